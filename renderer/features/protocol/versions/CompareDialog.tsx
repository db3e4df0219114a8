import { Group, Modal, Select, Stack, Text } from '@mantine/core';
import { IconMinus, IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { VersionRef } from '../../../../db/contract/protocol.ts';
import { type CallOutput, useCall } from '../../../api.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { ink } from '../../../theme/tone.ts';
import classes from '../protocol.module.css';
import { versionLabel } from './version-label.ts';

type Listed = CallOutput<'protocol.list'>[number];

interface CompareDialogProps {
  protocol: Listed;
  shown: VersionRef;
  onClose(): void;
}

const LOOK = {
  added: { icon: IconPlus, tone: 'met', word: 'Added' },
  removed: { icon: IconMinus, tone: 'not-met', word: 'Removed' },
  changed: { icon: IconPencil, tone: 'unknown', word: 'Changed' },
} as const;

/** What an amendment changes, in words. */
export function CompareDialog({ protocol, shown, onClose }: CompareDialogProps) {
  const [from, setFrom] = useState<VersionRef>(() => before(protocol, shown));
  const [to, setTo] = useState<VersionRef>(() => (before(protocol, shown) === shown ? latest(protocol) : shown));
  const diff = useCall('protocol.diff', { id: protocol.id, from, to });
  return (
    <Modal opened onClose={onClose} title="Compare versions" size="xl">
      <Stack>
        <Group grow>
          <VersionSelect label="From" protocol={protocol} value={from} onChange={setFrom} />
          <VersionSelect label="To" protocol={protocol} value={to} onChange={setTo} />
        </Group>
        <ErrorNote error={diff.error} onRetry={diff.refetch} />
        {diff.data?.length === 0 ? <Text>These two say the same.</Text> : null}
        {diff.data && diff.data.length > 0 ? (
          <ul className={classes.differences} aria-label="Differences">
            {diff.data.map((difference) => {
              const { icon: Sign, tone, word } = LOOK[difference.kind];
              return (
                <li key={`${difference.path} ${difference.sentence}`}>
                  <span style={{ color: ink(tone) }}>
                    <Sign size={14} aria-hidden /> {word}
                  </span>
                  <span>{difference.sentence}</span>
                </li>
              );
            })}
          </ul>
        ) : null}
      </Stack>
    </Modal>
  );
}

interface VersionSelectProps {
  label: string;
  protocol: Listed;
  value: VersionRef;
  onChange(version: VersionRef): void;
}

function VersionSelect({ label, protocol, value, onChange }: VersionSelectProps) {
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={protocol.versions.map((version) => ({ value: String(version.version), label: versionLabel(version) }))}
      value={String(value)}
      onChange={(next) => {
        const chosen = protocol.versions.find((version) => String(version.version) === next);
        if (chosen !== undefined) onChange(chosen.version);
      }}
    />
  );
}

/** The version before the one shown; of the first, itself. */
function before({ versions }: Listed, shown: VersionRef): VersionRef {
  const at = versions.findIndex((version) => version.version === shown);
  return versions[Math.max(0, at - 1)]?.version ?? shown;
}

function latest({ versions }: Listed): VersionRef {
  return versions.at(-1)?.version ?? 'draft';
}
