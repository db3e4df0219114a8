import type { CheckContext, Warning } from '../../leaf-kind.ts';
import type { ConsentLeaf } from './schema.ts';

export function checkConsent(leaf: ConsentLeaf, { facts }: CheckContext): Warning[] {
  if (facts === undefined || facts.table('consent').length > 0) return [];
  return [
    {
      path: '/scope',
      severity: 'warning',
      code: 'no-data',
      sentence: `No consent is on record: consent to ${leaf.scope} is unknown for everyone.`,
    },
  ];
}
