import { civilOf, type Day } from '../domain/time/day.ts';
import { SYNTHETIC } from './clinical.ts';
import type { SyntheticSubject } from './cohort.ts';
import type { Dice } from './dice.ts';
import { fact, type SampleColumn, type SampleFile, SUBJECT, sampleFile } from './sample-file.ts';

/** How one laboratory reports one test. */
interface Test {
  name: string;
  unit: string;
  /** Multiplies the value in the unit of `typical`. */
  factor: number;
  digits: number;
}

interface Analyte {
  /** Value of a subject, in conventional units. */
  typical(dice: Dice, sex: 'female' | 'male'): number;
  /** Reference range by sex, in conventional units (Kratz et al., N Engl J Med 2004;351:1548, rounded). */
  range(sex: 'female' | 'male'): [low: number, high: number];
  /** By site: North, Harbour, Lakeside. */
  tests: Record<string, Test>;
}

/** Log-normal with this median: most laboratory values are skewed to the right. */
function skewed(dice: Dice, median: number, spread: number): number {
  return median * Math.exp(dice.normal(0, spread));
}

/**
 * Three laboratories with their own names and units, as multi-centre deliveries have them. Anaemia is common in
 * advanced lung cancer (Ludwig et al., Eur J Cancer 2004;40:2293: about 38 % below 12 g/dL).
 */
const ANALYTES: readonly Analyte[] = [
  {
    typical: (dice, sex) => Math.max(6.2, dice.normal(sex === 'female' ? 12.1 : 12.8, 1.7)),
    range: (sex) => (sex === 'female' ? [12, 16] : [13.5, 17.5]),
    tests: site(['Haemoglobin', 'g/dL', 1, 1], ['Hb', 'g/L', 10, 0], ['Hämoglobin', 'mmol/L', 0.6206, 1]),
  },
  {
    typical: (dice) => skewed(dice, 4.6, 0.45),
    range: () => [1.8, 7.7],
    tests: site(['Neutrophils', '10^9/L', 1, 2], ['ANC', 'G/l', 1, 1], ['Neutrophile', 'K/uL', 1, 2]),
  },
  {
    typical: (dice) => skewed(dice, 255, 0.38),
    range: () => [150, 400],
    tests: site(['Platelets', '10^9/L', 1, 0], ['PLT', 'G/l', 1, 0], ['Thrombozyten', 'K/uL', 1, 0]),
  },
  {
    typical: (dice, sex) => skewed(dice, sex === 'female' ? 0.78 : 0.95, 0.27),
    range: (sex) => (sex === 'female' ? [0.5, 1] : [0.6, 1.2]),
    tests: site(['Creatinine', 'mg/dL', 1, 2], ['Creatinine', 'µmol/L', 88.42, 0], ['Kreatinin', 'mg/dl', 1, 2]),
  },
  {
    typical: (dice) => skewed(dice, 0.45, 0.5),
    range: () => [0.2, 1.2],
    tests: site(
      ['Bilirubin, total', 'mg/dL', 1, 1],
      ['Bilirubin total', 'umol/L', 17.1, 0],
      ['Gesamtbilirubin', 'mg/dl', 1, 1],
    ),
  },
  {
    typical: (dice) => skewed(dice, 24, 0.5),
    range: () => [8, 40],
    tests: site(['AST', 'U/L', 1, 0], ['ASAT', 'U/l', 1, 0], ['ASAT (GOT)', 'U/l', 1, 0]),
  },
  {
    typical: (dice) => skewed(dice, 22, 0.55),
    range: (sex) => (sex === 'female' ? [7, 35] : [7, 50]),
    tests: site(['ALT', 'U/L', 1, 0], ['ALAT', 'U/l', 1, 0], ['ALAT (GPT)', 'U/l', 1, 0]),
  },
];

type TestRow = [name: string, unit: string, factor: number, digits: number];
function site(north: TestRow, harbour: TestRow, lakeside: TestRow): Record<string, Test> {
  const test = ([name, unit, factor, digits]: TestRow): Test => ({ name, unit, factor, digits });
  return { North: test(north), Harbour: test(harbour), Lakeside: test(lakeside) };
}

/** One row per result; semicolons, decimal commas and day-first dates, as European laboratory systems write them. */
export function laboratoryFile(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    ['Test', fact('observation', 'concept')],
    ['Result', fact('observation', 'value'), { decimal: ',', missing: ['haemolysed', 'n.d.'] }],
    ['Unit', fact('observation', 'unit')],
    ['Lower limit', fact('observation', 'refLow'), { decimal: ',' }],
    ['Upper limit', fact('observation', 'refHigh'), { decimal: ',' }],
    ['Drawn', fact('observation', 'date'), { dateOrder: 'dmy' }],
  ];
  const rows = cohort.flatMap((subject, i) => resultsOf(subject, i, today));
  return sampleFile('laboratory.csv', columns, rows, { delimiter: ';', comments: [SYNTHETIC] });
}

/** Every so many subjects something is wrong that a careful reader must notice. */
const WRONG_UNIT_EVERY = 500;
const NO_SUBJECT_EVERY = 450;
const CUT_OFF_EVERY = 700;

function resultsOf(subject: SyntheticSubject, at: number, today: Day): string[][] {
  const dice = subject.dice('laboratory');
  const rows: string[][] = [];
  const visits = [
    ...(dice.chance(0.35) ? [today - dice.between(45, 150)] : []),
    ...(dice.chance(0.95) ? [today - dice.between(0, 25)] : dice.chance(0.5) ? [today - dice.between(29, 60)] : []),
  ];
  for (const day of visits)
    for (const analyte of ANALYTES) {
      if (dice.chance(0.015)) continue;
      rows.push(resultRow(subject, analyte, day, dice));
    }
  const first = rows[0];
  if (first && at % WRONG_UNIT_EVERY === 7) {
    // Haemoglobin in g/L under a heading of g/dL: an implausible value, never a very high one.
    first[2] = '131';
    first[3] = 'g/dL';
  }
  if (first && at % NO_SUBJECT_EVERY === 11) first[0] = '';
  if (first && at % CUT_OFF_EVERY === 13) first.length = 3;
  return rows;
}

function resultRow(subject: SyntheticSubject, { typical, range, tests }: Analyte, day: Day, dice: Dice): string[] {
  const test = tests[subject.site]!;
  const value = typical(dice, subject.sex) * test.factor;
  const [low, high] = range(subject.sex).map((limit) => commas((limit * test.factor).toFixed(test.digits)));
  const hasRange = !dice.chance(0.02);
  return [
    subject.id,
    test.name,
    dice.chance(0.006) ? dice.one(['haemolysed', 'n.d.']) : written(value, test, dice),
    test.unit,
    hasRange ? low! : '',
    hasRange ? high! : '',
    dayFirst(day),
  ];
}

/** Below what the analyser can tell, a bilirubin is reported as a limit. */
function written(value: number, test: Test, dice: Dice): string {
  if (/bilirubin/i.test(test.name) && value < 0.2 * test.factor)
    return `<${commas((0.2 * test.factor).toFixed(test.digits))}`;
  const text = commas(value.toFixed(test.digits));
  return dice.chance(0.01) ? ` ${text} ` : text;
}

function commas(text: string): string {
  return text.replace('.', ',');
}

function dayFirst(day: Day): string {
  const { year, month, date } = civilOf(day);
  return `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
}
