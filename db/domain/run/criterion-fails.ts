import type { CriterionType } from '../protocol/document.ts';
import { MET, NOT_MET } from '../verdict.ts';

/** The verdict byte with which a criterion certainly makes a subject ineligible. */
export function failing(type: CriterionType): number {
  return type === 'inclusion' ? NOT_MET : MET;
}

interface Judged {
  type: CriterionType;
  verdicts: Uint8Array;
}

/** How many of the criteria each subject certainly fails. */
export function failureCounts(criteria: readonly Judged[], subjects: number): Uint16Array {
  const counts = new Uint16Array(subjects);
  for (const { type, verdicts } of criteria) {
    const fails = failing(type);
    for (let subject = 0; subject < subjects; subject++) if (verdicts[subject] === fails) counts[subject]!++;
  }
  return counts;
}
