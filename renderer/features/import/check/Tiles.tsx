import { ink, type Tone } from '../../../theme/tone.ts';
import styles from './check.module.css';

export interface Tile {
  name: string;
  count: number;
  /** Only shown in colour when there is any. */
  tone?: Tone;
  hint?: string;
}

/** A few counts, side by side, each with its name. */
export function Tiles({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  return (
    <dl className={styles.tiles} aria-label={label}>
      {tiles.map(({ name, count, tone, hint }) => (
        <div key={name} className={styles.tile} title={hint}>
          <dt>{name}</dt>
          <dd style={tone && count > 0 ? { color: ink(tone) } : undefined}>{count.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
