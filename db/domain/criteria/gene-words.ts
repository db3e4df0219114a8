import { resolveGene } from '../findings/genes.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../verdict.ts';
import { byWord, type WordColumn } from './columns.ts';

const CODE = unknown('code');

/** The symbol a criterion means; null if its own spelling is ambiguous. */
export function wantedGene(text: string): string | null {
  const gene = resolveGene(text);
  if (gene.kind === 'ambiguous') return null;
  return gene.kind === 'unknown' ? text.trim().toUpperCase() : gene.symbol;
}

/** Whether a gene as recorded is the wanted one: met, not met, or unknown (code) when it may be. */
export function geneMatches(column: WordColumn, wanted: string | null): (record: number) => Verdict {
  return byWord(column, (text) => {
    if (text === '') return NOT_MET;
    if (wanted === null) return CODE;
    const gene = resolveGene(text);
    if (gene.kind === 'ambiguous') return gene.candidates.includes(wanted) ? CODE : NOT_MET;
    const symbol = gene.kind === 'unknown' ? text.trim().toUpperCase() : gene.symbol;
    return symbol === wanted ? MET : NOT_MET;
  });
}
