import { Paper, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { CallOutput } from '../../api.ts';
import { goTo } from '../../app/screen.ts';
import { screenEntry } from '../../app/screens.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import styles from './overview.module.css';

type Attention = CallOutput<'study.overview'>['attention'][number];
const WEIGHT = { problem: 0, warning: 1, info: 2 } as const;

export function AttentionList({ items }: { items: readonly Attention[] }) {
  const sorted = [...items].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  return (
    <Paper withBorder p="md" component="section" aria-label="Needs attention">
      <Title order={2} mb={6}>
        Needs attention
      </Title>
      {sorted.length === 0 ? <Text c="var(--st-muted)">Nothing. All is settled.</Text> : null}
      {sorted.map((item) => (
        <UnstyledButton key={item.id} className={styles.attention} onClick={() => goTo(item.screen)}>
          <StatusBadge status={item.severity} />
          <span className={styles.attentionWords}>{item.sentence}</span>
          <Text size="xs" c="var(--st-muted)" span>
            {screenEntry(item.screen).title}
          </Text>
          <IconChevronRight size={16} aria-hidden />
        </UnstyledButton>
      ))}
    </Paper>
  );
}
