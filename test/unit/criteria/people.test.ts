import { describe, expect, test } from 'vitest';
import { judge } from '../../fixtures/criteria.ts';
import { observed, type PlainFact } from '../../fixtures/fact-view.ts';

describe('a diagnosis', () => {
  const nsclc = { kind: 'diagnosis', system: 'oncotree', code: 'NSCLC' };
  const has = (code: string, more: Record<string, string> = {}): PlainFact => ({
    subject: 'S',
    table: 'diagnosis',
    system: 'oncotree',
    code,
    ...more,
  });
  const complete: PlainFact = { subject: 'S', table: 'completeness', event: 'diagnosis' };
  test('is matched by descent: lung adenocarcinoma is a non-small cell lung cancer', () => {
    expect(judge(nsclc, [has('LUAD')])).toBe('met');
    expect(judge({ ...nsclc, exactly: true }, [has('LUAD'), complete])).toBe('not met');
    expect(judge({ ...nsclc, exactly: true }, [has('NSCLC')])).toBe('met');
  });
  test('that is absent is unknown unless the list of diagnoses is complete', () => {
    expect(judge(nsclc, [has('BRCA')])).toBe('history-incomplete');
    expect(judge(nsclc, [has('BRCA'), complete])).toBe('not met');
    expect(judge(nsclc, [])).toBe('history-incomplete');
  });
  test('that is less specific than the one asked may be it', () => {
    expect(judge({ ...nsclc, code: 'LUAD' }, [has('NSCLC'), complete])).toBe('code');
  });
  test('that is not recognised may be it', () => {
    expect(judge(nsclc, [has('QQQQ'), complete])).toBe('code');
  });
  test('in words is understood where the words are', () => {
    const words: PlainFact = { subject: 'S', table: 'diagnosis', system: 'text', text: 'lung adenocarcinoma' };
    expect(judge(nsclc, [words])).toBe('met');
  });
  test('must be dated inside the window', () => {
    const recent = { ...nsclc, window: { within: 30 } };
    expect(judge(recent, [has('LUAD', { date: '2026-01-01' })])).toBe('met');
    expect(judge(recent, [has('LUAD', { date: '2025-12-31' }), complete])).toBe('not met');
    expect(judge(recent, [has('LUAD'), complete])).toBe('undated');
  });
});

describe('sex', () => {
  const female = { kind: 'sex', is: 'female' };
  const sex = (word: string, date?: string) => observed('S', 'sex', word, undefined, date);
  test('is as last recorded', () => {
    expect(judge(female, [sex('female')])).toBe('met');
    expect(judge(female, [sex('male')])).toBe('not met');
    expect(judge(female, [])).toBe('no-value');
    expect(judge(female, [sex('male'), sex('female')])).toBe('conflict');
  });
});

describe('a criterion attested by a person', () => {
  const measurable = { kind: 'attested', question: 'measurable-disease' };
  const answer = (word: string, date: string): PlainFact => ({
    subject: 'S',
    table: 'attestation',
    question: 'measurable-disease',
    answer: word,
    person: 'Dr. A',
    note: 'CT',
    date,
  });
  test('is unknown until answered, then as answered last', () => {
    expect(judge(measurable, [])).toBe('not-attested');
    expect(judge(measurable, [answer('yes', '2026-01-10')])).toBe('met');
    expect(judge(measurable, [answer('yes', '2026-01-10'), answer('no', '2026-01-20')])).toBe('not met');
    expect(judge(measurable, [answer('yes', '2026-02-10')])).toBe('not-attested');
  });
  test('is not answered by the answer to another question', () => {
    expect(judge({ ...measurable, question: 'compliance' }, [answer('yes', '2026-01-10')])).toBe('not-attested');
  });
  test('is in conflict when two people differ on the same day', () => {
    expect(judge(measurable, [answer('yes', '2026-01-10'), answer('no', '2026-01-10')])).toBe('conflict');
  });
});

describe('consent to a scope', () => {
  const biobank = { kind: 'consent', scope: 'biobank' };
  const consent = (status: string, date?: string, scope = 'biobank'): PlainFact => ({
    subject: 'S',
    table: 'consent',
    status,
    scope,
    date,
  });
  test('is met when given, not met when refused or withdrawn, else unknown', () => {
    expect(judge(biobank, [consent('given', '2026-01-01')])).toBe('met');
    expect(judge(biobank, [consent('refused', '2026-01-01')])).toBe('not met');
    expect(judge(biobank, [consent('given', '2025-01-01'), consent('withdrawn', '2026-01-01')])).toBe('not met');
    expect(judge(biobank, [])).toBe('no-consent');
    expect(judge(biobank, [consent('given', '2026-01-01', 'recontact')])).toBe('no-consent');
  });
  test('a withdrawal known today counts for an earlier as-of date too', () => {
    expect(judge(biobank, [consent('given', '2025-01-01'), consent('withdrawn', '2026-03-01')])).toBe('not met');
  });
  test('given again, certainly later, it is met again', () => {
    expect(judge(biobank, [consent('withdrawn', '2025-01-01'), consent('given', '2025-06-01')])).toBe('met');
    expect(judge(biobank, [consent('withdrawn', '2025'), consent('given', '2025-06-01')])).toBe('not met');
    expect(judge(biobank, [consent('withdrawn'), consent('given', '2025-06-01')])).toBe('not met');
  });
  test('given after the as-of date, it is not given yet', () => {
    expect(judge(biobank, [consent('given', '2026-02-01')])).toBe('no-consent');
  });
  test('whoever withdraws altogether withdraws from every scope', () => {
    expect(judge(biobank, [consent('given', '2025-01-01'), consent('withdrawn', '2025-06-01', '')])).toBe('not met');
  });
});

test('a list of subjects is met for those named and for nobody else', () => {
  expect(judge({ kind: 'subjects', ids: ['S', 'T'] }, [])).toBe('met');
  expect(judge({ kind: 'subjects', ids: ['s'] }, [])).toBe('not met');
});
