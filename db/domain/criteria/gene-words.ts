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
    if (gene.kind !== 'unknown') return gene.symbol === wanted ? MET : NOT_MET;
    if (text.trim().toUpperCase() === wanted) return MET;
    return namesAmong(text, wanted) ? CODE : NOT_MET;
  });
}

/** `EGFR positive`, `EGFR/KRAS`: a text that is no symbol and holds one. A hyphen joins (`EGFR-AS1` is another gene). */
function namesAmong(text: string, wanted: string): boolean {
  const words = text.split(/[\s;,/|()+&:]+/).filter((word) => word !== '');
  return words.length > 1 && words.some((word) => wantedGene(word) === wanted);
}
