import { addMonths, type Day } from '../../../time/day.ts';
import type { Band } from '../../band.ts';
import type { Operator } from '../parts.ts';

/**
 * Age is counted in completed years or months. A person born on 29 February completes a year on 1 March of a common
 * year (the day of the month must have been reached), and one born on the 31st a month on the 1st after a short month.
 * With that rule "at least k months old on day d" is the same as "born on or before d minus k calendar months".
 */
export const MONTHS = { years: 12, months: 1 } as const;

/** Whole numbers of completed units that satisfy a limit: [low, high], empty when low > high. */
export function completedUnits(op: Operator, value: number, upper: number | undefined): Band {
  switch (op) {
    case '<':
      return { lo: Number.NEGATIVE_INFINITY, hi: Math.ceil(value) - 1 };
    case '<=':
      return { lo: Number.NEGATIVE_INFINITY, hi: Math.floor(value) };
    case '>':
      return { lo: Math.floor(value) + 1, hi: Number.POSITIVE_INFINITY };
    case '>=':
      return { lo: Math.ceil(value), hi: Number.POSITIVE_INFINITY };
    case '=':
      return { lo: Math.ceil(value), hi: Math.floor(value) };
    case 'between':
      return { lo: Math.ceil(value), hi: Math.floor(upper ?? value) };
  }
}

/** Days of birth of those who on `day` have completed between `units.lo` and `units.hi` times `months` months. */
export function birthsOf(units: Band, months: number, day: Day): Band {
  return {
    lo: Number.isFinite(units.hi) ? addMonths(day, -months * (units.hi + 1)) + 1 : Number.NEGATIVE_INFINITY,
    hi: Number.isFinite(units.lo) ? addMonths(day, -months * units.lo) : Number.POSITIVE_INFINITY,
  };
}

/** The first day on which someone born on `birth` has completed `months` months. */
export function completionDay(birth: Day, months: number): Day {
  let day = addMonths(birth, months);
  while (addMonths(day, -months) < birth) day++;
  return day;
}
