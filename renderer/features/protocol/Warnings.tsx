import { IconAlertTriangle, IconInfoCircle, IconXboxX } from '@tabler/icons-react';
import type { ProtocolWarning } from '../../../db/contract/protocol.ts';
import { ink, type Tone } from '../../theme/tone.ts';
import classes from './protocol.module.css';

const LOOK = {
  error: { icon: IconXboxX, tone: 'not-met', word: 'Error' },
  warning: { icon: IconAlertTriangle, tone: 'unknown', word: 'Warning' },
  info: { icon: IconInfoCircle, tone: 'flagged', word: 'Note' },
} as const satisfies Record<ProtocolWarning['severity'], { icon: typeof IconXboxX; tone: Tone; word: string }>;

/** What looks wrong, by icon, word and sentence; errors first. */
export function Warnings({ warnings, name = 'Warnings' }: { warnings: readonly ProtocolWarning[]; name?: string }) {
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings} aria-label={name}>
      {sorted(warnings).map((warning) => {
        const { icon: Sign, tone, word } = LOOK[warning.severity];
        return (
          <li key={`${warning.path} ${warning.code}`} style={{ color: ink(tone) }}>
            <Sign size={15} aria-hidden />
            <span>
              <b>{word}:</b> {warning.sentence}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The worst of several, as one sign with its count. */
export function WarningSign({ warnings }: { warnings: readonly ProtocolWarning[] }) {
  const worst = sorted(warnings)[0];
  if (worst === undefined) return null;
  const { icon: Sign, tone, word } = LOOK[worst.severity];
  const more = warnings.length > 1 ? ` and ${warnings.length - 1} more` : '';
  const label = `${word}: ${worst.sentence}${more}`;
  return (
    <span className={classes.sign} style={{ color: ink(tone) }} title={label}>
      <Sign size={14} role="img" aria-label={label} />
    </span>
  );
}

const ORDER: readonly ProtocolWarning['severity'][] = ['error', 'warning', 'info'];

function sorted(warnings: readonly ProtocolWarning[]): ProtocolWarning[] {
  return warnings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
