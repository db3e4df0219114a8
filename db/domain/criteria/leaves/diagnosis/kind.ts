import type { LeafKind } from '../../leaf-kind.ts';
import { checkDiagnosis } from './check.ts';
import { compileDiagnosis } from './decide.ts';
import { diagnosisFields } from './fields.ts';
import { printDiagnosis } from './print.ts';
import { type DiagnosisLeaf, diagnosisSchema } from './schema.ts';

export const diagnosis: LeafKind<DiagnosisLeaf> = {
  kind: 'diagnosis',
  title: 'Diagnosis',
  group: 'diagnosis',
  schema: diagnosisSchema,
  fields: diagnosisFields,
  initial: () => ({ kind: 'diagnosis', system: 'oncotree', code: 'NSCLC' }),
  example: { kind: 'diagnosis', system: 'oncotree', code: 'NSCLC' },
  print: printDiagnosis,
  needs: (leaf) => [{ table: 'diagnosis', of: leaf.code }],
  compile: compileDiagnosis,
  check: checkDiagnosis,
};
