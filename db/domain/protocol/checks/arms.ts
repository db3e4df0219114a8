import type { Warning } from '../../criteria/leaf-kind.ts';
import type { Protocol } from '../document.ts';

export function checkArms(protocol: Protocol): Warning[] {
  const warnings: Warning[] = [];
  const { arms, inclusion, exclusion } = protocol;
  if (
    inclusion.length + exclusion.length === 0 &&
    arms.every((arm) => arm.inclusion.length + arm.exclusion.length === 0)
  )
    warnings.push({
      path: '/inclusion',
      severity: 'warning',
      code: 'no-criteria',
      sentence: 'The protocol has no criteria, so every subject is eligible.',
    });
  arms.forEach((arm, a) => {
    const path = `/arms/${a}`;
    if (arm.inclusion.length + arm.exclusion.length === 0 && arms.length > 1)
      warnings.push({
        path,
        severity: 'warning',
        code: 'arm-without-criteria',
        sentence: `Arm "${arm.title}" has no criteria of its own: whoever passes the common criteria is eligible for it.`,
      });
    if (arm.capacity !== undefined && (arm.enrolled ?? 0) > arm.capacity)
      warnings.push({
        path: `${path}/enrolled`,
        severity: 'warning',
        code: 'over-enrolled',
        sentence: `Arm "${arm.title}" has ${arm.enrolled} enrolled for ${arm.capacity} places.`,
      });
    if (arm.status === 'open' && arm.capacity !== undefined && (arm.enrolled ?? 0) === arm.capacity)
      warnings.push({
        path: `${path}/status`,
        severity: 'warning',
        code: 'full-arm-open',
        sentence: `Arm "${arm.title}" has no place left but is open; set it to full.`,
      });
  });
  if (arms.length > 0 && arms.every((arm) => arm.status !== 'open'))
    warnings.push({
      path: '/arms',
      severity: 'warning',
      code: 'no-open-arm',
      sentence: 'No arm is open, so nobody can be eligible.',
    });
  return warnings;
}
