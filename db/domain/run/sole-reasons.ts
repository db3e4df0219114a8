import type { Judgement, Tally } from './tally.ts';
import { failingVerdict } from './tally.ts';

/**
 * For each common criterion, the subjects that only this one makes ineligible: it fails, no other common criterion
 * does, and some open arm's own criteria do not fail.
 */
export function commonSoleReasons(
  criteria: readonly Judgement[],
  common: Tally,
  openArms: readonly Tally[],
  withheld: Uint8Array,
): number[] {
  const candidate = new Uint8Array(withheld.length);
  for (let i = 0; i < candidate.length; i++)
    if (withheld[i] === 0 && common.fails[i] === 1 && openArms.some((arm) => arm.fails[i] === 0)) candidate[i] = 1;
  return criteria.map((criterion) => failing(criterion, candidate));
}

/** For each criterion of one arm, the subjects that only this one keeps out of the arm. */
export function armSoleReasons(
  criteria: readonly Judgement[],
  common: Tally,
  own: Tally,
  withheld: Uint8Array,
): number[] {
  const candidate = new Uint8Array(withheld.length);
  for (let i = 0; i < candidate.length; i++)
    if (withheld[i] === 0 && common.fails[i] === 0 && own.fails[i] === 1) candidate[i] = 1;
  return criteria.map((criterion) => failing(criterion, candidate));
}

function failing({ type, verdicts }: Judgement, candidate: Uint8Array): number {
  const verdict = failingVerdict(type);
  let count = 0;
  for (let i = 0; i < candidate.length; i++) if (candidate[i] === 1 && verdicts[i] === verdict) count++;
  return count;
}
