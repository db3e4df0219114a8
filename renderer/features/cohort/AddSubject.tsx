import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutate } from '../../api.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';

interface AddSubjectProps {
  opened: boolean;
  onClose(): void;
  onAdded(id: string): void;
}

/** A subject typed in: the person is the source, and the activity log keeps the reason. */
export function AddSubject({ opened, onClose, onAdded }: AddSubjectProps) {
  const add = useMutate('subject.add');
  const [id, setId] = useState('');
  const [reason, setReason] = useState('');

  function close() {
    add.reset();
    setId('');
    setReason('');
    onClose();
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const trimmed = id.trim();
    if (!trimmed) return;
    await add.mutateAsync({ id: trimmed, reason: reason.trim() || undefined });
    close();
    toast(`Added subject ${trimmed}`);
    onAdded(trimmed);
  }

  return (
    <Modal opened={opened} onClose={close} title="Add a subject by hand">
      <form onSubmit={(event) => submit(event).catch(() => undefined)}>
        <Stack>
          <TextInput
            label="Subject identifier"
            description="As in your other files: capital letters and leading zeros count."
            required
            data-autofocus
            maxLength={200}
            value={id}
            onChange={(e) => setId(e.currentTarget.value)}
          />
          <Textarea
            label="Reason"
            description="Kept in the activity log."
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
          />
          <Text size="sm" c="var(--st-muted)">
            The subject starts with nothing known; you can add facts on the next page.
          </Text>
          <ErrorNote error={add.error} />
          <Group justify="end">
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
            <Button type="submit" disabled={!id.trim()} loading={add.isPending}>
              Add subject
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
