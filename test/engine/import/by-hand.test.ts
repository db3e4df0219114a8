import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';
import { importText, OWNER, quiet, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const add = (call: Parameters<Rig['imports']['fact.add']>[0]) => on.imports['fact.add'](call, quiet);

describe('a subject typed in', () => {
  it('is in the cohort, once, and can be taken back', async () => {
    await on.imports['subject.add']({ id: 'P 01' }, quiet);
    expect(on.session.facts.subjectId(0)).toBe('P 01');
    expect(() => on.imports['subject.add']({ id: 'P 01' }, quiet)).toThrow('in this study already');
    const [entry] = await on.imports['import.list']({}, quiet);
    expect(entry).toMatchObject({ kind: 'hand', person: OWNER, subjects: 1, facts: 0 });
    await on.imports['import.revert']({ id: entry!.id, reason: 'mistyped' }, quiet);
    expect(on.session.facts.subjects).toBe(0);
    await on.imports['subject.add']({ id: 'P 01' }, quiet);
    expect(on.session.facts.subjects).toBe(1);
  });
});

describe('a fact typed in', () => {
  beforeEach(async () => {
    await importText(on, 'a.csv', 'subject,age\nA,50\nB,60\n');
  });

  it('is understood as an import would, and its source is the person', async () => {
    await add({
      subject: 'B',
      table: 'observation',
      concept: 'haemoglobin',
      values: { value: '9,5' },
      unit: 'g/dl',
      date: '2026-02',
    });
    const [fact] = factsOf(on.session.facts, 'observation', 'haemoglobin');
    expect(fact).toMatchObject({
      subject: 'B',
      value: 9.5,
      unit: 'g/dL',
      date: '2026-02-01/2026-02-28',
      flags: ['byHand'],
    });
    const table = on.session.facts.observation('haemoglobin');
    expect(table.source(table.first(1))).toMatchObject({ byHand: true, row: 0, file: OWNER });
  });

  it('of a finding, a therapy and a diagnosis goes the same way as an imported one', async () => {
    await add({ subject: 'A', table: 'variant', values: { gene: 'HER2', protein: 'p.Ser310Phe', sample: 'S1' } });
    await add({ subject: 'A', table: 'therapy', values: { agent: 'Tagrisso', end: 'ongoing' }, date: '2025-01-01' });
    await add({ subject: 'A', table: 'diagnosis', values: { text: 'lung adenocarcinoma' } });
    await add({ subject: 'A', table: 'variant', concept: 'KRAS', values: { result: 'wild type' } });
    expect(factsOf(on.session.facts, 'variant')).toMatchObject([{ gene: 'ERBB2', protein: 'p.S310F', sample: 'S1' }]);
    expect(factsOf(on.session.facts, 'therapy')).toMatchObject([
      { agent: 'osimertinib', status: 'ongoing', date: '2025-01-01' },
    ]);
    expect(factsOf(on.session.facts, 'diagnosis')).toMatchObject([{ code: 'LUAD' }]);
    expect(factsOf(on.session.facts, 'assay')).toMatchObject([{ panel: 'single:KRAS:small' }]);
  });

  it('that is no number or no date is refused, since the person can correct it', () => {
    const haemoglobin = { subject: 'A', table: 'observation', concept: 'haemoglobin', unit: 'g/dL' };
    expect(() => add({ ...haemoglobin, values: { value: 'low' } })).toThrow('"low" is not a number');
    expect(() => add({ ...haemoglobin, values: { value: '1,234' } })).toThrow('which sign is the decimal one');
    expect(() => add({ ...haemoglobin, values: { value: '9' }, date: 'soon' })).toThrow('is not a date');
    expect(() => add({ ...haemoglobin, values: { value: '' } })).toThrow('Nothing was typed in');
    expect(factsOf(on.session.facts, 'observation', 'haemoglobin')).toEqual([]);
  });

  it('beyond the hard limits is kept and flagged, and decides nothing until it is confirmed', async () => {
    await add({ subject: 'A', table: 'observation', concept: 'haemoglobin', values: { value: '140' }, unit: 'g/dL' });
    const flags = factsOf(on.session.facts, 'observation', 'haemoglobin')[0]?.flags;
    expect(flags).toEqual(['implausible', 'byHand']);
  });

  it('needs a subject, a table and a field that exist', () => {
    expect(() => add({ subject: 'Z', table: 'therapy', values: { agent: 'x' } })).toThrow('no subject "Z"');
    expect(() => add({ subject: 'A', table: 'nonsense', values: {} })).toThrow('no kind of fact');
    expect(() => add({ subject: 'A', table: 'therapy', values: { colour: 'x' } })).toThrow('no field "colour"');
    expect(() => add({ subject: 'A', table: 'observation', concept: 'zonk', values: { value: '1' } })).toThrow(
      'no concept',
    );
  });

  it('answers an attested criterion with name, date and the note on the evidence', async () => {
    await on.imports['attestation.answer'](
      { subject: 'A', question: 'measurable-disease', answer: 'yes', date: '2026-02-01', note: 'CT 30 Jan, 22 mm' },
      quiet,
    );
    expect(factsOf(on.session.facts, 'attestation')).toMatchObject([
      {
        subject: 'A',
        question: 'measurable-disease',
        answer: 'yes',
        person: OWNER,
        note: 'CT 30 Jan, 22 mm',
        date: '2026-02-01',
      },
    ]);
  });
});
