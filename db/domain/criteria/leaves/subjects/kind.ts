import type { LeafKind } from '../../leaf-kind.ts';
import { checkSubjects } from './check.ts';
import { compileSubjects } from './decide.ts';
import { subjectsFields } from './fields.ts';
import { printSubjects } from './print.ts';
import { type SubjectsLeaf, subjectsSchema } from './schema.ts';

export const subjects: LeafKind<SubjectsLeaf> = {
  kind: 'subjects',
  title: 'List of subjects',
  group: 'people',
  schema: subjectsSchema,
  fields: subjectsFields,
  initial: () => ({ kind: 'subjects', ids: ['S001'] }),
  example: { kind: 'subjects', ids: ['S001', 'S017'], title: 'discussed in the tumour board' },
  print: printSubjects,
  needs: () => [],
  compile: compileSubjects,
  check: checkSubjects,
};
