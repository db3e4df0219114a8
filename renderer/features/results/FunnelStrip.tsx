import { Text, UnstyledButton } from '@mantine/core';
import type { RunSummary } from '../../../db/contract/runs.ts';
import classes from './funnel.module.css';

interface FunnelStripProps {
  run: RunSummary;
  /** Criterion whose lost subjects are listed; null: none. */
  chosen: string | null;
  onChoose(criterion: string): void;
}

/** How many subjects are left after each criterion, in protocol order; a step opens the list of those it lost. */
export function FunnelStrip({ run, chosen, onChoose }: FunnelStripProps) {
  const most = Math.max(1, run.funnel[0]?.entering ?? 1);
  if (run.funnel.length === 0) return null;
  return (
    <section aria-label="Funnel" className={classes.funnel}>
      <ol className={classes.steps}>
        {run.funnel.map((step) => {
          const left = step.entering - step.lost;
          const words = `${step.title}: ${step.entering.toLocaleString('en')} entering, ${step.lost.toLocaleString('en')} lost, ${step.unknown.toLocaleString('en')} unknown`;
          return (
            <li key={step.criterion}>
              <UnstyledButton
                className={classes.step}
                aria-label={`${words}. Show the subjects it lost`}
                aria-pressed={chosen === step.criterion}
                onClick={() => onChoose(step.criterion)}
              >
                <span className={classes.bars} aria-hidden>
                  <span className={classes.lost} style={{ height: `${(100 * step.lost) / most}%` }} />
                  <span className={classes.unknown} style={{ height: `${(100 * (left - step.kept)) / most}%` }} />
                  <span className={classes.kept} style={{ height: `${(100 * step.kept) / most}%` }} />
                </span>
                <span className={classes.title} title={step.title}>
                  {step.title}
                </span>
                <span className={classes.numbers}>
                  {left.toLocaleString('en')}
                  <span className={classes.minus}>{step.lost ? `−${step.lost.toLocaleString('en')}` : ''}</span>
                  <span className={classes.open}>{step.unknown ? `?${step.unknown.toLocaleString('en')}` : ''}</span>
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
      <Text size="xs" c="var(--st-muted)">
        Left after each criterion, −lost here, ?unknown here; hatched: something unknown so far. In another order of the
        criteria the same subjects are lost elsewhere.
      </Text>
    </section>
  );
}
