import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countVerdicts, type Evaluator } from '../../../db/domain/criteria/evaluate.ts';
import type { Expression } from '../../../db/domain/criteria/expression.ts';
import type { Protocol } from '../../../db/domain/protocol/document.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';
import { runProtocol } from '../../../db/domain/run/run.ts';
import { subjectResult } from '../../../db/domain/run/subject-result.ts';
import { effectOf, expressionsOf } from '../../../renderer/features/protocol/effect/effect.ts';
import { evaluatorOf } from '../../fixtures/criteria.ts';
import { goldenProtocol } from '../../fixtures/golden-cohort.ts';
import { expression, factsOf, PANELS } from '../../fixtures/random-criteria.ts';

const SUBJECTS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6'];

const criterion = expression;
const criteria = (prefix: string) =>
  fc.array(criterion, { maxLength: 2 }).map((list) => list.map((when, i) => ({ id: `${prefix}${i}`, when })));

const protocol: fc.Arbitrary<Protocol> = fc
  .record({
    inclusion: criteria('I'),
    exclusion: criteria('X'),
    arms: fc.array(
      fc.record({
        status: fc.constantFrom('open', 'open', 'suspended', 'full', 'closed'),
        inclusion: criteria('AI'),
        exclusion: criteria('AX'),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ inclusion, exclusion, arms }) =>
    parseProtocol({
      stratum: 1,
      id: 'R-1',
      title: 'Random',
      inclusion,
      exclusion,
      arms: arms.map((arm, i) => ({ ...arm, id: `arm${i}`, title: `Arm ${i}` })),
    }),
  );

const cohort = fc
  .tuple(...SUBJECTS.map(factsOf))
  .map((facts) => evaluatorOf({ subjects: SUBJECTS, facts: facts.flat(), panels: PANELS }));

function count(evaluator: Evaluator, of: Expression) {
  const { met, notMet, unknown } = countVerdicts(evaluator.verdicts(of));
  return { met, notMet, unknown };
}

function statuses(found: string[]) {
  const of = (status: string) => found.filter((one) => one === status).length;
  return { met: of('eligible'), notMet: of('ineligible'), unknown: of('undetermined') };
}

describe('the effect shown beside the builder', () => {
  it('counts as many eligible, ineligible and undetermined as a run does, for the whole and for each arm', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, evaluator) => {
        const effect = effectOf(document);
        const run = runProtocol(document, evaluator);
        const { facts } = evaluator.context;
        const results = SUBJECTS.map((id) => subjectResult(run, facts.subjectOf(id)!, facts.subjectId));
        expect(count(evaluator, effect.eligible)).toEqual(statuses(results.map((one) => one.status)));
        effect.arms.forEach((arm, a) => {
          expect(count(evaluator, arm.eligible), arm.id).toEqual(statuses(results.map((one) => one.arms[a]!.status)));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('has a step for every criterion, in protocol order, and each keeps no more than the step before', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, evaluator) => {
        const { common } = effectOf(document);
        expect(common.map(({ id }) => id)).toEqual([...document.inclusion, ...document.exclusion].map(({ id }) => id));
        const left = common.map(({ kept }) => count(evaluator, kept)).map(({ met, unknown }) => met + unknown);
        expect(left).toEqual(left.toSorted((a, b) => b - a));
      }),
      { numRuns: 60 },
    );
  });

  it('asks for every number that it shows', () => {
    const effect = effectOf(goldenProtocol());
    const asked = expressionsOf(effect);
    const steps = [...effect.common, ...effect.arms.flatMap((arm) => arm.steps)];
    expect(steps.map(({ path }) => path)).toEqual([
      '/inclusion/0',
      '/inclusion/1',
      '/exclusion/0',
      '/arms/0/inclusion/0',
      '/arms/1/inclusion/0',
      '/arms/2/inclusion/0',
    ]);
    for (const step of steps) expect(asked).toEqual(expect.arrayContaining([step.when, step.kept]));
    expect(asked).toContain(effect.eligible);
  });
});
