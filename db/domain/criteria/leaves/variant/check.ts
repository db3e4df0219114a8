import { codonOf, isOpen, parseProteinChange } from '../../../findings/protein.ts';
import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkGene } from '../common-checks.ts';
import type { VariantLeaf } from './schema.ts';

export function checkVariant(leaf: VariantLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkGene(leaf.gene);
  leaf.change?.forEach((text, i) => {
    const change = parseProteinChange(text);
    const path = `/change/${i}`;
    if (change === null)
      warnings.push({
        path,
        severity: 'error',
        code: 'unknown-change',
        sentence: `"${text}" is not understood as a protein change; write for example p.V600E.`,
      });
    else if (isOpen(change))
      warnings.push({
        path,
        severity: 'error',
        code: 'ambiguous-change',
        sentence: `"${text}" may mean a stop or any other residue; write ${text.replace(/X(?:aa)?\)?$/i, '*')} for the stop, or ask for codon ${codonOf(change)}.`,
      });
    else if (leaf.codon !== undefined && (codonOf(change) ?? leaf.codon) !== leaf.codon && leaf.codonEnd === undefined)
      warnings.push({
        path,
        severity: 'error',
        code: 'contradiction',
        sentence: `${text} is not at codon ${leaf.codon}, so nothing satisfies both.`,
      });
  });
  if (leaf.codon !== undefined && leaf.codonEnd !== undefined && leaf.codonEnd < leaf.codon)
    warnings.push({
      path: '/codonEnd',
      severity: 'error',
      code: 'impossible-range',
      sentence: `The codon range ends (${leaf.codonEnd}) before it starts (${leaf.codon}).`,
    });
  if (facts !== undefined && facts.table('variant').length === 0 && facts.table('assay').length === 0)
    warnings.push({
      path: '/gene',
      severity: 'warning',
      code: 'no-data',
      sentence: 'The study has neither variants nor assays: the criterion is unknown for everyone.',
    });
  return warnings;
}
