import { normaliseProteinChange } from '../../../findings/protein.ts';
import type { VariantLeaf } from './schema.ts';

/** "EGFR has p.L858R or p.T790M, somatic, VAF at least 0.05" */
export function printVariant(leaf: VariantLeaf): string {
  const extras = [
    leaf.exon === undefined ? '' : `in exon ${leaf.exon}`,
    leaf.origin ?? '',
    leaf.minVaf === undefined ? '' : `VAF at least ${leaf.minVaf}`,
    leaf.minDepth === undefined ? '' : `read depth at least ${leaf.minDepth}`,
    leaf.transcript === undefined ? '' : `on ${leaf.transcript}`,
    leaf.plasmaNegatives ? 'plasma negatives accepted' : '',
  ].filter((part) => part !== '');
  return [`${leaf.gene} has ${printChange(leaf)}`, ...extras].join(', ');
}

export function printWildType(leaf: VariantLeaf): string {
  if (
    leaf.change ||
    leaf.codon ||
    leaf.exon ||
    leaf.consequence ||
    leaf.minVaf ||
    leaf.minDepth ||
    leaf.origin ||
    leaf.transcript
  )
    return `not (${printVariant(leaf)})`;
  return `${leaf.gene} is wild-type (tested, no variant)`;
}

function printChange(leaf: VariantLeaf): string {
  if (leaf.change !== undefined) return leaf.change.map((text) => normaliseProteinChange(text) ?? text).join(' or ');
  const classes = leaf.consequence === undefined ? '' : `${leaf.consequence.join(' or ')} `;
  if (leaf.codon !== undefined) {
    const where =
      leaf.codonEnd === undefined || leaf.codonEnd === leaf.codon
        ? `codon ${leaf.codon}`
        : `codons ${leaf.codon} to ${leaf.codonEnd}`;
    return classes === '' ? `a substitution at ${where}` : `a ${classes}variant at ${where}`;
  }
  return classes === '' ? 'any variant that alters the protein or its regulation' : `a ${classes}variant`;
}
