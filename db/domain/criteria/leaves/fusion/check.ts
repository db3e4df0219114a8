import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkGene } from '../common-checks.ts';
import type { FusionLeaf } from './schema.ts';

export function checkFusion(leaf: FusionLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkGene(leaf.gene);
  if (leaf.partner !== undefined && leaf.partner.toLowerCase() !== 'intergenic')
    warnings.push(...checkGene(leaf.partner, '/partner'));
  if (leaf.event === 'exon skipping' && leaf.partner !== undefined)
    warnings.push({
      path: '/partner',
      severity: 'warning',
      code: 'no-effect',
      sentence: 'Exon skipping has no partner; it is left out of account.',
    });
  if (facts !== undefined && facts.table('fusion').length === 0 && facts.table('assay').length === 0)
    warnings.push({
      path: '/gene',
      severity: 'warning',
      code: 'no-data',
      sentence: 'The study has neither fusions nor assays: the criterion is unknown for everyone.',
    });
  return warnings;
}
