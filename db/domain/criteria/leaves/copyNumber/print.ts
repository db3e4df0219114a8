import type { CopyNumberLeaf } from './schema.ts';

export function printCopyNumber(leaf: CopyNumberLeaf): string {
  const plasma = leaf.plasmaNegatives ? ' (plasma negatives accepted)' : '';
  return `${leaf.gene} copy number is ${leaf.states.join(' or ')}${plasma}`;
}
