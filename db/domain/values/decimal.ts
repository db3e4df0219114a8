import { DEFAULT_MISSING, type MissingCodes } from './missing.ts';
import { type DecimalSign, parseQuantity } from './number.ts';

export interface DecimalDecision {
  /** Null: nothing in the column decides, or its values contradict each other. */
  decimal: DecimalSign | null;
  /** How many values can only be read with a decimal point, or only with a decimal comma. */
  point: number;
  comma: number;
  /** How many have two readings (`1,234`). Where there are none, the sign does not matter. */
  ambiguous: number;
}

/** The decimal sign of a column, decided from all its values and never cell by cell. */
export function decimalOf(values: Iterable<string>, missing: MissingCodes = DEFAULT_MISSING): DecimalDecision {
  let point = 0;
  let comma = 0;
  let ambiguous = 0;
  for (const value of values) {
    if (!/[.,]/.test(value)) continue;
    const asPoint = parseQuantity(value, { decimal: '.', missing }).kind === 'number';
    const asComma = parseQuantity(value, { decimal: ',', missing }).kind === 'number';
    if (asPoint && !asComma) point++;
    else if (asComma && !asPoint) comma++;
    else if (asPoint && parseQuantity(value, { decimal: null, missing }).kind === 'ambiguous') ambiguous++;
  }
  const decimal = point > 0 === comma > 0 ? null : point > 0 ? '.' : ',';
  return { decimal, point, comma, ambiguous };
}
