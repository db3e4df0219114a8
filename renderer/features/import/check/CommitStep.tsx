import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTask } from '../../../app/long-call.ts';
import { currentPlace } from '../../../app/screen.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { ProgressPanel } from '../../../components/ProgressPanel.tsx';
import { deliveryPlan, finishDraft, freshReport, type ImportDraft } from '../draft.ts';
import { commitTask } from '../tasks.ts';
import { DryRunCounts } from './DryRunCounts.tsx';

/** The last step: the import becomes part of the study as one act that can be reverted as one act. */
export function CommitStep({ draft }: { draft: ImportDraft }) {
  const commit = useTask(commitTask);
  const files = draft.files.filter((file) => !draft.plans[file.id]?.skip);
  const [name, setName] = useState(
    files
      .map((file) => file.name)
      .join(', ')
      .slice(0, 200),
  );
  const [reason, setReason] = useState('');
  const report = freshReport(draft);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const done = await commit.start({
        delivery: draft.delivery,
        plan: deliveryPlan(draft),
        ...(name.trim() === '' ? {} : { name: name.trim() }),
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      });
      finishDraft(done);
      // On this screen the result says it.
      if (currentPlace().name !== 'import') toast(`"${done.import.name}" is part of the study now.`);
    } catch {
      // Shown from `error`.
    }
  };
  if (commit.running) {
    return (
      <ProgressPanel
        title="Committing the import"
        progress={commit.progress}
        onCancel={commit.cancel}
        cancelHint="Cancelling leaves the study as it was before."
      />
    );
  }
  return (
    <Stack>
      {report ? <DryRunCounts report={report} /> : null}
      <Paper withBorder p="md" maw={640}>
        <form onSubmit={submit}>
          <Stack>
            <Title order={2}>Commit the import</Title>
            <Text size="sm" c="var(--st-muted)">
              The files are kept in the study as received. The import can be reverted later as one act.
            </Text>
            <TextInput
              label="Name of the import"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={200}
            />
            <TextInput
              label="Reason (optional)"
              placeholder="Monthly delivery of the laboratory"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              maxLength={2000}
            />
            <ErrorNote error={commit.error} title="Nothing was imported" />
            <Group>
              <Button
                type="submit"
                size="sm"
                leftSection={<IconDatabaseImport size={16} aria-hidden />}
                disabled={report === null}
              >
                Commit import
              </Button>
            </Group>
          </Stack>
        </form>
      </Paper>
    </Stack>
  );
}
