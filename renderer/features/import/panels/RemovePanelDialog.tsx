import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PanelInfo } from '../../../../db/contract/panels.ts';
import { useMutate } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';

/** Takes a definition back: what the panel covers is then not known. */
export function RemovePanelDialog({ panel, onClose }: { panel: PanelInfo; onClose(): void }) {
  const remove = useMutate('panel.remove');
  const [reason, setReason] = useState('');
  async function submit(event: FormEvent) {
    event.preventDefault();
    await remove.mutateAsync({ id: panel.id, reason: reason.trim() });
    onClose();
    toast(`What ${panel.name} covers is not known any more.`);
  }
  return (
    <Modal opened onClose={onClose} title={`Take back what ${panel.name} covers?`}>
      <form onSubmit={(event) => submit(event).catch(() => undefined)}>
        <Stack>
          <Text>
            The absence of findings in{' '}
            {panel.samples === 1 ? '1 sample' : `${panel.samples.toLocaleString('en')} samples`} becomes unknown where
            nothing else covers the gene. Runs made before are marked out of date.
          </Text>
          <Textarea
            label="Reason"
            description="Recorded in the activity."
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ErrorNote error={remove.error} title="The definition was not taken back" />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              Keep it
            </Button>
            <Button type="submit" color="red" disabled={reason.trim() === ''} loading={remove.isPending}>
              Take back
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
