import { describe, expect, test } from 'vitest';
import { FLAG } from '../../../db/domain/facts/tables.ts';
import { judge } from '../../fixtures/criteria.ts';
import { observed } from '../../fixtures/fact-view.ts';

const hb = (value: number | string, date?: string, unit = 'g/dL', more = {}) =>
  observed('S', 'haemoglobin', value, unit, date, more);
const atLeast9 = { kind: 'observation', concept: 'haemoglobin', op: '>=', value: 9, unit: 'g/dL' };

describe('a numeric limit', () => {
  test.each([
    ['<', 9, 'not met'],
    ['<=', 9, 'met'],
    ['>', 9, 'not met'],
    ['>=', 9, 'met'],
    ['=', 9, 'met'],
    ['=', 9.1, 'not met'],
  ])('a value of 9 is judged against %s %s as %s', (op, value, verdict) => {
    expect(judge({ ...atLeast9, op, value }, [hb(9)])).toBe(verdict);
  });

  test('both limits of "between" count', () => {
    const between = { ...atLeast9, op: 'between', value: 9, upper: 12 };
    expect([8.99, 9, 12, 12.01].map((value) => judge(between, [hb(value)]))).toEqual([
      'not met',
      'met',
      'met',
      'not met',
    ]);
  });

  test('a subject without a value is unknown, not failing', () => {
    expect(judge(atLeast9, [])).toBe('no-value');
  });

  test('a value in another unit is converted: 90 g/L is 9 g/dL, 89.9 g/L is less', () => {
    expect(judge(atLeast9, [hb(90, undefined, 'g/L')])).toBe('met');
    expect(judge(atLeast9, [hb(89.9, undefined, 'g/L')])).toBe('not met');
  });

  test('equality survives conversion in either direction: 1.1 mg/dL creatinine against its own µmol/L', () => {
    const limit = { kind: 'observation', concept: 'creatinine', op: '<=', value: 1.1, unit: 'mg/dL' };
    // 1.1 mg/dL × 10 / 113.12 g/mol × 1000 = 97.2418… µmol/L
    const same = (1.1 * 10 * 1000) / 113.12;
    expect(judge(limit, [observed('S', 'creatinine', same, 'umol/L')])).toBe('met');
    expect(judge({ ...limit, op: '<' }, [observed('S', 'creatinine', same, 'umol/L')])).toBe('not met');
    expect(judge(limit, [observed('S', 'creatinine', same * 1.0001, 'umol/L')])).toBe('not met');
  });

  test('a unit that is not understood, missing, or of another kind decides nothing', () => {
    expect(judge(atLeast9, [hb(9, undefined, 'furlong')])).toBe('unit');
    expect(judge(atLeast9, [observed('S', 'haemoglobin', 9)])).toBe('unit');
    expect(judge(atLeast9, [hb(9, undefined, 'mm[Hg]')])).toBe('unit');
  });

  test('a cell and a column that name different units decide nothing', () => {
    expect(judge(atLeast9, [hb(9, undefined, 'g/dL', { flags: FLAG.ambiguous })])).toBe('unit');
  });

  test('text where a number is asked is never coerced', () => {
    expect(judge(atLeast9, [hb('normal')])).toBe('code');
  });

  test('an implausible value decides nothing until a person confirms it', () => {
    expect(judge(atLeast9, [hb(140, undefined, 'g/dL', { flags: FLAG.implausible })])).toBe('implausible');
    expect(judge(atLeast9, [hb(140, undefined, 'g/dL', { flags: FLAG.implausible | FLAG.confirmed })])).toBe('met');
  });
});

describe('a censored value is an interval', () => {
  const below = (value: number, op = '<') => ({ kind: 'observation', concept: 'crp', op, value, unit: 'mg/L' });
  const crp = (value: string) => [observed('S', 'crp', value, 'mg/L')];
  test('"< 5" against "< 10" is met, against "< 3" unknown, against "> 5" not met', () => {
    expect(judge(below(10), crp('<5'))).toBe('met');
    expect(judge(below(3), crp('<5'))).toBe('censored');
    expect(judge(below(5, '>'), crp('<5'))).toBe('not met');
  });
  test('"< 5" is below 5, "≤ 5" may be 5', () => {
    expect(judge(below(5), crp('<5'))).toBe('met');
    expect(judge(below(5), crp('≤5'))).toBe('censored');
    expect(judge(below(5, '<='), crp('≤5'))).toBe('met');
  });
  test('"> 100" against "> 100" is met, against "<= 100" not met, against "> 150" unknown', () => {
    expect(judge(below(100, '>'), crp('>100'))).toBe('met');
    expect(judge(below(100, '<='), crp('>100'))).toBe('not met');
    expect(judge(below(150, '>'), crp('>100'))).toBe('censored');
  });
  test('"1-3" satisfies "< 4", not "> 3", and perhaps "< 2"', () => {
    expect(judge(below(4), crp('1-3'))).toBe('met');
    expect(judge(below(3, '>'), crp('1-3'))).toBe('not met');
    expect(judge(below(2), crp('1-3'))).toBe('censored');
  });
});

describe('a multiple of a limit of normal', () => {
  const alt = (value: number, ref: Record<string, number>, unit = 'U/L') => [
    observed('S', 'alt', value, unit, undefined, ref),
  ];
  const below = { kind: 'observation', concept: 'alt', op: '<=', value: 2.5, times: 'ULN' };
  test('counts in the range that came with the value', () => {
    expect(judge(below, alt(100, { refHigh: 40 }))).toBe('met');
    expect(judge(below, alt(100.1, { refHigh: 40 }))).toBe('not met');
    expect(judge({ ...below, op: '>=', value: 1, times: 'LLN' }, alt(12, { refLow: 12, refHigh: 40 }))).toBe('met');
  });
  test('is unknown without a range', () => {
    expect(judge(below, alt(10, {}))).toBe('no-reference-range');
    expect(judge({ ...below, times: 'LLN' }, alt(10, { refHigh: 40 }))).toBe('no-reference-range');
  });
  test('rounding of the multiple does not matter: 0.3 is 1.5 × 0.2', () => {
    const bilirubin = { ...below, concept: 'bilirubin', value: 1.5 };
    expect(judge(bilirubin, [observed('S', 'bilirubin', 0.3, 'mg/dL', undefined, { refHigh: 0.2 })])).toBe('met');
  });
});

describe('categories', () => {
  const ecog = { kind: 'observation', concept: 'ecog', oneOf: ['0', '1'] };
  test('one of those asked is met, another one not met, an unrecognised word unknown', () => {
    expect(judge(ecog, [observed('S', 'ecog', '1')])).toBe('met');
    expect(judge(ecog, [observed('S', 'ecog', '2')])).toBe('not met');
    expect(judge(ecog, [observed('S', 'ecog', 'good', undefined, undefined, { flags: FLAG.unrecognised })])).toBe(
      'code',
    );
  });
  test('a score such as ECOG may be asked as a number', () => {
    const atMost1 = { kind: 'observation', concept: 'ecog', op: '<=', value: 1 };
    expect(judge(atMost1, [observed('S', 'ecog', '1')])).toBe('met');
    expect(judge(atMost1, [observed('S', 'ecog', '2')])).toBe('not met');
  });
});

describe('windows', () => {
  const within28 = { ...atLeast9, window: { within: 28 } };
  test('are inclusive at both ends: 28 days before counts, 29 does not', () => {
    expect(judge(within28, [hb(10, '2026-01-03')])).toBe('met');
    expect(judge(within28, [hb(10, '2026-01-02')])).toBe('outside-window');
    expect(judge(within28, [hb(10, '2026-01-31')])).toBe('met');
  });
  test('may begin some days before the as-of date, inclusive', () => {
    const old = { ...atLeast9, window: { atLeast: 14 } };
    expect(judge(old, [hb(10, '2026-01-17')])).toBe('met');
    expect(judge(old, [hb(10, '2026-01-18')])).toBe('outside-window');
  });
  test('facts after the as-of date do not exist', () => {
    expect(judge(atLeast9, [hb(10, '2026-02-01')])).toBe('no-value');
    expect(judge(atLeast9, [hb(8, '2026-01-01'), hb(10, '2026-02-01')])).toBe('not met');
  });
  test('an undated value serves only a criterion without a window', () => {
    expect(judge(atLeast9, [hb(10)])).toBe('met');
    expect(judge(within28, [hb(10)])).toBe('undated');
  });
  test('a partial date that straddles the edge of the window is too imprecise, one inside is not', () => {
    expect(judge({ ...atLeast9, window: { within: 35 } }, [hb(10, '2025-12')])).toBe('date-imprecise');
    expect(judge({ ...atLeast9, window: { within: 61 } }, [hb(10, '2025-12')])).toBe('met');
    expect(judge({ ...atLeast9, window: { within: 10 } }, [hb(10, '2025-12')])).toBe('outside-window');
  });
  test('a partial date that reaches beyond the as-of date may not have happened yet', () => {
    expect(judge(atLeast9, [hb(10, '2026')])).toBe('date-imprecise');
  });
});

describe('of several values', () => {
  const values = [hb(8, '2026-01-01'), hb(10, '2026-01-10'), hb(9, '2026-01-20')];
  test.each([
    ['latest', 'met'],
    ['earliest', 'not met'],
    ['any', 'met'],
    ['every', 'not met'],
    ['lowest', 'not met'],
    ['highest', 'met'],
    ['mean', 'met'],
  ])('the %s decides', (take, verdict) => {
    expect(judge({ ...atLeast9, take }, values)).toBe(verdict);
  });
  test('the latest decides by default', () => {
    expect(judge(atLeast9, [hb(10, '2026-01-10'), hb(8, '2026-01-20')])).toBe('not met');
  });
  test('"at least 2 values" counts those that satisfy; fewer values than that decide nothing', () => {
    const twice = { ...atLeast9, take: 'count', count: 2 };
    expect(judge(twice, values)).toBe('met');
    expect(judge({ ...twice, count: 3 }, values)).toBe('not met');
    expect(judge(twice, [hb(10, '2026-01-10')])).toBe('no-value');
  });
  test('two values of the deciding day with different truths conflict', () => {
    expect(judge(atLeast9, [hb(8, '2026-01-10'), hb(10, '2026-01-10')])).toBe('conflict');
    expect(judge(atLeast9, [hb(9, '2026-01-10'), hb(10, '2026-01-10')])).toBe('met');
    expect(judge(atLeast9, [hb(8), hb(10)])).toBe('conflict');
  });
  test('a conflict before the deciding day does not matter', () => {
    expect(judge(atLeast9, [hb(8, '2026-01-10'), hb(10, '2026-01-10'), hb(10, '2026-01-11')])).toBe('met');
  });
  test('an undated value makes "latest" unknown when a dated one disagrees', () => {
    expect(judge(atLeast9, [hb(10, '2026-01-10'), hb(8)])).toBe('undated');
    expect(judge(atLeast9, [hb(10, '2026-01-10'), hb(9.5)])).toBe('met');
  });
  test('a partial date that may be later makes "latest" unknown when it disagrees', () => {
    expect(judge(atLeast9, [hb(10, '2025-12-10'), hb(8, '2025-12')])).toBe('date-imprecise');
    expect(judge(atLeast9, [hb(10, '2026-01-10'), hb(8, '2025-12')])).toBe('met');
  });
  test('an unusable latest value is not replaced by an older one', () => {
    expect(judge(atLeast9, [hb(10, '2026-01-10'), hb(140, '2026-01-20', 'g/dL', { flags: FLAG.implausible })])).toBe(
      'implausible',
    );
    expect(judge(atLeast9, [hb(10, '2026-01-10'), hb(8, '2026-01-20', 'furlong')])).toBe('unit');
  });
  test('an unusable value leaves "any" met and "lowest" unknown', () => {
    const spoiled = [hb(10, '2026-01-10'), hb(8, '2026-01-20', 'furlong')];
    expect(judge({ ...atLeast9, take: 'any' }, spoiled)).toBe('met');
    expect(judge({ ...atLeast9, take: 'lowest' }, spoiled)).toBe('unit');
    expect(judge({ ...atLeast9, take: 'highest' }, spoiled)).toBe('met');
  });
  test('the mean is taken in the unit of the criterion', () => {
    // 8 g/dL and 100 g/L: mean 9 g/dL
    expect(judge({ ...atLeast9, take: 'mean' }, [hb(8, '2026-01-01'), hb(100, '2026-01-02', 'g/L')])).toBe('met');
    expect(judge({ ...atLeast9, take: 'mean' }, [hb(7.9, '2026-01-01'), hb(100, '2026-01-02', 'g/L')])).toBe('not met');
  });
  test('only values inside the window take part', () => {
    expect(judge({ ...atLeast9, take: 'lowest', window: { within: 25 } }, values)).toBe('met');
    expect(judge({ ...atLeast9, take: 'every', window: { within: 25 } }, values)).toBe('met');
  });
});
