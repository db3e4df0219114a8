import { expect, it } from 'vitest';
import type { PanelDefinition } from '../../../db/domain/facts/view.ts';
import { caseStudy, csv, mapped, opened } from './case-study.ts';

const variant = (gene: string, more: object = {}) => ({ kind: 'variant', gene, ...more });
const hb = (op: string, value: number, more: object = {}) => ({
  kind: 'observation',
  concept: 'haemoglobin',
  op,
  value,
  unit: 'g/dL',
  ...more,
});
const PANEL: PanelDefinition = {
  id: 'PANEL',
  name: 'Panel 1',
  genes: ['HER2', 'KMT2D', 'EGFR', 'MARCHF1', 'NRAS', 'ALK', 'KRAS'],
  classes: ['small', 'fusion', 'copyNumber'],
  source: 'test',
};

caseStudy(
  'Gene symbols',
  {
    panels: [PANEL],
    deliveries: [
      [
        {
          name: 'samples.csv',
          text: csv(
            'sample id,patient,sample type,panel',
            ...'abcdefghij'.split('').map((id) => `${id},${id.toUpperCase()},Primary,panel-1`),
          ),
        },
        {
          name: 'mutations.csv',
          text: csv(
            'Hugo_Symbol,Tumor_Sample_Barcode,HGVSp_Short,Variant_Classification',
            'HER2,a,S310F,Missense_Mutation',
            'erbb2,b,p.Ser310Phe,Missense_Mutation',
            'MLL2,c,R100H,Missense_Mutation',
            '1-Mar,d,R10H,Missense_Mutation',
            '2026-03-01,e,R10H,Missense_Mutation',
            'RAS,f,G12D,Missense_Mutation',
            'EGFR/KRAS,g,,Missense_Mutation',
            'EGFR-AS1,h,R10H,Missense_Mutation',
            'ZZZ9,i,R10H,Missense_Mutation',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'ERBB2 by alias and in small letters; the panel’s HER2 is the same gene',
      asks: variant('ERBB2', { change: ['S310F'] }),
      expected: { A: 'met', B: 'met', ...Object.fromEntries('CDEFGHIJ'.split('').map((id) => [id, 'not met'])) },
    },
    {
      says: 'asked by the alias the answers are the same',
      asks: variant('HER2', { change: ['S310F'] }),
      expected: { A: 'met', B: 'met', ...Object.fromEntries('CDEFGHIJ'.split('').map((id) => [id, 'not met'])) },
    },
    {
      says: 'MLL2 may be KMT2D',
      asks: variant('KMT2D'),
      expected: { C: 'code', ...Object.fromEntries('ABDEFGHIJ'.split('').map((id) => [id, 'not met'])) },
    },
    {
      says: 'a symbol that a spreadsheet turned into a date may be MARCHF1',
      asks: variant('MARCHF1'),
      expected: { D: 'code', E: 'code', ...Object.fromEntries('ABCFGHIJ'.split('').map((id) => [id, 'not met'])) },
    },
    {
      says: 'RAS may be NRAS, KRAS is not named',
      asks: variant('NRAS', { codon: 12 }),
      expected: { F: 'code', ...Object.fromEntries('ABCDEGHIJ'.split('').map((id) => [id, 'not met'])) },
    },
    {
      says: 'two genes in one cell may be either; EGFR-AS1 is another gene',
      asks: variant('EGFR'),
      expected: { G: 'code', ...Object.fromEntries('ABCDEFHIJ'.split('').map((id) => [id, 'not met'])) },
    },
    {
      says: 'an ambiguous symbol in the criterion is unknown for whoever has any finding, and covered for nobody',
      asks: variant('MLL2'),
      expected: {
        ...Object.fromEntries('ABCDEFGHI'.split('').map((id) => [id, 'code'])),
        J: 'not-covered',
      },
    },
  ],
);

caseStudy(
  'A table with a result per gene and row',
  {
    deliveries: [
      [
        {
          name: 'results.csv',
          text: csv(
            'patient,gene,result',
            'A,EGFR,L858R',
            'B,EGFR,wild type',
            'C,EGFR,not done',
            'D,EGFR,failed',
            'E,EGFR,',
            'F,EGFR,see report',
            'G,KRAS,G12C',
            'H,EGFR,not detected',
            'I,EGFR,NA',
            'J,EGFR,negative',
            'K,EGFR,T790M',
            'L,EGFR,G719A',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'a gene with a row is not a gene with a variant',
      asks: variant('EGFR'),
      expected: {
        A: 'met',
        B: 'not met',
        C: 'not-tested',
        D: 'assay-failed',
        E: 'code',
        F: 'code',
        G: 'not-tested',
        H: 'not met',
        I: 'code',
        J: 'not met',
        K: 'met',
        L: 'met',
      },
    },
  ],
);

caseStudy(
  'A table of subjects with a panel and without samples',
  {
    panels: [PANEL],
    deliveries: [
      [
        {
          name: 'patients.csv',
          text: csv('patient,panel,sex', 'A,Panel 1,F', 'B,,F', 'C,not done,F', 'D,PANEL_1,F', 'E,Other kit,F'),
        },
        { name: 'found.csv', text: csv('patient,gene,protein change', 'D,EGFR,L858R') },
      ],
    ],
  },
  [
    {
      says: 'a panel without a gene is not covered, no panel is not tested',
      asks: variant('EGFR'),
      expected: { A: 'not met', B: 'not-tested', C: 'not-tested', D: 'met', E: 'not-covered' },
    },
  ],
);

caseStudy(
  'Excel serial dates',
  {
    deliveries: [
      [
        {
          name: 'serial.csv',
          // 46054 is 1 February 2026 in the 1900 system; in that of 1904 it lies four years and a day later.
          text: csv('patient,date,Hb (g/dL)', 'A,46054,10', 'B,60,10', 'C,44593,10'),
          edit: (plan) => {
            mapped(plan, 'date').as = { role: 'date' };
            mapped(plan, 'date').dateOrder = 'excel-1900';
          },
        },
        {
          name: 'serial04.csv',
          text: csv('patient,date,Hb (g/dL)', 'D,44592,10', 'E,46054,10'),
          edit: (plan) => {
            mapped(plan, 'date').as = { role: 'date' };
            mapped(plan, 'date').dateOrder = 'excel-1904';
          },
        },
        { name: 'open.csv', text: csv('patient,date,Hb (g/dL)', 'F,46054,10', 'G,46055,10') },
      ],
    ],
  },
  [
    {
      says: 'are read by the epoch that is stated; serial 60 is no day; without an epoch they are no dates',
      asks: hb('>=', 9, { window: { within: 28 } }),
      expected: {
        A: 'met',
        B: 'undated',
        C: 'outside-window',
        D: 'met',
        E: 'no-value',
        F: 'undated',
        G: 'undated',
      },
    },
  ],
);

caseStudy(
  'A date for the whole file, and one for a column',
  {
    deliveries: [
      [
        {
          name: 'dated.csv',
          text: csv('patient,Hb (g/dL),albumin (g/dL)', 'A,10,4', 'B,8,4'),
          edit: (plan) => {
            plan.asOf = '2026-02-20';
            mapped(plan, 'albumin (g/dL)').asOf = '2025-01-01';
          },
        },
      ],
      [{ name: 'older.csv', text: csv('patient,date,Hb (g/dL)', 'A,2026-01-01,8', 'B,2026-02-20,10') }],
    ],
  },
  [
    {
      says: 'date the facts that have none; a value of the same day conflicts with it',
      asks: hb('>=', 9),
      expected: { A: 'met', B: 'conflict' },
    },
    {
      says: 'the date of the column goes before that of the file',
      asks: { kind: 'observation', concept: 'albumin', op: '>=', value: 3, unit: 'g/dL', window: { within: 28 } },
      expected: { A: 'outside-window', B: 'outside-window' },
    },
    {
      says: 'before the date of the file its facts do not exist',
      asks: hb('>=', 9),
      asOf: '2026-02-19',
      expected: { A: 'not met', B: 'no-value' },
    },
  ],
);

caseStudy(
  'Statements of completeness that cannot be read',
  {
    deliveries: [
      [
        {
          name: 'tx.csv',
          text: csv('patient,drug,start date', ...'ABCD'.split('').map((id) => `${id},cisplatin,2024-01-10`)),
        },
        {
          name: 'complete.csv',
          text: csv(
            'patient,event,from,to',
            'A,therapy,,2026-03-01',
            'B,therapy,,some day',
            'C,therapy,,2026',
            'D,therapy,,',
          ),
          edit: (plan) => {
            for (const field of ['event', 'from', 'to'])
              mapped(plan, field).as = { role: 'fact', table: 'completeness', field };
          },
        },
      ],
    ],
  },
  [
    {
      says: 'cover nothing, and a year covers no more than its first day',
      asks: { kind: 'not', of: { kind: 'therapy', agent: 'osimertinib', state: 'received' } },
      expected: { A: 'met', B: 'history-incomplete', C: 'history-incomplete', D: 'history-incomplete' },
    },
  ],
);

caseStudy(
  'Broken rows beside good ones',
  {
    deliveries: [
      [
        {
          name: 'ragged.csv',
          text: csv(
            'patient,date,Hb (g/dL)',
            'A,2026-02-20,10',
            'B,2026-02-20',
            'C,2026-02-20,10,11',
            'D,2026-02-20,8',
            '007,2026-02-20,8',
            '7,2026-02-20,10',
            ' D ,2026-02-21,10',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'no row takes from the next, 007 is not 7, and space around an identifier is none of it',
      asks: hb('>=', 9),
      expected: { A: 'met', D: 'met', '007': 'not met', '7': 'met' },
    },
  ],
);

caseStudy(
  'Long tables',
  {
    deliveries: [
      [
        {
          name: 'long.csv',
          text: csv(
            'patient;date;test;result;unit',
            'A;2026-02-20;Hemoglobin;9,1;g/dL',
            'B;2026-02-20;Hb;91;g/L',
            'C;2026-02-20;HGB;9,1;',
            'D;2026-02-20;Hemoglobin;140;g/dL',
            'E;2026-02-20;Hb;5,6;mmol/L',
            'F;2026-02-20;Hb;<9;g/dL',
            'G;2026-02-20;Hb;9,1;mg%',
            'H;2026-02-20;HbA1c;9,1;%',
            'I;2026-02-20;Hb;pending;g/dL',
            'J;2026-02-20;Urea nitrogen;20;mg/dL',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'each row in its own unit; HbA1c is not haemoglobin',
      asks: hb('>=', 9),
      expected: {
        A: 'met',
        B: 'met',
        C: 'unit',
        D: 'implausible',
        E: 'met',
        F: 'not met',
        G: 'not met',
        H: 'no-value',
        I: 'code',
        J: 'no-value',
      },
    },
    {
      says: 'urea is not urea nitrogen',
      asks: { kind: 'observation', concept: 'urea', op: '<', value: 100, unit: 'mmol/L' },
      expected: Object.fromEntries('ABCDEFGHIJ'.split('').map((id) => [id, 'no-value'])),
    },
    {
      says: 'a limit in a unit that does not fit is unknown for every value',
      asks: { ...hb('>=', 9), unit: 'U/L' },
      expected: {
        ...Object.fromEntries('ABCEFG'.split('').map((id) => [id, 'unit'])),
        D: 'implausible',
        H: 'no-value',
        I: 'code',
        J: 'no-value',
      },
    },
  ],
);

const never = (more: object) => ({ kind: 'not', of: { kind: 'therapy', state: 'received', ...more } });
caseStudy(
  'Prior therapies beside other things of a subject',
  {
    deliveries: [
      [
        {
          name: 'wide.csv',
          text: csv(
            'patient,age,prior therapy 1,start 1,end 1,prior therapy 2,start 2',
            'A,60,none,,,,',
            'B,60,osimertinib,2024,2025,carbo/pem,2025-03',
            'C,60,,2024-01-01,,,',
            'D,60,unknown,,,cisplatin,',
            'E,60,,,,,',
            'F,60,see letter,,,,',
            'G,60,ABC-123,2024-01-01,,,',
          ),
          edit: (plan) => {
            Object.assign(plan, { asOf: '2026-03-01', complete: ['therapy'] });
          },
        },
        { name: 'open.csv', text: csv('patient,age,prior therapy 1,start 1', 'H,60,keine,', 'I,60,Tagrisso,') },
      ],
    ],
  },
  [
    {
      says: '"none" is no therapy, a remark may be one, an unknown name with a date is one',
      asks: never({}),
      expected: {
        A: 'met',
        B: 'not met',
        C: 'history-incomplete',
        D: 'not met',
        E: 'met',
        F: 'code',
        G: 'not met',
        H: 'history-incomplete',
        I: 'not met',
      },
    },
    {
      says: 'no platinum: an abbreviation that is not known may hold one',
      asks: never({ drugClass: 'platinum' }),
      expected: {
        A: 'met',
        B: 'code',
        C: 'history-incomplete',
        D: 'not met',
        E: 'met',
        F: 'code',
        G: 'code',
        H: 'history-incomplete',
        I: 'history-incomplete',
      },
    },
  ],
);

caseStudy(
  'Biomarkers by protein and signature',
  {
    deliveries: [
      [
        {
          name: 'bio.csv',
          text: csv(
            'patient,date,PD-L1 TPS (%),MSI status,TMB (mut/Mb),HER2 IHC,brain metastases,ECOG PS,ALT (U/L),ALT (U/L)',
            'A,2026-02-01,<1%,MSS,10,2+,no,ECOG 1,30,31',
            'B,2026-02-01,≥50%,MSI-H,9.9,3+,yes,PS 1,30,30',
            'C,2026-02-01,1-49,pMMR,>20,0,none,1 (KPS 90),40,',
            'D,2026-02-01,negative,stable,10 mut/Mb,equivocal,suspected,0,,30',
            'E,2026-02-01,50,MSI-L,,1+,?,4,,',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'PD-L1 TPS at least 50: ranges and limits are intervals, "negative" is no percentage',
      asks: { kind: 'observation', concept: 'pdl1_tps', op: '>=', value: 50, unit: '%' },
      expected: { A: 'not met', B: 'met', C: 'not met', D: 'code', E: 'met' },
    },
    {
      says: 'PD-L1 TPS is not the combined score',
      asks: { kind: 'observation', concept: 'pdl1_cps', op: '>=', value: 1 },
      expected: Object.fromEntries('ABCDE'.split('').map((id) => [id, 'no-value'])),
    },
    {
      says: 'MSI-high: mismatch repair is another test',
      asks: { kind: 'observation', concept: 'msi_status', oneOf: ['msi-high'] },
      expected: { A: 'not met', B: 'met', C: 'code', D: 'not met', E: 'not met' },
    },
    {
      says: 'TMB at least 10',
      asks: { kind: 'observation', concept: 'tmb', op: '>=', value: 10, unit: 'mut/Mb' },
      expected: { A: 'met', B: 'not met', C: 'met', D: 'met', E: 'no-value' },
    },
    {
      says: 'no brain metastases: a suspicion is neither',
      asks: { kind: 'observation', concept: 'brain_metastases', oneOf: ['no'] },
      expected: { A: 'met', B: 'not met', C: 'met', D: 'code', E: 'no-value' },
    },
    {
      says: 'two columns of one name are two values of one day',
      asks: { kind: 'observation', concept: 'alt', op: '<', value: 31, unit: 'U/L' },
      expected: { A: 'conflict', B: 'met', C: 'not met', D: 'met', E: 'no-value' },
    },
  ],
);

it('dates with two-digit years are no dates until a person says of which century, and the import says so before', async () => {
  const text = csv('patient,date of birth,visit date,Hb (g/dL)', 'A,01.02.60,01.02.26,10', 'B,13.02.90,13.02.26,10');
  const judging = await opened({ deliveries: [[{ name: 'short.csv', text }]] });
  const looked = await judging.on.look(judging.on.file('short.csv', text));
  expect(looked.files[0]?.notices.filter((notice) => notice.includes('two-digit years'))).toHaveLength(2);
  expect(await judging.verdicts({ kind: 'age', op: '>=', value: 18 })).toEqual({ A: 'no-value', B: 'no-value' });
  judging.on.close();
});
