import { Alert, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCall } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import classes from './export.module.css';
import type { ExportInput } from './export-choice.ts';
import { ManifestTable } from './ManifestTable.tsx';

const NEVER: ExportInput = { run: 0, statuses: ['eligible'], arms: [], columns: ['id'], identity: 'pseudonymised' };

/** The first rows of the very list that would be written, what to know about it, and its manifest. */
export function ExportPreview({ input }: { input: ExportInput | null }) {
  const [asked] = useDebouncedValue(input, 200);
  const preview = useCall('export.preview', asked ?? NEVER, { enabled: asked !== null, keepPrevious: true });
  if (!input)
    return (
      <Paper withBorder p="md" component="section" aria-label="Preview" className={classes.preview}>
        <Text c="var(--st-muted)">Choose subjects and columns to see the list.</Text>
      </Paper>
    );
  return (
    <Paper withBorder p="md" component="section" aria-label="Preview" className={classes.preview}>
      <ErrorNote error={preview.error} onRetry={preview.refetch} />
      {preview.data && (
        <Stack gap="md" aria-busy={preview.isPlaceholderData}>
          <Title order={2} size="h4">
            {preview.data.manifest.draft ? 'DRAFT · ' : ''}
            {preview.data.manifest.synthetic ? 'SYNTHETIC · ' : ''}
            {preview.data.total.toLocaleString('en')} {preview.data.total === 1 ? 'subject' : 'subjects'}
          </Title>
          {preview.data.notices.map((notice) => (
            <Alert
              key={notice}
              color="yellow"
              variant="light"
              py={6}
              icon={<IconAlertTriangle size={18} />}
              role="note"
            >
              {notice}
            </Alert>
          ))}
          <ListTable header={preview.data.header} rows={preview.data.rows} />
          {preview.data.total > preview.data.rows.length && (
            <Text size="xs" c="var(--st-muted)">
              The first {preview.data.rows.length.toLocaleString('en')} of {preview.data.total.toLocaleString('en')}.
            </Text>
          )}
          <ManifestTable manifest={preview.data.manifest} />
        </Stack>
      )}
    </Paper>
  );
}

function ListTable({ header, rows }: { header: readonly string[]; rows: readonly (readonly string[])[] }) {
  if (rows.length === 0) return <Text c="var(--st-muted)">The list would be empty: nobody has these statuses.</Text>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className={classes.list} tabIndex={0} aria-label="First rows">
      <Table aria-label="Preview of the list" fz="xs" stickyHeader striped className={classes.rows}>
        <Table.Thead>
          <Table.Tr>
            {header.map((title) => (
              <Table.Th key={title}>{title}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row[0]}>
              {row.map((cell, i) => (
                <Table.Td key={header[i]} data-number={/^-?\d+(\.\d+)?$/.test(cell) || undefined}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
