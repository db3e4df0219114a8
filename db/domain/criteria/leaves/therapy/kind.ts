import type { LeafKind } from '../../leaf-kind.ts';
import { checkTherapy } from './check.ts';
import { compileTherapy } from './decide.ts';
import { therapyFields } from './fields.ts';
import { printNoTherapy, printTherapy } from './print.ts';
import { type TherapyLeaf, therapySchema } from './schema.ts';

export const therapy: LeafKind<TherapyLeaf> = {
  kind: 'therapy',
  title: 'Therapy',
  group: 'therapy',
  schema: therapySchema,
  fields: therapyFields,
  initial: () => ({ kind: 'therapy', state: 'received' }),
  example: { kind: 'therapy', drugClass: 'egfr-tki', state: 'washed-out', days: 14 },
  print: printTherapy,
  printNot: printNoTherapy,
  needs: (leaf) => [{ table: 'therapy', of: leaf.agent ?? leaf.drugClass ?? 'any' }],
  compile: compileTherapy,
  check: checkTherapy,
};
