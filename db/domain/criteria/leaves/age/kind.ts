import type { LeafKind } from '../../leaf-kind.ts';
import { AGE, BIRTH_DATE } from './births.ts';
import { checkAge } from './check.ts';
import { compileAge } from './decide.ts';
import { ageFields } from './fields.ts';
import { printAge } from './print.ts';
import { type AgeLeaf, ageSchema } from './schema.ts';

export const age: LeafKind<AgeLeaf> = {
  kind: 'age',
  title: 'Age',
  group: 'demographics',
  schema: ageSchema,
  fields: ageFields,
  initial: () => ({ kind: 'age', op: '>=', value: 18 }),
  example: { kind: 'age', op: 'between', value: 18, upper: 75 },
  print: printAge,
  needs: () => [
    { table: 'observation', of: BIRTH_DATE },
    { table: 'observation', of: AGE },
  ],
  compile: compileAge,
  check: checkAge,
};
