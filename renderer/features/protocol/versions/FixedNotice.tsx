import { Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { type CallOutput, useMutate } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { Notice } from '../../../components/Notice.tsx';
import type { LoadedProtocol } from '../editing/draft.ts';
import { goToVersion } from '../place.ts';

interface FixedNoticeProps {
  protocol: CallOutput<'protocol.list'>[number];
  loaded: LoadedProtocol;
  readOnly: boolean;
}

/** Why this version cannot be edited, and what to do instead. */
export function FixedNotice({ protocol, loaded, readOnly }: FixedNoticeProps) {
  const save = useMutate('protocol.saveDraft');
  if (loaded.status === 'draft') return null;
  const hasDraft = protocol.versions.some((version) => version.version === 'draft');
  const latest = protocol.versions.findLast((version) => version.status === 'released')?.version;
  const amend = async () => {
    await save.mutateAsync({ id: loaded.id, document: loaded.document, label: 'Began an amendment' });
    goToVersion(null);
    toast(`A new draft was made from version ${loaded.version}.`);
  };
  return (
    <>
      <Notice tone="flagged" title={`Version ${loaded.version} is released`}>
        <Group justify="space-between" gap="sm">
          <Text size="sm">It never changes. To change the protocol, amend it in a draft.</Text>
          {readOnly ? null : hasDraft ? (
            <Button
              variant="default"
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => goToVersion(null)}
            >
              Go to the draft
            </Button>
          ) : loaded.version === latest ? (
            <Button
              leftSection={<IconPencil size={14} aria-hidden />}
              loading={save.isPending}
              onClick={() => amend().catch(() => undefined)}
            >
              New draft from this version
            </Button>
          ) : null}
        </Group>
      </Notice>
      <ErrorNote error={save.error} title="The draft was not made" />
    </>
  );
}
