import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkGene } from '../common-checks.ts';
import type { TestedLeaf } from './schema.ts';

export function checkTested(leaf: TestedLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkGene(leaf.gene);
  if (facts !== undefined && facts.table('assay').length === 0)
    warnings.push({
      path: '/gene',
      severity: 'warning',
      code: 'no-data',
      sentence: 'No assay is on record: the criterion is unknown for everyone.',
    });
  return warnings;
}
