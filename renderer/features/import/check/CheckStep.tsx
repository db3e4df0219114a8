import { Button, Group, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { isCancelled } from '../../../api.ts';
import { useTask } from '../../../app/long-call.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProgressPanel } from '../../../components/ProgressPanel.tsx';
import { deliveryPlan, freshReport, type ImportDraft, keepReport } from '../draft.ts';
import { dryRunTask } from '../tasks.ts';
import { DryRunCounts } from './DryRunCounts.tsx';
import { SourceReports } from './SourceReports.tsx';

/** The dry run: every row is read and understood, nothing is saved. It begins by itself when the plan is new. */
export function CheckStep({ draft }: { draft: ImportDraft }) {
  const dryRun = useTask(dryRunTask);
  const report = freshReport(draft);
  const { start, running, error } = dryRun;

  const check = async () => {
    const plan = deliveryPlan(draft);
    try {
      keepReport(plan, await start({ delivery: draft.delivery, plan }));
    } catch {
      // Shown from `error`.
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on entering the step
  useEffect(() => {
    if (report === null && !running) void check();
  }, []);

  return (
    <Stack>
      <Notice tone="flagged">
        Nothing has been committed yet.{' '}
        {report ? 'This is what would happen.' : 'The check reads every row and saves none.'}
      </Notice>
      {running ? (
        <ProgressPanel
          title="Checking every row"
          progress={dryRun.progress}
          onCancel={dryRun.cancel}
          cancelHint="Nothing is saved; you can check again."
        />
      ) : null}
      <ErrorNote error={error} title="The check could not be finished" onRetry={() => void check()} />
      {!running && report === null && (error === null || isCancelled(error)) ? (
        <Group>
          <Button leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => void check()}>
            Check all rows
          </Button>
        </Group>
      ) : null}
      {report && !running ? (
        <>
          {report.blocked === null ? null : (
            <Notice tone="not-met" title="This cannot be committed as it is" role="alert">
              {report.blocked} Go back to the mapping and settle it.
            </Notice>
          )}
          <DryRunCounts report={report} />
          {report.notices.map((notice) => (
            <Text key={notice} size="sm">
              {notice}
            </Text>
          ))}
          <SourceReports sources={report.sources} />
        </>
      ) : null}
    </Stack>
  );
}
