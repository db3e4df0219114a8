import { oncoTreeNode } from '../../../diagnosis/oncotree.ts';
import { printWindow } from '../../fact-time.ts';
import type { DiagnosisLeaf } from './schema.ts';

const SYSTEM_NAMES = {
  oncotree: 'OncoTree',
  'icd-10': 'ICD-10',
  'icd-o-3': 'ICD-O-3',
  orpha: 'ORPHA',
  text: '',
} as const;

/** "diagnosis is NSCLC (Non-Small Cell Lung Cancer, OncoTree) or a kind of it" */
export function printDiagnosis(leaf: DiagnosisLeaf): string {
  const name = leaf.system === 'oncotree' ? (oncoTreeNode(leaf.code)?.name ?? null) : null;
  const system = SYSTEM_NAMES[leaf.system];
  const detail = [name, system].filter((part) => part !== null && part !== '').join(', ');
  const what = leaf.system === 'text' ? `"${leaf.code}"` : `${leaf.code}${detail === '' ? '' : ` (${detail})`}`;
  const window = printWindow(leaf.window);
  return `diagnosis is ${what}${leaf.exactly ? ', exactly' : ' or a kind of it'}${window === '' ? '' : `, ${window}`}`;
}
