import { type Day, isoOf } from '../domain/time/day.ts';
import { SYNTHETIC } from './clinical.ts';
import type { SyntheticSubject } from './cohort.ts';
import type { Dice } from './dice.ts';
import { HOTSPOT_PANEL, LARGE_PANEL } from './panels.ts';
import { fact, SAMPLE, type SampleColumn, type SampleFile, SUBJECT, sampleFile } from './sample-file.ts';

interface Sequenced {
  subject: SyntheticSubject;
  sample: string;
  type: 'tumour' | 'plasma' | 'normal';
  large: boolean;
  failed: boolean;
  reported: Day;
  dice: Dice;
}

/** Of the drivers, what a liquid biopsy finds (Rolfo et al., J Thorac Oncol 2021;16:1647: sensitivity about 70 to 80 %). */
const PLASMA_FINDS = 0.75;
/** Tumour assays without a result: about one in sixteen (Gutierrez et al., Clin Lung Cancer 2017;18:651). */
const FAILS = 0.06;

/** Samples with their assays, and the findings of the assays: small variants, fusions, copy numbers. */
export function sequencingFiles(cohort: readonly SyntheticSubject[], today: Day): SampleFile[] {
  const assays = cohort.flatMap((subject) => assaysOf(subject, today));
  return [samplesFile(assays), variantsFile(assays), fusionsFile(assays), copyNumbersFile(assays)];
}

/** Nine in ten were tested; four in ten of these with the hotspot panel only. */
function assaysOf(subject: SyntheticSubject, today: Day): Sequenced[] {
  const dice = subject.dice('sequencing');
  const number = subject.id.slice(-4);
  const assay = (sample: string, type: Sequenced['type'], large: boolean, reported: Day): Sequenced => ({
    subject,
    sample,
    type,
    large,
    failed: dice.chance(FAILS),
    reported: Math.min(today, reported),
    dice: subject.dice(`findings of ${sample}`),
  });
  if (!dice.chance(0.9)) return [];
  const large = dice.chance(0.6);
  const plasma = large && dice.chance(0.1);
  const first = subject.diagnosed + dice.between(10, 40);
  const assays = [assay(`${plasma ? 'P' : 'T'}${number}-1`, plasma ? 'plasma' : 'tumour', large, first)];
  if (!large && dice.chance(0.15)) assays.push(assay(`T${number}-2`, 'tumour', true, first + dice.between(20, 60)));
  if (large && !plasma && dice.chance(0.25)) assays.push(assay(`N${number}`, 'normal', true, first));
  return assays;
}

function samplesFile(assays: readonly Sequenced[]): SampleFile {
  const columns: SampleColumn[] = [
    ['Sample ID', SAMPLE],
    ['Subject ID', SUBJECT],
    ['Sample type', fact('sample', 'type')],
    ['Material', fact('sample', 'material')],
    ['Collected on', fact('sample', 'date'), { dateOrder: 'iso' }],
    ['Panel', fact('assay', 'panel')],
    ['Outcome', fact('assay', 'outcome')],
    ['Reported on', fact('assay', 'date'), { dateOrder: 'iso' }],
  ];
  const rows = assays.map(({ subject, sample, type, large, failed, reported, dice }) => [
    sample,
    subject.id,
    type === 'tumour'
      ? dice.one(['Primary', 'Metastasis', 'Tumor'])
      : type === 'plasma'
        ? 'Liquid biopsy'
        : 'Matched normal',
    type === 'tumour' ? 'FFPE' : type === 'plasma' ? 'cfDNA' : 'Blood',
    isoOf(reported - dice.between(7, 18)),
    large ? LARGE_PANEL.id : HOTSPOT_PANEL.id,
    failed ? dice.one(['failed', 'insufficient tissue']) : 'success',
    isoOf(reported),
  ]);
  return sampleFile('samples.csv', columns, rows, { delimiter: ',', comments: [SYNTHETIC] });
}

/** Genes that are altered beside the driver, with shares (TCGA, Nature 2014;511:543). */
const COMPANIONS: readonly {
  gene: string;
  share: number;
  changes: readonly (readonly [protein: string, consequence: string, exon: number, hotspot: boolean])[];
}[] = [
  {
    gene: 'TP53',
    share: 0.46,
    changes: [
      ['p.R175H', 'Missense_Mutation', 5, true],
      ['p.R248W', 'Missense_Mutation', 7, true],
      ['p.R273L', 'Missense_Mutation', 8, true],
      ['p.R213*', 'Nonsense_Mutation', 6, false],
      ['p.G154V', 'Missense_Mutation', 5, false],
      ['p.P152Rfs*18', 'Frame_Shift_Del', 5, false],
    ],
  },
  {
    gene: 'STK11',
    share: 0.14,
    changes: [
      ['p.Q37*', 'Nonsense_Mutation', 1, false],
      ['p.F354L', 'Missense_Mutation', 8, false],
      ['p.D194Y', 'Missense_Mutation', 4, false],
    ],
  },
  {
    gene: 'KEAP1',
    share: 0.15,
    changes: [
      ['p.R470C', 'Missense_Mutation', 4, false],
      ['p.G333C', 'Missense_Mutation', 3, false],
    ],
  },
  {
    gene: 'PIK3CA',
    share: 0.05,
    changes: [
      ['p.E545K', 'Missense_Mutation', 10, true],
      ['p.H1047R', 'Missense_Mutation', 21, true],
    ],
  },
  {
    gene: 'SMARCA4',
    share: 0.07,
    changes: [
      ['p.R1192C', 'Missense_Mutation', 25, false],
      ['p.E1056*', 'Nonsense_Mutation', 22, false],
    ],
  },
];

/** Rows of the file that name a sample nobody knows: they must be set aside, not guessed. */
const STRAY_ROWS = 3;

function variantsFile(assays: readonly Sequenced[]): SampleFile {
  const columns: SampleColumn[] = [
    ['Hugo_Symbol', fact('variant', 'gene')],
    ['Variant_Classification', fact('variant', 'consequence')],
    ['HGVSp_Short', fact('variant', 'protein')],
    ['Exon_Number', fact('variant', 'exon')],
    ['t_ref_count', fact('variant', 'refCount')],
    ['t_alt_count', fact('variant', 'altCount')],
    ['Tumor_Sample_Barcode', SAMPLE],
  ];
  const rows: string[][] = [];
  for (const { subject, sample, type, large, failed, dice } of assays) {
    if (failed || type === 'normal') continue;
    const found = !(type === 'plasma') || dice.chance(PLASMA_FINDS);
    const add = (gene: string, consequence: string, protein: string, exon: number) => {
      const depth = dice.between(180, 1400);
      const fraction = type === 'plasma' ? dice.between(3, 120) / 1000 : dice.between(8, 62) / 100;
      const alt = Math.max(4, Math.round(depth * fraction));
      const symbol = gene === 'ERBB2' && subject.site === 'Harbour' ? 'HER2' : gene;
      rows.push([symbol, consequence, protein, String(exon), String(depth - alt), String(alt), sample]);
    };
    const { driver } = subject;
    if (found && driver?.kind === 'variant' && (large || isHotspot(driver.gene, driver.protein)))
      add(driver.gene, driver.consequence, driver.protein, driver.exon);
    // DNA sees some of the splice variants that skip MET exon 14; RNA sees the skipping itself.
    if (found && large && driver?.kind === 'exon skipping' && dice.chance(0.6))
      add('MET', 'Splice_Site', 'p.X1010_splice', 14);
    for (const { gene, share, changes } of COMPANIONS) {
      if (!found || !dice.chance(share)) continue;
      const [protein, consequence, exon, hotspot] = dice.one(changes);
      if (large || hotspot) add(gene, consequence, protein, exon);
    }
  }
  for (let stray = 1; stray <= STRAY_ROWS; stray++)
    rows.push(['KRAS', 'Missense_Mutation', 'p.G12D', '2', '410', '95', `T99${stray}9-1`]);
  return sampleFile(
    'variants.tsv',
    columns,
    rows,
    { delimiter: '\t', comments: ['#version 2.4', SYNTHETIC], end: '\n' },
    { coverage: { kind: 'panels' } },
  );
}

function isHotspot(gene: string, protein: string): boolean {
  const codon = /\d+/.exec(protein)?.[0] ?? '';
  return HOTSPOT_PANEL.hotspots?.[gene]?.includes(codon) ?? false;
}

function fusionsFile(assays: readonly Sequenced[]): SampleFile {
  const columns: SampleColumn[] = [
    ['Sample ID', SAMPLE],
    ["Gene 5'", fact('fusion', 'gene5')],
    ["Gene 3'", fact('fusion', 'gene3')],
    ['Event', fact('fusion', 'kind')],
    ['Description', fact('fusion', 'description')],
  ];
  const rows: string[][] = [];
  for (const { subject, sample, type, large, failed, dice } of assays) {
    const { driver } = subject;
    if (failed || !large || type === 'normal' || (type === 'plasma' && !dice.chance(PLASMA_FINDS))) continue;
    if (driver?.kind === 'fusion')
      rows.push([sample, driver.partner, driver.gene, 'fusion', `${driver.partner}-${driver.gene}, in frame`]);
    if (driver?.kind === 'exon skipping')
      rows.push([sample, driver.gene, driver.gene, 'exon skipping', 'MET exon 13 joined to exon 15 (RNA)']);
  }
  return sampleFile(
    'fusions.csv',
    columns,
    rows,
    { delimiter: ',', comments: [SYNTHETIC] },
    { coverage: { kind: 'panels' } },
  );
}

function copyNumbersFile(assays: readonly Sequenced[]): SampleFile {
  const columns: SampleColumn[] = [
    ['Sample ID', SAMPLE],
    ['Gene', fact('copyNumber', 'gene')],
    ['Call', fact('copyNumber', 'state')],
    ['Copies', fact('copyNumber', 'copies')],
  ];
  const rows: string[][] = [];
  for (const { subject, sample, type, large, failed, dice } of assays) {
    if (failed || !large || type !== 'tumour') continue;
    const { driver } = subject;
    if (driver?.kind === 'amplification')
      rows.push([sample, driver.gene, 'amplification', String(dice.between(8, 24))]);
    if (driver?.gene === 'EGFR' && dice.chance(0.2))
      rows.push([sample, 'EGFR', 'amplification', String(dice.between(7, 30))]);
    if (dice.chance(0.06)) rows.push([sample, 'MYC', 'gain', String(dice.between(4, 6))]);
    if (dice.chance(0.12)) rows.push([sample, 'CDKN2A', 'deep deletion', '0']);
  }
  return sampleFile(
    'copy-numbers.csv',
    columns,
    rows,
    { delimiter: ',', comments: [SYNTHETIC] },
    { coverage: { kind: 'panels' } },
  );
}
