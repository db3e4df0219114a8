import { describe, expect, test } from 'vitest';
import { nearMisses } from '../../../db/domain/run/near-misses.ts';
import { runProtocol } from '../../../db/domain/run/run.ts';
import { subjectResult } from '../../../db/domain/run/subject-result.ts';
import { evaluatorOf } from '../../fixtures/criteria.ts';
import { born, observed } from '../../fixtures/fact-view.ts';
import { GOLDEN, goldenProtocol } from '../../fixtures/golden-cohort.ts';

const evaluator = evaluatorOf(GOLDEN);
const { facts } = evaluator.context;
const run = runProtocol(goldenProtocol(), evaluator);
const result = (id: string) => subjectResult(run, facts.subjectOf(id)!, facts.subjectId);
const brief = (id: string) => {
  const { status, arms, notMet, unknown, stratum } = result(id);
  const words = arms.map((arm) => `${arm.id} ${arm.status}${arm.assigned ? ', assigned' : ''}`);
  return {
    status,
    arms: words,
    notMet,
    unknown: unknown.map((u) => `${u.criterion}: ${u.reason}`),
    stratum: stratum.ecog ?? null,
  };
};

/** Each subject was judged by hand from its facts (see the comments beside them in the fixture). */
describe('the golden cohort, as judged by hand', () => {
  test('G01 passes everything, for the EGFR arm only', () => {
    expect(brief('G01')).toEqual({
      status: 'eligible',
      arms: ['egfr eligible, assigned', 'any ineligible', 'closed eligible'],
      notMet: ['A2'],
      unknown: [],
      stratum: 'good',
    });
  });
  test('G02 is 17', () => {
    expect(brief('G02')).toMatchObject({ status: 'ineligible', notMet: ['I1', 'A2'] });
  });
  test('G03 has no haemoglobin: undetermined', () => {
    expect(brief('G03')).toMatchObject({ status: 'undetermined', unknown: ['I2: no-value'], notMet: ['A2'] });
  });
  test('G04 has a haemoglobin of 89 g/L, just below 9 g/dL', () => {
    expect(brief('G04')).toMatchObject({ status: 'ineligible', notMet: ['I2', 'A2'] });
  });
  test('G05 fails although something else is unknown: one certain failure suffices', () => {
    expect(brief('G05')).toMatchObject({ status: 'ineligible', notMet: ['I1', 'A2'], unknown: ['I2: no-value'] });
  });
  test('G06 received osimertinib: excluded', () => {
    expect(brief('G06')).toMatchObject({ status: 'ineligible', notMet: ['E1', 'A2'] });
  });
  test('G07 has no statement about therapies: the exclusion is unknown, not passed', () => {
    expect(brief('G07')).toMatchObject({ status: 'undetermined', unknown: ['E1: history-incomplete'] });
  });
  test('G08 is wild-type on a covering panel: eligible for the second arm', () => {
    expect(brief('G08')).toMatchObject({
      status: 'eligible',
      arms: ['egfr ineligible', 'any eligible, assigned', 'closed ineligible'],
    });
  });
  test('G09 was not tested: undetermined for both arms', () => {
    expect(brief('G09')).toMatchObject({
      status: 'undetermined',
      arms: ['egfr undetermined', 'any undetermined', 'closed undetermined'],
      unknown: ['A1: not-tested', 'A2: not-tested', 'A3: not-tested'],
    });
  });
  test('G10 withdrew: withheld, nothing else is told', () => {
    expect(result('G10')).toEqual({ id: 'G10', status: 'withheld', arms: [], stratum: {}, notMet: [], unknown: [] });
  });
  test('G11 has no ECOG: eligible, but cannot be put into a stratum', () => {
    expect(brief('G11')).toMatchObject({ status: 'eligible', stratum: null });
  });
  test('G12 is eligible for the second arm, which is then full', () => {
    expect(brief('G12')).toMatchObject({
      status: 'eligible',
      arms: ['egfr ineligible', 'any eligible', 'closed ineligible'],
    });
  });

  test('counts: 4 eligible, 4 ineligible, 3 undetermined, 1 withheld', () => {
    expect(run.counts).toEqual({ subjects: 12, eligible: 4, ineligible: 4, undetermined: 3, withheld: 1 });
  });
  test('the funnel loses each subject at the first criterion that it fails', () => {
    const steps = run.funnel.map(({ criterion, entering, kept, lost, open, unknown }) => [
      criterion,
      entering,
      kept,
      lost,
      open,
      unknown,
    ]);
    expect(steps).toEqual([
      // G02, G05 are too young
      ['I1', 11, 9, 2, 0, 0],
      // G04 is too low, G03 unknown
      ['I2', 9, 7, 1, 1, 1],
      // G06 was treated; G07 unknown besides G03
      ['E1', 8, 5, 1, 2, 1],
      // left: G01 G08 G11 G12 certain; G09 untested; G03, G07 open from before
      ['arms', 7, 4, 0, 3, 1],
    ]);
  });
  test('sole reasons: I1 alone keeps out G02 and G05, I2 alone G04, E1 alone G06', () => {
    expect(Object.fromEntries(run.criteria.map((c) => [c.criterion.id, c.soleReason]))).toMatchObject({
      I1: 2,
      I2: 1,
      E1: 1,
    });
  });
  test('near misses are one criterion away from an open arm', () => {
    const near = nearMisses(run);
    expect(
      [...near.subjects].map(
        (subject, i) =>
          `${facts.subjectId(subject)} ${run.criteria[near.criterion[i]!]!.criterion.id} ${near.unknowns[i]}`,
      ),
    ).toEqual(['G02 I1 0', 'G04 I2 0', 'G05 I1 1', 'G06 E1 0']);
  });
  test('the data gaps name what would resolve whom', () => {
    const gaps = run.gaps.map(({ reason, subjects, resolves }) => `${reason} ${subjects} ${resolves}`);
    expect(gaps.toSorted()).toEqual(['history-incomplete 1 1', 'no-value 1 1', 'not-tested 1 1']);
  });
  test('strata count eligible subjects', () => {
    expect(run.factors[0]).toMatchObject({ counts: [2, 1], unknown: 1, violation: null });
  });
  test('nothing is warned of that is not particular to this run', () => {
    expect(run.warnings).toEqual([]);
  });
});

describe('consent', () => {
  const withBasis = (kind: 'consent' | 'approved') =>
    runProtocol(
      goldenProtocol(),
      evaluatorOf({ ...GOLDEN, basis: kind === 'consent' ? { kind } : { kind, reference: 'vote 7' } }),
    );
  test('missing consent withholds only in a study that screens by per-subject consent', () => {
    expect(withBasis('approved').counts.withheld).toBe(1);
    // G01 has given consent; G10 withdrew; nobody else has any on record.
    expect(withBasis('consent').counts.withheld).toBe(11);
  });
  test('a withdrawal after the as-of date withholds all the same', () => {
    const later = {
      subject: 'G01',
      table: 'consent' as const,
      status: 'withdrawn',
      scope: 'screening',
      date: '2026-05-01',
    };
    expect(
      runProtocol(goldenProtocol(), evaluatorOf({ ...GOLDEN, facts: [...GOLDEN.facts, later] })).counts.withheld,
    ).toBe(2);
  });
  test('refusing a biobank does not withhold from screening', () => {
    const other = {
      subject: 'G01',
      table: 'consent' as const,
      status: 'refused',
      scope: 'biobank',
      date: '2026-01-01',
    };
    expect(
      runProtocol(goldenProtocol(), evaluatorOf({ ...GOLDEN, facts: [...GOLDEN.facts, other] })).counts.withheld,
    ).toBe(1);
  });
  test('withheld subjects are in no count of a criterion', () => {
    for (const { counts } of run.criteria) expect(counts.met + counts.notMet + counts.unknown).toBe(11);
  });
});

describe('arms', () => {
  test('a protocol without arms has one, implicit', () => {
    const { arms, ...rest } = goldenProtocol();
    expect(arms).toHaveLength(3);
    const alone = runProtocol({ ...rest, arms: [] }, evaluator);
    expect(alone.implicitArm).toBe(true);
    expect(alone.arms).toHaveLength(1);
    expect(alone.counts).toEqual({ subjects: 12, eligible: 5, ineligible: 4, undetermined: 2, withheld: 1 });
    expect(subjectResult(alone, 0, facts.subjectId).arms).toEqual([]);
  });
  test('when no arm is open nobody is eligible, and the run says so', () => {
    const protocol = goldenProtocol();
    const closed = runProtocol(
      { ...protocol, arms: protocol.arms.map((arm) => ({ ...arm, status: 'suspended' as const })) },
      evaluator,
    );
    expect(closed.counts).toMatchObject({ eligible: 0, undetermined: 0, ineligible: 11 });
    expect(closed.warnings.join(' ')).toMatch(/[Nn]o arm is open/);
    expect(closed.arms[0]!.counts.eligible).toBe(2);
  });
});

test('a factor whose levels overlap names a subject that is in both', () => {
  const protocol = goldenProtocol();
  const when = { kind: 'age' as const, op: '>=' as const, value: 0 };
  const factor = {
    id: 'age',
    title: 'Age',
    levels: [
      { id: 'a', title: 'a', when },
      { id: 'b', title: 'b', when: { ...when, value: 30 } },
    ],
  };
  const { factors, warnings } = runProtocol({ ...protocol, factors: [factor] }, evaluator);
  expect(factors[0]!.violation).toEqual({ subject: 0, levels: ['a', 'b'] });
  expect(warnings.some((warning) => warning.includes('G01'))).toBe(true);
});

test('the same protocol, data and date give the same result, bit for bit', () => {
  const again = runProtocol(goldenProtocol(), evaluatorOf(GOLDEN));
  expect(again).toEqual(run);
});

test('a later as-of date: G02 has come of age, a haemoglobin outside the window is unknown', () => {
  const later = runProtocol(goldenProtocol(), evaluatorOf(GOLDEN, '2027-01-31'));
  const g02 = subjectResult(later, facts.subjectOf('G02')!, facts.subjectId);
  expect(g02.notMet).not.toContain('I1');
  expect(g02.unknown.map(({ criterion }) => criterion)).toContain('I2');
});

test('facts added later may resolve what was unknown, and leave what was certain', () => {
  const more = [...GOLDEN.facts, observed('G03', 'haemoglobin', 9, 'g/dL', '2026-01-31'), born('G05', '2010-06-15')];
  const after = runProtocol(goldenProtocol(), evaluatorOf({ ...GOLDEN, facts: more }));
  expect(subjectResult(after, 2, facts.subjectId).status).toBe('eligible');
  expect(subjectResult(after, 4, facts.subjectId).status).toBe('ineligible');
});
