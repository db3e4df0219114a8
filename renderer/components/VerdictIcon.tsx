import { Tooltip } from '@mantine/core';
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { REASON_TEXT, type Reason, type Truth } from '../../db/domain/verdict.ts';
import { ink, type Tone } from '../theme/tone.ts';

const LOOK = {
  met: { tone: 'met', icon: IconCheck },
  'not met': { tone: 'not-met', icon: IconX },
  unknown: { tone: 'unknown', icon: IconHelp },
} as const satisfies Record<Truth, { tone: Tone; icon: typeof IconCheck }>;

export interface VerdictIconProps {
  verdict: Truth;
  /** Why it is unknown: a code of the domain or a sentence of the engine. */
  reason?: Reason | (string & {}) | null;
  /** Write the word beside the icon; otherwise it is the icon's name and tooltip. */
  withWord?: boolean;
}

/** The verdict on one criterion. */
export function VerdictIcon({ verdict, reason, withWord = false }: VerdictIconProps) {
  const { tone, icon: Sign } = LOOK[verdict];
  const why = reason ? reasonWords(reason) : null;
  const words = why ? `${verdict}: ${why}` : verdict;
  const sign = (
    <span style={{ color: ink(tone), display: 'inline-flex', alignItems: 'center', gap: 4 }}>
      <Sign size={16} stroke={2.4} role={withWord ? undefined : 'img'} aria-label={withWord ? undefined : words} />
      {withWord ? <span>{words}</span> : null}
    </span>
  );
  return withWord ? sign : <Tooltip label={words}>{sign}</Tooltip>;
}

function reasonWords(reason: string): string {
  return Object.entries(REASON_TEXT).find(([code]) => code === reason)?.[1] ?? reason;
}
