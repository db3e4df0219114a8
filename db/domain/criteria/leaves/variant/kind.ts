import type { LeafKind } from '../../leaf-kind.ts';
import { checkVariant } from './check.ts';
import { compileVariant } from './decide.ts';
import { variantFields } from './fields.ts';
import { printVariant, printWildType } from './print.ts';
import { type VariantLeaf, variantSchema } from './schema.ts';

export const variant: LeafKind<VariantLeaf> = {
  kind: 'variant',
  title: 'Small variant',
  group: 'findings',
  schema: variantSchema,
  fields: variantFields,
  initial: () => ({ kind: 'variant', gene: 'EGFR' }),
  example: { kind: 'variant', gene: 'BRAF', change: ['V600E', 'V600K'], origin: 'somatic', minVaf: 0.05 },
  print: printVariant,
  printNot: printWildType,
  needs: (leaf) => [
    { table: 'variant', of: leaf.gene },
    { table: 'assay', of: leaf.gene },
  ],
  compile: compileVariant,
  check: checkVariant,
};
