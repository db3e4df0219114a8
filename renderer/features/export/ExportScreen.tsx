import { Alert, Button, Title } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useCall } from '../../api.ts';
import { useScreen } from '../../app/screen.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { ExportForm } from './ExportForm.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import classes from './export.module.css';
import { exportInput, FIRST_CHOICE } from './export-choice.ts';
import { SaveList } from './SaveList.tsx';

/** What leaves the study: choose, see the very list, save it with its manifest. */
export default function ExportScreen() {
  const screen = useScreen();
  const runs = useCall('run.list', {});
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [chosen, setRun] = useState(Number(screen.params.run));
  const latest = runs.data?.reduce((best, run) => Math.max(best, run.id), 0) || null;
  const id = runs.data?.some((r) => r.id === chosen) ? chosen : latest;
  const run = useCall('run.get', { id: id ?? 0 }, { enabled: id !== null });
  const columns = useCall('export.columns', { run: id ?? 0 }, { enabled: id !== null });
  const input = exportInput(id, choice, columns.data);

  if (runs.error) return <ErrorNote error={runs.error} onRetry={runs.refetch} />;
  if (!runs.data) return null;
  if (id === null)
    return (
      <EmptyState
        icon={IconFileExport}
        title="Nothing to export yet"
        action={<Button onClick={() => screen.go('results')}>Go to results</Button>}
      >
        An eligibility list comes from a run: of one protocol version, over the data as they are, at one as-of date. Run
        a protocol first.
      </EmptyState>
    );
  return (
    <div className={classes.screen}>
      <SaveList run={run.data ?? null} input={input} choice={choice}>
        <Title order={1} size="h2">
          Export
        </Title>
        {run.data?.draft && <StatusBadge status="draft" />}
        {run.data && !run.data.current && <StatusBadge status="stale" />}
      </SaveList>
      {run.data && !run.data.current && (
        <Alert color="orange" variant="light" py={6} role="note">
          The data or the protocol has changed since this run. Run again in Results for an up-to-date list.
        </Alert>
      )}
      <ErrorNote error={run.error ?? columns.error} onRetry={() => Promise.all([run.refetch(), columns.refetch()])} />
      {run.data && columns.data && (
        <div className={classes.split}>
          <ExportForm
            run={run.data}
            runs={runs.data}
            columns={columns.data}
            choice={choice}
            onChoose={setChoice}
            onRun={setRun}
          />
          <ExportPreview input={input} />
        </div>
      )}
    </div>
  );
}
