import type { Warning } from '../../leaf-kind.ts';
import type { AttestedLeaf } from './schema.ts';

export function checkAttested(leaf: AttestedLeaf): Warning[] {
  if (leaf.text !== undefined && leaf.text.trim() !== '') return [];
  return [
    {
      path: '/text',
      severity: 'info',
      code: 'question-without-text',
      sentence: `Write out the question "${leaf.question}", so that everyone answers the same.`,
    },
  ];
}
