import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkGene } from '../common-checks.ts';
import { COPY_NUMBER_STATES, type CopyNumberLeaf } from './schema.ts';

export function checkCopyNumber(leaf: CopyNumberLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkGene(leaf.gene);
  if (new Set(leaf.states).size === COPY_NUMBER_STATES.length)
    warnings.push({
      path: '/states',
      severity: 'warning',
      code: 'always-met',
      sentence: 'All states are allowed: everyone who was tested meets this.',
    });
  if (facts !== undefined && facts.table('copyNumber').length === 0 && facts.table('assay').length === 0)
    warnings.push({
      path: '/gene',
      severity: 'warning',
      code: 'no-data',
      sentence: 'The study has neither copy numbers nor assays: the criterion is unknown for everyone.',
    });
  return warnings;
}
