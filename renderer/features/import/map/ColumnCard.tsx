import { Text, VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconHelpCircle, IconUserCheck } from '@tabler/icons-react';
import type { InspectedColumn } from '../../../../db/contract/imports.ts';
import type { ColumnMapping } from '../../../../db/domain/import/mapping.ts';
import { unitWords } from '../../../components/unit-words.ts';
import { showColumn } from '../draft.ts';
import { holdsDates, roleWords, takesUnit } from '../role-words.ts';
import styles from './map.module.css';
import { sureness } from './sureness.ts';

export interface ColumnCardProps {
  found: InspectedColumn;
  mapping: ColumnMapping | undefined;
  selected: boolean;
}

/** The head of a column: its name, what it is taken for, and how sure that is. */
export function ColumnCard({ found, mapping, selected }: ColumnCardProps) {
  if (!mapping) return null;
  const { word, byPerson } = sureness(found, mapping);
  const words = roleWords(mapping.as);
  const Sign = byPerson ? IconUserCheck : word === 'sure' ? IconCircleCheck : IconHelpCircle;
  const detail = [
    takesUnit(mapping.as) ? (mapping.unit === undefined ? 'no unit' : unitWords(mapping.unit)) : null,
    holdsDates(mapping.as) ? (mapping.dateOrder ?? 'order?') : null,
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={styles.card}
      aria-pressed={selected}
      onClick={() => showColumn(found.index)}
      data-ignored={mapping.as.role === 'ignore'}
    >
      <span className={styles.cardHeader} title={found.header}>
        <VisuallyHidden>Column </VisuallyHidden>
        {found.header}
        <VisuallyHidden>:</VisuallyHidden>
      </span>
      <span className={styles.cardRole}>{words}</span>
      <Text span size="xs" c="var(--st-muted)" className={styles.cardFoot}>
        <Sign size={13} aria-hidden /> {word}
        {detail.length > 0 ? ` · ${detail.join(' · ')}` : ''}
      </Text>
    </button>
  );
}
