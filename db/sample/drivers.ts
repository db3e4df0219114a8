import type { Dice } from './dice.ts';

/** What drives a tumour. At most one per subject: driver alterations of lung cancer exclude each other (Kris 2014). */
export type Driver =
  | { kind: 'variant'; gene: string; protein: string; consequence: string; exon: number }
  | { kind: 'fusion'; gene: string; partner: string }
  | { kind: 'exon skipping'; gene: 'MET' }
  | { kind: 'amplification'; gene: string };

export type Histology = 'LUAD' | 'LUSC' | 'NSCLC' | 'LUAS' | 'SCLC';

/**
 * Share of each group of drivers among adenocarcinomas of western cohorts:
 * KRAS G12C 13 % and other KRAS 14 %: Nassar et al., N Engl J Med 2021;384:185; Kris et al., JAMA 2014;311:1998 (LCMC).
 * EGFR 15 % (Kris 2014), of these exon 19 deletions and L858R about 85 %, exon 20 insertions 6 %: Riess et al., J Thorac
 * Oncol 2018;13:1560. ALK 4 %: Kwak et al., N Engl J Med 2010;363:1693. ROS1 1.7 %: Bergethon et al., J Clin Oncol
 * 2012;30:863. RET 1.4 %: Wang et al., J Clin Oncol 2012;30:4352. BRAF V600E 2 %: Paik et al., J Clin Oncol 2011;29:2046.
 * MET exon 14 3 %: Frampton et al., Cancer Discov 2015;5:850. ERBB2 2.5 %: Arcila et al., Clin Cancer Res 2012;18:4910.
 * MET amplification 2 %: Kris 2014.
 */
const IN_ADENOCARCINOMA: readonly (readonly [string, number])[] = [
  ['EGFR', 15],
  ['KRAS G12C', 13],
  ['KRAS', 14],
  ['ALK', 4],
  ['ROS1', 1.7],
  ['RET', 1.4],
  ['BRAF V600E', 2],
  ['BRAF', 1.5],
  ['MET skipping', 3],
  ['MET amplification', 2],
  ['ERBB2', 2.5],
  ['none', 39.9],
];
/** In squamous tumours they are rare (Rekhtman et al., Clin Cancer Res 2012;18:1167). */
const IN_SQUAMOUS: readonly (readonly [string, number])[] = [
  ['EGFR', 1],
  ['KRAS G12C', 1.5],
  ['KRAS', 2],
  ['MET skipping', 1.5],
  ['MET amplification', 1],
  ['none', 93],
];

const EGFR: readonly (readonly [Omit<Driver & { kind: 'variant' }, 'kind' | 'gene'>, number])[] = [
  [{ protein: 'p.E746_A750del', consequence: 'In_Frame_Del', exon: 19 }, 36],
  [{ protein: 'p.L747_P753delinsS', consequence: 'In_Frame_Del', exon: 19 }, 8],
  [{ protein: 'p.L858R', consequence: 'Missense_Mutation', exon: 21 }, 40],
  [{ protein: 'p.L861Q', consequence: 'Missense_Mutation', exon: 21 }, 3],
  [{ protein: 'p.G719A', consequence: 'Missense_Mutation', exon: 18 }, 4],
  [{ protein: 'p.S768I', consequence: 'Missense_Mutation', exon: 20 }, 2],
  [{ protein: 'p.D770_N771insSVD', consequence: 'In_Frame_Ins', exon: 20 }, 4],
  [{ protein: 'p.A767_V769dup', consequence: 'In_Frame_Ins', exon: 20 }, 3],
];
const KRAS: readonly (readonly [string, number])[] = [
  ['p.G12V', 38],
  ['p.G12D', 30],
  ['p.G12A', 12],
  ['p.G13D', 6],
  ['p.Q61H', 10],
  ['p.G12S', 4],
];
const BRAF: readonly (readonly [string, number])[] = [
  ['p.G469A', 45],
  ['p.K601E', 20],
  ['p.D594G', 25],
  ['p.G466V', 10],
];
const ERBB2: readonly (readonly [Omit<Driver & { kind: 'variant' }, 'kind' | 'gene'>, number])[] = [
  [{ protein: 'p.Y772_A775dup', consequence: 'In_Frame_Ins', exon: 20 }, 70],
  [{ protein: 'p.S310F', consequence: 'Missense_Mutation', exon: 8 }, 20],
  [{ protein: 'p.L755P', consequence: 'Missense_Mutation', exon: 19 }, 10],
];

export function driverOf(histology: Histology, dice: Dice): Driver | null {
  if (histology === 'SCLC') return null;
  const group = dice.weighted(histology === 'LUSC' ? IN_SQUAMOUS : IN_ADENOCARCINOMA);
  switch (group) {
    case 'EGFR':
      return { kind: 'variant', gene: 'EGFR', ...dice.weighted(EGFR) };
    case 'KRAS G12C':
      return missense('KRAS', 'p.G12C', 2);
    case 'KRAS':
      return missense('KRAS', dice.weighted(KRAS), 2);
    case 'BRAF V600E':
      return missense('BRAF', 'p.V600E', 15);
    case 'BRAF':
      return missense('BRAF', dice.weighted(BRAF), 11);
    case 'ERBB2':
      return { kind: 'variant', gene: 'ERBB2', ...dice.weighted(ERBB2) };
    case 'ALK':
      return {
        kind: 'fusion',
        gene: 'ALK',
        partner: dice.weighted([
          ['EML4', 90],
          ['KIF5B', 6],
          ['STRN', 4],
        ]),
      };
    case 'ROS1':
      return {
        kind: 'fusion',
        gene: 'ROS1',
        partner: dice.weighted([
          ['CD74', 50],
          ['EZR', 20],
          ['SDC4', 20],
          ['SLC34A2', 10],
        ]),
      };
    case 'RET':
      return {
        kind: 'fusion',
        gene: 'RET',
        partner: dice.weighted([
          ['KIF5B', 70],
          ['CCDC6', 25],
          ['NCOA4', 5],
        ]),
      };
    case 'MET skipping':
      return { kind: 'exon skipping', gene: 'MET' };
    case 'MET amplification':
      return { kind: 'amplification', gene: 'MET' };
    default:
      return null;
  }
}

function missense(gene: string, protein: string, exon: number): Driver {
  return { kind: 'variant', gene, protein, consequence: 'Missense_Mutation', exon };
}
