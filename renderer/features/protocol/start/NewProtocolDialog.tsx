import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutate } from '../../../api.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { goToProtocol } from '../place.ts';

interface NewProtocolDialogProps {
  /** Ids of the study's protocols. */
  taken: readonly string[];
  onClose(): void;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** Names a new protocol; everything else is written in the builder. */
export function NewProtocolDialog({ taken, onClose }: NewProtocolDialogProps) {
  const [id, setId] = useState('');
  const [title, setTitle] = useState('');
  const create = useMutate('protocol.create');
  const problem = problemOf(id.trim(), taken);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await create.mutateAsync({ id: id.trim(), title: title.trim() });
      onClose();
      goToProtocol(id.trim());
    } catch {
      // Shown from `error`.
    }
  };
  return (
    <Modal opened onClose={onClose} title="New protocol">
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Protocol id"
            description="As in your documents. It stays as it is."
            placeholder="NSCLC-UMB-01"
            required
            data-autofocus
            value={id}
            error={id.trim() === '' ? null : problem}
            onChange={(event) => setId(event.currentTarget.value)}
          />
          <TextInput
            label="Title"
            placeholder="Umbrella trial in advanced non-small-cell lung cancer"
            required
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <ErrorNote error={create.error} title="The protocol was not made" />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={create.isPending} disabled={problem !== null || title.trim() === ''}>
              Create protocol
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function problemOf(id: string, taken: readonly string[]): string | null {
  if (taken.includes(id)) return 'This study already has a protocol with this id.';
  return ID.test(id)
    ? null
    : 'Letters, digits, dots, hyphens and underscores, at most 80; the first a letter or digit.';
}
