import type { LeafKind } from '../../leaf-kind.ts';
import { checkFusion } from './check.ts';
import { compileFusion } from './decide.ts';
import { fusionFields } from './fields.ts';
import { printFusion } from './print.ts';
import { type FusionLeaf, fusionSchema } from './schema.ts';

export const fusion: LeafKind<FusionLeaf> = {
  kind: 'fusion',
  title: 'Fusion',
  group: 'findings',
  schema: fusionSchema,
  fields: fusionFields,
  initial: () => ({ kind: 'fusion', gene: 'ALK' }),
  example: { kind: 'fusion', gene: 'ALK', partner: 'EML4' },
  print: printFusion,
  needs: (leaf) => [
    { table: 'fusion', of: leaf.gene },
    { table: 'assay', of: leaf.gene },
  ],
  compile: compileFusion,
  check: checkFusion,
};
