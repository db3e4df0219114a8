import { Button, Group, Menu, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { toast, toastError } from '../../app/toast.tsx';
import { csvLine } from '../grid/delimited.ts';
import { ChartTable } from './ChartTable.tsx';
import classes from './chart.module.css';
import { chartPng, chartSvg } from './picture.ts';

/** The numbers behind a chart: what its table shows and its CSV holds. */
export interface ChartData {
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

interface ChartCardProps {
  title: string;
  /** One sentence under the title: what is counted, of whom. */
  note?: string;
  /** File name offered when saving, without ending. */
  fileName: string;
  data: ChartData;
  /** The drawing: one SVG. */
  children: ReactNode;
  /** In front of the save button. */
  actions?: ReactNode;
}

type Format = 'png' | 'svg' | 'csv';

/** A chart with its table beside it, and both to be taken away as files. */
export function ChartCard({ title, note, fileName, data, children, actions }: ChartCardProps) {
  const heading = useId();
  const drawing = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<'chart' | 'table'>('chart');

  async function save(format: Format) {
    try {
      const file = await call('file.pickSave', { purpose: format, suggestedName: `${fileName}.${format}` });
      if (!file) return;
      const written = await call('file.write', { token: file.token, data: await contentOf(format) });
      toast(`Saved ${written.name}`);
    } catch (error) {
      toastError(error);
    }
  }
  async function contentOf(format: Format): Promise<string | Uint8Array<ArrayBuffer>> {
    if (format === 'csv') return [data.columns, ...data.rows].map(csvLine).join('');
    if (!drawing.current) throw new Error('There is nothing drawn yet. Its table can still be saved as CSV.');
    const caption = { title, note: note ?? '' };
    return format === 'svg' ? chartSvg(drawing.current, caption) : await chartPng(drawing.current, caption);
  }

  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading} className={classes.card}>
      <Group justify="space-between" align="start" wrap="nowrap" mb="sm">
        <div>
          <Title order={2} size="h5" id={heading}>
            {title}
          </Title>
          {note && (
            <Text size="xs" c="var(--st-muted)">
              {note}
            </Text>
          )}
        </div>
        <Group gap="xs" wrap="nowrap">
          {actions}
          <SegmentedControl
            size="xs"
            aria-label={`${title}: show`}
            value={shown}
            onChange={(value) => setShown(value === 'table' ? 'table' : 'chart')}
            data={[
              { value: 'chart', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
          />
          <Menu shadow="md" position="bottom-end">
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<IconDownload size={14} />}>
                Save
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => save('png')}>Picture (PNG)</Menu.Item>
              <Menu.Item onClick={() => save('svg')}>Drawing (SVG)</Menu.Item>
              <Menu.Item onClick={() => save('csv')}>Table (CSV)</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {/* Kept in the page while the table is shown, so that it can still be saved as a picture. */}
      <div
        ref={drawing}
        role="img"
        aria-label={title}
        className={classes.drawing}
        data-hidden={shown === 'table' || undefined}
      >
        {children}
      </div>
      {shown === 'table' && <ChartTable label={title} data={data} />}
    </Paper>
  );
}
