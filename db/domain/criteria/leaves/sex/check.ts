import type { CheckContext, Warning } from '../../leaf-kind.ts';
import type { SexLeaf } from './schema.ts';

export function checkSex(_leaf: SexLeaf, { facts }: CheckContext): Warning[] {
  if (facts === undefined || facts.concepts().includes('sex')) return [];
  return [
    {
      path: '',
      severity: 'warning',
      code: 'no-data',
      sentence: 'No subject has a recorded sex: the criterion is unknown for everyone.',
    },
  ];
}
