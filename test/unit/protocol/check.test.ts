import { describe, expect, test } from 'vitest';
import { LEAF_KINDS } from '../../../db/domain/criteria/leaves/index.ts';
import { checkProtocol } from '../../../db/domain/protocol/check.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';
import { names, units } from '../../fixtures/criteria.ts';
import { factView, observed } from '../../fixtures/fact-view.ts';
import { GOLDEN, goldenProtocol } from '../../fixtures/golden-cohort.ts';

const facts = factView({ facts: [observed('S', 'haemoglobin', 10, 'g/dL')] });
const check = (document: object, withFacts = false) =>
  checkProtocol(parseProtocol({ stratum: 1, id: 'P', title: 'P', ...document }), {
    units,
    names,
    ...(withFacts ? { facts } : {}),
  });
const found = (document: object, withFacts = false) =>
  check(document, withFacts).map(({ code, path }) => `${code} ${path}`);

const age = (op: string, value: number, upper?: number) => ({
  kind: 'age',
  op,
  value,
  ...(upper === undefined ? {} : { upper }),
});
const hb = (more: object) => ({
  kind: 'observation',
  concept: 'haemoglobin',
  op: '>=',
  value: 9,
  unit: 'g/dL',
  ...more,
});
const includes = (...whens: object[]) => ({ inclusion: whens.map((when, i) => ({ id: `I${i}`, when })) });
const female = { kind: 'sex', is: 'female' };
const male = { kind: 'sex', is: 'male' };
const arm = (id: string, more: object = {}) => ({
  id,
  title: id,
  inclusion: [{ id: `${id}1`, when: { kind: 'variant', gene: id } }],
  ...more,
});
const factor = (...levels: object[]) => ({
  ...includes(female),
  factors: [{ id: 'f', title: 'F', levels: levels.map((when, i) => ({ id: `l${i}`, title: `L${i}`, when })) }],
});

/** code, a protocol that has the problem, the same without it, where it is found. */
const LINTS: [string, object, object, string][] = [
  [
    'duplicate-id',
    { inclusion: [{ id: 'X', when: female }], exclusion: [{ id: 'X', when: age('<', 18) }] },
    { inclusion: [{ id: 'X', when: female }], exclusion: [{ id: 'Y', when: age('<', 18) }] },
    '/exclusion/0/id',
  ],
  [
    'empty-group',
    includes({ kind: 'any', of: [] }),
    includes({ kind: 'any', of: [female, male] }),
    '/inclusion/0/when',
  ],
  ['group-of-one', includes({ kind: 'all', of: [female] }), includes(female), '/inclusion/0/when'],
  [
    'double-negation',
    includes({ kind: 'not', of: { kind: 'not', of: female } }),
    includes({ kind: 'not', of: female }),
    '/inclusion/0/when',
  ],
  [
    'at-least-too-many',
    includes({ kind: 'atLeast', n: 3, of: [female, male] }),
    includes({ kind: 'atLeast', n: 2, of: [female, male] }),
    '/inclusion/0/when/n',
  ],
  [
    'repeated-condition',
    includes({ kind: 'any', of: [female, male, female] }),
    includes({ kind: 'any', of: [female, male] }),
    '/inclusion/0/when/of/2',
  ],
  [
    'always-met',
    includes({ kind: 'any', of: [female, { kind: 'not', of: female }] }),
    includes({ kind: 'any', of: [female, { kind: 'not', of: male }] }),
    '/inclusion/0/when/of/1',
  ],
  ['contradiction', includes(age('>=', 18), age('<', 18)), includes(age('>=', 18), age('<', 19)), '/inclusion/1/when'],
  [
    'contradiction',
    includes({ kind: 'all', of: [female, { kind: 'not', of: female }] }),
    includes({ kind: 'all', of: [female, { kind: 'not', of: male }] }),
    '/inclusion/0/when/of/1',
  ],
  [
    'contradiction',
    { ...includes(age('>=', 18)), arms: [arm('BRAF', { inclusion: [{ id: 'c', when: age('<', 12) }] })] },
    { ...includes(age('>=', 18)), arms: [arm('BRAF', { inclusion: [{ id: 'c', when: age('<', 65) }] })] },
    '/arms/0/inclusion/0/when',
  ],
  [
    'contradiction',
    includes({ kind: 'any', of: [female, { kind: 'all', of: [hb({}), hb({ op: '<', value: 8 })] }] }),
    includes({ kind: 'any', of: [female, { kind: 'all', of: [hb({}), hb({ op: '<', value: 12 })] }] }),
    '/inclusion/0/when/of/1/of/1',
  ],
  ['impossible-range', includes(age('between', 75, 18)), includes(age('between', 18, 75)), '/inclusion/0/when/upper'],
  [
    'impossible-window',
    includes(hb({ window: { within: 7, atLeast: 14 } })),
    includes(hb({ window: { within: 14, atLeast: 7 } })),
    '/inclusion/0/when/window',
  ],
  [
    'implausible-limit',
    includes(hb({ value: 90 })),
    includes(hb({ value: 90, unit: 'g/L' })),
    '/inclusion/0/when/value',
  ],
  ['no-unit', includes(hb({ unit: undefined })), includes(hb({})), '/inclusion/0/when/unit'],
  ['unknown-unit', includes(hb({ unit: 'furlong' })), includes(hb({ unit: 'g/l' })), '/inclusion/0/when/unit'],
  ['unit-not-convertible', includes(hb({ unit: 'mm[Hg]' })), includes(hb({ unit: 'g/L' })), '/inclusion/0/when/unit'],
  ['unknown-concept', includes(hb({ concept: 'hemoglobine' })), includes(hb({})), '/inclusion/0/when/concept'],
  [
    'unknown-category',
    includes({ kind: 'observation', concept: 'ecog', oneOf: ['0', '9'] }),
    includes({ kind: 'observation', concept: 'ecog', oneOf: ['0', '1'] }),
    '/inclusion/0/when/oneOf/1',
  ],
  [
    'not-a-category',
    includes({ kind: 'observation', concept: 'haemoglobin', oneOf: ['low'] }),
    includes(hb({})),
    '/inclusion/0/when/oneOf',
  ],
  [
    'not-a-number',
    includes({ kind: 'observation', concept: 'msi_status', op: '>', value: 1 }),
    includes({ kind: 'observation', concept: 'ecog', op: '<', value: 2 }),
    '/inclusion/0/when/op',
  ],
  [
    'unknown-gene',
    includes({ kind: 'variant', gene: 'EGRF' }),
    includes({ kind: 'variant', gene: 'EGFR' }),
    '/inclusion/0/when/gene',
  ],
  [
    'ambiguous-gene',
    includes({ kind: 'variant', gene: 'MLL2' }),
    includes({ kind: 'variant', gene: 'KMT2D' }),
    '/inclusion/0/when/gene',
  ],
  [
    'gene-alias',
    includes({ kind: 'copyNumber', gene: 'HER2', states: ['amplification'] }),
    includes({ kind: 'copyNumber', gene: 'ERBB2', states: ['amplification'] }),
    '/inclusion/0/when/gene',
  ],
  [
    'unknown-change',
    includes({ kind: 'variant', gene: 'BRAF', change: ['V600E', '600V>E'] }),
    includes({ kind: 'variant', gene: 'BRAF', change: ['V600E'] }),
    '/inclusion/0/when/change/1',
  ],
  [
    'unknown-class',
    includes({ kind: 'therapy', drugClass: 'wonder drug', state: 'received' }),
    includes({ kind: 'therapy', drugClass: 'egfr-tki', state: 'received' }),
    '/inclusion/0/when/drugClass',
  ],
  [
    'unknown-agent',
    includes({ kind: 'therapy', agent: 'wonderib', state: 'received' }),
    includes({ kind: 'therapy', agent: 'osimertinib', state: 'received' }),
    '/inclusion/0/when/agent',
  ],
  [
    'unknown-diagnosis',
    includes({ kind: 'diagnosis', system: 'oncotree', code: 'LUADD' }),
    includes({ kind: 'diagnosis', system: 'oncotree', code: 'LUAD' }),
    '/inclusion/0/when/code',
  ],
  [
    'inclusion-is-exclusion',
    { ...includes(female), exclusion: [{ id: 'E', when: female }] },
    { ...includes(female), exclusion: [{ id: 'E', when: male }] },
    '/exclusion/0',
  ],
  ['repeated-criterion', includes(female, female), includes(female, age('>=', 18)), '/inclusion/1'],
  ['no-criteria', {}, includes(female), '/inclusion'],
  [
    'arm-without-criteria',
    { ...includes(female), arms: [arm('BRAF'), arm('KRAS', { inclusion: [] })] },
    { ...includes(female), arms: [arm('BRAF'), arm('KRAS')] },
    '/arms/1',
  ],
  [
    'no-open-arm',
    { ...includes(female), arms: [arm('BRAF', { status: 'closed' })] },
    { ...includes(female), arms: [arm('BRAF')] },
    '/arms',
  ],
  [
    'over-enrolled',
    { arms: [arm('BRAF', { capacity: 3, enrolled: 4 })] },
    { arms: [arm('BRAF', { capacity: 3, enrolled: 2 })] },
    '/arms/0/enrolled',
  ],
  [
    'full-arm-open',
    { arms: [arm('BRAF', { capacity: 3, enrolled: 3 })] },
    { arms: [arm('BRAF', { capacity: 3, enrolled: 3, status: 'full' })] },
    '/arms/0/status',
  ],
  [
    'policy-without-arms',
    { ...includes(female), assignment: { policy: 'optimal' } },
    includes(female),
    '/assignment/policy',
  ],
  [
    'policy-without-capacity',
    { arms: [arm('BRAF')], assignment: { policy: 'optimal' } },
    { arms: [arm('BRAF', { capacity: 3 })], assignment: { policy: 'optimal' } },
    '/assignment/policy',
  ],
  ['capacity-without-effect', { arms: [arm('BRAF', { capacity: 3 })] }, { arms: [arm('BRAF')] }, '/assignment/policy'],
  ['too-few-levels', factor(age('<', 65)), factor(age('<', 65), age('>=', 65)), '/factors/0/levels'],
  [
    'levels-not-a-partition',
    factor(age('<=', 65), age('>=', 65)),
    factor(age('<=', 65), age('>=', 66)),
    '/factors/0/levels',
  ],
  [
    'levels-not-a-partition',
    factor(hb({ op: '<', value: 9 }), hb({ op: '>', value: 9 })),
    factor(hb({ op: '<', value: 9 }), hb({ op: '>=', value: 9 })),
    '/factors/0/levels',
  ],
  ['levels-not-exhaustive', factor(female, male), factor(female, { kind: 'not', of: female }), '/factors/0/levels'],
  [
    'levels-not-proved',
    factor(female, age('>', 3)),
    factor(female, male, { kind: 'sex', is: 'other' }),
    '/factors/0/levels',
  ],
  [
    'levels-not-proved',
    factor(hb({ op: '<', take: 'any' }), hb({ take: 'any' })),
    factor(hb({ op: '<' }), hb({})),
    '/factors/0/levels',
  ],
];

describe('each lint finds its problem, at its place, and leaves the correct protocol alone', () => {
  test.each(LINTS)('%s', (code, wrong, right, path) => {
    expect(found(wrong)).toContain(`${code} ${path}`);
    expect(found(right).map((one) => one.split(' ')[0])).not.toContain(code);
  });
});

test('a criterion without any data is named when the facts are known', () => {
  const platelets = includes({ kind: 'observation', concept: 'platelets', op: '>=', value: 100, unit: '10*9/L' });
  expect(found(platelets, true)).toContain('no-data /inclusion/0/when/concept');
  expect(found(platelets)).not.toContain('no-data /inclusion/0/when/concept');
  expect(found(includes(hb({})), true)).toEqual([]);
});

test('every warning is a sentence with a place that exists', () => {
  for (const [, wrong] of LINTS) {
    const document = parseProtocol({ stratum: 1, id: 'P', title: 'P', ...wrong });
    for (const { sentence, severity, path } of check(wrong)) {
      expect(sentence).toMatch(/^["A-Z].*[.]$/);
      expect(['error', 'warning', 'info']).toContain(severity);
      // The last step may be what is missing; what it is missing from must be there.
      let node: unknown = document;
      for (const step of path.split('/').slice(1, -1)) node = (node as Record<string, unknown>)[step];
      expect(node).toBeTypeOf('object');
    }
  }
});

test('the golden protocol has nothing to complain about but what is meant', () => {
  const warnings = checkProtocol(goldenProtocol(), { units, names, facts: factView(GOLDEN) });
  expect(warnings.map(({ code }) => code)).toEqual([]);
});

test('new leaves and examples of every kind are valid and free of errors', () => {
  for (const kind of LEAF_KINDS)
    for (const leaf of [kind.initial(), kind.example]) {
      expect(kind.schema.safeParse(leaf).success).toBe(true);
      expect(kind.check(leaf, { units, names }).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
});
