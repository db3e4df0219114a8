import { expect, it } from 'vitest';
import { caseStudy, csv, mapped, opened } from './case-study.ts';

const therapy = (more: object) => ({ kind: 'therapy', ...more });
const never = (more: object) => ({ kind: 'not', of: therapy({ state: 'received', ...more }) });
const list = { asOf: '2026-03-01', complete: ['therapy' as const] };

caseStudy(
  'A complete list of therapies',
  {
    deliveries: [
      [
        {
          name: 'tx.csv',
          text: csv(
            'patient,drug,start date,end date,line,therapy status',
            'A,Tagrisso,2024-01-10,2025-03-01,1,',
            'B,carboplatin + pemetrexed,2025-04,,2,ongoing',
            'C,,,,,',
            'D,EGFR TKI,2024-01-01,2024-06-01,1,',
            'E,osimertinibb,2024-01-01,2024-06-01,1,',
            'F,gefitinib,2026-02-20,2026-02-20,1,',
            'G,gefitinib,2026-02-10,2020-02-10,1,',
            'H,gefitinib,2025-01-01,,1,',
            'I,gefitinib,,,1,',
            'J,gefitinib,2026-03-02,,1,',
            'K,gefitinib,2025-01-01,2026-02-01,1,',
            'L,gefitinib,2025-01-01,2026-02,1,',
            'M,TKI,2024-01-01,2024-06-01,1,',
            'N,gefitinib,2025-01-01,2025-06-01,1,ongoing',
            'O,unknown,,,,',
            'P,gefitinib,2025-01-01,2026-04-01,1,',
            'Q,FOLFOX,2025-01-01,2025-06-01,1,',
            'R,gefitinib,2026-02-15,2026-02,1,',
          ),
          edit: (plan) => {
            Object.assign(plan, list);
          },
        },
      ],
    ],
  },
  [
    {
      says: '"no prior EGFR inhibitor": class names, misspelt names and therapies that nobody knows are not "none"',
      asks: never({ drugClass: 'egfr-tki' }),
      expected: {
        A: 'not met',
        B: 'met',
        C: 'met',
        D: 'not met',
        E: 'code',
        F: 'not met',
        G: 'not met',
        H: 'not met',
        I: 'not met',
        J: 'met',
        K: 'not met',
        L: 'not met',
        M: 'code',
        N: 'not met',
        O: 'history-incomplete',
        P: 'not met',
        Q: 'met',
        R: 'not met',
      },
    },
    {
      says: 'washed out for 28 days: the day itself counts, and an end before its start says nothing',
      asks: therapy({ drugClass: 'egfr-tki', state: 'washed-out', days: 28 }),
      expected: {
        A: 'met',
        B: 'met',
        C: 'met',
        D: 'met',
        E: 'met',
        F: 'not met',
        G: 'implausible',
        H: 'date-imprecise',
        I: 'undated',
        J: 'met',
        K: 'met',
        L: 'date-imprecise',
        M: 'met',
        N: 'conflict',
        O: 'history-incomplete',
        P: 'not met',
        Q: 'met',
        R: 'not met',
      },
    },
    {
      says: 'ongoing: an end that is not stated says neither, one that is past speaks against the word',
      asks: therapy({ agent: 'gefitinib', state: 'ongoing' }),
      expected: {
        A: 'not met',
        B: 'not met',
        C: 'not met',
        D: 'not met',
        E: 'not met',
        F: 'not met',
        G: 'implausible',
        H: 'no-value',
        I: 'no-value',
        J: 'not met',
        K: 'not met',
        L: 'not met',
        M: 'not met',
        N: 'conflict',
        O: 'history-incomplete',
        P: 'met',
        Q: 'not met',
        R: 'not met',
      },
    },
    {
      says: 'received osimertinib: another agent of a class that is named may be it',
      asks: therapy({ agent: 'osimertinib', state: 'received' }),
      expected: {
        A: 'met',
        B: 'not met',
        C: 'not met',
        D: 'code',
        E: 'code',
        F: 'not met',
        G: 'not met',
        H: 'not met',
        I: 'not met',
        J: 'not met',
        K: 'not met',
        L: 'not met',
        M: 'code',
        N: 'not met',
        O: 'history-incomplete',
        P: 'not met',
        Q: 'not met',
        R: 'not met',
      },
    },
    {
      says: 'the list is complete up to its date: a day later nothing is known to be absent',
      asks: never({ agent: 'osimertinib' }),
      asOf: '2026-03-02',
      expected: {
        A: 'not met',
        B: 'history-incomplete',
        C: 'history-incomplete',
        D: 'code',
        E: 'code',
        F: 'history-incomplete',
        G: 'history-incomplete',
        H: 'history-incomplete',
        I: 'history-incomplete',
        J: 'history-incomplete',
        K: 'history-incomplete',
        L: 'history-incomplete',
        M: 'code',
        N: 'history-incomplete',
        O: 'history-incomplete',
        P: 'history-incomplete',
        Q: 'history-incomplete',
        R: 'history-incomplete',
      },
    },
    {
      says: 'platinum within 365 days: FOLFOX and a combination hold one',
      asks: therapy({ drugClass: 'platinum', state: 'received', window: { within: 365 } }),
      expected: {
        A: 'not met',
        B: 'met',
        C: 'not met',
        D: 'not met',
        E: 'not met',
        F: 'not met',
        G: 'not met',
        H: 'not met',
        I: 'not met',
        J: 'not met',
        K: 'not met',
        L: 'not met',
        M: 'not met',
        N: 'not met',
        O: 'history-incomplete',
        P: 'not met',
        Q: 'met',
        R: 'not met',
      },
    },
  ],
);

caseStudy(
  'Lists of therapies that are not complete, or of which rows could not be read',
  {
    deliveries: [
      [
        {
          name: 'tx.csv',
          text: csv(
            'patient,drug,start date',
            'A,cisplatin,2024-01-10',
            'A,,2025-01-10',
            'B,cisplatin,2024-01-10',
            'C,cisplatin',
            'C,cisplatin,2024-01-10',
            'D,cisplatin,2024-01-10',
          ),
          edit: (plan) => {
            Object.assign(plan, list);
          },
        },
        { name: 'more.csv', text: csv('patient,drug,start date', 'E,cisplatin,2024-01-10') },
      ],
    ],
  },
  [
    {
      says: 'a row in quarantine is a therapy that may be anything: its subject’s list is not complete',
      asks: never({ agent: 'osimertinib' }),
      expected: {
        A: 'history-incomplete',
        B: 'met',
        C: 'history-incomplete',
        D: 'met',
        E: 'history-incomplete',
      },
    },
  ],
);

caseStudy(
  'A list with a row that names nobody',
  {
    deliveries: [
      [
        {
          name: 'tx.csv',
          text: csv('patient,drug,start date', 'A,cisplatin,2024-01-10', ',osimertinib,2025-01-10'),
          edit: (plan) => {
            Object.assign(plan, list);
          },
        },
      ],
    ],
  },
  [
    {
      says: 'is complete for nobody: the therapy may be anybody’s',
      asks: never({ agent: 'osimertinib' }),
      expected: { A: 'history-incomplete' },
    },
  ],
);

caseStudy(
  'Completeness for a period',
  {
    deliveries: [
      [
        { name: 'tx.csv', text: csv('patient,drug,start date', 'A,cisplatin,2024-01-10', 'B,cisplatin,2025-12-10') },
        {
          name: 'complete.csv',
          text: csv('patient,event,from,to', 'A,therapy,2025-01-01,2026-03-01', 'B,therapy,2025-01-01,2025-12-31'),
          edit: (plan) => {
            const fact = (field: string) => ({ role: 'fact' as const, table: 'completeness' as const, field });
            mapped(plan, 'event').as = fact('event');
            mapped(plan, 'from').as = fact('from');
            mapped(plan, 'to').as = fact('to');
          },
        },
      ],
    ],
  },
  [
    {
      says: 'absence is known inside the period only',
      asks: never({ agent: 'osimertinib', window: { within: 365 } }),
      expected: { A: 'met', B: 'history-incomplete' },
    },
    {
      says: 'never before is not known from a period',
      asks: never({ agent: 'osimertinib' }),
      expected: { A: 'history-incomplete', B: 'history-incomplete' },
    },
  ],
);

caseStudy(
  'Diagnoses',
  {
    deliveries: [
      [
        {
          name: 'dx.csv',
          text: csv(
            'patient,diagnosis',
            'A,LUAD',
            'B,Lung cancer',
            'C,NSCLC',
            'D,C34.1',
            'E,C50.9',
            'F,suspected lung adenocarcinoma',
            'G,no evidence of malignancy',
            'H,Breast cancer',
            'I,unknown',
            'J,SCLC',
            'K,CUP',
          ),
        },
      ],
      [
        {
          name: 'all.csv',
          text: csv('patient,diagnosis', 'L,Breast cancer', 'M,C34.1', 'N,unknown', 'O,LUAD', 'P,suspected LUAD'),
          edit: (plan) => {
            Object.assign(plan, { asOf: '2026-03-01', complete: ['diagnosis'] });
          },
        },
      ],
    ],
  },
  [
    {
      says: 'any NSCLC: by descent; less specific, suspected and foreign words are unknown; absence needs a complete list',
      asks: { kind: 'diagnosis', system: 'oncotree', code: 'NSCLC' },
      expected: {
        A: 'met',
        B: 'code',
        C: 'met',
        D: 'code',
        E: 'history-incomplete',
        F: 'code',
        G: 'code',
        H: 'history-incomplete',
        I: 'history-incomplete',
        J: 'history-incomplete',
        K: 'code',
        L: 'not met',
        M: 'code',
        N: 'history-incomplete',
        O: 'met',
        P: 'code',
      },
    },
  ],
);

it('a subject of whom a rejected row is the only one is no subject, and nothing is lost', async () => {
  const judging = await opened({
    deliveries: [[{ name: 'tx.csv', text: csv('patient,drug,start date', 'A,cisplatin,2024-01-10', 'B,,2025-01-10') }]],
  });
  expect(judging.done[0]?.sources[0]).toMatchObject({ rows: 2, accepted: 1, rejected: 1 });
  expect(judging.on.session.facts.subjects).toBe(1);
  judging.on.close();
});
