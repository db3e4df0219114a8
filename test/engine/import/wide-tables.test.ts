import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';
import { column, dryRun, importText, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const facts = (concept: string) => factsOf(on.session.facts, 'observation', concept);

describe('a table with one row per subject', () => {
  it('gives each subject its values, with unit and date', async () => {
    const done = await importText(
      on,
      'labs.csv',
      'patient_id,visit date,Hb (g/dL),sex\nP01,2026-01-05,9.1,F\nP02,2026-01-06,12.4,M\n',
    );
    expect(facts('haemoglobin')).toEqual([
      {
        table: 'observation',
        subject: 'P01',
        row: 1,
        concept: 'haemoglobin',
        value: 9.1,
        unit: 'g/dL',
        date: '2026-01-05',
      },
      {
        table: 'observation',
        subject: 'P02',
        row: 2,
        concept: 'haemoglobin',
        value: 12.4,
        unit: 'g/dL',
        date: '2026-01-06',
      },
    ]);
    expect(facts('sex').map(({ subject, text }) => [subject, text])).toEqual([
      ['P01', 'female'],
      ['P02', 'male'],
    ]);
    expect(done.sources[0]).toMatchObject({ rows: 2, accepted: 2, flagged: 0, rejected: 0, facts: { observation: 4 } });
    expect(done.sources[0]?.understood).toContainEqual({
      column: 'sex',
      received: 'F',
      understood: 'female',
      count: 1,
    });
  });

  it('keeps leading zeros of subject identifiers, and says where it took away space', async () => {
    const done = await importText(on, 'a.csv', 'subject,age\n007,50\n 8 ,51\n07,52\n');
    const { facts: view } = on.session;
    expect([0, 1, 2].map((i) => view.subjectId(i))).toEqual(['007', '8', '07']);
    expect(done.sources[0]?.understood).toContainEqual({
      column: 'subject',
      received: ' 8 ',
      understood: '8',
      count: 1,
    });
  });

  it('keeps a censored value as an interval and a value with its own unit in that unit', async () => {
    await importText(on, 'a.csv', 'subject,creatinine (mg/dL)\nA,<0.5\nB,88 µmol/L\nC,1.0-1.4\n');
    expect(facts('creatinine')).toMatchObject([
      { subject: 'A', value: '-Infinity', upper: 0.5, bounds: 3, unit: 'mg/dL' },
      { subject: 'B', value: 88, unit: 'umol/L' },
      { subject: 'C', value: 1, upper: 1.4 },
    ]);
  });

  it('keeps what is no number as received, flagged and listed, and never as a number', async () => {
    const done = await importText(on, 'a.csv', 'subject,platelets (10^9/L)\nA,210\nB,clumped\nC,180\nD,190\n');
    expect(facts('platelets')[1]).toMatchObject({ subject: 'B', text: 'clumped', flags: ['unrecognised'] });
    expect(facts('platelets')[1]).not.toHaveProperty('value');
    expect(done.sources[0]).toMatchObject({ accepted: 4, flagged: 1, rejected: 0 });
    expect(done.sources[0]?.flags).toEqual([
      { row: 2, line: 3, column: 'platelets (10^9/L)', value: 'clumped', reason: '"clumped" is not a number' },
    ]);
  });

  it('flags a value beyond the hard limits of its concept in whatever unit it comes', async () => {
    const done = await importText(on, 'a.csv', 'subject,Hb (g/dL),age\nA,140,50\nB,14,212\nC,13,60\n');
    expect(facts('haemoglobin').map(({ flags }) => flags)).toEqual([['implausible'], undefined, undefined]);
    expect(facts('age').map(({ flags }) => flags)).toEqual([undefined, ['implausible'], undefined]);
    expect(done.sources[0]?.flags.map(({ row, column: header }) => [row, header])).toEqual([
      [1, 'Hb (g/dL)'],
      [2, 'age'],
    ]);
  });

  it('takes an unknown unit as received and flags its values', async () => {
    await importText(on, 'a.csv', 'subject,creatinine\nA,80\n', (plan) => {
      column(plan, 'creatinine').unit = 'florins';
    });
    expect(facts('creatinine')).toMatchObject([{ value: 80, unit: 'florins', flags: ['unrecognised'] }]);
  });

  it('gives no unit to numbers that came without one', async () => {
    await importText(on, 'a.csv', 'subject,creatinine\nA,80\n');
    expect(facts('creatinine')[0]).not.toHaveProperty('unit');
  });

  it('counts words for "no value" and makes no fact of them', async () => {
    const done = await importText(on, 'a.csv', 'subject,age\nA,50\nB,NA\nC,\nD,[Not Available]\nE,999\n', (plan) => {
      column(plan, 'age').missing = ['999'];
    });
    expect(facts('age').map(({ subject }) => subject)).toEqual(['A']);
    const missing = done.sources[0]?.understood.filter(({ understood }) => understood === 'no value');
    expect(missing?.map(({ received, count }) => [received, count])).toEqual([
      ['NA', 1],
      ['[Not Available]', 1],
      ['999', 1],
    ]);
    expect(done.sources[0]).toMatchObject({ accepted: 5, rejected: 0 });
  });

  it('reads a decimal comma only by the sign of the column, and asks where both are possible', async () => {
    await importText(on, 'a.csv', 'subject;CRP (mg/L)\nA;1,5\nB;1.234,5\nC;12\n');
    expect(facts('crp').map(({ value }) => value)).toEqual([1.5, 1234.5, 12]);
    const done = await importText(on, 'b.csv', 'subject;platelets (10^9/L)\nA;250\nB;1.234\nC;12.000\n', (plan) => {
      delete column(plan, 'platelets (10^9/L)').decimal;
    });
    expect(facts('platelets').map(({ value }) => value)).toEqual([250, undefined, undefined]);
    expect(done.sources[0]?.flags[0]?.reason).toContain('1.234 or 1234');
  });

  it('keeps contradictory rows of one subject, both flagged with the row they contradict', async () => {
    const done = await importText(on, 'a.csv', 'subject,age\nA,71\nB,60\nA,17\nB,60\n');
    expect(facts('age').map(({ subject, value }) => [subject, value])).toEqual([
      ['A', 71],
      ['A', 17],
      ['B', 60],
      ['B', 60],
    ]);
    expect(done.sources[0]).toMatchObject({ accepted: 4, flagged: 2, rejected: 0 });
    expect(done.sources[0]?.flags.map(({ row, value }) => [row, value])).toEqual([
      [1, '71 a'],
      [3, '17 a'],
    ]);
    expect(done.sources[0]?.flags[0]?.reason).toContain('17 a in row 3');
  });

  it('dates facts by their own column, else by the row, else by the file, and says which', async () => {
    const text =
      'subject,visit date,Hb (g/dL),Hb date,age\nA,2026-01-05,9,2025-12-30,50\nB,,10,,51\nC,2026-01-07,11,,52\n';
    await importText(on, 'a.csv', text, (plan) => {
      plan.asOf = '2026-02-01';
    });
    expect(facts('haemoglobin').map(({ date, flags }) => [date, flags])).toEqual([
      ['2025-12-30', undefined],
      ['2026-02-01', ['dateOfFile']],
      ['2026-01-07', undefined],
    ]);
    expect(facts('age').map(({ date, flags }) => [date, flags])).toEqual([
      ['2026-01-05', undefined],
      ['2026-02-01', ['dateOfFile']],
      ['2026-01-07', undefined],
    ]);
  });

  it('keeps a partial date as an interval and leaves a fact undated and flagged whose date is none', async () => {
    await importText(on, 'a.csv', 'subject,visit date,age\nA,2026-01,50\nB,soon,51\nC,2026-01-09,52\n');
    expect(facts('age').map(({ date, flags }) => [date, flags])).toEqual([
      ['2026-01-01/2026-01-31', undefined],
      [undefined, ['unrecognised']],
      ['2026-01-09', undefined],
    ]);
  });

  it('reads reference ranges in one cell or two, and limits that only go one way', async () => {
    const text = 'subject,ALT (U/L),ALT ULN,AST (U/L),AST reference range\nA,30,40,25,10-35\nB,50,45,20,<35\n';
    await importText(on, 'a.csv', text);
    expect(facts('alt')).toMatchObject([{ refHigh: 40 }, { refHigh: 45 }]);
    expect(facts('ast')).toMatchObject([{ refLow: 10, refHigh: 35 }, { refHigh: 35 }]);
    expect(facts('ast')[1]).not.toHaveProperty('refLow');
  });

  it('makes a concept of the study’s own for a column that nobody knows, and says so before', async () => {
    const looked = await on.look(on.file('a.csv', 'subject,Zonk score\nA,3.5\nB,4.5\n'));
    const dry = await dryRun(on, looked, looked.plan());
    expect(dry.notices).toContain('New concepts of this study: Zonk score.');
    await importText(on, 'a.csv', 'subject,Zonk score\nA,3.5\nB,4.5\n');
    expect(on.session.concept('x:zonk_score')).toMatchObject({ name: 'Zonk score', kind: 'number', group: 'custom' });
    expect(facts('x:zonk_score').map(({ value }) => value)).toEqual([3.5, 4.5]);
  });

  it('keeps two columns of one concept as two records of the row', async () => {
    await importText(on, 'a.csv', 'subject,Hb baseline (g/dL),Hb (g/dL)\nA,9,11\n');
    expect(
      facts('haemoglobin')
        .map(({ value }) => value)
        .sort(),
    ).toEqual([11, 9]);
  });
});

describe('a row', () => {
  it('without a subject is rejected with its reason and its bytes as they came', async () => {
    const done = await importText(on, 'a.csv', 'subject,age\nA,50\n,51\nNA,52\n');
    expect(done.sources[0]).toMatchObject({ rows: 3, accepted: 1, rejected: 2 });
    expect(done.sources[0]?.rejects[0]).toEqual({
      row: 2,
      line: 3,
      column: 'subject',
      value: '',
      reason: 'the row names no subject',
    });
  });

  it('that is broken is rejected and names where; the good rows after it stand', async () => {
    const done = await importText(on, 'a.csv', 'subject,age,sex\nA,50,F\nB,51\nC,52,M\n');
    expect(done.sources[0]).toMatchObject({ rows: 3, accepted: 2, rejected: 1 });
    expect(done.sources[0]?.rejects[0]?.reason).toContain('row 2');
    expect(on.session.facts.subjectOf('B')).toBeNull();
    expect(on.session.facts.subjectOf('C')).not.toBeNull();
  });

  it('with a subject and no value still brings the subject into the cohort', async () => {
    await importText(on, 'a.csv', 'subject,age\nA,\nB,60\n');
    expect(on.session.facts.subjects).toBe(2);
  });
});
