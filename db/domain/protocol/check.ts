import type { CheckContext, Warning } from '../criteria/leaf-kind.ts';
import { checkArms } from './checks/arms.ts';
import { checkAssignment } from './checks/assignment.ts';
import { checkContradictions } from './checks/contradictions.ts';
import { checkDuplicates } from './checks/duplicates.ts';
import { checkExpression } from './checks/expression.ts';
import { checkFactors } from './checks/factors.ts';
import { checkIds } from './checks/ids.ts';
import { criteriaOf, type Protocol } from './document.ts';

/**
 * Everything that looks wrong in a protocol, each with the place, how serious it is, and one sentence. Errors keep a
 * draft from being released; warnings and infos do not.
 */
export function checkProtocol(protocol: Protocol, context: CheckContext): Warning[] {
  const conditions = [
    ...criteriaOf(protocol).map(({ criterion, path }) => ({ when: criterion.when, path: `${path}/when` })),
    ...protocol.factors.flatMap((factor, f) =>
      factor.levels.map((level, l) => ({ when: level.when, path: `/factors/${f}/levels/${l}/when` })),
    ),
  ];
  return [
    ...checkIds(protocol),
    ...conditions.flatMap(({ when, path }) => checkExpression(when, context, path)),
    ...checkContradictions(protocol),
    ...checkDuplicates(protocol),
    ...checkArms(protocol),
    ...checkAssignment(protocol),
    ...checkFactors(protocol, context),
  ];
}
