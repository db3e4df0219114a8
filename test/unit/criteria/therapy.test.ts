import { describe, expect, test } from 'vitest';
import { judge } from '../../fixtures/criteria.ts';
import { day, type PlainFact } from '../../fixtures/fact-view.ts';

interface Given {
  from?: string;
  to?: string;
  status?: string;
  line?: number;
}
function given(agent: string, { from, to, ...more }: Given = {}): PlainFact {
  return { subject: 'S', table: 'therapy', agent, date: from, ...(to === undefined ? {} : { end: day(to) }), ...more };
}
function complete(period: { from?: string; to?: string; on?: string } = {}): PlainFact {
  return {
    subject: 'S',
    table: 'completeness',
    event: 'therapy',
    date: period.on,
    ...(period.from === undefined ? {} : { from: day(period.from) }),
    ...(period.to === undefined ? {} : { to: day(period.to) }),
  };
}
const received = (more = {}) => ({ kind: 'therapy', drugClass: 'egfr-tki', state: 'received', ...more });
const never = { kind: 'not', of: received() };

describe('absence needs a witness', () => {
  test('"no prior EGFR inhibitor" is unknown where nothing is on record', () => {
    expect(judge(never, [])).toBe('history-incomplete');
  });
  test('it is met where a source states that its list of therapies is complete', () => {
    expect(judge(never, [complete()])).toBe('met');
    expect(judge(never, [given('carboplatin', { from: '2025-01-01' }), complete()])).toBe('met');
  });
  test('it is not met where one was given, complete list or not', () => {
    expect(judge(never, [given('osimertinib', { from: '2025-01-01' })])).toBe('not met');
  });
  test('a list complete only since last year says nothing about "ever"', () => {
    expect(judge(never, [complete({ from: '2025-01-01' })])).toBe('history-incomplete');
    expect(judge({ kind: 'not', of: received({ window: { within: 100 } }) }, [complete({ from: '2025-01-01' })])).toBe(
      'met',
    );
  });
  test('a statement made before the as-of date does not vouch for the days since', () => {
    expect(judge(never, [complete({ on: '2026-01-30' })])).toBe('history-incomplete');
    expect(judge(never, [complete({ on: '2026-01-31' })])).toBe('met');
  });
  test('two statements may cover a period together, if no day is left out', () => {
    const window = { kind: 'not', of: received({ window: { within: 30 } }) };
    const first = complete({ from: '2025-12-01', to: '2026-01-15' });
    expect(judge(window, [first, complete({ from: '2026-01-16', to: '2026-01-31' })])).toBe('met');
    expect(judge(window, [first, complete({ from: '2026-01-17', to: '2026-01-31' })])).toBe('history-incomplete');
  });
});

describe('agents and classes', () => {
  test('an agent belongs to its class and to all wider ones', () => {
    const facts = [given('Tagrisso', { from: '2025-01-01' }), complete()];
    expect(judge(received(), facts)).toBe('met');
    expect(judge(received({ drugClass: 'egfr-tki-3' }), facts)).toBe('met');
    expect(judge(received({ drugClass: 'egfr-tki-1' }), facts)).toBe('not met');
    expect(judge({ kind: 'therapy', agent: 'osimertinib', state: 'received' }, facts)).toBe('met');
    expect(judge({ kind: 'therapy', agent: 'gefitinib', state: 'received' }, facts)).toBe('not met');
  });
  test('an agent that is not recognised may be anything', () => {
    expect(judge(never, [given('XYZ-123', { from: '2025-01-01' }), complete()])).toBe('code');
    expect(
      judge({ kind: 'therapy', agent: 'XYZ-123', state: 'received' }, [given('xyz-123', { from: '2025-01-01' })]),
    ).toBe('met');
  });
  test('any therapy counts for "treatment-naive"', () => {
    const naive = { kind: 'not', of: { kind: 'therapy', state: 'received' } };
    expect(judge(naive, [given('carboplatin'), complete()])).toBe('not met');
    expect(judge(naive, [complete()])).toBe('met');
  });
  test('a line that is not stated is unknown', () => {
    const second = received({ minLine: 2 });
    expect(judge(second, [given('osimertinib', { from: '2025-01-01', line: 2 })])).toBe('met');
    expect(judge(second, [given('osimertinib', { from: '2025-01-01', line: 1 }), complete()])).toBe('not met');
    expect(judge(second, [given('osimertinib', { from: '2025-01-01' }), complete()])).toBe('no-value');
  });
});

describe('washout of at least 14 days, inclusive, as of 31 January', () => {
  const washed = { kind: 'therapy', drugClass: 'egfr-tki', state: 'washed-out', days: 14 };
  test('a last dose on the 17th is 14 days ago, on the 18th it is 13', () => {
    expect(judge(washed, [given('osimertinib', { from: '2025-01-01', to: '2026-01-17' }), complete()])).toBe('met');
    expect(judge(washed, [given('osimertinib', { from: '2025-01-01', to: '2026-01-18' }), complete()])).toBe('not met');
  });
  test('an ongoing therapy is not washed out', () => {
    expect(judge(washed, [given('osimertinib', { from: '2025-01-01', status: 'ongoing' })])).toBe('not met');
  });
  test('an end planned after the as-of date is an ongoing therapy', () => {
    expect(judge(washed, [given('osimertinib', { from: '2025-01-01', to: '2026-03-01' })])).toBe('not met');
  });
  test('whoever never received it is washed out, if the list is complete', () => {
    expect(judge(washed, [complete()])).toBe('met');
    expect(judge(washed, [])).toBe('history-incomplete');
  });
  test('an end that is not stated is unknown, unless the course began too late', () => {
    expect(judge(washed, [given('osimertinib', { from: '2025-01-01' }), complete()])).toBe('date-imprecise');
    expect(judge(washed, [given('osimertinib', { from: '2026-01-20' }), complete()])).toBe('not met');
    expect(judge(washed, [given('osimertinib', {}), complete()])).toBe('undated');
  });
  test('a course that begins after the as-of date does not exist', () => {
    expect(judge(washed, [given('osimertinib', { from: '2026-02-01' }), complete()])).toBe('met');
  });
  test('an old last dose needs the witness too: a later one may be missing from the list', () => {
    expect(judge(washed, [given('osimertinib', { from: '2024-01-01', to: '2025-01-01' })])).toBe('history-incomplete');
  });
});

describe('ongoing', () => {
  const ongoing = { kind: 'therapy', drugClass: 'egfr-tki', state: 'ongoing' };
  test('is what is given on the as-of date', () => {
    expect(judge(ongoing, [given('osimertinib', { from: '2025-01-01', status: 'ongoing' })])).toBe('met');
    expect(judge(ongoing, [given('osimertinib', { from: '2025-01-01', to: '2025-06-01' }), complete()])).toBe(
      'not met',
    );
    expect(judge(ongoing, [given('osimertinib', { from: '2025-01-01' }), complete()])).toBe('no-value');
  });
});

describe('windows', () => {
  test('some dose must lie in the window', () => {
    const recent = received({ window: { within: 30 } });
    expect(judge(recent, [given('osimertinib', { from: '2025-01-01', to: '2026-01-01' })])).toBe('met');
    expect(judge(recent, [given('osimertinib', { from: '2025-01-01', to: '2025-12-31' }), complete()])).toBe('not met');
    expect(judge(recent, [given('osimertinib', { from: '2025-12', status: 'ended' }), complete()])).toBe(
      'date-imprecise',
    );
  });
  test('an undated therapy was received, but nobody knows when', () => {
    expect(judge(received(), [given('osimertinib')])).toBe('met');
    expect(judge(received({ window: { within: 30 } }), [given('osimertinib'), complete()])).toBe('undated');
  });
});
