import { allInto, notInto } from '../criteria/kleene-arrays.ts';
import type { CriterionType } from '../protocol/document.ts';
import { MET } from '../verdict.ts';
import { ELIGIBLE, INELIGIBLE, STATUSES, type StatusCounts, UNDETERMINED, WITHHELD } from './result.ts';

/**
 * Whether each subject passes all of the criteria: every inclusion met and every exclusion not met. One certain
 * failure suffices, whatever else is unknown.
 */
export function passesAll(
  criteria: readonly { type: CriterionType; verdicts: Uint8Array }[],
  subjects: number,
): Uint8Array {
  const pass = new Uint8Array(subjects).fill(MET);
  let negated: Uint8Array | null = null;
  for (const { type, verdicts } of criteria) {
    if (type === 'inclusion') allInto(pass, verdicts);
    else {
      negated ??= new Uint8Array(subjects);
      notInto(negated, verdicts);
      allInto(pass, negated);
    }
  }
  return pass;
}

/** Verdict bytes as status bytes. */
export function statusOf(pass: Uint8Array, withheld: Uint8Array): Uint8Array {
  const status = new Uint8Array(pass.length);
  for (let subject = 0; subject < pass.length; subject++)
    status[subject] = withheld[subject] ? WITHHELD : pass[subject]! > MET ? UNDETERMINED : pass[subject]!;
  return status;
}

/** Eligible if eligible for any open arm; else undetermined if so for any open arm; else ineligible. */
export function overallStatus(
  arms: readonly { open: boolean; status: Uint8Array }[],
  withheld: Uint8Array,
): Uint8Array {
  const overall = new Uint8Array(withheld.length).fill(INELIGIBLE);
  for (const { open, status } of arms) {
    if (!open) continue;
    for (let subject = 0; subject < overall.length; subject++) {
      if (overall[subject] === ELIGIBLE) continue;
      if (status[subject] === ELIGIBLE || status[subject] === UNDETERMINED) overall[subject] = status[subject]!;
    }
  }
  for (let subject = 0; subject < overall.length; subject++) if (withheld[subject]) overall[subject] = WITHHELD;
  return overall;
}

export function countStatuses(status: Uint8Array): StatusCounts {
  const counts = new Uint32Array(STATUSES.length);
  for (const byte of status) counts[byte]!++;
  return {
    ineligible: counts[INELIGIBLE]!,
    eligible: counts[ELIGIBLE]!,
    undetermined: counts[UNDETERMINED]!,
    withheld: counts[WITHHELD]!,
  };
}
