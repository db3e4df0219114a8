import { Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo } from 'react';
import type { RunSummary } from '../../../db/contract/runs.ts';
import { call, useCall } from '../../api.ts';
import { showInInspector, useInspector } from '../../app/inspector.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import type { GridColumn, PageRequest } from '../../components/grid/grid-types.ts';
import { useGridView } from '../../components/grid/useGridView.ts';
import { resultCells } from './cells.tsx';
import { SubjectExplanation } from './SubjectExplanation.tsx';
import { type GridTab, TAB_NOTE } from './tabs.ts';

const NONE: readonly GridColumn[] = [];

interface ResultGridProps {
  run: RunSummary;
  tab: GridTab;
  /** For `lostAt`: the step of the funnel. */
  criterion: string | null;
  /** Subject to be explained at once. */
  explained: string | null;
}

/** The subjects of one tab: status, arms, strata, and the verdict on every criterion. */
export function ResultGrid({ run, tab, criterion, explained }: ResultGridProps) {
  const columns = useCall('run.columns', { run: run.id });
  const available = columns.data ?? NONE;
  const initial = useMemo(() => firstColumns(available, tab), [available, tab]);
  const grid = useGridView(`results:${run.protocol}:${tab}`, available, initial);
  const inspector = useInspector();

  const fetchPage = useCallback(
    (request: PageRequest) => call('run.page', { ...request, run: run.id, tab, criterion: criterion ?? undefined }),
    [run.id, tab, criterion],
  );
  const explain = useCallback(
    (subject: string) =>
      showInInspector(<SubjectExplanation run={run.id} subject={subject} protocol={run.protocol} />, subject),
    [run.id, run.protocol],
  );
  useEffect(() => {
    if (explained) explain(explained);
  }, [explained, explain]);

  if (columns.error) return <ErrorNote error={columns.error} onRetry={columns.refetch} />;
  if (!columns.data) return null;
  return (
    <>
      <Text size="xs" c="var(--st-muted)" mb={4}>
        {TAB_NOTE[tab]} Enter explains a subject.
      </Text>
      <DataGrid
        label="Subjects of this run"
        fileName={`${run.protocol}-${tab}-as-of-${run.asOf}`}
        columns={available}
        grid={grid}
        fetchPage={fetchPage}
        revision={columns.dataUpdatedAt}
        renderers={resultCells}
        onOpen={explain}
        onFocusSubject={inspector.inspected ? explain : undefined}
        empty={
          <EmptyState icon={IconListCheck} title="Nobody here">
            {TAB_NOTE[tab]} In this run that is nobody.
          </EmptyState>
        }
      />
    </>
  );
}

/** Identifier, status, arms, strata and what decided; then the criteria. The subject's own values are a click away. */
function firstColumns(available: readonly GridColumn[], tab: GridTab): string[] {
  if (tab === 'withheld') return available.filter((c) => c.id === 'id' || c.id === 'status').map((c) => c.id);
  const first = /^(id|status|assigned|notMet|unknown|arm:.*|factor:.*|criterion:.*)$/;
  return available.filter((c) => first.test(c.id)).map((c) => c.id);
}
