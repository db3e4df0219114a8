import type { FactTable } from '../facts/view.ts';
import { type Day, isoOf, NO_DATE } from '../time/day.ts';
import type { Window } from './leaves/parts.ts';

/** How a fact stands to the as-of date and a window. */
export const AFTER = 0; // dated after the as-of date: does not exist for this run
export const OUTSIDE = 1; // exists, certainly outside the window
export const INSIDE = 2; // certainly inside (an undated fact where no window is asked)
export const IMPRECISE = 3; // a partial date that straddles an end of the window, or the as-of date
export const UNDATED = 4; // undated, and a window is asked
export type FactTime = typeof AFTER | typeof OUTSIDE | typeof INSIDE | typeof IMPRECISE | typeof UNDATED;

/** Days `from` to `to`, both included. */
export interface Period {
  from: Day;
  to: Day;
  /** False: no window was asked, so that undated facts serve. */
  windowed: boolean;
}

export function periodOf(asOf: Day, window: Window | undefined): Period {
  return {
    from: window?.within === undefined ? Number.NEGATIVE_INFINITY : asOf - window.within,
    to: asOf - (window?.atLeast ?? 0),
    windowed: window !== undefined,
  };
}

/** Place of the interval date..dateEnd (NO_DATE: undated) in a period before the as-of date. */
export function timeOf(date: Day, dateEnd: Day, asOf: Day, period: Period): FactTime {
  if (date === NO_DATE) return period.windowed ? UNDATED : INSIDE;
  if (date > asOf) return AFTER;
  if (dateEnd < period.from || date > period.to) return OUTSIDE;
  return date >= period.from && dateEnd <= period.to ? INSIDE : IMPRECISE;
}

export function dateAt(table: FactTable, record: number): Day {
  return table.date === null ? NO_DATE : table.date[record]!;
}

export function dateEndAt(table: FactTable, record: number): Day {
  return table.dateEnd === null ? dateAt(table, record) : table.dateEnd[record]!;
}

export function factTime(table: FactTable, record: number, asOf: Day, period: Period): FactTime {
  return timeOf(dateAt(table, record), dateEndAt(table, record), asOf, period);
}

/** ISO date, `start/end` for a partial one, null for an undated one. */
export function dateText(date: Day, dateEnd: Day): string | null {
  if (date === NO_DATE) return null;
  return date === dateEnd ? isoOf(date) : `${isoOf(date)}/${isoOf(dateEnd)}`;
}

export function factDate(table: FactTable, record: number): string | null {
  return dateText(dateAt(table, record), dateEndAt(table, record));
}

export function timeNote(time: FactTime): string | null {
  if (time === AFTER) return 'dated after the as-of date';
  if (time === OUTSIDE) return 'outside the window';
  if (time === IMPRECISE) return 'its date is too imprecise to say whether it counts';
  if (time === UNDATED) return 'undated, so it cannot serve a criterion with a window';
  return null;
}

/** "within 28 days before the as-of date"; empty without a window. */
export function printWindow(window: Window | undefined): string {
  if (window === undefined) return '';
  const parts: string[] = [];
  if (window.within !== undefined) parts.push(`within ${days(window.within)}`);
  if (window.atLeast !== undefined) parts.push(`at least ${days(window.atLeast)}`);
  return `${parts.join(' and ')} before the as-of date`;
}

export function days(n: number): string {
  return n === 1 ? '1 day' : `${n} days`;
}
