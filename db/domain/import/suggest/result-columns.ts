import { findConcept } from '../../concepts/find.ts';
import { resolveGene } from '../../findings/genes.ts';
import { DEFAULT_MISSING } from '../../values/missing.ts';
import { geneResultReader, type ResultTable } from '../understand/gene-result.ts';
import { headerKey, withoutBrackets } from './header-key.ts';

export interface ResultColumn {
  table: ResultTable;
  gene: string;
  /** 0 to 1. */
  score: number;
  reason: string;
}

const SMALL = new Set([
  'mutation',
  'mutations',
  'mut',
  'mutated',
  'variant',
  'variants',
  'mutationsstatus',
  'sequencing',
  'genotype',
  'ngs',
  'mutacion',
]);
const COPIES = new Set([
  'amplification',
  'amp',
  'amplified',
  'cna',
  'cnv',
  'copy',
  'number',
  'amplifikation',
  'amplificacion',
  'deletion',
  'loss',
]);
const FUSED = new Set([
  'fusion',
  'rearrangement',
  'rearranged',
  'translocation',
  'fish',
  'rearr',
  'fusions',
  'translokation',
]);
const ANY = new Set([
  'status',
  'result',
  'test',
  'tested',
  'gene',
  'alteration',
  'state',
  'gen',
  'molecular',
  'baseline',
  'tumor',
  'tumour',
]);
/** Genes that are tested for rearrangement first (NCCN, non-small cell lung cancer, 2025). */
const FUSION_GENES = new Set(['ALK', 'ROS1', 'RET', 'NTRK1', 'NTRK2', 'NTRK3', 'NRG1']);

/**
 * Whether a column holds the results of one gene's test: its header names the gene, its values are results.
 * @param values different values, without those that mean "no value"
 */
export function resultColumn(header: string, values: readonly string[]): ResultColumn | null {
  const words = headerKey(withoutBrackets(header)).split(' ');
  const genes = words
    .filter((word) => word.length >= 3 || words.length === 1)
    .flatMap((word) => {
      if (SMALL.has(word) || COPIES.has(word) || FUSED.has(word) || ANY.has(word)) return [];
      const gene = resolveGene(word.toUpperCase());
      return gene.kind === 'approved' || gene.kind === 'alias' ? [{ word, symbol: gene.symbol }] : [];
    });
  if (genes.length !== 1) return null;
  const { word, symbol } = genes[0]!;
  const others = words.filter((other) => other !== word);
  const tables = tablesFor(symbol, others);
  if (tables === null) return null;
  // A bare name that is a concept's own (`HER2`, `PSA`) is left to the concept, unless its values are changes.
  const isConcept = (findConcept(header)[0]?.score ?? 0) >= 0.95;
  const judged = tables.map((table) => ({ table, share: understoodShare(table, values) }));
  const best = judged.reduce((a, b) => (b.share > a.share ? b : a));
  if (isConcept && best.share < 1) return null;
  if (values.length > 0 && best.share < 0.6) return null;
  const named = others.length > 0;
  const score = values.length === 0 ? 0.6 : named ? 0.95 : 0.8;
  const what = { variant: 'mutation test', copyNumber: 'copy-number test', fusion: 'fusion test' }[best.table];
  return {
    table: best.table,
    gene: symbol,
    score,
    reason: `the header names ${symbol}${named ? '' : ' alone'}, the values are results of a ${what}`,
  };
}

/** Null: the header says something else besides. */
function tablesFor(symbol: string, others: readonly string[]): ResultTable[] | null {
  const telling = others.filter((word) => !ANY.has(word));
  if (telling.length === 0) return FUSION_GENES.has(symbol) ? ['fusion', 'variant'] : ['variant', 'fusion'];
  if (telling.every((word) => SMALL.has(word))) return ['variant'];
  if (telling.every((word) => COPIES.has(word))) return ['copyNumber'];
  return telling.every((word) => FUSED.has(word)) ? ['fusion'] : null;
}

function understoodShare(table: ResultTable, values: readonly string[]): number {
  if (values.length === 0) return 0;
  const read = geneResultReader(table, DEFAULT_MISSING);
  return values.filter((value) => read(value).state !== 'flagged').length / values.length;
}
