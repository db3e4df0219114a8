import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionDay } from '../../../db/domain/criteria/leaves/age/completed.ts';
import { FLAG } from '../../../db/domain/facts/tables.ts';
import { civilOf, dayOf } from '../../../db/domain/time/day.ts';
import { judge } from '../../fixtures/criteria.ts';
import { born, day, observed } from '../../fixtures/fact-view.ts';

const adult = { kind: 'age', op: '>=', value: 18 };
const age = (value: number | string, date?: string, unit = 'a') => observed('S', 'age', value, unit, date);

describe('age from a date of birth', () => {
  test('is in completed years: the 18th birthday counts, the day before does not', () => {
    expect(judge(adult, [born('S', '2008-01-31')])).toBe('met');
    expect(judge(adult, [born('S', '2008-02-01')])).toBe('not met');
  });
  test('someone born on 29 February completes a year on 1 March of a common year', () => {
    expect(judge(adult, [born('S', '2008-02-29')], {}, '2026-02-28')).toBe('not met');
    expect(judge(adult, [born('S', '2008-02-29')], {}, '2026-03-01')).toBe('met');
  });
  test('at most 75 holds until the day before the 76th birthday', () => {
    expect(judge({ kind: 'age', op: '<=', value: 75 }, [born('S', '1950-02-01')])).toBe('met');
    expect(judge({ kind: 'age', op: '<=', value: 75 }, [born('S', '1950-01-31')])).toBe('not met');
  });
  test('is counted in months where asked', () => {
    const months = { kind: 'age', op: '>=', value: 6, unit: 'months' };
    expect(judge(months, [born('S', '2025-07-31')])).toBe('met');
    expect(judge(months, [born('S', '2025-08-01')])).toBe('not met');
  });
  test('only the year of birth decides where every day of the year agrees', () => {
    expect(judge(adult, [born('S', '2007')])).toBe('met');
    expect(judge(adult, [born('S', '2008')])).toBe('date-imprecise');
    expect(judge(adult, [born('S', '2009')])).toBe('not met');
  });
  test('a birth after the as-of date is implausible', () => {
    expect(judge(adult, [born('S', '2027-05-01')])).toBe('implausible');
  });
  test('without any date of birth or age it is unknown', () => {
    expect(judge(adult, [])).toBe('no-value');
  });
});

describe('age from an age at a date', () => {
  test('an age known two years and a month ago is 19 or 20 today', () => {
    const known = [age(17, '2023-12-31')];
    expect(judge({ kind: 'age', op: '>=', value: 19 }, known)).toBe('met');
    expect(judge({ kind: 'age', op: '>=', value: 20 }, known)).toBe('date-imprecise');
    expect(judge({ kind: 'age', op: '>=', value: 21 }, known)).toBe('not met');
  });
  test('an age known on the as-of date is that age', () => {
    expect(judge({ kind: 'age', op: '=', value: 40 }, [age(40, '2026-01-31')])).toBe('met');
  });
  test('an undated age tells only how old one is at least', () => {
    expect(judge(adult, [age(60)])).toBe('met');
    expect(judge({ kind: 'age', op: '<=', value: 75 }, [age(60)])).toBe('undated');
    expect(judge({ kind: 'age', op: '<=', value: 59 }, [age(60)])).toBe('not met');
  });
  test('"> 89", as privacy rules write it, is 90 or more', () => {
    expect(judge({ kind: 'age', op: '>=', value: 90 }, [age('>89', '2026-01-31')])).toBe('met');
    expect(judge({ kind: 'age', op: '<=', value: 95 }, [age('>89', '2026-01-31')])).toBe('censored');
  });
  test('an age in months is understood', () => {
    expect(judge(adult, [age(216, '2026-01-31', 'mo')])).toBe('met');
    expect(judge(adult, [age(215, '2026-01-31', 'mo')])).toBe('not met');
  });
  test('an age of 212 decides nothing', () => {
    expect(judge(adult, [observed('S', 'age', 212, 'a', '2026-01-31', { flags: FLAG.implausible })])).toBe(
      'implausible',
    );
  });
  test('two ages at different dates narrow the day of birth together', () => {
    const facts = [age(17, '2025-06-01'), age(18, '2025-09-01')];
    expect(judge({ kind: 'age', op: '=', value: 18 }, facts, {}, '2026-05-31')).toBe('met');
    expect(judge({ kind: 'age', op: '=', value: 18 }, [facts[0]!], {}, '2026-05-31')).toBe('date-imprecise');
    expect(judge({ kind: 'age', op: '=', value: 18 }, facts, {}, '2026-07-01')).toBe('date-imprecise');
  });
  test('a date of birth and an age that contradict each other conflict only where it matters', () => {
    const facts = [born('S', '2009-01-01'), age(25, '2026-01-31')];
    expect(judge(adult, facts)).toBe('conflict');
    expect(judge({ kind: 'age', op: '>=', value: 12 }, facts)).toBe('met');
  });
});

test('completed years by calendar comparison give the same verdict (an independent way to count)', () => {
  const anyDay = fc.integer({ min: dayOf(1930, 1, 1)!, max: dayOf(2026, 1, 31)! });
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 95 }), fc.integer({ min: 0, max: 800 }), (birth, years, later) => {
      const asOf = day('2026-01-31') + later;
      const b = civilOf(birth);
      const a = civilOf(asOf);
      const completed = a.year - b.year - (a.month < b.month || (a.month === b.month && a.date < b.date) ? 1 : 0);
      const fact = { subject: 'S', table: 'observation' as const, concept: 'birth_date', value: birth };
      const text = `${a.year}-${String(a.month).padStart(2, '0')}-${String(a.date).padStart(2, '0')}`;
      expect(judge({ kind: 'age', op: '>=', value: years }, [fact], {}, text)).toBe(
        completed >= years ? 'met' : 'not met',
      );
      expect(judge({ kind: 'age', op: '<', value: years }, [fact], {}, text)).toBe(
        completed < years ? 'met' : 'not met',
      );
      const reached = completionDay(birth, 12 * years);
      expect(asOf >= reached).toBe(completed >= years);
    }),
    { numRuns: 300 },
  );
});
