import type { LeafKind } from '../../leaf-kind.ts';
import { checkConsent } from './check.ts';
import { compileConsent } from './decide.ts';
import { consentFields } from './fields.ts';
import { printConsent, printNoConsent } from './print.ts';
import { type ConsentLeaf, consentSchema } from './schema.ts';

export const consent: LeafKind<ConsentLeaf> = {
  kind: 'consent',
  title: 'Consent',
  group: 'consent',
  schema: consentSchema,
  fields: consentFields,
  initial: () => ({ kind: 'consent', scope: 'screening' }),
  example: { kind: 'consent', scope: 'biobank' },
  print: printConsent,
  printNot: printNoConsent,
  needs: (leaf) => [{ table: 'consent', of: leaf.scope }],
  compile: compileConsent,
  check: checkConsent,
};
