import type { TriCount } from '../../../../db/contract/protocol.ts';
import classes from './effect.module.css';

interface CountBarProps {
  counts: TriCount | null;
  /** Of the condition, for those who cannot see the bar. */
  name: string;
  counting?: boolean;
  /** Words for the three, where met is not the right one. */
  words?: readonly [met: string, notMet: string, unknown: string];
}

const WORDS = ['met', 'not met', 'unknown'] as const;

/** How many subjects meet a condition, do not, or are unknown: a bar, and the numbers with their words. */
export function CountBar({ counts, name, counting = false, words = WORDS }: CountBarProps) {
  if (counts === null) return <div className={classes.uncounted}>{counting ? 'Counting …' : 'Not counted'}</div>;
  const total = Math.max(1, counts.met + counts.notMet + counts.unknown);
  const parts = [
    ['✓', words[0], counts.met, classes.met],
    ['✗', words[1], counts.notMet, classes.notMet],
    ['?', words[2], counts.unknown, classes.unknown],
  ] as const;
  const label = parts.map(([, word, count]) => `${word} ${count.toLocaleString('en')}`).join(', ');
  return (
    <div className={classes.count} role="img" aria-label={`${name}: ${label}`} aria-busy={counting}>
      <div className={classes.bar}>
        {parts.map(([, word, count, color]) =>
          count === 0 ? null : <span key={word} className={color} style={{ width: `${(100 * count) / total}%` }} />,
        )}
      </div>
      <div className={classes.numbers}>
        {parts.map(([sign, word, count, color]) => (
          <span key={word} className={color} data-zero={count === 0 || undefined}>
            {sign} {count.toLocaleString('en')} {word}
          </span>
        ))}
      </div>
    </div>
  );
}
