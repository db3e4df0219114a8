import { UnstyledButton } from '@mantine/core';
import type { Output } from '../../../db/contract.ts';
import { unitWords } from '../unit-words.ts';
import classes from './distribution.module.css';

interface DistributionProps {
  title: string;
  distribution: Output<'cohort.distribution'>;
  /** Narrow the list to one bar. */
  onChoose?: ((label: string) => void) | undefined;
}

/** A small histogram, or one bar per category, with its counts: chart and table in one. */
export function Distribution({ title, distribution, onChoose }: DistributionProps) {
  const most = Math.max(1, ...distribution.bins.map((b) => b.count));
  const unit = unitWords(distribution.unit);
  return (
    <table className={classes.table} aria-label={`Distribution of ${title}`}>
      <thead className={classes.head}>
        <tr>
          <th>{distribution.kind === 'number' ? `${title} ${unit}` : title}</th>
          <th>Subjects</th>
        </tr>
      </thead>
      <tbody>
        {distribution.bins.map((bin) => (
          <tr key={bin.label}>
            <td className={classes.label}>
              {onChoose ? (
                <UnstyledButton
                  className={classes.choose}
                  onClick={() => onChoose(bin.label)}
                  aria-label={`Show only ${title} ${bin.label}`}
                >
                  {bin.label}
                </UnstyledButton>
              ) : (
                bin.label
              )}
            </td>
            <td className={classes.count}>
              <span className={classes.bar} style={{ width: `${(100 * bin.count) / most}%` }} aria-hidden />
              <span className={classes.number}>{bin.count.toLocaleString('en')}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
