import { caseStudy, csv, mapped } from './case-study.ts';

const age = (op: string, value: number, more: object = {}) => ({ kind: 'age', op, value, ...more });

caseStudy(
  'Ages',
  {
    deliveries: [
      [
        {
          name: 'births.csv',
          text: csv(
            'patient,date of birth,sex',
            'A,2008-03-01,F',
            'B,2008-03-02,m',
            'C,2008,weiblich',
            'D,2007,x',
            'E,2008-02-29,robot',
            'F,1814-01-01,F',
            'G,2008-03,F',
            'H,2027-01-01,',
            'I,,F',
            'J,n. a.,F',
          ),
        },
        {
          name: 'ages.csv',
          text: csv(
            'patient,date,age,sex',
            'K,2026-02-01,212,F',
            'L,2026-02-01,17,F',
            'M,2025-03-01,17,F',
            'N,,17,',
            'O,,18,',
            'P,2026-03-02,30,',
            'Q,2026-02-01,>89,',
            'R,2025-02-28,17,',
            'S,2026-02-01,eighteen,',
            'T,2025-03-02,17,',
          ),
        },
      ],
    ],
  },
  [
    {
      says: '18 on the birthday, not the day before; a year of birth, an old age or an impossible one do not tell',
      asks: age('>=', 18),
      expected: {
        A: 'met',
        B: 'not met',
        C: 'date-imprecise',
        D: 'met',
        E: 'met',
        F: 'met',
        G: 'date-imprecise',
        H: 'implausible',
        I: 'no-value',
        J: 'no-value',
        K: 'implausible',
        L: 'date-imprecise',
        M: 'met',
        N: 'undated',
        O: 'met',
        P: 'no-value',
        Q: 'met',
        R: 'met',
        S: 'code',
        T: 'date-imprecise',
      },
    },
    {
      says: 'born on 29 February: 18 on 1 March, not on the last day of February',
      asks: age('>=', 18),
      asOf: '2026-02-28',
      expected: {
        A: 'not met',
        B: 'not met',
        C: 'date-imprecise',
        D: 'met',
        E: 'not met',
        F: 'met',
        G: 'not met',
        H: 'implausible',
        I: 'no-value',
        J: 'no-value',
        K: 'implausible',
        L: 'date-imprecise',
        M: 'date-imprecise',
        N: 'undated',
        O: 'met',
        P: 'no-value',
        Q: 'met',
        R: 'met',
        S: 'code',
        T: 'date-imprecise',
      },
    },
    {
      says: 'sex: a word that is none is unknown',
      asks: { kind: 'sex', is: 'female' },
      expected: {
        ...Object.fromEntries('AFGIJKLM'.split('').map((id) => [id, 'met'])),
        ...Object.fromEntries('HNOPQRST'.split('').map((id) => [id, 'no-value'])),
        B: 'not met',
        C: 'met',
        D: 'not met',
        E: 'code',
      },
    },
  ],
);

caseStudy(
  'One subject in several files',
  {
    deliveries: [
      [
        {
          name: 'a.csv',
          text: csv(
            'patient,sex,age,date',
            'P1,F,40,2026-01-01',
            'P2,F,40,2026-01-01',
            'P3,F,40,2026-01-01',
            ' P4 ,F,40,2026-01-01',
          ),
        },
      ],
      [
        {
          name: 'b.csv',
          text: csv('patient,sex,date of birth', 'P1,M,1985-05-05', 'P2,F,2012-05-05', 'p3,F,', 'P4,female,1985'),
        },
      ],
      [{ name: 'c.csv', text: csv('patient,sex,date', 'P1,M,2026-02-01', 'P5,F,2026-01-01', 'P5,M,2026-02-01') }],
    ],
  },
  [
    {
      says: 'a birth date and an age that contradict each other are a conflict where it matters',
      asks: age('>=', 18),
      expected: { P1: 'met', P2: 'conflict', P3: 'met', P4: 'met', p3: 'no-value', P5: 'no-value' },
    },
    {
      says: 'two sexes on record are a conflict, whatever the dates: sex is no finding of the day',
      asks: { kind: 'sex', is: 'female' },
      expected: { P1: 'conflict', P2: 'met', P3: 'met', P4: 'met', p3: 'met', P5: 'conflict' },
    },
  ],
);

const CONSENTS = csv(
  'patient,consent,consent date,consent scope',
  'A,yes,2025-01-01,study',
  'B,yes,2025-01-01,study',
  'B,withdrawn,2025-06-01,study',
  'C,yes,2025-01-01,study',
  'C,withdrawn,2025-06-01,study',
  'C,yes,2025-09-01,study',
  'D,yes,2025-01-01,study',
  'D,refused,2025-01-01,biobank',
  'E,yes,2026-04-01,study',
  'F,no,,study',
  'G,yes,2025-01-01,study',
  'G,withdrawn,2026-05-01,study',
  'H,yes,2025-01-01,study',
  'H,withdrawn,2025-01-01,study',
  'I,yes,2026,study',
  'J,yes,2025-01-01,study',
  'J,revoked by telephone,2025-06-01,study',
  'K,withdrawn,2025-06,study',
  'K,yes,2025-06-15,study',
  'L,yes,2025-01-01,study',
  'L,withdrawn,,study',
  'M,yes,2025-01-01,genetic substudy',
  'N,yes,2025-01-01,biobank',
  'O,withdrawn,2025-06-01,study',
  'O,yes,2026-05-01,study',
);
const OTHERS = csv('patient,sex', ...'ABCDEFGHIJKLMNOP'.split('').map((id) => `${id},F`));
const met = (ids: string) => Object.fromEntries(ids.split('').map((id) => [id, 'met']));
const withheld = (ids: string) => Object.fromEntries(ids.split('').map((id) => [id, 'withheld']));
const consents = [
  [
    { name: 'consent.csv', text: CONSENTS },
    { name: 'others.csv', text: OTHERS },
  ],
];

caseStudy('Screening by per-subject consent', { basis: { kind: 'consent' }, deliveries: consents }, [
  {
    says: 'withholds whoever refused, withdrew, has none by the day, or said something that may be a withdrawal',
    asks: { kind: 'sex', is: 'female' },
    expected: { ...met('ACD'), ...withheld('BEFGHIJKLMNOP') },
  },
]);

caseStudy('Screening that was approved without consent', { deliveries: consents }, [
  {
    says: 'still withholds refusals and withdrawals, but nobody for want of a consent',
    asks: { kind: 'sex', is: 'female' },
    expected: { ...met('ACDEIMNP'), ...withheld('BFGHJKLO') },
  },
  {
    says: 'consent to biobanking is asked for itself',
    asks: { kind: 'consent', scope: 'biobank' },
    expected: {
      A: 'no-consent',
      // Withdrew altogether, and came back for the study alone.
      C: 'not met',
      D: 'not met',
      E: 'no-consent',
      I: 'no-consent',
      M: 'no-consent',
      N: 'met',
      P: 'no-consent',
      ...withheld('BFGHJKLO'),
    },
  },
]);

caseStudy(
  'Attested by a person',
  {
    deliveries: [
      [
        {
          name: 'answers.csv',
          text: csv(
            'patient,date,question,answer,person',
            'A,2026-02-01,measurable,yes,Dr. Y',
            'B,2026-02-01,measurable,yes,Dr. Y',
            'B,2026-02-10,measurable,no,Dr. Y',
            'C,2026-02-01,measurable,yes,Dr. Y',
            'C,2026-02-01,measurable,no,Dr. Z',
            'D,2026-03-02,measurable,yes,Dr. Y',
            'E,2026-02-01,measurable,probably,Dr. Y',
            'F,2026-02-01,other,yes,Dr. Y',
          ),
          edit: (plan) => {
            for (const field of ['question', 'answer', 'person'])
              mapped(plan, field).as = { role: 'fact', table: 'attestation', field };
          },
        },
      ],
    ],
  },
  [
    {
      says: 'the latest answer counts; answers of one day that differ, or come later, or are neither, do not',
      asks: { kind: 'attested', question: 'measurable' },
      expected: { A: 'met', B: 'not met', C: 'conflict', D: 'not-attested', E: 'code', F: 'not-attested' },
    },
  ],
);
