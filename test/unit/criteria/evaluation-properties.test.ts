import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, decidingEvidence, explain } from '../../../db/domain/criteria/explain.ts';
import { childrenOf, type Expression, isGroup } from '../../../db/domain/criteria/expression.ts';
import { parseExpression } from '../../../db/domain/criteria/parse.ts';
import { printExpression } from '../../../db/domain/criteria/print.ts';
import { MET } from '../../../db/domain/verdict.ts';
import { evaluatorOf, names, say } from '../../fixtures/criteria.ts';
import type { PlainFact } from '../../fixtures/fact-view.ts';
import { observed } from '../../fixtures/fact-view.ts';
import { expression, factsOf, leaf, PANELS } from '../../fixtures/random-criteria.ts';

const SUBJECTS = ['S1', 'S2', 'S3'];
const cohort = fc.tuple(...SUBJECTS.map(factsOf)).map((lists) => lists.flat());
const study = (facts: readonly PlainFact[], subjects: readonly string[] = SUBJECTS, dense = false) => ({
  subjects,
  facts,
  panels: PANELS,
  dense,
});
const clean = (node: unknown): Expression => parseExpression(JSON.parse(JSON.stringify(node)));

describe('for random criteria over random cohorts', () => {
  test('all subjects at once, one subject alone, and the explanation give one verdict', () => {
    fc.assert(
      fc.property(expression, cohort, (random, facts) => {
        const node = clean(random);
        const evaluator = evaluatorOf(study(facts));
        const bulk = evaluator.verdicts(node);
        SUBJECTS.forEach((_, subject) => {
          expect(say(evaluator.verdict(node, subject))).toBe(say(bulk[subject]!));
          expect(say(explain(evaluator, node, subject).verdict)).toBe(say(bulk[subject]!));
        });
      }),
      { numRuns: 400 },
    );
  });

  test('an explanation of a leaf names a deciding fact, or what is missing', () => {
    fc.assert(
      fc.property(leaf, cohort, (random, facts) => {
        const node = clean(random);
        fc.pre(node.kind !== 'subjects');
        const evaluator = evaluatorOf(study(facts));
        SUBJECTS.forEach((_, subject) => {
          const told = explain(evaluator, node, subject);
          if (told.verdict > MET) expect(changesOf(told).length).toBeGreaterThan(0);
          else expect(decidingEvidence(told).length).toBeGreaterThan(0);
        });
      }),
      { numRuns: 600 },
    );
  });

  test('the decisive parts of a group alone give the verdict of the group', () => {
    fc.assert(
      fc.property(expression, cohort, (random, facts) => {
        const node = clean(random);
        fc.pre(isGroup(node) && node.kind !== 'atLeast' && childrenOf(node).length > 0);
        const evaluator = evaluatorOf(study(facts));
        const told = explain(evaluator, node, 0);
        const decisive = told.children.filter((child) => child.decisive);
        expect(decisive.length).toBeGreaterThan(0);
        if (node.kind !== 'not' && told.verdict > MET)
          expect(decisive.map((child) => child.verdict)).toContain(told.verdict);
      }),
    );
  });

  test('the order of subjects does not change anyone’s verdict', () => {
    fc.assert(
      fc.property(expression, cohort, fc.shuffledSubarray(SUBJECTS, { minLength: 3 }), (random, facts, order) => {
        const node = clean(random);
        const before = evaluatorOf(study(facts)).verdicts(node);
        const after = evaluatorOf(study(facts, order)).verdicts(node);
        order.forEach((id, i) => {
          expect(after[i]).toBe(before[SUBJECTS.indexOf(id)]);
        });
      }),
    );
  });

  test('the order of a subject’s records does not change the verdict', () => {
    fc.assert(
      fc.property(leaf, factsOf('S1'), (random, facts) => {
        const node = clean(random);
        const before = evaluatorOf(study(facts)).verdict(node, 0);
        const after = evaluatorOf(study(facts.toReversed())).verdict(node, 0);
        expect(say(after)).toBe(say(before));
      }),
      { numRuns: 600 },
    );
  });

  test('the order of the parts of a group does not change the verdict', () => {
    fc.assert(
      fc.property(
        fc.array(leaf, { minLength: 2, maxLength: 4 }),
        cohort,
        fc.constantFrom('all' as const, 'any' as const),
        (parts, facts, kind) => {
          const evaluator = evaluatorOf(study(facts));
          const there = evaluator.verdicts(clean({ kind, of: parts }));
          expect(evaluator.verdicts(clean({ kind, of: parts.toReversed() }))).toEqual(there);
        },
      ),
    );
  });

  test('facts of one subject never change the verdict of another', () => {
    fc.assert(
      fc.property(expression, factsOf('S1'), factsOf('S2'), (random, own, others) => {
        const node = clean(random);
        const alone = evaluatorOf(study(own)).verdict(node, 0);
        expect(say(evaluatorOf(study([...own, ...others])).verdict(node, 0))).toBe(say(alone));
      }),
    );
  });

  test('every criterion has a sentence', () => {
    fc.assert(
      fc.property(expression, (random) => {
        const sentence = printExpression(clean(random), names);
        expect(sentence).not.toMatch(/undefined|NaN|\[object/);
        expect(sentence.length).toBeGreaterThan(3);
      }),
    );
  });
});

describe('for wide tables', () => {
  const oneEach = fc.tuple(...SUBJECTS.map(factsOf)).map((lists) =>
    lists.flatMap((facts) => {
      const first = (concept: string) => facts.find((fact) => fact.concept === concept);
      return [first('haemoglobin'), first('ecog')].filter((fact) => fact !== undefined);
    }),
  );
  test('the fast way over dense columns gives what the general way gives', () => {
    fc.assert(
      fc.property(leaf, oneEach, (random, facts) => {
        const node = clean(random);
        fc.pre(node.kind === 'observation');
        const dense = evaluatorOf(study(facts, SUBJECTS, true));
        const general = evaluatorOf(study(facts));
        expect([...dense.verdicts(node)].map(say)).toEqual([...general.verdicts(node)].map(say));
        SUBJECTS.forEach((_, subject) => {
          expect(say(dense.verdict(node, subject))).toBe(say(dense.verdicts(node)[subject]!));
        });
      }),
      { numRuns: 1500 },
    );
  });
  test('the fast way is taken for plain numbers, in one or several units, with dates and flags', () => {
    const node = clean({
      kind: 'observation',
      concept: 'haemoglobin',
      op: '>=',
      value: 9,
      unit: 'g/dL',
      window: { within: 28 },
    });
    const facts = [
      observed('S1', 'haemoglobin', 9, 'g/dL', '2026-01-20'),
      observed('S2', 'haemoglobin', 89, 'g/L', '2026-01-20'),
      observed('S3', 'haemoglobin', 9, 'g/dL', '2025-01-20'),
    ];
    for (const some of [facts, facts.slice(0, 2), facts.slice(1), []]) {
      const evaluator = evaluatorOf(study(some, SUBJECTS, true));
      if (node.kind === 'observation' && some.length > 0) expect(evaluator.leaf(node).fill).toBeDefined();
      const expected = SUBJECTS.map((_, subject) => say(evaluator.verdict(node, subject)));
      expect([...evaluator.verdicts(node)].map(say)).toEqual(expected);
    }
  });
});

describe('another fact', () => {
  const anyOf = (take: 'any' | 'every') =>
    clean({ kind: 'observation', concept: 'haemoglobin', op: '>=', value: 9, unit: 'g/dL', take });
  test('never undoes "any value" that is met, nor repairs "every value" that is not met', () => {
    fc.assert(
      fc.property(factsOf('S1'), factsOf('S1'), (facts, more) => {
        const judge = (list: PlainFact[], take: 'any' | 'every') =>
          say(evaluatorOf(study(list)).verdict(anyOf(take), 0));
        if (judge(facts, 'any') === 'met') expect(judge([...facts, ...more], 'any')).toBe('met');
        if (judge(facts, 'every') === 'not met') expect(judge([...facts, ...more], 'every')).toBe('not met');
      }),
    );
  });
  test('never makes a subject unmutated who was mutated, nor untreated who was treated', () => {
    const nodes = [
      clean({ kind: 'variant', gene: 'EGFR' }),
      clean({ kind: 'therapy', drugClass: 'egfr-tki', state: 'received' }),
    ];
    fc.assert(
      fc.property(factsOf('S1'), factsOf('S1'), (facts, more) => {
        // Learning that a sample is normal tissue may take a somatic finding away; kinds of sample are left out.
        const added = more.filter((fact) => fact.table !== 'sample');
        for (const node of nodes)
          if (evaluatorOf(study(facts)).verdict(node, 0) === MET)
            expect(evaluatorOf(study([...facts, ...added])).verdict(node, 0)).toBe(MET);
      }),
    );
  });
});
