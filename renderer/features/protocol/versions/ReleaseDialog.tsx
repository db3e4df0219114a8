import { Button, Code, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutate } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import type { LoadedProtocol } from '../editing/draft.ts';
import { goToVersion } from '../place.ts';
import { Warnings } from '../Warnings.tsx';

interface ReleaseDialogProps {
  loaded: LoadedProtocol;
  /** The last change is still on its way: its hash is not known yet. */
  unsaved: boolean;
  onClose(): void;
}

/** Makes the draft a version that never changes again. */
export function ReleaseDialog({ loaded, unsaved, onClose }: ReleaseDialogProps) {
  const [reason, setReason] = useState('');
  const release = useMutate('protocol.release');
  const errors = loaded.warnings.filter((warning) => warning.severity === 'error');
  const others = loaded.warnings.filter((warning) => warning.severity === 'warning');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const done = await release.mutateAsync({ id: loaded.id, ...(reason.trim() ? { reason: reason.trim() } : {}) });
      onClose();
      goToVersion(null);
      toast(`Version ${done.version} of ${done.id} is released.`);
    } catch {
      // Shown from `error`.
    }
  };
  return (
    <Modal opened onClose={onClose} title="Release this draft?" size="lg">
      <form onSubmit={submit}>
        <Stack>
          <Text>
            It becomes a version that nobody can change or delete. Runs and exports state it by its hash; changes are
            made as an amendment, in a new draft.
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            Hash (SHA-256): <Code>{unsaved ? 'saving …' : loaded.hash}</Code>
          </Text>
          {errors.length > 0 ? <Text fw={600}>Errors that must be settled first</Text> : null}
          <Warnings warnings={errors} name="Errors" />
          {others.length > 0 ? <Text fw={600}>Look at these before you release</Text> : null}
          <Warnings warnings={others} />
          <Textarea
            label="Reason"
            description="Recorded in the activity. May be empty for a first version."
            placeholder="Amendment 2, approved 2026-01-20"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2000}
          />
          <ErrorNote error={release.error} title="The draft was not released" />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              Keep editing
            </Button>
            <Button type="submit" loading={release.isPending} disabled={errors.length > 0 || unsaved}>
              Release version
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
