import { describe, expect, test } from 'vitest';
import { changesOf, decidingEvidence, explain } from '../../../db/domain/criteria/explain.ts';
import { parseExpression } from '../../../db/domain/criteria/parse.ts';
import { isoOf } from '../../../db/domain/time/day.ts';
import { evaluatorOf } from '../../fixtures/criteria.ts';
import { born, day, observed, type PlainFact } from '../../fixtures/fact-view.ts';

function told(expression: unknown, facts: readonly PlainFact[]) {
  return explain(evaluatorOf({ subjects: ['S'], facts }), parseExpression(expression), 0);
}
const hb9 = { kind: 'observation', concept: 'haemoglobin', op: '>=', value: 9, unit: 'g/dL', window: { within: 28 } };

describe('an explanation', () => {
  test('names the deciding fact with its source, value as understood, unit and date', () => {
    const facts = [
      observed('S', 'haemoglobin', 12, 'g/dL', '2025-12-01'),
      observed('S', 'haemoglobin', 86, 'g/L', '2026-01-20'),
    ];
    const explanation = told(hb9, facts);
    expect(explanation).toMatchObject({
      truth: 'not met',
      reason: null,
      sentence: 'Haemoglobin (latest, within 28 days before the as-of date) is at least 9 g/dL',
    });
    expect(explanation.evidence.map(({ value, unit, date, role, note }) => [value, unit, date, role, note])).toEqual([
      ['86', 'g/L', '2026-01-20', 'decides', null],
      ['12', 'g/dL', '2025-12-01', 'considered', 'outside the window'],
    ]);
    const [deciding] = decidingEvidence(explanation);
    expect(deciding).toMatchObject({ column: 'value', source: { file: 'facts.csv', row: 2, byHand: false } });
    expect(deciding!.source.fields[deciding!.column]).toBe('VALUE');
  });
  test('gives the distance to the limit in the unit of the criterion', () => {
    const [change] = told(hb9, [observed('S', 'haemoglobin', 86, 'g/L', '2026-01-20')]).change;
    expect(change).toEqual({ kind: 'distance', distance: 0.4, unit: 'g/dL', sentence: '0.4 g/dL below the limit' });
  });
  test('says which value is missing, and when it must be from', () => {
    const { reason, change } = told(hb9, []);
    expect(reason).toBe('no-value');
    expect(change[0]!.sentence).toBe('a value of Haemoglobin within 28 days before the as-of date (2026-01-31)');
  });
  test('gives the day on which an age is reached', () => {
    const [change] = told({ kind: 'age', op: '>=', value: 18 }, [born('S', '2008-02-29')]).change;
    expect(change).toMatchObject({ kind: 'date', date: day('2026-03-01') });
  });
  test('gives the day on which a washout is reached', () => {
    const given: PlainFact = {
      subject: 'S',
      table: 'therapy',
      agent: 'osimertinib',
      date: '2025-01-01',
      end: day('2026-01-20'),
    };
    const { truth, change } = told({ kind: 'therapy', drugClass: 'egfr-tki', state: 'washed-out', days: 14 }, [given]);
    expect(truth).toBe('not met');
    expect(change.flatMap((one) => (one.kind === 'date' ? [isoOf(one.date)] : []))).toEqual(['2026-02-03']);
  });
  test('names the missing test, and the assay that did not cover the gene', () => {
    const failed: PlainFact = {
      subject: 'S',
      table: 'assay',
      panel: 'none',
      outcome: 'failed',
      sample: 'T1',
      date: '2025-01-01',
    };
    const explanation = told({ kind: 'variant', gene: 'EGFR' }, [failed]);
    expect(explanation.evidence[0]).toMatchObject({
      table: 'assay',
      role: 'considered',
      note: 'sample T1 (kind not stated, taken as a tumour sample): does not cover what is asked',
    });
    expect(changesOf(explanation)[0]!.sentence).toBe('a successful test of EGFR for small variants in a tumour sample');
  });
  test('of a group tells which parts mattered', () => {
    const group = { kind: 'all', of: [{ kind: 'age', op: '>=', value: 18 }, hb9, { kind: 'sex', is: 'female' }] };
    const explanation = told(group, [born('S', '1980-01-01'), observed('S', 'haemoglobin', 8, 'g/dL', '2026-01-20')]);
    expect(explanation.truth).toBe('not met');
    expect(explanation.children.map(({ path, truth, decisive }) => [path, truth, decisive])).toEqual([
      ['/of/0', 'met', false],
      ['/of/1', 'not met', true],
      ['/of/2', 'unknown', false],
    ]);
    expect(decidingEvidence(explanation).map(({ concept }) => concept)).toEqual(['haemoglobin']);
    expect(changesOf(explanation)).toHaveLength(1);
  });
  test('of an unknown group blames only the unknown parts', () => {
    const group = { kind: 'all', of: [{ kind: 'age', op: '>=', value: 18 }, hb9] };
    const explanation = told(group, [born('S', '1980-01-01')]);
    expect(explanation.truth).toBe('unknown');
    expect(explanation.children.map(({ decisive }) => decisive)).toEqual([false, true]);
    expect(changesOf(explanation).map(({ kind }) => kind)).toEqual(['missing']);
  });
  test('shows who attested, and the note on the evidence', () => {
    const answer: PlainFact = {
      subject: 'S',
      table: 'attestation',
      question: 'measurable-disease',
      answer: 'yes',
      person: 'Dr. A',
      note: 'CT of 8 Jan',
      date: '2026-01-10',
    };
    expect(told({ kind: 'attested', question: 'measurable-disease' }, [answer]).evidence[0]!.value).toBe(
      'yes (Dr. A: CT of 8 Jan)',
    );
  });
});
