import type { LeafKind } from '../../leaf-kind.ts';
import { checkSex } from './check.ts';
import { compileSex } from './decide.ts';
import { sexFields } from './fields.ts';
import { printSex } from './print.ts';
import { type SexLeaf, sexSchema } from './schema.ts';

export const sex: LeafKind<SexLeaf> = {
  kind: 'sex',
  title: 'Sex',
  group: 'demographics',
  schema: sexSchema,
  fields: sexFields,
  initial: () => ({ kind: 'sex', is: 'female' }),
  example: { kind: 'sex', is: 'female' },
  print: printSex,
  needs: () => [{ table: 'observation', of: 'sex' }],
  compile: compileSex,
  check: checkSex,
};
