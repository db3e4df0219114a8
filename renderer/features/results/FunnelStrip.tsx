import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
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
          return (
            <li key={step.criterion}>
              <UnstyledButton
                className={classes.step}
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
                  <VisuallyHidden> left, </VisuallyHidden>
                  <Part className={classes.minus} sign="−" count={step.lost} word="lost" />
                  <Part className={classes.open} sign="?" count={step.unknown} word="unknown" />
                </span>
                <VisuallyHidden>Show the subjects it lost</VisuallyHidden>
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

/** A sign for those who see it, a word for those who hear it. */
function Part({
  className,
  sign,
  count,
  word,
}: {
  className: string | undefined;
  sign: string;
  count: number;
  word: string;
}) {
  if (count === 0) return <span className={className} />;
  return (
    <span className={className}>
      {sign}
      {count.toLocaleString('en')}
      <VisuallyHidden> {word}, </VisuallyHidden>
    </span>
  );
}
