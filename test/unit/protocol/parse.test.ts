import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../db/domain/criteria/parse.ts';
import { StratumError } from '../../../db/domain/errors.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';

const base = { stratum: 1, id: 'P', title: 'A protocol' };
const withCriterion = (when: unknown) => ({ ...base, inclusion: [{ id: 'adult', when }] });

function problem(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof StratumError) {
      expect(error.code).toBe('bad-protocol');
      return error.message;
    }
    throw error;
  }
  throw new Error('accepted');
}

describe('a protocol document', () => {
  test('is completed and frozen all the way down', () => {
    const protocol = parseProtocol(withCriterion({ kind: 'age', op: '>=', value: 18 }));
    expect(protocol).toMatchObject({ exclusion: [], arms: [], factors: [], assignment: { policy: 'list-all' } });
    expect(Object.isFrozen(protocol.inclusion[0]!.when)).toBe(true);
    expect(parseProtocol(protocol)).toEqual(protocol);
  });
  test.each([
    ['a missing value', withCriterion({ kind: 'age', op: '>=' }), /inclusion 1 \(adult\).*age.*"value" is missing/],
    ['a wrong type', withCriterion({ kind: 'age', op: '>=', value: '18' }), /"value" must be a number/],
    [
      'a misspelt key',
      withCriterion({ kind: 'age', op: '>=', value: 18, untis: 'years' }),
      /"untis" is not known here/,
    ],
    ['an unknown kind', withCriterion({ kind: 'horoscope' }), /"horoscope" is not a kind of condition/],
    [
      'a place in a group',
      withCriterion({
        kind: 'all',
        of: [
          { kind: 'age', op: '>=', value: 18 },
          { kind: 'sex', is: 'blue' },
        ],
      }),
      /part 2 \(sex\).*"is" must be "female", "male" or "other"/,
    ],
    ['inside a not', withCriterion({ kind: 'not', of: { kind: 'sex' } }), /inside not \(sex\): "is" is missing/],
    [
      'an arm',
      { ...base, arms: [{ id: 'a', title: 'A', status: 'ajar' }] },
      /arm 1 \(a\): "status" must be "open", "suspended", "full" or "closed"/,
    ],
    [
      'a factor',
      { ...base, factors: [{ id: 'f', title: 'F', levels: [{ id: 'x', title: 'X' }] }] },
      /factor 1 \(f\) → level 1 \(x\).*missing/,
    ],
    ['no title', { stratum: 1, id: 'P' }, /"title" is missing/],
    ['another format', { ...base, stratum: 2 }, /"stratum" must be 1/],
    ['an id with spaces', { ...base, id: 'my protocol' }, /an id is letters/],
    [
      'between without its second limit',
      withCriterion({ kind: 'age', op: 'between', value: 18 }),
      /"between" needs "upper"/,
    ],
    [
      'a number and categories',
      withCriterion({ kind: 'observation', concept: 'ecog', op: '<', value: 1, oneOf: ['0'] }),
      /either "oneOf"/,
    ],
    ['washed-out without days', withCriterion({ kind: 'therapy', state: 'washed-out' }), /needs "days"/],
  ])('names the place and the field of %s in words', (_, document, sentence) => {
    expect(problem(() => parseProtocol(document))).toMatch(sentence);
  });
  test('says how many more problems there are', () => {
    expect(problem(() => parseProtocol({ stratum: 1 }))).toMatch(/and 1 more problem/);
  });
});

describe('limits', () => {
  test('a document nested more than 100 groups deep is refused, one of 90 is read', () => {
    const nest = (depth: number): unknown =>
      depth === 0 ? { kind: 'sex', is: 'female' } : { kind: 'not', of: nest(depth - 1) };
    expect(problem(() => parseExpression(nest(150)))).toMatch(/nested more than 100 deep/);
    expect(parseExpression(nest(90)).kind).toBe('not');
    let deep: unknown = {};
    for (let i = 0; i < 100_000; i++) deep = { kind: 'not', of: deep };
    expect(problem(() => parseExpression(deep))).toMatch(/nested/);
  });
  test('more than 10,000 conditions are refused', () => {
    const many = (n: number) => ({ kind: 'all', of: Array.from({ length: n }, () => ({ kind: 'sex', is: 'male' })) });
    expect(problem(() => parseExpression(many(10_000)))).toMatch(/more than 10000 conditions/);
    expect(parseExpression(many(9_999)).kind).toBe('all');
  });
});
