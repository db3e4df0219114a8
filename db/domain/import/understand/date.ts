import { FLAG } from '../../facts/tables.ts';
import { type Day, isoOf, NO_DATE } from '../../time/day.ts';
import { type DateOrder, parseDate } from '../../values/dates.ts';
import { isMissing, type MissingCodes } from '../../values/missing.ts';
import type { Reading } from './reading.ts';

/** A date as an interval of days; NO_DATE where there is none or it was not understood. */
export interface DateReading extends Reading {
  readonly date: Day;
  readonly dateEnd: Day;
}

export interface DateReadingRules {
  order: DateOrder;
  pivot?: number | undefined;
  missing: MissingCodes;
  values?: Readonly<Record<string, string>> | undefined;
}

export const NO_DATE_READING: DateReading = {
  state: 'missing',
  understood: '',
  note: null,
  flags: 0,
  date: NO_DATE,
  dateEnd: NO_DATE,
};

const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  iso: 'year-month-day',
  ymd: 'year first',
  dmy: 'day first',
  mdy: 'month first',
  'excel-1900': 'Excel serial (1900)',
  'excel-1904': 'Excel serial (1904)',
};

/** Reads the cells of one date column, all by the same order. What is no date in it is flagged and leaves the fact undated. */
export function dateReader(rules: DateReadingRules): (received: string) => DateReading {
  return (received) => {
    const text = rules.values?.[received.trim()] ?? received;
    if (isMissing(text, rules.missing)) return NO_DATE_READING;
    const parsed = parseDate(text, rules.order, rules.pivot === undefined ? {} : { pivot: rules.pivot });
    if (parsed === null || parsed === 'out-of-range') {
      const why = parsed === null ? 'is not a date' : 'is a date that no calendar has';
      return {
        ...NO_DATE_READING,
        state: 'flagged',
        understood: received.trim(),
        note: `"${received.trim()}" ${why} when read ${ORDER_NAMES[rules.order]}`,
        flags: FLAG.unrecognised,
      };
    }
    const understood = printDate(parsed.date, parsed.dateEnd);
    const state = understood === received || isoOf(parsed.date).startsWith(received) ? 'as-is' : 'changed';
    return { state, understood, note: null, flags: 0, ...parsed };
  };
}

/** `2021-03-05`; a partial date as `2021-03-01/2021-03-31`. */
export function printDate(date: Day, dateEnd: Day): string {
  return date === dateEnd ? isoOf(date) : `${isoOf(date)}/${isoOf(dateEnd)}`;
}
