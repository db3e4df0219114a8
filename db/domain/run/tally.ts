import type { CriterionType } from '../protocol/document.ts';
import { MET, NOT_MET } from '../verdict.ts';

/** How many criteria of a list each subject certainly fails, and how many are unknown. */
export interface Tally {
  fails: Uint16Array;
  unknowns: Uint16Array;
}

export interface Judgement {
  type: CriterionType;
  verdicts: Uint8Array;
}

export function emptyTally(subjects: number): Tally {
  return { fails: new Uint16Array(subjects), unknowns: new Uint16Array(subjects) };
}

/** The verdict byte by which a criterion of this type makes a subject ineligible. */
export function failingVerdict(type: CriterionType): number {
  return type === 'inclusion' ? NOT_MET : MET;
}

/** Adds (or with `sign` -1 takes away) one criterion. */
export function addToTally(tally: Tally, { type, verdicts }: Judgement, sign: 1 | -1 = 1): void {
  const { fails, unknowns } = tally;
  const failing = failingVerdict(type);
  for (let i = 0; i < verdicts.length; i++) {
    const verdict = verdicts[i]!;
    if (verdict === failing) fails[i]! += sign;
    else if (verdict > MET) unknowns[i]! += sign;
  }
}

export function tallyOf(judgements: readonly Judgement[], subjects: number): Tally {
  const tally = emptyTally(subjects);
  for (const judgement of judgements) addToTally(tally, judgement);
  return tally;
}
