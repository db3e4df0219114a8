import type { Day } from '../time/day.ts';

export const DATE_ORDERS = ['iso', 'ymd', 'dmy', 'mdy', 'excel-1900', 'excel-1904'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date as an interval of days: equal for a full date, the whole month or year for a partial one. */
export interface ParsedDate {
  date: Day;
  dateEnd: Day;
}
export declare function parseDate(
  text: string,
  order: DateOrder,
  rules?: { pivot?: number },
): ParsedDate | null | 'out-of-range';
