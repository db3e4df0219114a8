import type { Warning } from '../../criteria/leaf-kind.ts';
import type { Protocol } from '../document.ts';

export function checkAssignment({ arms, assignment }: Protocol): Warning[] {
  const { policy } = assignment;
  const path = '/assignment/policy';
  if (policy !== 'list-all' && arms.length === 0)
    return [
      { path, severity: 'info', code: 'policy-without-arms', sentence: 'There are no arms to assign subjects to.' },
    ];
  const limited = arms.some((arm) => arm.capacity !== undefined);
  if (policy === 'optimal' && !limited)
    return [
      {
        path,
        severity: 'info',
        code: 'policy-without-capacity',
        sentence: 'No arm has a capacity, so the optimal assignment is the first arm for which a subject is eligible.',
      },
    ];
  if (policy !== 'optimal' && limited)
    return [
      {
        path,
        severity: 'info',
        code: 'capacity-without-effect',
        sentence: `Capacities are shown but not filled under the policy "${policy}"; "optimal" fills them.`,
      },
    ];
  return [];
}
