import type { Concept } from '../../../concepts/concept.ts';
import type { UnitSystem } from '../../../units/system.ts';
import { type Band, bandOf } from '../../band.ts';
import type { ObservationLeaf } from './schema.ts';

/**
 * UCUM code of a unit as written; '' for none; null if it is not understood. Where none is written, counts and ratios
 * have the unit 1 and ages years, by definition.
 */
export function unitOf(text: string, concept: Concept | null, units: UnitSystem): string | null {
  if (text === '' && concept?.kind === 'category') return '1';
  if (text === '') return concept?.unit === '1' || concept?.unit === 'a' ? concept.unit : '';
  return units.normalise(text);
}

/**
 * The limit of a numeric leaf in the unit of the values, so that values are compared exactly as received.
 * Null: that unit cannot be converted without guessing.
 */
export function limitIn(
  factUnit: string | null,
  leafUnit: string | null,
  leaf: ObservationLeaf,
  concept: Concept | null,
  units: UnitSystem,
): Band | null {
  if (leaf.op === undefined || leaf.value === undefined || factUnit === null || leafUnit === null) return null;
  if (factUnit === leafUnit) return bandOf(leaf.op, leaf.value, leaf.upper, true);
  if (factUnit === '' || leafUnit === '') return null;
  const value = units.convert(leaf.value, leafUnit, factUnit, concept?.analyte);
  const upper = leaf.upper === undefined ? undefined : units.convert(leaf.upper, leafUnit, factUnit, concept?.analyte);
  return value === null || upper === null ? null : bandOf(leaf.op, value, upper, false);
}

/** The limit as a multiple of a limit of normal `reference`, in the unit of the value it came with. */
export function limitTimes(reference: number, leaf: ObservationLeaf): Band {
  const upper = leaf.upper === undefined ? undefined : leaf.upper * reference;
  return bandOf(leaf.op!, leaf.value! * reference, upper, false);
}

/**
 * The limit of normal that a multiple is taken of; null for none. A lower limit above the upper one, or an upper limit
 * that is not above nought, is a slip of whoever filled in the table, and no limit.
 */
export function referenceOf(times: 'ULN' | 'LLN', low: number, high: number): number | null {
  if (low > high) return null;
  const reference = times === 'ULN' ? high : low;
  if (!Number.isFinite(reference) || (times === 'ULN' && reference <= 0)) return null;
  return reference;
}
