import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconEyeOff,
  IconFlag,
  IconHelp,
  IconPencil,
  IconPoint,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { ink, softGround, type Tone } from '../theme/tone.ts';
import styles from './StatusBadge.module.css';

const KNOWN: Readonly<Record<string, { tone: Tone; icon: Icon; word: string }>> = {
  eligible: { tone: 'met', icon: IconCheck, word: 'Eligible' },
  ineligible: { tone: 'not-met', icon: IconX, word: 'Ineligible' },
  undetermined: { tone: 'unknown', icon: IconHelp, word: 'Undetermined' },
  withheld: { tone: 'withheld', icon: IconEyeOff, word: 'Withheld' },
  met: { tone: 'met', icon: IconCheck, word: 'Met' },
  'not met': { tone: 'not-met', icon: IconX, word: 'Not met' },
  unknown: { tone: 'unknown', icon: IconHelp, word: 'Unknown' },
  flagged: { tone: 'flagged', icon: IconFlag, word: 'Flagged' },
  rejected: { tone: 'not-met', icon: IconX, word: 'Rejected' },
  draft: { tone: 'unknown', icon: IconPencil, word: 'DRAFT' },
  released: { tone: 'met', icon: IconCheck, word: 'Released' },
  stale: { tone: 'unknown', icon: IconRefresh, word: 'Out of date' },
  current: { tone: 'met', icon: IconCheck, word: 'Current' },
  active: { tone: 'met', icon: IconCheck, word: 'Active' },
  reverted: { tone: 'neutral', icon: IconX, word: 'Reverted' },
  warning: { tone: 'unknown', icon: IconAlertTriangle, word: 'Warning' },
  problem: { tone: 'not-met', icon: IconAlertTriangle, word: 'Problem' },
  info: { tone: 'flagged', icon: IconPoint, word: 'Note' },
};

export interface StatusBadgeProps {
  /** A status of the study's language: eligible, met, draft, stale, … Others are shown as they are, without colour. */
  status: string;
  /** In place of the status's own word. */
  label?: string;
  /** Of the same kind: after the word. */
  count?: number;
}

/** A status by icon, word and colour together. */
export function StatusBadge({ status, label, count }: StatusBadgeProps) {
  const known = KNOWN[status];
  const tone = known?.tone ?? 'neutral';
  const Sign = known?.icon ?? IconPoint;
  const style: CSSProperties = { color: ink(tone), background: softGround(tone) };
  return (
    <span className={styles.badge} style={style}>
      <Sign size={14} stroke={2.2} aria-hidden />
      {label ?? known?.word ?? status}
      {count === undefined ? null : <span className="tabular">{count.toLocaleString('en')}</span>}
    </span>
  );
}
