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
  const common = failingOnlyOne(failsCommon, withheld, (subject) => open.some((counts) => counts[subject] === 0));
  const own = failsArm.map((counts) => failingOnlyOne(counts, withheld, (subject) => failsCommon[subject] === 0));
  return criteria.map(({ type, arm, verdicts }) => {
    const fails = failing(type);
    const candidate = arm === null ? common : own[arm]!;
    let count = 0;
    for (let subject = 0; subject < subjects; subject++)
      count += candidate[subject]! & Number(verdicts[subject] === fails);
    return count;
  });
}

/** One byte per subject that is not withheld, fails exactly one of the counted criteria, and passes `also`. */
function failingOnlyOne(fails: Uint16Array, withheld: Uint8Array, also: (subject: number) => boolean): Uint8Array {
  const found = new Uint8Array(fails.length);
  for (let i = 0; i < found.length; i++) if (fails[i] === 1 && withheld[i] === 0 && also(i)) found[i] = 1;
  return found;
}
