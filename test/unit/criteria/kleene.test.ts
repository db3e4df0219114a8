import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVerdictCache, type VerdictCache } from '../../../db/domain/criteria/cache.ts';
import { createEvaluator } from '../../../db/domain/criteria/evaluate.ts';
import type { Expression } from '../../../db/domain/criteria/expression.ts';
import { allInto, anyInto, atLeastInto, notInto } from '../../../db/domain/criteria/kleene-arrays.ts';
import {
  all,
  any,
  atLeast,
  MET,
  NOT_MET,
  not,
  REASONS,
  reasonOf,
  truthOf,
  unknown,
} from '../../../db/domain/verdict.ts';
import { evaluatorOf, names, units } from '../../fixtures/criteria.ts';
import { day, factView, observed } from '../../fixtures/fact-view.ts';

const U = unknown('no-value');
const THREE = [NOT_MET, MET, U];
const verdict = fc.integer({ min: 0, max: REASONS.length + 1 });
const truth = (v: number) => truthOf(v);

describe('the truth tables of Kleene', () => {
  const rows = THREE.flatMap((a) => THREE.map((b) => [a, b] as const));
  const word = (v: number) => (v === MET ? 'T' : v === NOT_MET ? 'F' : 'U');
  test('all', () => {
    expect(rows.map(([a, b]) => word(a) + word(b) + word(all([a, b])))).toEqual([
      'FFF',
      'FTF',
      'FUF',
      'TFF',
      'TTT',
      'TUU',
      'UFF',
      'UTU',
      'UUU',
    ]);
  });
  test('any', () => {
    expect(rows.map(([a, b]) => word(a) + word(b) + word(any([a, b])))).toEqual([
      'FFF',
      'FTT',
      'FUU',
      'TFT',
      'TTT',
      'TUT',
      'UFU',
      'UTT',
      'UUU',
    ]);
  });
  test('not', () => {
    expect(THREE.map((a) => word(a) + word(not(a)))).toEqual(['FT', 'TF', 'UU']);
  });
  test('at least two of three: unknown only while the unknown ones could still decide', () => {
    const table = THREE.flatMap((a) => THREE.flatMap((b) => THREE.map((c) => [a, b, c])));
    for (const parts of table) {
      const met = parts.filter((v) => v === MET).length;
      const open = parts.filter((v) => v > MET).length;
      expect(truth(atLeast(2, parts))).toBe(met >= 2 ? 'met' : met + open < 2 ? 'not met' : 'unknown');
    }
  });
  test('an empty "all" is met by everyone, an empty "any" by nobody', () => {
    expect([all([]), any([])]).toEqual([MET, NOT_MET]);
  });
});

describe('laws', () => {
  test('De Morgan, double negation, order and grouping do not matter', () => {
    fc.assert(
      fc.property(verdict, verdict, verdict, (a, b, c) => {
        expect(not(not(a))).toBe(a);
        expect(not(all([a, b]))).toBe(any([not(a), not(b)]));
        expect(all([a, b, c])).toBe(all([c, all([b, a])]));
        expect(any([a, b, c])).toBe(any([any([a, c]), b]));
        expect(truth(all([a, any([a, b])]))).toBe(a > MET ? truth(all([a, any([a, b])])) : truth(a));
        expect(atLeast(1, [a, b, c])).toBe(any([a, b, c]));
        expect(atLeast(3, [a, b, c])).toBe(all([a, b, c]));
      }),
    );
  });
  test('learning what was unknown never turns met into not met or the other way round', () => {
    fc.assert(
      fc.property(
        fc.array(verdict, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.boolean(),
        fc.integer({ min: 1, max: 6 }),
        (parts, at, answer, n) => {
          const i = at % parts.length;
          fc.pre(parts[i]! > MET);
          const learned = parts.with(i, answer ? MET : NOT_MET);
          for (const combine of [all, any, (v: number[]) => atLeast(n, v)]) {
            const before = combine(parts);
            if (before <= MET) expect(combine(learned)).toBe(before);
          }
        },
      ),
    );
  });
  test('the reason of an unknown group is the reason of one of its parts', () => {
    fc.assert(
      fc.property(fc.array(verdict, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (parts, n) => {
        for (const result of [all(parts), any(parts), atLeast(n, parts)])
          if (result > MET) expect(parts).toContain(result);
      }),
    );
  });
});

test('over arrays the connectives are the same as one by one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(verdict, verdict, verdict), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      (rows, n) => {
        const columns = [0, 1, 2].map((c) => Uint8Array.from(rows, (row) => row[c]!));
        const fold = (into: typeof allInto, o: Uint8Array) => {
          for (const column of columns) into(o, column);
        };
        const out = (run: (out: Uint8Array) => void, start = 0) => {
          const array = new Uint8Array(rows.length).fill(start);
          run(array);
          return [...array];
        };
        expect(out((o) => fold(allInto, o), MET)).toEqual(rows.map((row) => all(row)));
        expect(out((o) => fold(anyInto, o))).toEqual(rows.map((row) => any(row)));
        expect(out((o) => atLeastInto(o, n, columns))).toEqual(rows.map((row) => atLeast(n, row)));
        expect(out((o) => notInto(o, columns[0]!))).toEqual(rows.map((row) => not(row[0])));
      },
    ),
  );
});

describe('the cache of verdicts', () => {
  const limit = (value: number): Expression => ({
    kind: 'observation',
    concept: 'haemoglobin',
    op: '>=',
    value,
    unit: 'g/dL',
  });
  const study = {
    facts: [
      observed('S1', 'haemoglobin', 10, 'g/dL', '2026-01-10'),
      observed('S2', 'haemoglobin', 8, 'g/dL', '2026-02-10'),
    ],
  };

  test('gives the same array for the same meaning, whatever the notes, and another for another limit', () => {
    const evaluator = evaluatorOf(study);
    expect(evaluator.verdicts(limit(9))).toBe(evaluator.verdicts({ ...limit(9), note: 'as in the amendment' }));
    expect([...evaluator.verdicts(limit(11))]).toEqual([NOT_MET, U]);
  });
  test('moving one threshold leaves the other leaves as they are', () => {
    const stored: string[] = [];
    const cache = createVerdictCache();
    const spying: VerdictCache = {
      ...cache,
      set(key, verdicts) {
        stored.push(key);
        cache.set(key, verdicts);
      },
    };
    const evaluator = createEvaluator({ facts: factView(study), asOf: day('2026-01-31'), units, names }, spying);
    const sex: Expression = { kind: 'sex', is: 'female' };
    evaluator.verdicts({ kind: 'all', of: [limit(9), sex] });
    stored.length = 0;
    evaluator.verdicts({ kind: 'all', of: [limit(10), sex] });
    expect(stored).toHaveLength(2);
    expect(stored.some((key) => key.includes('"sex"') && !key.includes('haemoglobin'))).toBe(false);
  });
  test('keeps as-of dates and data revisions apart', () => {
    const cache = createVerdictCache();
    const at = (asOf: string, revision: string, facts = study.facts) => [
      ...createEvaluator({ facts: factView({ facts, revision }), asOf: day(asOf), units, names }, cache).verdicts(
        limit(9),
      ),
    ];
    expect(at('2026-01-31', 'a')).toEqual([MET, U]);
    expect(at('2026-02-28', 'a')).toEqual([MET, NOT_MET]);
    expect(at('2026-01-31', 'b', study.facts.toReversed())).toEqual([U, MET]);
    expect(at('2026-01-31', 'a')).toEqual([MET, U]);
  });
  test('forgets the least recently used first', () => {
    const cache = createVerdictCache(20);
    const make = () => new Uint8Array(10);
    cache.set('a', make());
    cache.set('b', make());
    cache.get('a');
    cache.set('c', make());
    expect([cache.get('a') !== undefined, cache.get('b') !== undefined, cache.get('c') !== undefined]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

test('every reason has its own byte and comes back from it', () => {
  expect(REASONS.map((reason) => reasonOf(unknown(reason)))).toEqual([...REASONS]);
});
