import { failing, failureCounts } from './criterion-fails.ts';
import type { ArmResult, CriterionResult } from './result.ts';

/**
 * For each criterion, how many subjects it alone makes ineligible: without it, a common criterion's subjects would
 * have at least one open arm they do not certainly fail, and an arm's criterion's subjects would not fail that arm.
 */
export function soleReasons(
  criteria: readonly CriterionResult[],
  arms: readonly ArmResult[],
  withheld: Uint8Array,
): number[] {
  const subjects = withheld.length;
  const failsCommon = failureCounts(
    criteria.filter((c) => c.arm === null),
    subjects,
  );
  const failsArm = arms.map((_, a) =>
    failureCounts(
      criteria.filter((c) => c.arm === a),
      subjects,
    ),
  );
  const open = failsArm.filter((_, a) => arms[a]!.open);
  return criteria.map(({ type, arm, verdicts }) => {
    const fails = failing(type);
    let count = 0;
    for (let subject = 0; subject < subjects; subject++) {
      if (verdicts[subject] !== fails || withheld[subject]) continue;
      const alone =
        arm === null
          ? failsCommon[subject] === 1 && open.some((counts) => counts[subject] === 0)
          : failsCommon[subject] === 0 && failsArm[arm]![subject] === 1;
      if (alone) count++;
    }
    return count;
  });
}
