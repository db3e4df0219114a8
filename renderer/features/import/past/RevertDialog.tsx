import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ImportSummary } from '../../../../db/contract/imports.ts';
import { useLong } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { ProgressPanel } from '../../../components/ProgressPanel.tsx';

/** Takes one import back as a whole. It cannot be undone other than by importing again, so it asks for a reason. */
export function RevertDialog({ summary, onClose }: { summary: ImportSummary; onClose(): void }) {
  const [reason, setReason] = useState('');
  const revert = useLong('import.revert');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await revert.start({ id: summary.id, reason: reason.trim() });
      toast(`"${summary.name}" was reverted.`);
      onClose();
    } catch {
      // Shown from `error`.
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title="Revert this import?"
      closeOnClickOutside={!revert.running}
      closeOnEscape={!revert.running}
      withCloseButton={!revert.running}
    >
      {revert.running ? (
        <ProgressPanel title="Reverting" progress={revert.progress} onCancel={revert.cancel} />
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text>
              All {summary.facts.toLocaleString('en')} facts of <b>{summary.name}</b> leave the study, and subjects that
              nothing else is known about. Runs made with them are marked out of date. The files stay in the history.
            </Text>
            <Textarea
              label="Reason"
              description="Recorded in the activity."
              placeholder="Wrong unit in the creatinine column"
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              autosize
              minRows={2}
              maxLength={2000}
            />
            <ErrorNote error={revert.error} title="The import was not reverted" />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose} data-autofocus>
                Keep the import
              </Button>
              <Button type="submit" color="red" disabled={reason.trim() === ''}>
                Revert import
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
