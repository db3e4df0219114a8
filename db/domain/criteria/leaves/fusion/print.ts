import type { FusionLeaf } from './schema.ts';

export function printFusion(leaf: FusionLeaf): string {
  const plasma = leaf.plasmaNegatives ? ' (plasma negatives accepted)' : '';
  if (leaf.event === 'exon skipping') return `${leaf.gene} has exon skipping${plasma}`;
  if (leaf.partner === undefined) return `${leaf.gene} is rearranged with any partner${plasma}`;
  return `${leaf.gene} is rearranged with ${leaf.partner === 'intergenic' ? 'an intergenic region' : leaf.partner}, in either order${plasma}`;
}
