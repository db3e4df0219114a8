import { type Day, dayOf, daysInMonth } from '../time/day.ts';
import { serialDate } from './excel-serial.ts';
import { monthOf } from './months.ts';

export const DATE_ORDERS = ['iso', 'ymd', 'dmy', 'mdy', 'excel-1900', 'excel-1904'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date as an interval of days: equal for a full date, the whole month or year for a partial one. */
export interface ParsedDate {
  date: Day;
  dateEnd: Day;
}

export interface DateRules {
  /** Two-digit years up to and including it are 20xx, later ones 19xx. Absent: two-digit years are refused. */
  pivot?: number;
}

/**
 * Reads a date by the order of its column; the order is never guessed here. In every textual order also: ISO dates,
 * dates with a month name (English, German, French, Spanish), years (`2021`) and months (`2021-03`, `03/2021`,
 * `Mar 2021`) as intervals, unknown parts as in CDISC (`UN-MAR-2021`). A time of day and its zone are dropped on
 * purpose: the calendar date that the site wrote is the date of the event, wherever the file is read.
 * With an Excel order, serial numbers, and texts that have one meaning only (ISO, month names).
 *
 * @returns null if it is not a date in this order; 'out-of-range' for a date that no calendar has (30 February,
 *   month 13, Excel's serial 60), which is most often a sign of the wrong order
 */
export function parseDate(text: string, order: DateOrder, rules: DateRules = {}): ParsedDate | null | 'out-of-range' {
  const trimmed = text.trim();
  if (order === 'excel-1900' || order === 'excel-1904') {
    const serial = serialDate(trimmed, order);
    if (serial !== null) return serial === 'out-of-range' ? serial : { date: serial, dateEnd: serial };
  }
  const withoutTime = TIME.exec(trimmed);
  const parts = partsOf(withoutTime ? withoutTime[1]! : trimmed, order, rules);
  if (!parts || (withoutTime && (parts.day === null || !isTime(withoutTime)))) return null;
  return intervalOf(parts);
}

/** Month and day are null where the source does not know them. */
interface DateParts {
  year: number;
  month: number | null;
  day: number | null;
}

/** `T13:45:10.5+02:00`, ` 1:45 pm`, `:13:45` (SAS): hours and minutes are captured. */
const TIME =
  /^(.*?\d)[T ,:]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

function isTime(match: RegExpExecArray): boolean {
  return Number(match[2]) <= 24 && Number(match[3]) <= 59 && Number(match[4] ?? 0) <= 60;
}

const ISO = /^(\d{4})-(\d{2}|UN|UNK)(?:-(\d{2}|UN|UNK))?$/i;
const BASIC_ISO = /^(\d{4})(\d{2})(\d{2})$/;
const YEAR = /^\d{4}$/;
const THREE = /^(\d{1,4}|UN|UNK)([./ -])(\d{1,2}|UN|UNK)\2(\d{1,4}|UN|UNK)$/i;
const TWO = /^(\d{1,4})([./-])(\d{1,4})$/;

function partsOf(text: string, order: DateOrder, rules: DateRules): DateParts | null {
  const iso = ISO.exec(text);
  if (iso) return known(Number(iso[1]), iso[2]!, iso[3] ?? null);
  if (YEAR.test(text) && order !== 'excel-1900' && order !== 'excel-1904')
    return { year: Number(text), month: null, day: null };
  const named = namedMonth(text, rules);
  if (named) return named;
  if (order === 'iso' || order === 'ymd') {
    const basic = BASIC_ISO.exec(text);
    if (basic) return known(Number(basic[1]), basic[2]!, basic[3]!);
  }
  if (order !== 'ymd' && order !== 'dmy' && order !== 'mdy') return null;
  const three = THREE.exec(text);
  if (three) return numericDate([three[1]!, three[3]!, three[4]!], order, rules);
  const two = TWO.exec(text);
  if (!two) return null;
  const [a, b] = [two[1]!, two[3]!];
  if (a.length === 4 && b.length <= 2) return known(Number(a), b, null);
  if (b.length === 4 && a.length <= 2) return known(Number(b), a, null);
  return null;
}

/** A year written in four digits first is year, month, day in every order: nobody writes year, day, month. */
function numericDate(parts: [string, string, string], order: 'ymd' | 'dmy' | 'mdy', rules: DateRules) {
  const [a, b, c] = parts;
  const yearFirst = a.length === 4 || order === 'ymd';
  const year = yearOf(yearFirst ? a : c, rules);
  if (year === null) return null;
  if (yearFirst) return known(year, b, c);
  return order === 'dmy' ? known(year, b, a) : known(year, a, b);
}

function yearOf(text: string, rules: DateRules): number | null {
  if (!/^\d+$/.test(text)) return null;
  if (text.length === 4) return Number(text);
  if (text.length !== 2 || rules.pivot === undefined) return null;
  const short = Number(text);
  return short <= rules.pivot ? 2000 + short : 1900 + short;
}

const UNKNOWN_PART = /^UNK?$/i;

/** A known day in an unknown month is not an interval of days: refused. */
function known(year: number, month: string, day: string | null): DateParts | null {
  if (day !== null && day.length > 2 && !UNKNOWN_PART.test(day)) return null;
  const knownMonth = UNKNOWN_PART.test(month) ? null : Number(month);
  const knownDay = day === null || UNKNOWN_PART.test(day) ? null : Number(day);
  return knownMonth === null && knownDay !== null ? null : { year, month: knownMonth, day: knownDay };
}

const NAME = '(\\p{L}{3,}\\.?)';
const SEPARATOR = '(?:\\s*[-/., ]\\s*|\\s+(?:de|del)\\s+|)';
const DAY_NAME_YEAR = new RegExp(
  `^(\\d{1,2}|UNK?)(?:\\.|st|nd|rd|th|er)?${SEPARATOR}${NAME}${SEPARATOR}(\\d{4}|\\d{2})$`,
  'iu',
);
const NAME_DAY_YEAR = new RegExp(`^${NAME}\\s*(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})$`, 'iu');
const YEAR_NAME_DAY = new RegExp(`^(\\d{4})${SEPARATOR}${NAME}${SEPARATOR}(\\d{1,2})$`, 'iu');
/** The year in four digits: `Mar-21` may be a day of March. */
const NAME_YEAR = new RegExp(`^${NAME}${SEPARATOR}(\\d{4})$`, 'iu');

function namedMonth(text: string, rules: DateRules): DateParts | null {
  if (!/\p{L}{3}/u.test(text)) return null;
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) return named(yearOf(dayFirst[3]!, rules), dayFirst[2]!, dayFirst[1]!);
  const monthFirst = NAME_DAY_YEAR.exec(text);
  if (monthFirst) return named(Number(monthFirst[3]), monthFirst[1]!, monthFirst[2]!);
  const yearFirst = YEAR_NAME_DAY.exec(text);
  if (yearFirst) return named(Number(yearFirst[1]), yearFirst[2]!, yearFirst[3]!);
  const month = NAME_YEAR.exec(text);
  return month ? named(Number(month[2]), month[1]!, null) : null;
}

function named(year: number | null, name: string, day: string | null): DateParts | null {
  if (year === null) return null;
  if (UNKNOWN_PART.test(name)) return known(year, name, day);
  const month = monthOf(name);
  return month === null ? null : known(year, String(month), day);
}

function intervalOf({ year, month, day }: DateParts): ParsedDate | 'out-of-range' {
  const from = dayOf(year, month ?? 1, day ?? 1);
  if (from === null) return 'out-of-range';
  const lastMonth = month ?? 12;
  const to = day === null ? dayOf(year, lastMonth, daysInMonth(year, lastMonth)) : from;
  return to === null ? 'out-of-range' : { date: from, dateEnd: to };
}
