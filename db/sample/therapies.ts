import { type Day, isoOf } from '../domain/time/day.ts';
import { SYNTHETIC } from './clinical.ts';
import type { SyntheticSubject } from './cohort.ts';
import type { Dice } from './dice.ts';
import { fact, type SampleColumn, type SampleFile, SUBJECT, sampleFile } from './sample-file.ts';

type Choices = readonly (readonly [regimen: string, weight: number])[];

/**
 * First lines by driver and PD-L1, second lines after progression: Hendriks et al., Ann Oncol 2023;34:339 and 358 (ESMO
 * guidelines for metastatic NSCLC with and without oncogenic drivers). Weights are plausible, not measured.
 */
const TARGETED_FIRST: Readonly<Record<string, Choices>> = {
  EGFR: [
    ['Osimertinib', 74],
    ['Erlotinib', 9],
    ['Afatinib', 8],
    ['Carboplatin + Pemetrexed', 9],
  ],
  ALK: [
    ['Alectinib', 66],
    ['Lorlatinib', 22],
    ['Crizotinib', 12],
  ],
  ROS1: [
    ['Crizotinib', 55],
    ['Entrectinib', 45],
  ],
  RET: [
    ['Selpercatinib', 70],
    ['Carboplatin + Pemetrexed', 30],
  ],
  MET: [
    ['Capmatinib', 35],
    ['Tepotinib', 20],
    ['Carboplatin + Pemetrexed + Pembrolizumab', 45],
  ],
  'BRAF V600E': [
    ['Dabrafenib + Trametinib', 60],
    ['Carboplatin + Pemetrexed + Pembrolizumab', 40],
  ],
};
const HIGH_PDL1: Choices = [
  ['Pembrolizumab', 60],
  ['Cemiplimab', 8],
  ['Carboplatin + Pemetrexed + Pembrolizumab', 32],
];
const NON_SQUAMOUS: Choices = [
  ['Carboplatin + Pemetrexed + Pembrolizumab', 78],
  ['Nivolumab + Ipilimumab', 7],
  ['Carboplatin + Pemetrexed', 15],
];
const SQUAMOUS: Choices = [
  ['Carboplatin + Paclitaxel + Pembrolizumab', 80],
  ['Carboplatin + Gemcitabine', 20],
];
const SMALL_CELL: Choices = [['Carboplatin + Etoposide + Atezolizumab', 100]];
const SECOND: Choices = [
  ['Docetaxel', 55],
  ['Docetaxel + Ramucirumab', 20],
  ['Gemcitabine', 10],
  ['Pemetrexed', 15],
];
const SECOND_AFTER_TARGETED: Choices = [
  ['Carboplatin + Pemetrexed', 80],
  ['Amivantamab', 20],
];

/** Some charts use brand names. */
const BRANDS: Readonly<Record<string, string>> = {
  Osimertinib: 'Tagrisso',
  Pembrolizumab: 'Keytruda',
  Alectinib: 'Alecensa',
  Docetaxel: 'Taxotere',
};

const NEVER_TREATED = 0.34;

/** Systemic therapies, one row per course: agents or combinations, lines, starts, ends, reasons for stopping. */
export function therapiesFile(cohort: readonly SyntheticSubject[], today: Day): SampleFile {
  const columns: SampleColumn[] = [
    ['Subject ID', SUBJECT],
    ['Regimen', fact('therapy', 'agent')],
    ['Line', fact('therapy', 'line')],
    ['Start', fact('therapy', 'date'), { dateOrder: 'iso' }],
    ['End', fact('therapy', 'end'), { dateOrder: 'iso' }],
    ['Reason for stopping', fact('therapy', 'reason')],
  ];
  const rows = cohort.flatMap((subject) => coursesOf(subject, today));
  return sampleFile('therapies.csv', columns, rows, { delimiter: ',', comments: [SYNTHETIC] });
}

function coursesOf(subject: SyntheticSubject, today: Day): string[][] {
  const dice = subject.dice('therapies');
  if (dice.chance(NEVER_TREATED)) return [];
  const rows: string[][] = [];
  let start = subject.diagnosed + dice.between(14, 60);
  for (let line = 1; line <= 3 && start < today; line++) {
    const regimen = dice.weighted(regimensOf(subject, line));
    const end = start + dice.between(40, line === 1 ? 240 : 150);
    const ongoing = end >= today;
    rows.push([
      subject.id,
      subject.site === 'Harbour' ? (BRANDS[regimen] ?? regimen) : regimen,
      String(line),
      dice.chance(0.03) ? isoOf(start).slice(0, 7) : isoOf(start),
      ongoing ? 'ongoing' : dice.chance(0.02) ? '' : isoOf(end),
      ongoing ? '' : reasonOf(dice),
    ]);
    if (ongoing || dice.chance(0.5)) break;
    start = end + dice.between(14, 70);
  }
  return rows;
}

function regimensOf({ driver, histology, tps }: SyntheticSubject, line: number): Choices {
  if (histology === 'SCLC') return SMALL_CELL;
  const target =
    driver === null ? '' : driver.kind === 'variant' && driver.protein === 'p.V600E' ? 'BRAF V600E' : driver.gene;
  const isExon20 = driver?.kind === 'variant' && driver.gene === 'EGFR' && driver.consequence === 'In_Frame_Ins';
  const targeted = isExon20 ? undefined : TARGETED_FIRST[target];
  if (line > 1) {
    if (target === 'KRAS' && driver?.kind === 'variant' && driver.protein === 'p.G12C')
      return [
        ['Sotorasib', 35],
        ['Adagrasib', 10],
        ...SECOND.map(([regimen, weight]) => [regimen, weight * 0.55] as const),
      ];
    return targeted && line === 2 ? SECOND_AFTER_TARGETED : SECOND;
  }
  if (targeted) return targeted;
  if (tps >= 50) return HIGH_PDL1;
  return histology === 'LUSC' ? SQUAMOUS : NON_SQUAMOUS;
}

function reasonOf(dice: Dice): string {
  return dice.weighted([
    ['Progressive disease', 68],
    ['Toxicity', 16],
    ['Completed as planned', 12],
    ['Patient decision', 4],
  ]);
}
