import type { ProteinChange } from './protein-change.ts';

export const CONSEQUENCES = [
  'missense',
  'nonsense',
  'frameshift',
  'inframe-deletion',
  'inframe-insertion',
  'splice-site',
  'splice-region',
  'start-lost',
  'stop-lost',
  'synonymous',
  'intron',
  'utr',
  'promoter',
  'other',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];

/** Expected to cut the protein short. Splice sites count, splice regions do not: their effect is uncertain. */
const TRUNCATING: ReadonlySet<Consequence> = new Set<Consequence>([
  'nonsense',
  'frameshift',
  'splice-site',
  'start-lost',
]);

export function isTruncating(consequence: Consequence): boolean {
  return TRUNCATING.has(consequence);
}

/**
 * Terms of the GDC's MAF format (Variant_Classification, docs.gdc.cancer.gov, MAF format 1.0.0), of the Sequence
 * Ontology as Ensembl VEP writes them (sequenceontology.org), and plain words. Terms are compared without case, with
 * spaces and hyphens as underscores. Order matters where one cell has several terms: the first listed here wins.
 */
const TERMS: readonly (readonly [Consequence, readonly string[]])[] = [
  [
    'splice-site',
    [
      'splice_site',
      'splice_acceptor_variant',
      'splice_donor_variant',
      'splice',
      'splicing',
      'splice_acceptor',
      'splice_donor',
    ],
  ],
  [
    'nonsense',
    ['nonsense_mutation', 'stop_gained', 'nonsense', 'stopgain', 'stop_gain', 'stopgain_snv', 'nonsense_variant'],
  ],
  [
    'frameshift',
    [
      ...[
        'frame_shift_del',
        'frame_shift_ins',
        'frameshift_variant',
        'frameshift',
        'frame_shift',
        'frameshift_deletion',
      ],
      ...['frameshift_insertion', 'frameshift_truncation', 'frameshift_elongation', 'frameshift_substitution'],
    ],
  ],
  ['stop-lost', ['nonstop_mutation', 'stop_lost', 'stoploss', 'nonstop', 'stop_loss']],
  [
    'start-lost',
    ['translation_start_site', 'start_lost', 'startloss', 'initiator_codon_variant', 'start_loss', 'start_codon_snp'],
  ],
  [
    'inframe-insertion',
    [
      ...['in_frame_ins', 'inframe_insertion', 'nonframeshift_insertion', 'conservative_inframe_insertion'],
      ...['disruptive_inframe_insertion', 'in_frame_insertion', 'inframe_ins'],
    ],
  ],
  [
    'inframe-deletion',
    [
      ...['in_frame_del', 'inframe_deletion', 'nonframeshift_deletion', 'conservative_inframe_deletion'],
      ...['disruptive_inframe_deletion', 'in_frame_deletion', 'inframe_del'],
    ],
  ],
  [
    'missense',
    ['missense_mutation', 'missense_variant', 'missense', 'nonsynonymous_snv', 'nonsynonymous', 'missense_snv'],
  ],
  [
    'splice-region',
    [
      ...['splice_region', 'splice_region_variant', 'splice_polypyrimidine_tract_variant'],
      ...['splice_donor_region_variant', 'splice_donor_5th_base_variant'],
    ],
  ],
  [
    'synonymous',
    ['silent', 'synonymous_variant', 'synonymous', 'synonymous_snv', 'stop_retained_variant', 'start_retained_variant'],
  ],
  ['promoter', ["5'flank", '5_flank', "5'_flank", 'promoter', 'upstream_gene_variant', 'upstream', 'tert_promoter']],
  ['utr', ["5'utr", "3'utr", '5_prime_utr_variant', '3_prime_utr_variant', 'utr5', 'utr3', 'utr', "5'_utr", "3'_utr"]],
  ['intron', ['intron', 'intron_variant', 'intronic']],
  [
    'other',
    [
      ...['igr', "3'flank", 'rna', 'targeted_region', 'intergenic_variant', 'downstream_gene_variant', 'other'],
      ...['non_coding_transcript_exon_variant', 'non_coding_transcript_variant', 'nmd_transcript_variant'],
      ...[
        'coding_sequence_variant',
        'protein_altering_variant',
        'incomplete_terminal_codon_variant',
        'de_novo_start_outofframe',
      ],
      ...['de_novo_start_inframe', 'mature_mirna_variant', 'regulatory_region_variant', 'complex', 'delins', 'lincrna'],
      ...['transcript_ablation', 'transcript_amplification', 'feature_truncation', 'feature_elongation'],
    ],
  ],
];

const BY_TERM: ReadonlyMap<string, Consequence> = new Map(
  TERMS.flatMap(([consequence, terms]) => [consequence, ...terms].map((term) => [plain(term), consequence] as const)),
);
const RANK: ReadonlyMap<Consequence, number> = new Map(TERMS.map(([consequence], index) => [consequence, index]));

function plain(term: string): string {
  return term
    .trim()
    .toLowerCase()
    .replace(/[’′]/g, "'")
    .replace(/[\s-]+/g, '_');
}

/**
 * The class that a source states; of several terms in one cell (`missense_variant&splice_region_variant`) the most
 * severe. Null if any term is not understood: half an answer could miss the severe one. `In_Frame_Del` and the like are
 * classes of their own and never frameshifts.
 */
export function understandConsequence(text: string): Consequence | null {
  let worst: Consequence | null = null;
  for (const term of text.split(/[&,;|]/)) {
    const consequence = BY_TERM.get(plain(term));
    if (consequence === undefined) return null;
    if (worst === null || RANK.get(consequence)! < RANK.get(worst)!) worst = consequence;
  }
  return worst;
}

/** The class that follows from the protein change alone; null where it does not tell (`p.?`). */
export function consequenceOfProtein(change: ProteinChange): Consequence | null {
  switch (change.kind) {
    case 'substitution':
      return change.to === 'X' ? null : 'missense';
    case 'nonsense':
    case 'synonymous':
    case 'frameshift':
    case 'start-lost':
    case 'stop-lost':
      return change.kind;
    case 'deletion':
      return 'inframe-deletion';
    case 'duplication':
    case 'insertion':
      return change.kind === 'insertion' && change.inserted.includes('*') ? 'nonsense' : 'inframe-insertion';
    case 'delins':
      return delinsConsequence(change);
    case 'splice':
      return 'splice-site';
    case 'no-protein':
    case 'unknown':
      return null;
  }
}

/**
 * A delins is named by what it does to the length. One that keeps the length replaces residues, which MAF files call
 * missense; unnamed residues leave it open.
 */
function delinsConsequence(change: ProteinChange & { kind: 'delins' }): Consequence | null {
  if (change.inserted.includes('*')) return 'nonsense';
  if (change.inserted === '') return null;
  const removed = change.end - change.position + 1;
  if (change.inserted.length === removed) return 'missense';
  return change.inserted.length < removed ? 'inframe-deletion' : 'inframe-insertion';
}
