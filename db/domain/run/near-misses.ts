import { MET } from '../verdict.ts';
import { failing, failureCounts } from './criterion-fails.ts';
import { INELIGIBLE, type NearMisses, type RunResult } from './result.ts';

/** Ineligible subjects who fail exactly one criterion of the open arm that is nearest (the first of several). */
export function nearMisses(run: RunResult): NearMisses {
  const { subjects, criteria, arms } = run;
  const common = criteria.filter((c) => c.arm === null);
  const failsCommon = failureCounts(common, subjects);
  const open = arms.flatMap((arm, a) => {
    if (!arm.open) return [];
    const own = criteria.filter((c) => c.arm === a && !run.implicitArm);
    return [{ a, fails: failureCounts(own, subjects) }];
  });
  const found: { subject: number; criterion: number; arm: number; unknowns: number }[] = [];
  for (let subject = 0; subject < subjects; subject++) {
    if (run.status[subject] !== INELIGIBLE) continue;
    const near = open.find(({ fails }) => failsCommon[subject]! + fails[subject]! === 1);
    if (!near) continue;
    let criterion = -1;
    let unknowns = 0;
    criteria.forEach((c, i) => {
      if (c.arm !== null && c.arm !== near.a) return;
      if (c.verdicts[subject] === failing(c.type)) criterion = i;
      else if (c.verdicts[subject]! > MET) unknowns++;
    });
    found.push({ subject, criterion, arm: near.a, unknowns });
  }
  return {
    subjects: Uint32Array.from(found, (f) => f.subject),
    criterion: Uint16Array.from(found, (f) => f.criterion),
    arm: Uint16Array.from(found, (f) => f.arm),
    unknowns: Uint16Array.from(found, (f) => f.unknowns),
  };
}
