import type { Evaluator } from '../criteria/evaluate.ts';
import type { Factor } from '../protocol/document.ts';
import { MET } from '../verdict.ts';
import { ELIGIBLE, type FactorResult, LEVEL_UNKNOWN, LEVEL_VIOLATION, WITHHELD } from './result.ts';

/**
 * The level of each subject: the one level that is met while all others are not. Several met, or all not met: the
 * levels are not exclusive or not exhaustive, and a subject that shows it is named. Anything else is unknown, and such
 * a subject cannot be randomised until it is resolved.
 */
export function stratify(factor: Factor, evaluator: Evaluator, status: Uint8Array): FactorResult {
  const verdicts = factor.levels.map((level) => evaluator.verdicts(level.when));
  const result: FactorResult = {
    factor,
    level: new Int16Array(status.length).fill(LEVEL_UNKNOWN),
    counts: factor.levels.map(() => 0),
    unknown: 0,
    violation: null,
  };
  for (let subject = 0; subject < status.length; subject++) {
    if (status[subject] === WITHHELD) continue;
    const level = levelOf(verdicts, subject);
    result.level[subject] = level;
    if (level === LEVEL_VIOLATION && result.violation === null) {
      const levels = factor.levels.filter((_, i) => verdicts[i]![subject] === MET).map((found) => found.id);
      result.violation = { subject, levels };
    }
    if (status[subject] !== ELIGIBLE) continue;
    if (level >= 0) result.counts[level]!++;
    else result.unknown++;
  }
  return result;
}

function levelOf(verdicts: readonly Uint8Array[], subject: number): number {
  let found = -1;
  let met = 0;
  let open = 0;
  for (let level = 0; level < verdicts.length; level++) {
    const verdict = verdicts[level]![subject]!;
    if (verdict === MET) {
      met++;
      found = level;
    } else if (verdict > MET) open++;
  }
  if (met > 1 || (met === 0 && open === 0)) return LEVEL_VIOLATION;
  return met === 1 && open === 0 ? found : LEVEL_UNKNOWN;
}
