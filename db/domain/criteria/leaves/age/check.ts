import type { CheckContext, Warning } from '../../leaf-kind.ts';
import { checkRange } from '../common-checks.ts';
import { AGE, BIRTH_DATE } from './births.ts';
import { completedUnits } from './completed.ts';
import type { AgeLeaf } from './schema.ts';

const OLDEST_YEARS = 125;

export function checkAge(leaf: AgeLeaf, { facts }: CheckContext): Warning[] {
  const warnings = checkRange(leaf);
  const units = completedUnits(leaf.op, leaf.value, leaf.upper);
  if (warnings.length === 0 && (units.lo > units.hi || units.hi < 0))
    warnings.push({
      path: '/value',
      severity: 'error',
      code: 'impossible-range',
      sentence: 'No completed age satisfies this limit.',
    });
  if (leaf.value > (leaf.unit === 'months' ? OLDEST_YEARS * 12 : OLDEST_YEARS))
    warnings.push({
      path: '/value',
      severity: 'warning',
      code: 'implausible-limit',
      sentence: `Nobody is ${leaf.value} ${leaf.unit ?? 'years'} old.`,
    });
  const known = facts?.concepts();
  if (known !== undefined && !known.includes(AGE) && !known.includes(BIRTH_DATE))
    warnings.push({
      path: '',
      severity: 'warning',
      code: 'no-data',
      sentence: 'No subject has a date of birth or an age: the criterion is unknown for everyone.',
    });
  return warnings;
}
