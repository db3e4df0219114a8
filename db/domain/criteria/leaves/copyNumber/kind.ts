import type { LeafKind } from '../../leaf-kind.ts';
import { checkCopyNumber } from './check.ts';
import { compileCopyNumber } from './decide.ts';
import { copyNumberFields } from './fields.ts';
import { printCopyNumber } from './print.ts';
import { type CopyNumberLeaf, copyNumberSchema } from './schema.ts';

export const copyNumber: LeafKind<CopyNumberLeaf> = {
  kind: 'copyNumber',
  title: 'Copy number',
  group: 'findings',
  schema: copyNumberSchema,
  fields: copyNumberFields,
  initial: () => ({ kind: 'copyNumber', gene: 'ERBB2', states: ['amplification'] }),
  example: { kind: 'copyNumber', gene: 'ERBB2', states: ['amplification'] },
  print: printCopyNumber,
  needs: (leaf) => [
    { table: 'copyNumber', of: leaf.gene },
    { table: 'assay', of: leaf.gene },
  ],
  compile: compileCopyNumber,
  check: checkCopyNumber,
};
