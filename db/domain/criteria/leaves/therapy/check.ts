import { resolveAgent } from '../../../therapy/agents.ts';
import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkWindow } from '../common-checks.ts';
import { wantedClass } from './match.ts';
import type { TherapyLeaf } from './schema.ts';

export function checkTherapy(leaf: TherapyLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkWindow(leaf.window);
  if (leaf.agent !== undefined && resolveAgent(leaf.agent).kind !== 'agent')
    warnings.push({
      path: '/agent',
      severity: 'warning',
      code: 'unknown-agent',
      sentence: `"${leaf.agent}" is not in the drug table; only the very same word is recognised.`,
    });
  if (leaf.drugClass !== undefined && wantedClass(leaf.drugClass) === null)
    warnings.push({
      path: '/drugClass',
      severity: 'error',
      code: 'unknown-class',
      sentence: `There is no drug class "${leaf.drugClass}"; choose one from the list.`,
    });
  if (leaf.minLine !== undefined && leaf.maxLine !== undefined && leaf.minLine > leaf.maxLine)
    warnings.push({
      path: '/maxLine',
      severity: 'error',
      code: 'impossible-range',
      sentence: `No line is both ${leaf.minLine} or later and ${leaf.maxLine} or before.`,
    });
  if (facts !== undefined && facts.table('therapy').length === 0 && facts.table('completeness').length === 0)
    warnings.push({
      path: '',
      severity: 'warning',
      code: 'no-data',
      sentence:
        'No therapy is on record, and nobody states that there was none: the criterion is unknown for everyone.',
    });
  return warnings;
}
