import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useAsOf } from '../../../app/as-of.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { useWorkbench } from '../workbench.ts';
import { CountBar } from './CountBar.tsx';
import { useCounts } from './counts.ts';
import classes from './effect.module.css';
import { type EffectArm, effectOf, expressionsOf } from './effect.ts';
import { FunnelSteps } from './FunnelSteps.tsx';

const STATUS_WORDS = ['eligible', 'ineligible', 'undetermined'] as const;

/** What the protocol as a whole does to the cohort, while it is being written. */
export function EffectColumn() {
  const { document, path, select } = useWorkbench();
  const { asOf } = useAsOf();
  const effect = useMemo(() => effectOf(document), [document]);
  const expressions = useMemo(() => expressionsOf(effect), [effect]);
  const counts = useCounts(expressions);
  const shown = (arm: EffectArm) => path === arm.path || path.startsWith(`${arm.path}/`);
  return (
    <Stack gap="sm" component="section" aria-label="Effect on the cohort">
      <div>
        <Title order={2}>Effect on the cohort</Title>
        <Text size="xs" c="var(--st-muted)">
          As of {asOf}. A run decides; this is a preview.
        </Text>
      </div>
      <ErrorNote error={counts.error} onRetry={counts.again} title="The effect could not be counted" />
      <CountBar
        name="The whole protocol"
        counts={counts.of(effect.eligible)}
        counting={counts.counting}
        words={STATUS_WORDS}
      />
      {effect.common.length > 0 ? (
        <section aria-label="Common criteria, step by step">
          <Title order={3}>Step by step</Title>
          <FunnelSteps name="Common criteria" steps={effect.common} counts={counts} />
        </section>
      ) : null}
      {effect.arms.map((arm) => (
        <section key={arm.path} className={classes.arm} aria-label={`Arm ${arm.title}`}>
          <UnstyledButton className={classes.step} onClick={() => select(arm.path)}>
            <b className={classes.stepName} title={arm.title}>
              {arm.title}
            </b>
            {arm.open ? null : <span>not open</span>}
          </UnstyledButton>
          <CountBar
            name={`Arm ${arm.title}`}
            counts={counts.of(arm.eligible)}
            counting={counts.counting}
            words={STATUS_WORDS}
          />
          {shown(arm) && arm.steps.length > 0 ? (
            <FunnelSteps name={`Criteria of arm ${arm.title}`} steps={arm.steps} counts={counts} />
          ) : null}
        </section>
      ))}
      <Text size="xs" c="var(--st-muted)">
        Left after each step; − all whom it excludes, ? all for whom it is unknown, whatever the other criteria say. In
        another order the steps would leave others.
      </Text>
    </Stack>
  );
}
