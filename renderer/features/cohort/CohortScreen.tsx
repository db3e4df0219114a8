import { Button, Group, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChartBar, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { call, useCall } from '../../api.ts';
import { closeInspector, useInspector } from '../../app/inspector.ts';
import { useScreen } from '../../app/screen.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { GridColumn, PageRequest } from '../../components/grid/grid-types.ts';
import { useGridView } from '../../components/grid/useGridView.ts';
import { SubjectGlance } from '../subject/SubjectGlance.tsx';
import { AddSubject } from './AddSubject.tsx';
import { cohortCells } from './cells.tsx';
import classes from './cohort.module.css';
import { DistributionPanel } from './DistributionPanel.tsx';
import { firstColumns } from './first-columns.ts';

/** Below this width the list has the window to itself at first. Pixels. */
const ROOM_FOR_CHART = 1200;
const NONE: readonly GridColumn[] = [];
const fetchPage = (request: PageRequest) => call('cohort.page', request);

/** All subjects of the study: what is known of each, filtered and sorted at will. */
export default function CohortScreen() {
  const columns = useCall('cohort.columns', {});
  const available = columns.data ?? NONE;
  const initial = useMemo(() => firstColumns(available), [available]);
  const grid = useGridView('cohort', available, initial);
  const screen = useScreen();
  const inspector = useInspector();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [adding, addDialog] = useDisclosure(false);
  const [charting, chart] = useDisclosure(window.innerWidth >= ROOM_FOR_CHART);

  // What the inspector tells belongs to this list.
  useEffect(() => closeInspector, []);
  const look = useCallback(
    (subject: string) => inspector.show(<SubjectGlance id={subject} />, subject),
    [inspector.show],
  );
  const onFocusSubject = inspector.inspected ? look : undefined;

  if (columns.error) return <ErrorNote error={columns.error} onRetry={columns.refetch} />;
  if (!columns.data) return null;
  return (
    <div className={classes.screen}>
      <Group justify="space-between">
        <Group gap="sm" align="baseline">
          <Title order={1} size="h2">
            Cohort
          </Title>
          {selected.length > 0 && (
            <span className={classes.selected} role="status">
              {selected.length.toLocaleString('en')} selected · Ctrl+C copies {selected.length === 1 ? 'it' : 'them'}
            </span>
          )}
        </Group>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant={charting ? 'light' : 'default'}
            aria-pressed={charting}
            leftSection={<IconChartBar size={14} />}
            onClick={chart.toggle}
          >
            Distribution
          </Button>
          <Button size="compact-sm" leftSection={<IconUserPlus size={14} />} onClick={addDialog.open}>
            Add subject
          </Button>
        </Group>
      </Group>
      <div className={classes.split}>
        <DataGrid
          label="Cohort"
          fileName="cohort"
          columns={available}
          grid={grid}
          fetchPage={fetchPage}
          revision={columns.dataUpdatedAt}
          renderers={cohortCells}
          onOpen={look}
          onFocusSubject={onFocusSubject}
          onSelect={setSelected}
          empty={
            <EmptyState
              icon={IconUsers}
              title="No subject yet"
              action={<Button onClick={() => screen.go('import')}>Import a file</Button>}
              secondary={
                <Button variant="subtle" onClick={addDialog.open}>
                  Add a subject by hand
                </Button>
              }
            >
              Subjects come from the files you import: one row per subject, or one per observation. What they say about
              each subject becomes a column here.
            </EmptyState>
          }
        />
        {charting && available.length > 0 && <DistributionPanel grid={grid} columns={available} />}
      </div>
      <AddSubject opened={adding} onClose={addDialog.close} onAdded={(id) => screen.go('subject', { id })} />
    </div>
  );
}
