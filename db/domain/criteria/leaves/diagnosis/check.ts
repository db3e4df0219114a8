import { findDiagnosis } from '../../../diagnosis/find.ts';
import { oncoTreeNode } from '../../../diagnosis/oncotree.ts';
import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkWindow } from '../common-checks.ts';
import type { DiagnosisLeaf } from './schema.ts';

export function checkDiagnosis(leaf: DiagnosisLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkWindow(leaf.window);
  const known =
    leaf.system === 'oncotree'
      ? oncoTreeNode(leaf.code) !== null
      : leaf.system !== 'icd-10' || findDiagnosis(leaf.code).some((match) => match.system === 'icd-10');
  if (!known)
    warnings.push({
      path: '/code',
      severity: 'warning',
      code: 'unknown-diagnosis',
      sentence: `"${leaf.code}" is not in the ${leaf.system} table; only the very same code is recognised.`,
    });
  if (leaf.system === 'text')
    warnings.push({
      path: '/system',
      severity: 'info',
      code: 'free-text',
      sentence: 'Words match only when they are the same, or known to mean the same; a code is safer.',
    });
  if (facts !== undefined && facts.table('diagnosis').length === 0)
    warnings.push({
      path: '/code',
      severity: 'warning',
      code: 'no-data',
      sentence: 'No diagnosis is on record: nobody can meet the criterion.',
    });
  return warnings;
}
