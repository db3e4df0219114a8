import type { Evaluator } from '../criteria/evaluate.ts';
import type { Factor } from '../protocol/document.ts';
import { ELIGIBLE, type FactorResult, LEVEL_UNKNOWN, LEVEL_VIOLATION, WITHHELD } from '../run/result.ts';
import { MET } from '../verdict.ts';

/**
 * Puts every subject into the one level whose condition it meets. In two levels, or certainly in none: a violation
 * (the levels are not exclusive, or not exhaustive). Not certain: unknown, and the subject cannot be randomised yet.
 * Withheld subjects have no level, and are never named.
 */
export function assignLevels(factor: Factor, evaluator: Evaluator, status: Uint8Array): FactorResult {
  const subjects = status.length;
  const verdicts = factor.levels.map((level) => evaluator.verdicts(level.when));
  const level = new Int16Array(subjects).fill(LEVEL_UNKNOWN);
  const counts = factor.levels.map(() => 0);
  let unknown = 0;
  let violation: FactorResult['violation'] = null;
  for (let subject = 0; subject < subjects; subject++) {
    if (status[subject] === WITHHELD) continue;
    let found = LEVEL_UNKNOWN;
    let open = false;
    for (let l = 0; l < verdicts.length; l++) {
      const verdict = verdicts[l]![subject]!;
      if (verdict === MET) found = found === LEVEL_UNKNOWN ? l : LEVEL_VIOLATION;
      else if (verdict > MET) open = true;
    }
    if (found === LEVEL_UNKNOWN && !open) found = LEVEL_VIOLATION;
    level[subject] = found;
    if (found === LEVEL_VIOLATION && violation === null)
      violation = {
        subject,
        levels: factor.levels.filter((_, l) => verdicts[l]![subject] === MET).map(({ id }) => id),
      };
    if (status[subject] !== ELIGIBLE) continue;
    if (found >= 0) counts[found]!++;
    else unknown++;
  }
  return { factor, level, counts, unknown, violation };
}
