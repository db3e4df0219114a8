import { ELIGIBLE, INELIGIBLE, STATUSES, type StatusCounts, UNDETERMINED, WITHHELD } from './result.ts';
import type { Tally } from './tally.ts';

/**
 * Status in one arm: ineligible if any inclusion is not met or any exclusion is met, whatever else is unknown; eligible
 * if nothing is unknown then; else undetermined.
 */
export function armStatus(common: Tally, own: Tally, withheld: Uint8Array): Uint8Array {
  const status = new Uint8Array(withheld.length);
  for (let i = 0; i < status.length; i++) {
    if (withheld[i] !== 0) status[i] = WITHHELD;
    else if (common.fails[i]! + own.fails[i]! > 0) status[i] = INELIGIBLE;
    else status[i] = common.unknowns[i]! + own.unknowns[i]! > 0 ? UNDETERMINED : ELIGIBLE;
  }
  return status;
}

/** Eligible if so for any open arm; else undetermined if so for any open arm; else ineligible. */
export function overallStatus(
  arms: readonly { open: boolean; status: Uint8Array }[],
  withheld: Uint8Array,
): Uint8Array {
  const status = new Uint8Array(withheld.length).fill(INELIGIBLE);
  for (const arm of arms) {
    if (!arm.open) continue;
    for (let i = 0; i < status.length; i++) {
      const here = arm.status[i]!;
      if (here === ELIGIBLE) status[i] = ELIGIBLE;
      else if (here === UNDETERMINED && status[i] !== ELIGIBLE) status[i] = UNDETERMINED;
    }
  }
  for (let i = 0; i < status.length; i++) if (withheld[i] !== 0) status[i] = WITHHELD;
  return status;
}

export function countStatuses(status: Uint8Array): StatusCounts {
  const counts = new Uint32Array(STATUSES.length);
  for (let i = 0; i < status.length; i++) counts[status[i]!]!++;
  return {
    ineligible: counts[INELIGIBLE]!,
    eligible: counts[ELIGIBLE]!,
    undetermined: counts[UNDETERMINED]!,
    withheld: counts[WITHHELD]!,
  };
}
