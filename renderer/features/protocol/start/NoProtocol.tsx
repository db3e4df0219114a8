import { Button, Group, Text } from '@mantine/core';
import { IconFileImport, IconListDetails, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { toastError } from '../../../app/toast.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { importProtocol } from './import-protocol.ts';
import { NewProtocolDialog } from './NewProtocolDialog.tsx';

/** A study without a protocol: how to begin one. */
export function NoProtocol({ readOnly }: { readOnly: boolean }) {
  const [creating, setCreating] = useState(false);
  return (
    <EmptyState
      icon={IconListDetails}
      title="No protocol yet"
      action={
        <Group gap="sm">
          <Button
            size="sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={readOnly}
            onClick={() => setCreating(true)}
          >
            New protocol
          </Button>
          <Button
            size="sm"
            variant="default"
            leftSection={<IconFileImport size={16} aria-hidden />}
            disabled={readOnly}
            onClick={() => importProtocol().catch(toastError)}
          >
            Import a protocol file
          </Button>
        </Group>
      }
      secondary={
        <Text size="sm" c="var(--st-muted)">
          {readOnly
            ? 'This study is open for reading only.'
            : 'To see a complete one, close this study and open the sample study from the start screen.'}
        </Text>
      }
    >
      A protocol says who is eligible: inclusion and exclusion criteria, the arms with criteria of their own, and the
      stratification factors. Write it here, with the numbers of your cohort beside every condition, or read it from a
      YAML or JSON file.
      {creating ? <NewProtocolDialog taken={[]} onClose={() => setCreating(false)} /> : null}
    </EmptyState>
  );
}
