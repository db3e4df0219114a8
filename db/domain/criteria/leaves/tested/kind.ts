import type { LeafKind } from '../../leaf-kind.ts';
import { checkTested } from './check.ts';
import { compileTested } from './decide.ts';
import { testedFields } from './fields.ts';
import { printTested } from './print.ts';
import { type TestedLeaf, testedSchema } from './schema.ts';

export const tested: LeafKind<TestedLeaf> = {
  kind: 'tested',
  title: 'Tested',
  group: 'findings',
  schema: testedSchema,
  fields: testedFields,
  initial: () => ({ kind: 'tested', gene: 'EGFR', class: 'small' }),
  example: { kind: 'tested', gene: 'ALK', class: 'fusion' },
  print: printTested,
  needs: (leaf) => [{ table: 'assay', of: leaf.gene }],
  compile: compileTested,
  check: checkTested,
};
