import { MET, reasonOf } from '../verdict.ts';
import { type RunResult, STATUSES, type SubjectResult, WITHHELD } from './result.ts';
import { failingVerdict } from './tally.ts';

/** The result of one subject, made when asked. A withheld subject shows nothing but its identifier and its status. */
export function subjectResult(run: RunResult, subject: number, subjectId: (subject: number) => string): SubjectResult {
  const id = subjectId(subject);
  const status = STATUSES[run.status[subject]!]!;
  if (run.status[subject] === WITHHELD) return { id, status, arms: [], stratum: {}, notMet: [], unknown: [] };
  const notMet: string[] = [];
  const unknown: SubjectResult['unknown'] = [];
  for (const { criterion, type, verdicts } of run.criteria) {
    const verdict = verdicts[subject]!;
    const reason = verdict > MET ? reasonOf(verdict) : null;
    if (reason !== null) unknown.push({ criterion: criterion.id, reason });
    else if (verdict === failingVerdict(type)) notMet.push(criterion.id);
  }
  return {
    id,
    status,
    arms: run.implicitArm
      ? []
      : run.arms.map(({ arm, open, status: armStatus }, a) => ({
          id: arm!.id,
          title: arm!.title,
          status: STATUSES[armStatus[subject]!]!,
          open,
          assigned: run.assigned?.[subject] === a,
        })),
    stratum: Object.fromEntries(
      run.factors.map(({ factor, level }) => [factor.id, factor.levels[level[subject]!]?.id ?? null]),
    ),
    notMet,
    unknown,
  };
}
