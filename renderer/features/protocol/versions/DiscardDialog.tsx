import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type CallOutput, useMutate } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { goToProtocol } from '../place.ts';

interface DiscardDialogProps {
  protocol: CallOutput<'protocol.list'>[number];
  onClose(): void;
}

/** Throws the draft away; there is no way back but the activity. */
export function DiscardDialog({ protocol, onClose }: DiscardDialogProps) {
  const discard = useMutate('protocol.discardDraft');
  const released = protocol.versions.some((version) => version.status === 'released');
  const submit = async () => {
    try {
      await discard.mutateAsync({ id: protocol.id });
      onClose();
      goToProtocol(released ? protocol.id : null);
      toast(`The draft of ${protocol.id} was discarded.`);
    } catch {
      // Shown from `error`.
    }
  };
  return (
    <Modal opened onClose={onClose} title="Discard this draft?">
      <Stack>
        <Text>
          Every change of the draft of <b>{protocol.id}</b> is thrown away, and undo with it.{' '}
          {released
            ? 'The released versions stay as they are.'
            : 'It was never released, so the protocol leaves the study.'}{' '}
          The activity keeps the last state of the document.
        </Text>
        <ErrorNote error={discard.error} title="The draft was not discarded" />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            Keep the draft
          </Button>
          <Button color="red" loading={discard.isPending} onClick={submit}>
            Discard draft
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
