import { MET } from '../verdict.ts';
import { INELIGIBLE, type NearMisses, type RunResult } from './result.ts';
import { failingVerdict } from './tally.ts';

/**
 * Ineligible subjects who fail exactly one criterion (common and the arm's own together) of some open arm. Where
 * several arms are one criterion away, the one with the fewest unknown criteria is named, then the first.
 */
export function nearMisses(run: RunResult): NearMisses {
  const subjects: number[] = [];
  const criterion: number[] = [];
  const arm: number[] = [];
  const unknowns: number[] = [];
  const lists = run.arms.map((result, a) =>
    result.open
      ? run.criteria.flatMap((c, index) =>
          c.arm === null || c.arm === a ? [{ index, verdicts: c.verdicts, failing: failingVerdict(c.type) }] : [],
        )
      : null,
  );
  for (let subject = 0; subject < run.subjects; subject++) {
    if (run.status[subject] !== INELIGIBLE) continue;
    let best = { criterion: -1, arm: -1, unknowns: Number.POSITIVE_INFINITY };
    lists.forEach((list, a) => {
      if (list === null) return;
      let failed = -1;
      let open = 0;
      for (const { index, verdicts, failing } of list) {
        const verdict = verdicts[subject]!;
        if (verdict > MET) open++;
        else if (verdict === failing) {
          if (failed >= 0) return;
          failed = index;
        }
      }
      if (failed >= 0 && open < best.unknowns) best = { criterion: failed, arm: a, unknowns: open };
    });
    if (best.criterion < 0) continue;
    subjects.push(subject);
    criterion.push(best.criterion);
    arm.push(best.arm);
    unknowns.push(best.unknowns);
  }
  return {
    subjects: Uint32Array.from(subjects),
    criterion: Uint16Array.from(criterion),
    arm: Uint16Array.from(arm),
    unknowns: Uint16Array.from(unknowns),
  };
}
