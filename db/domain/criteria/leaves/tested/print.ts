import type { TestedLeaf } from './schema.ts';

const CLASS = { small: 'small variants', copyNumber: 'copy number', fusion: 'fusions' } as const;

export function printTested(leaf: TestedLeaf): string {
  return `${leaf.gene} was tested for ${leaf.origin === undefined ? '' : `${leaf.origin} `}${CLASS[leaf.class]}`;
}
