import type { Cell } from '../../components/grid/grid-types.ts';
import classes from './cohort.module.css';

/** How much of what the study knows of others is known of this subject. `value` is a share, or percent by its unit. */
export function CompletenessBar({ value, unit }: { value: Cell; unit: string | null }) {
  if (typeof value !== 'number') return <span>—</span>;
  const percent = Math.round(unit === '%' ? value : value * 100);
  return (
    <span className={classes.completeness}>
      <span className={classes.track} aria-hidden>
        <span className={classes.filled} style={{ width: `${percent}%` }} />
      </span>
      {percent} %
    </span>
  );
}
