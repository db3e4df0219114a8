import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, type Judging, opened, sent } from './case-study.ts';

const hb = (op: string, value: number, upper?: number) => ({
  kind: 'observation',
  concept: 'haemoglobin',
  op,
  value,
  unit: 'g/dL',
  ...(upper === undefined ? {} : { upper }),
});
const female = { kind: 'sex', is: 'female' };

const COHORT = csv(
  'patient,date,Hb (g/dL),sex',
  'A,2026-02-01,12,F',
  'B,2026-02-01,8,F',
  'C,2026-02-01,,F',
  'D,2026-02-01,12,',
  'E,2026-02-01,8,',
  'F,2026-02-01,11,M',
);

let on: Judging;
beforeAll(async () => {
  on = await opened({ deliveries: [[{ name: 'cohort.csv', text: COHORT }]] });
});
afterAll(() => on.on.close());

async function statuses(protocol: object): Promise<Record<string, string>> {
  const { subjects } = await on.run(protocol);
  return Object.fromEntries(subjects.map(({ id, status }) => [id, status]));
}

describe('status', () => {
  it('an unknown exclusion leaves a subject undetermined; one certain failure decides whatever else is unknown', async () => {
    expect(
      await statuses({
        inclusion: [{ id: 'I', when: hb('>=', 9) }],
        exclusion: [{ id: 'E', when: { kind: 'sex', is: 'male' } }],
      }),
    ).toEqual({
      A: 'eligible',
      B: 'ineligible',
      C: 'undetermined',
      D: 'undetermined',
      E: 'ineligible',
      F: 'ineligible',
    });
  });

  it('an exclusion that is certainly met excludes although an inclusion is unknown', async () => {
    const { subjects } = await on.run({
      inclusion: [{ id: 'I', when: female }],
      exclusion: [{ id: 'E', when: hb('<', 9) }],
    });
    const e = subjects.find(({ id }) => id === 'E');
    expect(e).toMatchObject({ status: 'ineligible', notMet: ['E'], unknown: [{ criterion: 'I', reason: 'no-value' }] });
  });

  it('an empty "all" is met by everyone and an empty "any" by nobody, and neither can be released', async () => {
    const all = { inclusion: [{ id: 'I', when: { kind: 'all', of: [] } }] };
    const any = { inclusion: [{ id: 'I', when: { kind: 'any', of: [] } }] };
    expect(new Set(Object.values(await statuses(all)))).toEqual(new Set(['eligible']));
    expect(new Set(Object.values(await statuses(any)))).toEqual(new Set(['ineligible']));
    for (const protocol of [all, any])
      expect(await on.warnings(protocol)).toContainEqual(
        expect.objectContaining({ code: 'empty-group', severity: 'error' }),
      );
  });

  it('a protocol without criteria passes everyone', async () => {
    expect(new Set(Object.values(await statuses({})))).toEqual(new Set(['eligible']));
  });

  it('at least 2 of 2 is all, 1 of 2 is any, 3 of 2 never', async () => {
    const atLeast = (n: number) => ({
      inclusion: [{ id: 'I', when: { kind: 'atLeast', n, of: [hb('>=', 9), female] } }],
    });
    const expected = (a: string, b: string, c: string, d: string, e: string, f: string) => ({
      A: a,
      B: b,
      C: c,
      D: d,
      E: e,
      F: f,
    });
    expect(await statuses(atLeast(2))).toEqual(
      expected('eligible', 'ineligible', 'undetermined', 'undetermined', 'ineligible', 'ineligible'),
    );
    expect(await statuses(atLeast(1))).toEqual(
      expected('eligible', 'eligible', 'eligible', 'eligible', 'undetermined', 'eligible'),
    );
    expect(new Set(Object.values(await statuses(atLeast(3))))).toEqual(new Set(['ineligible']));
    expect(await on.warnings(atLeast(3))).toContainEqual(expect.objectContaining({ code: 'at-least-too-many' }));
  });

  it('V600X in a criterion is refused at release: it may mean a stop or any residue', async () => {
    const protocol = { inclusion: [{ id: 'I', when: { kind: 'variant', gene: 'BRAF', change: ['V600X'] } }] };
    expect(await on.warnings(protocol)).toContainEqual(
      expect.objectContaining({ code: 'ambiguous-change', severity: 'error' }),
    );
  });
});

describe('arms', () => {
  const arm = (id: string, when: object, more: object = {}) => ({
    id,
    title: id,
    inclusion: [{ id: `I-${id}`, when }],
    ...more,
  });

  it('closed, suspended and full arms make nobody eligible, and say so', async () => {
    const { summary, subjects } = await on.run({
      arms: [
        arm('c', hb('>=', 9), { status: 'closed' }),
        arm('s', hb('>=', 9), { status: 'suspended' }),
        arm('f', hb('>=', 9), { status: 'full' }),
      ],
      assignment: { policy: 'optimal' },
    });
    expect(new Set(subjects.map(({ status }) => status))).toEqual(new Set(['ineligible']));
    expect(subjects[0]?.arms.map(({ status, assigned }) => [status, assigned])).toEqual([
      ['eligible', false],
      ['eligible', false],
      ['eligible', false],
    ]);
    expect(summary.warnings.join(' ')).toContain('No arm is open');
  });

  it('overall: eligible for any open arm, else undetermined for any, else ineligible', async () => {
    expect(await statuses({ arms: [arm('x', hb('>=', 9)), arm('y', { kind: 'sex', is: 'male' })] })).toEqual({
      A: 'eligible',
      B: 'ineligible',
      C: 'undetermined',
      D: 'eligible',
      E: 'undetermined',
      F: 'eligible',
    });
  });

  it('a capacity of 0, or one that is used up, takes nobody; eligibility stands', async () => {
    for (const places of [{ capacity: 0 }, { capacity: 3, enrolled: 3 }, { capacity: 1, enrolled: 4 }]) {
      const { subjects } = await on.run({ arms: [arm('x', hb('>=', 9), places)], assignment: { policy: 'optimal' } });
      expect(subjects.find(({ id }) => id === 'A')).toMatchObject({
        status: 'eligible',
        arms: [{ status: 'eligible', assigned: false }],
      });
    }
  });

  it('optimal places as many as possible, not the first come first served', async () => {
    const { subjects } = await on.run({
      arms: [arm('x', hb('>=', 9), { capacity: 1 }), arm('y', female, { capacity: 1 })],
      assignment: { policy: 'optimal' },
    });
    const assigned = subjects.flatMap(({ id, arms }) =>
      arms.filter((one) => one.assigned).map((one) => `${id} ${one.id}`),
    );
    expect(assigned).toHaveLength(2);
    expect(assigned).toEqual(['A x', 'B y']);
  });

  it('priority that puts more into an arm than it has places says so', async () => {
    const { summary } = await on.run({
      arms: [arm('x', hb('>=', 9), { capacity: 1 }), arm('y', female)],
      assignment: { policy: 'priority' },
    });
    expect(summary.arms.map(({ assigned }) => assigned)).toEqual([3, 2]);
    expect(summary.warnings.join(' ')).toMatch(/3 subjects .*1 place/);
  });
});

describe('strata', () => {
  it('a subject in two levels is named, one with an unknown level has none', async () => {
    const { summary, subjects } = await on.run({
      factors: [
        {
          id: 'hb',
          title: 'Hb',
          levels: [
            { id: 'low', title: 'low', when: hb('<=', 11) },
            { id: 'high', title: 'high', when: hb('>=', 11) },
          ],
        },
      ],
    });
    const level = Object.fromEntries(subjects.map(({ id, stratum }) => [id, stratum.hb]));
    expect(level).toEqual({ A: 'high', B: 'low', C: null, D: 'high', E: 'low', F: null });
    expect(summary.warnings.join(' ')).toContain('subject F is in several levels');
  });

  it('levels that leave a gap name a subject in none', async () => {
    const { summary } = await on.run({
      factors: [
        {
          id: 'hb',
          title: 'Hb',
          levels: [
            { id: 'low', title: 'low', when: hb('<', 9) },
            { id: 'high', title: 'high', when: hb('>', 11) },
          ],
        },
      ],
    });
    expect(summary.warnings.join(' ')).toContain('subject F is in none of the levels');
  });
});

describe('what a run says besides', () => {
  it('no sentence that is always the same', async () => {
    const { summary } = await on.run({
      inclusion: [
        { id: 'I1', when: hb('>=', 9) },
        { id: 'I2', when: female },
      ],
    });
    expect(summary.warnings).toEqual([]);
  });

  it('that negatives rest on samples of which nobody said what they are', async () => {
    const study = await opened({
      deliveries: [
        [
          {
            name: 'mut.csv',
            text: csv('patient,sample,gene,protein change', 'A,a,EGFR,L858R', 'B,b,KRAS,G12C'),
            edit: (plan) => {
              plan.coverage = { kind: 'all-genes-in-file', classes: ['small'] };
            },
          },
        ],
      ],
    });
    const { summary } = await study.run({ inclusion: [{ id: 'I', when: { kind: 'variant', gene: 'EGFR' } }] });
    expect(summary.warnings.join(' ')).toMatch(/2 subjects .*samples of which nobody says/);
    const told = await study.explain(summary.id, 'B');
    expect(told.criteria[0]?.node.evidence.map(({ note }) => note)).toContain(
      'sample b (kind not stated, taken as a tumour sample): covers what is asked',
    );
    const { summary: germline } = await study.run({ inclusion: [{ id: 'I', when: hb('>=', 9) }] });
    expect(germline.warnings).toEqual([]);
    study.on.close();
  });

  it('allele fractions as people write them', async () => {
    const study = await opened({
      deliveries: [
        [
          {
            name: 'mut.csv',
            text: csv(
              'patient,gene,protein change,t_ref_count,t_alt_count',
              'A,EGFR,L858R,229,9',
              'B,EGFR,L858R,300,0',
            ),
          },
        ],
      ],
    });
    const asked = { kind: 'variant', gene: 'EGFR', change: ['L858R'] };
    expect(await study.verdicts(asked)).toEqual({ A: 'met', B: 'implausible' });
    const { summary } = await study.run({ inclusion: [{ id: 'I', when: asked }] });
    const told = await study.explain(summary.id, 'A');
    expect(told.criteria[0]?.node.evidence[0]?.value).toBe('EGFR p.L858R, VAF 0.0378');
    study.on.close();
  });
});

describe('imports taken back and sent again', () => {
  it('the corrected file alone decides once the first is taken back; before, both do', async () => {
    const study = await opened({
      deliveries: [[{ name: 'a.csv', text: csv('patient,date,Hb (g/dL)', 'A,2026-02-01,8', 'B,2026-02-01,8') }]],
    });
    const asked = hb('>=', 9);
    const first = study.on.session.facts.revision;
    expect(await study.verdicts(asked)).toEqual({ A: 'not met', B: 'not met' });
    await sent(study.on, [{ name: 'b.csv', text: csv('patient,date,Hb (g/dL)', 'A,2026-02-01,10') }]);
    expect(await study.verdicts(asked)).toEqual({ A: 'conflict', B: 'not met' });
    await study.on.imports['import.revert'](
      { id: study.done[0]!.id, reason: 'wrong file' },
      { signal: new AbortController().signal, progress() {} },
    );
    expect(await study.verdicts(asked)).toEqual({ A: 'met' });
    await sent(study.on, [{ name: 'a.csv', text: csv('patient,date,Hb (g/dL)', 'A,2026-02-01,8', 'B,2026-02-01,8') }]);
    expect(await study.verdicts(asked)).toEqual({ A: 'conflict', B: 'not met' });
    expect(study.on.session.facts.revision).not.toBe(first);
    study.on.close();
  });

  it('the same file twice changes no verdict', async () => {
    const file = { name: 'a.csv', text: csv('patient,date,Hb (g/dL)', 'A,2026-02-01,8', 'A,2026-02-20,12') };
    const study = await opened({ deliveries: [[file], [file]] });
    expect(await study.verdicts(hb('>=', 9))).toEqual({ A: 'met' });
    study.on.close();
  });
});
