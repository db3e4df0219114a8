import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { printExpression } from '../../../../db/domain/criteria/print.ts';
import { ownerOf } from '../editing/document-path.ts';
import { useWorkbench } from '../workbench.ts';
import type { Counts } from './counts.ts';
import classes from './effect.module.css';
import type { EffectStep } from './effect.ts';

interface FunnelStepsProps {
  steps: readonly EffectStep[];
  counts: Counts;
  name: string;
}

/** Who is left after each criterion, in protocol order, and how many each takes away on its own. */
export function FunnelSteps({ steps, counts, name }: FunnelStepsProps) {
  const { names, path, select } = useWorkbench();
  const selected = ownerOf(path);
  return (
    <ol className={classes.steps} aria-label={name} aria-busy={counts.counting}>
      {steps.map((step) => {
        const kept = counts.of(step.kept);
        const own = counts.of(step.when);
        const total = kept === null ? 1 : Math.max(1, kept.met + kept.notMet + kept.unknown);
        const lost = own === null ? 0 : step.type === 'inclusion' ? own.notMet : own.met;
        const title = step.title || printExpression(step.when, names);
        return (
          <li key={step.path}>
            <UnstyledButton
              className={classes.step}
              aria-current={selected === step.path}
              onClick={() => select(step.path)}
            >
              <span className={classes.stepName} title={title}>
                {step.id} {title}
              </span>
              <span className={classes.left}>
                {kept === null ? '…' : (kept.met + kept.unknown).toLocaleString('en')}
                <VisuallyHidden> left,</VisuallyHidden>
                {lost > 0 ? (
                  <span className={classes.lost}>
                    {' '}
                    −{lost.toLocaleString('en')}
                    <VisuallyHidden> excluded by it,</VisuallyHidden>
                  </span>
                ) : null}
                {own !== null && own.unknown > 0 ? (
                  <span className={classes.open}>
                    {' '}
                    ?{own.unknown.toLocaleString('en')}
                    <VisuallyHidden> unknown</VisuallyHidden>
                  </span>
                ) : null}
              </span>
              <span className={`${classes.bar} ${classes.stepBar}`} aria-hidden>
                {kept === null ? null : (
                  <>
                    <span className={classes.met} style={{ width: `${(100 * kept.met) / total}%` }} />
                    <span className={classes.unknown} style={{ width: `${(100 * kept.unknown) / total}%` }} />
                  </>
                )}
              </span>
            </UnstyledButton>
          </li>
        );
      })}
    </ol>
  );
}
