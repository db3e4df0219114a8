import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criteriaOf, type Protocol } from '../../../db/domain/protocol/document.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';
import { nearMisses } from '../../../db/domain/run/near-misses.ts';
import { type RunResult, STATUSES } from '../../../db/domain/run/result.ts';
import { runProtocol } from '../../../db/domain/run/run.ts';
import { subjectResult } from '../../../db/domain/run/subject-result.ts';
import { reasonOf, truthOf } from '../../../db/domain/verdict.ts';
import { evaluatorOf } from '../../fixtures/criteria.ts';
import type { PlainFact } from '../../fixtures/fact-view.ts';
import { expression, factsOf, PANELS } from '../../fixtures/random-criteria.ts';

const SUBJECTS = ['S1', 'S2', 'S3', 'S4', 'S5'];
const whens = fc.array(expression, { maxLength: 2 });
const arm = fc.record({
  status: fc.constantFrom('open', 'open', 'suspended', 'closed'),
  inclusion: whens,
  exclusion: whens,
  capacity: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
});

const protocol: fc.Arbitrary<Protocol> = fc
  .record({
    inclusion: whens,
    exclusion: whens,
    arms: fc.array(arm, { maxLength: 3 }),
    policy: fc.constantFrom('list-all', 'priority', 'optimal'),
  })
  .map(({ inclusion, exclusion, arms, policy }) => {
    const criteria = (list: unknown[], prefix: string) => list.map((when, i) => ({ id: `${prefix}${i}`, when }));
    const document = {
      stratum: 1,
      id: 'P',
      title: 'P',
      inclusion: criteria(inclusion, 'I'),
      exclusion: criteria(exclusion, 'E'),
      arms: arms.map((one, a) => ({
        ...one,
        id: `a${a}`,
        title: `A${a}`,
        inclusion: criteria(one.inclusion, `a${a}I`),
        exclusion: criteria(one.exclusion, `a${a}E`),
      })),
      assignment: { policy },
    };
    return parseProtocol(JSON.parse(JSON.stringify(document)));
  });

const consent = (subject: string): fc.Arbitrary<PlainFact[]> =>
  fc
    .constantFrom([], [], [], ['given'], ['withdrawn'], ['refused'])
    .map((words) => words.map((status) => ({ subject, table: 'consent', status })));
const cohort = fc
  .tuple(...SUBJECTS.flatMap((subject) => [factsOf(subject), consent(subject)]))
  .map((lists) => lists.flat());

/** Status, subject by subject, straight from the definition; an independent second way. */
function statusByDefinition(run: RunResult, subject: number): { overall: string; arms: string[] } {
  const failed = ({ type, verdicts }: (typeof run.criteria)[number]) =>
    truthOf(verdicts[subject]!) === (type === 'inclusion' ? 'not met' : 'met');
  const passed = ({ type, verdicts }: (typeof run.criteria)[number]) =>
    truthOf(verdicts[subject]!) === (type === 'inclusion' ? 'met' : 'not met');
  const arms = (run.implicitArm ? [null] : run.protocol.arms.map((_, a) => a)).map((a) => {
    const mine = run.criteria.filter((criterion) => criterion.arm === null || criterion.arm === a);
    if (mine.some(failed)) return 'ineligible';
    return mine.every(passed) ? 'eligible' : 'undetermined';
  });
  const open = arms.filter((_, a) => run.implicitArm || run.protocol.arms[a]!.status === 'open');
  const overall = open.includes('eligible')
    ? 'eligible'
    : open.includes('undetermined')
      ? 'undetermined'
      : 'ineligible';
  return { overall, arms };
}

const study = (facts: readonly PlainFact[]) => ({ subjects: SUBJECTS, facts, panels: PANELS });

describe('for random protocols over random cohorts', () => {
  test('status per arm and overall follow the definition; withheld subjects are withheld everywhere', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, facts) => {
        const run = runProtocol(document, evaluatorOf(study(facts)));
        SUBJECTS.forEach((id, subject) => {
          const mine = facts
            .filter((fact) => fact.subject === id && fact.table === 'consent')
            .map((fact) => fact.status);
          const status = STATUSES[run.status[subject]!];
          if (mine.includes('withdrawn') || mine.includes('refused')) {
            expect(status).toBe('withheld');
            for (const one of run.arms) expect(STATUSES[one.status[subject]!]).toBe('withheld');
            return;
          }
          const expected = statusByDefinition(run, subject);
          expect(status).toBe(expected.overall);
          expect(run.arms.map((one) => STATUSES[one.status[subject]!])).toEqual(expected.arms);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('counts add up: statuses, criteria, and each step of the funnel', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, facts) => {
        const run = runProtocol(document, evaluatorOf(study(facts)));
        const { eligible, ineligible, undetermined, withheld, subjects } = run.counts;
        expect(eligible + ineligible + undetermined + withheld).toBe(subjects);
        for (const { counts, reasons } of run.criteria) {
          expect(counts.met + counts.notMet + counts.unknown).toBe(subjects - withheld);
          expect(Object.values(reasons).reduce((a, b) => a + b, 0)).toBe(counts.unknown);
        }
        let entering = subjects - withheld;
        for (const step of run.funnel) {
          expect(step.entering).toBe(entering);
          expect(step.kept + step.open + step.lost).toBe(entering);
          expect(step.unknown).toBeLessThanOrEqual(step.open);
          entering = step.kept + step.open;
        }
        if (run.funnel.length > 0) expect(run.funnel.at(-1)!.kept).toBe(eligible);
        if (run.funnel.length > 0) expect(entering).toBe(eligible + undetermined);
      }),
      { numRuns: 300 },
    );
  });

  test('dropping a criterion helps exactly those for whom it is the sole reason', () => {
    fc.assert(
      fc.property(protocol, cohort, fc.nat(), (document, facts, pick) => {
        const placed = criteriaOf(document).filter((criterion) => criterion.arm === null);
        fc.pre(placed.length > 0);
        const { criterion, type } = placed[pick % placed.length]!;
        const before = runProtocol(document, evaluatorOf(study(facts)));
        const without = { ...document, [type]: document[type].filter((other) => other.id !== criterion.id) };
        const after = runProtocol(without, evaluatorOf(study(facts)));
        const freed = SUBJECTS.filter(
          (_, i) => STATUSES[before.status[i]!] === 'ineligible' && STATUSES[after.status[i]!] !== 'ineligible',
        );
        expect(before.criteria.find((c) => c.criterion.id === criterion.id)!.soleReason).toBe(freed.length);
      }),
      { numRuns: 300 },
    );
  });

  test('a near miss would not be ineligible without the criterion that it names', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, facts) => {
        const run = runProtocol(document, evaluatorOf(study(facts)));
        const near = nearMisses(run);
        near.subjects.forEach((subject, i) => {
          const { criterion, type, arm: of } = run.criteria[near.criterion[i]!]!;
          const drop = <T extends { id: string }>(list: T[]) => list.filter((other) => other.id !== criterion.id);
          const without =
            of === null
              ? { ...document, [type]: drop(document[type]) }
              : {
                  ...document,
                  arms: document.arms.map((one, a) => (a === of ? { ...one, [type]: drop(one[type]) } : one)),
                };
          const after = runProtocol(without, evaluatorOf(study(facts)));
          expect(STATUSES[after.status[subject]!]).toBe(
            near.unknowns[i] === 0 ? 'eligible' : STATUSES[after.status[subject]!],
          );
          expect(STATUSES[after.status[subject]!]).not.toBe('ineligible');
        });
      }),
      { numRuns: 300 },
    );
  });

  test('the result of one subject agrees with the columns', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, facts) => {
        const run = runProtocol(document, evaluatorOf(study(facts)));
        SUBJECTS.forEach((id, subject) => {
          const told = subjectResult(run, subject, (s) => SUBJECTS[s]!);
          expect(told.id).toBe(id);
          if (told.status === 'withheld') return;
          for (const { criterion, verdicts, type } of run.criteria) {
            const truth = truthOf(verdicts[subject]!);
            expect(told.notMet.includes(criterion.id)).toBe(truth === (type === 'inclusion' ? 'not met' : 'met'));
            expect(told.unknown.find((u) => u.criterion === criterion.id)?.reason ?? null).toBe(
              truth === 'unknown' ? reasonOf(verdicts[subject]!) : null,
            );
          }
        });
      }),
    );
  });

  test('gaps: whoever is undetermined lacks something, and a gap resolves no more subjects than lack it', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, facts) => {
        const run = runProtocol(document, evaluatorOf(study(facts)));
        for (const gap of run.gaps) {
          expect(gap.subjects).toBeGreaterThan(0);
          expect(gap.resolves).toBeLessThanOrEqual(gap.subjects);
          expect(gap.subjects).toBeLessThanOrEqual(run.counts.undetermined);
        }
        expect(run.gaps.length > 0).toBe(run.counts.undetermined > 0);
      }),
    );
  });

  test('the order of the criteria changes the funnel, and nobody’s status', () => {
    fc.assert(
      fc.property(protocol, cohort, (document, facts) => {
        const turned = {
          ...document,
          inclusion: document.inclusion.toReversed(),
          exclusion: document.exclusion.toReversed(),
        };
        const before = runProtocol(document, evaluatorOf(study(facts)));
        const after = runProtocol(turned, evaluatorOf(study(facts)));
        expect(after.status).toEqual(before.status);
        expect(after.assigned).toEqual(before.assigned);
      }),
    );
  });
});
