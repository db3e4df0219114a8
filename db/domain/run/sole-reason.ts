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
  const candidates = (test: (subject: number) => boolean) =>
    Uint8Array.from(withheld, (byte, subject) => (byte === 0 && test(subject) ? 1 : 0));
  const common = candidates((i) => failsCommon[i] === 1 && open.some((counts) => counts[i] === 0));
  const own = failsArm.map((counts) => candidates((i) => failsCommon[i] === 0 && counts[i] === 1));
  return criteria.map(({ type, arm, verdicts }) => {
    const fails = failing(type);
    const candidate = arm === null ? common : own[arm]!;
    let count = 0;
    for (let subject = 0; subject < subjects; subject++)
      count += candidate[subject]! & Number(verdicts[subject] === fails);
    return count;
  });
}
