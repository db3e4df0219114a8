import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from './facts.ts';
import { column, importText, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const table = (name: Parameters<typeof factsOf>[1], concept?: string) => factsOf(on.session.facts, name, concept);

describe('a table with one observation per row', () => {
  const LONG = [
    'subjid;lbdtc;test;result;unit;lln;uln',
    'A;2026-01-05;Hemoglobin;9,1;g/dL;12;16',
    'A;2026-02-05;Hb;10,2;g/dl;12;16',
    'A;2026-01-05;Kreatinin;<30;µmol/l;45;84',
    'B;2026-01-06;ECOG;1;;;',
    'B;2026-01-06;Zonk;positive;;;',
    'B;2026-01-06;Hemoglobin;hemolysed;g/dL;12;16',
    'B;2026-01-06;;7;;;',
  ].join('\n');

  it('finds concepts by name, each row with its unit, limits and date', async () => {
    await importText(on, 'long.csv', LONG);
    expect(table('observation', 'haemoglobin')).toEqual([
      expect.objectContaining({ subject: 'A', value: 9.1, unit: 'g/dL', refLow: 12, refHigh: 16, date: '2026-01-05' }),
      expect.objectContaining({ subject: 'A', value: 10.2, unit: 'g/dL', date: '2026-02-05' }),
      expect.objectContaining({ subject: 'B', text: 'hemolysed', flags: ['unrecognised'] }),
    ]);
    expect(table('observation', 'creatinine')).toMatchObject([{ value: '-Infinity', upper: 30, unit: 'umol/L' }]);
    expect(table('observation', 'ecog')).toMatchObject([{ text: '1' }]);
  });

  it('makes own concepts of names it does not know, and rejects a row that names none', async () => {
    const done = await importText(on, 'long.csv', LONG);
    expect(table('observation', 'x:zonk')).toMatchObject([{ text: 'positive' }]);
    expect(on.session.concept('x:zonk')?.kind).toBe('category');
    expect(done.sources[0]).toMatchObject({ rows: 7, accepted: 6, rejected: 1, flagged: 1 });
    expect(done.sources[0]?.rejects[0]?.reason).toContain('does not name what was observed');
  });
});

describe('a list of therapies', () => {
  it('resolves brands, takes combinations apart and reads "ongoing" in the end column', async () => {
    const text = [
      'patient,drug,start date,end date,line,reason stopped',
      'A,Tagrisso,2024-01-10,2025-03-01,1,progression',
      'A,carboplatin + pemetrexed,2025-04,ongoing,2,',
      'B,Wonderdrug X,2025-01-01,,1,',
      'B,,2025-02-01,,,',
    ].join('\n');
    const done = await importText(on, 'tx.csv', text);
    expect(
      table('therapy').map(({ subject, agent, date, status, line }) => [subject, agent, date, status, line]),
    ).toEqual([
      ['A', 'osimertinib', '2024-01-10', 'ended', 1],
      ['A', 'carboplatin', '2025-04-01/2025-04-30', 'ongoing', 2],
      ['A', 'pemetrexed', '2025-04-01/2025-04-30', 'ongoing', 2],
      ['B', 'Wonderdrug X', '2025-01-01', 'unknown', 1],
    ]);
    expect(table('therapy')[3]?.flags).toEqual(['unrecognised']);
    expect(done.sources[0]).toMatchObject({ rows: 4, accepted: 3, rejected: 1 });
    expect(done.sources[0]?.rejects[0]?.reason).toBe('the row has a therapy without its name');
  });

  it('in numbered columns gives each number a therapy of its own', async () => {
    const text =
      'patient,age,drug1,start1,end1,drug2,start2,end2\nA,60,gefitinib,2020-01-01,2020-06-01,osimertinib,2020-07-01,\n';
    await importText(on, 'tx.csv', text);
    expect(table('therapy').map(({ agent, date }) => [agent, date])).toEqual([
      ['gefitinib', '2020-01-01'],
      ['osimertinib', '2020-07-01'],
    ]);
    expect(table('observation', 'age')).toHaveLength(1);
  });

  it('never takes the date of a visit or of the file for the start of a therapy', async () => {
    await importText(on, 'tx.csv', 'patient,visit date,drug,age\nA,2026-01-01,gefitinib,60\n', (plan) => {
      plan.asOf = '2026-02-01';
    });
    expect(table('therapy')[0]).not.toHaveProperty('date');
    expect(table('observation', 'age')[0]?.date).toBe('2026-01-01');
  });

  it('that is stated to be complete says so for each of its subjects, up to the date of the file', async () => {
    const text = 'patient,drug,start date\nA,gefitinib,2020-01-01\nA,osimertinib,2021-01-01\nB,,\n';
    await importText(on, 'tx.csv', text, (plan) => {
      plan.asOf = '2026-02-01';
      plan.complete = ['therapy'];
    });
    expect(table('completeness').map(({ subject, event, date, row }) => [subject, event, date, row])).toEqual([
      ['A', 'therapy', '2026-02-01', 1],
      ['B', 'therapy', '2026-02-01', 3],
    ]);
  });

  it('cannot be stated complete without the day up to which it is', async () => {
    const edit = (plan: { complete: string[] }) => {
      plan.complete = ['therapy'];
    };
    await expect(importText(on, 'tx.csv', 'patient,drug\nA,gefitinib\n', edit as never)).rejects.toThrow(
      'give its date too',
    );
  });
});

describe('a table of variants', () => {
  const MAF = [
    'Hugo_Symbol,Tumor_Sample_Barcode,PATIENT_ID,Variant_Classification,HGVSp_Short,t_ref_count,t_alt_count',
    'HER2,T1,A,Missense_Mutation,p.Ser310Phe,90,10',
    'ERBB2,T2,B,Missense_Mutation,S310F,,',
    'MLL2,T2,B,Nonsense_Mutation,R2099*,5,5',
    '1-Mar,T2,B,Missense_Mutation,A1B,5,5',
    'QQQ9,T2,B,Missense_Mutation,A10V,5,5',
    ',T2,B,Missense_Mutation,A10V,5,5',
  ].join('\n');

  it('writes every spelling of one change and of one gene alike, with fraction and depth from the reads', async () => {
    await importText(on, 'maf.csv', MAF);
    expect(table('variant').slice(0, 2)).toMatchObject([
      { subject: 'A', sample: 'T1', gene: 'ERBB2', protein: 'p.S310F', consequence: 'missense', vaf: 0.1, depth: 100 },
      { subject: 'B', sample: 'T2', gene: 'ERBB2', protein: 'p.S310F', consequence: 'missense' },
    ]);
    expect(table('variant')[1]).not.toHaveProperty('vaf');
  });

  it('keeps genes that are ambiguous, spoiled by a spreadsheet or unknown, each flagged', async () => {
    const done = await importText(on, 'maf.csv', MAF);
    expect(
      table('variant')
        .map(({ gene, flags }) => [gene, flags])
        .slice(2),
    ).toEqual([
      ['MLL2', ['ambiguous']],
      ['1-Mar', expect.arrayContaining(['ambiguous'])],
      ['QQQ9', ['unrecognised']],
    ]);
    expect(done.sources[0]).toMatchObject({ rows: 6, accepted: 5, rejected: 1 });
    expect(done.sources[0]?.rejects[0]?.reason).toBe('the row has a variant without a gene');
  });

  it('of genes and results records what was tested, and a negative as tested and nothing found', async () => {
    await importText(on, 'g.csv', 'patient,gene,result\nA,EGFR,L858R\nA,KRAS,wild type\nB,EGFR,not detected\n');
    expect(table('variant')).toMatchObject([{ subject: 'A', gene: 'EGFR', protein: 'p.L858R' }]);
    expect(table('assay').map(({ subject, panel }) => [subject, panel])).toEqual([
      ['A', 'single:KRAS:small'],
      ['B', 'single:EGFR:small'],
    ]);
  });
});

describe('a column with the result of one gene’s test', () => {
  const SHEET = [
    'patient,EGFR mutation,ALK,MET amplification,KRAS',
    'A,L858R,negative,no,G12C',
    'B,wild type,EML4-ALK,amplified,wt',
    'C,not done,positive,,not tested',
    'D,failed,not tested,high level gain?,p.Gly12Asp',
    'E,exon 19 something,negative,no,wt',
  ].join('\n');

  it('gives findings where something was found, and says which genes were tested', async () => {
    await importText(on, 'sheet.csv', SHEET);
    expect(table('variant').map(({ subject, gene, protein, flags }) => [subject, gene, protein, flags])).toEqual(
      expect.arrayContaining([
        ['A', 'EGFR', 'p.L858R', undefined],
        ['A', 'KRAS', 'p.G12C', undefined],
        ['D', 'KRAS', 'p.G12D', undefined],
        ['E', 'EGFR', 'exon 19 something', ['unrecognised']],
      ]),
    );
    expect(table('fusion').map(({ subject, gene5, gene3 }) => [subject, gene5, gene3])).toEqual([
      ['B', 'EML4', 'ALK'],
      ['C', undefined, 'ALK'],
    ]);
    expect(table('copyNumber').filter(({ state }) => state === 2)).toMatchObject([{ subject: 'B', gene: 'MET' }]);
    const tested = table('assay').map(({ subject, panel, outcome }) => `${subject} ${panel} ${outcome}`);
    expect(tested).toEqual(
      expect.arrayContaining([
        'A single:EGFR:small success',
        'B single:EGFR:small success',
        'D single:EGFR:small failed',
      ]),
    );
    expect(on.session.facts.panel('single:EGFR:small')).toMatchObject({ genes: ['EGFR'], classes: ['small'] });
  });

  it('never makes "not done" a test, nor a text that is not understood', async () => {
    await importText(on, 'sheet.csv', SHEET);
    const tested = new Set(table('assay').map(({ subject, panel }) => `${subject} ${panel}`));
    for (const none of [
      'C single:EGFR:small',
      'C single:KRAS:small',
      'D single:ALK:fusion',
      'E single:EGFR:small',
      'D single:MET:copyNumber',
    ])
      expect(tested).not.toContain(none);
  });
});

describe('a table of diagnoses and consents', () => {
  it('codes what it knows and keeps what it does not, flagged', async () => {
    const text = 'patient,diagnosis,diagnosis date,icd10\nA,lung adenocarcinoma,2020,C34.1\nB,zonkoma,2021-05-04,\n';
    await importText(on, 'dx.csv', text, (plan) => {
      column(plan, 'icd10').as = {
        role: 'fact',
        table: 'diagnosis',
        field: 'code',
        group: 'icd',
        constants: { system: 'icd-10' },
      };
      column(plan, 'diagnosis').as = { role: 'fact', table: 'diagnosis', field: 'text' };
      column(plan, 'diagnosis date').as = { role: 'fact', table: 'diagnosis', field: 'date' };
    });
    expect(
      table('diagnosis').map(({ subject, system, code, date, flags }) => [subject, system, code, date, flags]),
    ).toEqual([
      ['A', 'oncotree', 'LUAD', '2020-01-01/2020-12-31', undefined],
      ['A', 'icd-10', 'C34.1', undefined, undefined],
      ['B', 'text', 'zonkoma', '2021-05-04', ['unrecognised']],
    ]);
  });

  it('reads a plain "no" under consent as refused, the side that protects', async () => {
    const text =
      'patient,informed consent,consent date\nA,yes,2026-01-01\nB,no,2026-01-02\nC,withdrawn,2026-01-03\nD,,\n';
    await importText(on, 'c.csv', text);
    expect(table('consent').map(({ subject, scope, status, date }) => [subject, scope, status, date])).toEqual([
      ['A', 'study', 'given', '2026-01-01'],
      ['B', 'study', 'refused', '2026-01-02'],
      ['C', 'study', 'withdrawn', '2026-01-03'],
    ]);
  });

  it('does not take a consent with a name of its own for consent to this study', async () => {
    const looked = await on.look(on.file('c.csv', 'patient,PARTA_CONSENTED_12_245\nA,YES\nB,NO\n'));
    const part = looked.files[0]?.columns[1]?.suggestion;
    expect(part?.as).not.toMatchObject({ table: 'consent' });
    expect(part?.alternatives.map(({ as }) => as)).toContainEqual(expect.objectContaining({ table: 'consent' }));
  });
});
