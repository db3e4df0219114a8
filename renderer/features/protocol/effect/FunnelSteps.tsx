import { UnstyledButton } from '@mantine/core';
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
  const { path, select } = useWorkbench();
  const selected = ownerOf(path);
  return (
    <ol className={classes.steps} aria-label={name} aria-busy={counts.counting}>
      {steps.map((step) => {
        const kept = counts.of(step.kept);
        const own = counts.of(step.when);
        const total = kept === null ? 1 : Math.max(1, kept.met + kept.notMet + kept.unknown);
        const lost = own === null ? 0 : step.type === 'inclusion' ? own.notMet : own.met;
        const words =
          kept === null || own === null ? 'not counted' : stepWords(kept.met + kept.unknown, lost, own.unknown);
        return (
          <li key={step.path}>
            <UnstyledButton
              className={classes.step}
              aria-current={selected === step.path}
              aria-label={`${step.id}${step.title ? `, ${step.title}` : ''}: ${words}`}
              onClick={() => select(step.path)}
            >
              <span className={classes.stepName} title={step.title ?? step.id}>
                {step.id}
                {step.title ? ` ${step.title}` : ''}
              </span>
              <span className={classes.left}>
                {kept === null ? '…' : (kept.met + kept.unknown).toLocaleString('en')}
                {lost > 0 ? <span className={classes.lost}> −{lost.toLocaleString('en')}</span> : null}
                {own !== null && own.unknown > 0 ? (
                  <span className={classes.open}> ?{own.unknown.toLocaleString('en')}</span>
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

function stepWords(left: number, excluded: number, unknown: number): string {
  return `${left.toLocaleString('en')} left, this alone excludes ${excluded.toLocaleString('en')}, unknown for ${unknown.toLocaleString('en')}`;
}
