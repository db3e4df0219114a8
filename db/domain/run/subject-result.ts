import { MET, reasonOf } from '../verdict.ts';
import { failing } from './criterion-fails.ts';
import { type RunResult, STATUSES, type SubjectResult, WITHHELD } from './result.ts';

/** The result of one subject. Of a withheld subject nothing but its status is told. */
export function subjectResult(run: RunResult, subject: number, idOf: (subject: number) => string): SubjectResult {
  const status = STATUSES[run.status[subject]!]!;
  const base = { id: idOf(subject), status };
  if (run.status[subject] === WITHHELD) return { ...base, arms: [], stratum: {}, notMet: [], unknown: [] };
  const notMet: string[] = [];
  const unknown: SubjectResult['unknown'] = [];
  for (const { criterion, type, verdicts } of run.criteria) {
    const verdict = verdicts[subject]!;
    if (verdict === failing(type)) notMet.push(criterion.id);
    else if (verdict > MET) {
      const reason = reasonOf(verdict);
      if (reason) unknown.push({ criterion: criterion.id, reason });
    }
  }
  return {
    ...base,
    arms: run.implicitArm
      ? []
      : run.arms.map(({ arm, open, status: of }, a) => ({
          id: arm!.id,
          title: arm!.title,
          status: STATUSES[of[subject]!]!,
          open,
          assigned: run.assigned?.[subject] === a,
        })),
    stratum: Object.fromEntries(run.factors.map((f) => [f.factor.id, f.factor.levels[f.level[subject]!]?.id ?? null])),
    notMet,
    unknown,
  };
}
