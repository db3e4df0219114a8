import { caseStudy, csv, mapped } from './case-study.ts';

const hb = (op: string, value: number, more: object = {}) => ({
  kind: 'observation',
  concept: 'haemoglobin',
  op,
  value,
  unit: 'g/dL',
  ...more,
});
const alt = (op: string, value: number, more: object = {}) => ({
  kind: 'observation',
  concept: 'alt',
  op,
  value,
  ...more,
});

caseStudy(
  'A wide German table with decimal commas',
  {
    deliveries: [
      [
        {
          name: 'labor.csv',
          text: csv(
            'Patientennummer;Abnahmedatum;Hb (g/dL);Kreatinin (µmol/l);Thrombozyten (G/l)',
            'A;20.02.2026;9,1;88,4;150',
            'B;20.02.2026;8,95;<30;1.234',
            'C;20.02.2026;<5;k. A.;99',
            'D;20.02.2026;140;120;100',
            'E;20.02.2026;14,0 g/L;90;100',
            'F;20.02.2026;hämolytisch;90;>100',
            'G;20.02.2026;8,0-10,0;90;100',
            'H;20.02.2026;;90;100',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'reads commas, and keeps limits of detection, ranges, text and impossible values apart',
      asks: hb('>=', 9),
      expected: {
        A: 'met',
        B: 'not met',
        C: 'not met',
        D: 'implausible',
        E: 'not met',
        F: 'code',
        G: 'censored',
        H: 'no-value',
      },
    },
    {
      says: '"<5" is met for "< 10" and unknown for "< 3"',
      asks: { kind: 'all', of: [hb('<', 10), { kind: 'not', of: hb('<', 3) }] },
      expected: {
        A: 'met',
        B: 'met',
        C: 'censored',
        D: 'implausible',
        E: 'not met',
        F: 'code',
        G: 'censored',
        H: 'no-value',
      },
    },
    {
      says: 'converts creatinine to mg/dL: 88.4 µmol/L is 1.0',
      asks: { kind: 'observation', concept: 'creatinine', op: '<=', value: 1, unit: 'mg/dL' },
      expected: {
        A: 'met',
        B: 'met',
        C: 'no-value',
        D: 'not met',
        E: 'not met',
        F: 'not met',
        G: 'not met',
        H: 'not met',
      },
    },
    {
      says: 'in a table of decimal commas "1.234" is a thousand and more, and "> 100" is above 100',
      asks: { kind: 'observation', concept: 'platelets', op: '>', value: 100, unit: '10*9/L' },
      expected: {
        A: 'met',
        B: 'met',
        C: 'not met',
        D: 'not met',
        E: 'not met',
        F: 'met',
        G: 'not met',
        H: 'not met',
      },
    },
  ],
);

caseStudy(
  'Units in columns of their own, missing and contradicting',
  {
    deliveries: [
      [
        {
          name: 'units.csv',
          text: csv(
            'patient,visit date,Hb,Hb unit,albumin',
            'A,2026-02-20,9.5,g/dL,4',
            'B,2026-02-20,95,g/L,4',
            'C,2026-02-20,9.5,,4',
            'D,2026-02-20,5.9,mmol/L,4',
            'E,2026-02-20,9.5,bananas,4',
            'F,2026-02-20,140,g/dL,4',
            'G,2026-02-20,9.5 g/L,g/dL,4',
            'H,2026-02-20,9.5,mg/dL,4',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'each value has the unit of its row; none, or one that is not understood, decides nothing',
      asks: hb('>=', 9),
      expected: {
        A: 'met',
        B: 'met',
        C: 'unit',
        D: 'met',
        E: 'unit',
        F: 'implausible',
        G: 'not met',
        H: 'not met',
      },
    },
    {
      says: 'a column without any unit is never compared with a limit that has one',
      asks: { kind: 'observation', concept: 'albumin', op: '>=', value: 3, unit: 'g/dL' },
      expected: { A: 'unit', B: 'unit', C: 'unit', D: 'unit', E: 'unit', F: 'unit', G: 'unit', H: 'unit' },
    },
  ],
);

caseStudy(
  'Upper limits of normal',
  {
    deliveries: [
      [
        {
          name: 'uln.csv',
          text: csv(
            'patient,date,ALT (U/L),ALT ULN',
            'A,2026-02-20,100,40',
            'B,2026-02-20,101,40',
            'C,2026-02-20,100,',
            'D,2026-02-20,>99,40',
            'E,2026-02-20,30,0',
            'F,2026-02-20,1.5 µkat/L,40 U/L',
            'G,2026-02-20,3 µkat/L,40 U/L',
            'H,2026-02-20,100,<40',
            'I,2026-02-20,30,-5',
          ),
        },
        {
          name: 'long.csv',
          text: csv(
            'patient,date,test,result,unit,lln,uln',
            'L1,2026-02-20,ALT,80,U/L,45,10',
            'L2,2026-02-20,ALT,80,U/L,10,40',
            'L3,2026-02-20,ALT,1.5,µkat/L,0.1,0.6',
            'L4,2026-02-20,ALT,80,,10,40',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'multiples need a usable limit, in the unit of the value; nought and limits in the wrong order are none',
      asks: alt('<=', 2.5, { times: 'ULN' }),
      expected: {
        A: 'met',
        B: 'not met',
        C: 'no-reference-range',
        D: 'censored',
        E: 'no-reference-range',
        F: 'met',
        G: 'not met',
        H: 'no-reference-range',
        I: 'no-reference-range',
        L1: 'no-reference-range',
        L2: 'met',
        L3: 'met',
        L4: 'met',
      },
    },
  ],
);

caseStudy(
  'Codes for missing',
  {
    deliveries: [
      [
        {
          name: 'codes.csv',
          text: csv(
            'patient,date,Hb (g/dL),ECOG,Karnofsky',
            'A,2026-02-20,999,9,999',
            'B,2026-02-20,NA,NA,-',
            'C,2026-02-20,[Not Available],[Unknown],90',
            'D,2026-02-20,12,1,80',
            'E,2026-02-20,ND,0-1,70',
            'F,2026-02-20,12,2.0,60',
          ),
        },
      ],
      [
        {
          name: 'told.csv',
          text: csv('patient,date,Hb (g/dL)', 'G,2026-02-20,999', 'H,2026-02-20,12'),
          edit: (plan) => {
            mapped(plan, 'Hb (g/dL)').missing = ['999'];
          },
        },
      ],
    ],
  },
  [
    {
      says: '999 is a code only where the mapping says so; else it is a value that cannot be',
      asks: hb('>=', 9),
      expected: {
        A: 'implausible',
        B: 'no-value',
        C: 'no-value',
        D: 'met',
        E: 'code',
        F: 'met',
        G: 'no-value',
        H: 'met',
      },
    },
    {
      says: 'an ECOG of 9 or "0-1" is no ECOG that is known, and 2.0 is 2',
      asks: { kind: 'observation', concept: 'ecog', op: '<=', value: 1 },
      expected: {
        A: 'code',
        B: 'no-value',
        C: 'no-value',
        D: 'met',
        E: 'code',
        F: 'not met',
        G: 'no-value',
        H: 'no-value',
      },
    },
    {
      says: 'asked by category the same subjects are unknown',
      asks: { kind: 'observation', concept: 'ecog', oneOf: ['0', '1'] },
      expected: {
        A: 'code',
        B: 'no-value',
        C: 'no-value',
        D: 'met',
        E: 'code',
        F: 'not met',
        G: 'no-value',
        H: 'no-value',
      },
    },
  ],
);

caseStudy(
  'Several values, some undated, some on one day, some after the as-of date',
  {
    deliveries: [
      [
        {
          name: 'visits.csv',
          text: csv(
            'patient,date,Hb (g/dL)',
            'A,2026-01-10,8',
            'A,2026-02-20,10',
            'B,2026-02-20,8',
            'B,2026-02-20,10',
            'C,2026-02-20,10',
            'C,2026-02-20,10.0',
            'D,2026-02-20,10',
            'D,,8',
            'E,2026-02-20,10',
            'E,,9.5',
            'F,,10',
            'G,2026-02-20,10',
            'G,2026-03-02,8',
            'H,2026-03-02,10',
            'I,2026-02,8',
            'I,2026-02-10,10',
            'J,2026-02-01,10',
            'K,2026-01-31,10',
            'L,2026-01,10',
            'M,2026-03,10',
            'N,2026-02-20,10',
            'N,2026-02-25,hemolysed',
            'O,2026-02-20,10',
            'O,2026-02-25,999',
          ),
        },
      ],
    ],
  },
  [
    {
      says: 'the latest decides; contradictions of the day, undated and unusable values are not passed over',
      asks: hb('>=', 9),
      expected: {
        A: 'met',
        B: 'conflict',
        C: 'met',
        D: 'undated',
        E: 'met',
        F: 'met',
        G: 'met',
        H: 'no-value',
        I: 'date-imprecise',
        J: 'met',
        K: 'met',
        L: 'met',
        M: 'date-imprecise',
        N: 'code',
        O: 'implausible',
      },
    },
    {
      says: 'within 28 days: both ends count, partial dates at an end do not tell, undated values do not serve',
      asks: hb('>=', 9, { window: { within: 28 } }),
      expected: {
        A: 'met',
        B: 'conflict',
        C: 'met',
        D: 'undated',
        E: 'met',
        F: 'undated',
        G: 'met',
        H: 'no-value',
        I: 'date-imprecise',
        J: 'met',
        K: 'outside-window',
        L: 'outside-window',
        M: 'date-imprecise',
        N: 'code',
        O: 'implausible',
      },
    },
    {
      says: 'every value at least 9: a single lower one suffices, whenever it was',
      asks: hb('>=', 9, { take: 'every' }),
      expected: {
        A: 'not met',
        B: 'not met',
        C: 'met',
        D: 'not met',
        E: 'met',
        F: 'met',
        G: 'met',
        H: 'no-value',
        I: 'not met',
        J: 'met',
        K: 'met',
        L: 'met',
        M: 'date-imprecise',
        N: 'code',
        O: 'implausible',
      },
    },
    {
      says: 'the lowest value is unknown where one value may be anything',
      asks: hb('>=', 9, { take: 'lowest' }),
      expected: {
        A: 'not met',
        B: 'not met',
        C: 'met',
        D: 'not met',
        E: 'met',
        F: 'met',
        G: 'met',
        H: 'no-value',
        I: 'not met',
        J: 'met',
        K: 'met',
        L: 'met',
        M: 'date-imprecise',
        N: 'code',
        O: 'implausible',
      },
    },
    {
      says: 'seen from the day after the last visit, its value counts',
      asks: hb('>=', 9),
      asOf: '2026-03-02',
      expected: {
        A: 'met',
        B: 'conflict',
        C: 'met',
        D: 'undated',
        E: 'met',
        F: 'met',
        G: 'not met',
        H: 'met',
        I: 'date-imprecise',
        J: 'met',
        K: 'met',
        L: 'met',
        M: 'date-imprecise',
        N: 'code',
        O: 'implausible',
      },
    },
  ],
);

const numericDates = csv('patient,date,Hb (g/dL)', 'A,03/04/2025,10', 'B,05/06/2025,10', 'C,07/08/2025,10');
caseStudy(
  'A column of dates that may be day first or month first',
  { deliveries: [[{ name: 'ambiguous.csv', text: numericDates }]] },
  [
    {
      says: 'is not guessed: its values serve no window',
      asks: hb('>=', 9, { window: { within: 365 } }),
      expected: { A: 'undated', B: 'undated', C: 'undated' },
    },
  ],
);
caseStudy(
  'The same column with one value that only one order reads',
  { deliveries: [[{ name: 'dmy.csv', text: `${numericDates}D,25/02/2026,10\n` }]] },
  [
    {
      says: 'is read by that order throughout: 3 April, 5 June, 7 August',
      asks: hb('>=', 9, { window: { within: 220 } }),
      expected: { A: 'outside-window', B: 'outside-window', C: 'met', D: 'met' },
    },
  ],
);
