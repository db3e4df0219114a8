import { Text, Timeline } from '@mantine/core';
import type { Output } from '../../../db/contract.ts';
import { localMinute } from '../../app/iso-date.ts';

/** What people did about this subject. */
export function SubjectHistory({ history }: { history: Output<'subject.get'>['history'] }) {
  if (history.length === 0) return <Text c="var(--st-muted)">Nothing has happened to this subject yet.</Text>;
  return (
    <Timeline bulletSize={12} lineWidth={2} aria-label="History">
      {history.map((entry, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries are never moved
        <Timeline.Item key={i} title={<Text size="sm">{entry.story}</Text>}>
          <Text size="xs" c="var(--st-muted)" className="tabular">
            {localMinute(entry.at)} · {entry.person}
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
