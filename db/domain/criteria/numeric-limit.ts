import { type Band, bandOf } from './band.ts';
import type { Expression } from './expression.ts';
import { completedUnits } from './leaves/age/completed.ts';
import { meaningKey } from './meaning.ts';

/** A leaf as a limit on one number: `of` is equal for leaves that ask about the same number in the same unit. */
export interface NumericLimit {
  of: string;
  band: Band;
  /** Only whole numbers occur (completed years). */
  whole: boolean;
}

/** Null for leaves that do not limit a single number; "any" and "every" value may satisfy several limits at once. */
export function numericLimit(leaf: Expression): NumericLimit | null {
  if (leaf.kind === 'age') {
    const of = meaningKey({ kind: leaf.kind, unit: leaf.unit ?? 'years' });
    return { of, band: completedUnits(leaf.op, leaf.value, leaf.upper), whole: true };
  }
  const of = singleValue(leaf);
  if (of === null || leaf.kind !== 'observation' || leaf.op === undefined || leaf.value === undefined) return null;
  return { of, band: bandOf(leaf.op, leaf.value, leaf.upper, true), whole: false };
}

/** Which single value of a subject an observation asks about; null where it asks about several, or is another leaf. */
export function singleValue(leaf: Expression): string | null {
  if (leaf.kind !== 'observation') return null;
  const { concept, unit, times, window, take = 'latest' } = leaf;
  if (take === 'any' || take === 'every' || take === 'count') return null;
  return meaningKey({ kind: leaf.kind, concept, unit, times, window, take });
}
