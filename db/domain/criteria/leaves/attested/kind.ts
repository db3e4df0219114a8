import type { LeafKind } from '../../leaf-kind.ts';
import { checkAttested } from './check.ts';
import { compileAttested } from './decide.ts';
import { attestedFields } from './fields.ts';
import { printAttested, printNotAttested } from './print.ts';
import { type AttestedLeaf, attestedSchema } from './schema.ts';

export const attested: LeafKind<AttestedLeaf> = {
  kind: 'attested',
  title: 'Attested by a person',
  group: 'people',
  schema: attestedSchema,
  fields: attestedFields,
  initial: () => ({
    kind: 'attested',
    question: 'measurable-disease',
    text: 'Is there measurable disease (RECIST 1.1)?',
  }),
  example: { kind: 'attested', question: 'measurable-disease', text: 'Is there measurable disease (RECIST 1.1)?' },
  print: printAttested,
  printNot: printNotAttested,
  needs: (leaf) => [{ table: 'attestation', of: leaf.question }],
  compile: compileAttested,
  check: checkAttested,
};
