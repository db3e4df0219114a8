import { type DateOrder, type DateRules, type ParsedDate, parseDate } from './dates.ts';
import { DEFAULT_MISSING, isMissing, type MissingCodes } from './missing.ts';

const TEXTUAL: readonly DateOrder[] = ['iso', 'ymd', 'dmy', 'mdy'];

export interface DateOrderDecision {
  /** Null: no order reads all dates, or several do and disagree (`03/04/2021` throughout). */
  order: DateOrder | null;
  /** Orders that read every value that looks like a date; more than one where they disagree about a value. */
  candidates: DateOrder[];
  /** Values read as dates by at least one order. */
  dates: number;
  /** A value that shows the decision: one that only this order reads, or that the candidates read differently. */
  because: string | null;
}

/**
 * The date order of a column, decided from all its values and never cell by cell. Values that are dates in no order are
 * left out (they will be rejected one by one). Excel serial numbers are never recognised by themselves: a number may
 * be anything.
 */
export function dateOrderOf(
  values: Iterable<string>,
  missing: MissingCodes = DEFAULT_MISSING,
  rules: DateRules = {},
): DateOrderDecision {
  let candidates = [...TEXTUAL];
  let dates = 0;
  let because: string | null = null;
  /** For each pair of orders (`dmy/mdy`) a value that they read differently. */
  const disputed = new Map<string, string>();
  for (const value of values) {
    if (isMissing(value, missing)) continue;
    const readings = readingsOf(value, rules);
    if (readings.size === 0) continue;
    dates++;
    const remaining = candidates.filter((order) => readings.has(order));
    if (remaining.length < candidates.length) because = value;
    candidates = remaining;
    for (const pair of disagreements(readings)) if (!disputed.has(pair)) disputed.set(pair, value);
  }
  if (dates === 0 || candidates.length === 0) return { order: null, candidates, dates, because };
  for (const [pair, value] of disputed) {
    if (pair.split('/').every((order) => candidates.some((candidate) => candidate === order)))
      return { order: null, candidates, dates, because: value };
  }
  return { order: candidates[0]!, candidates: [candidates[0]!], dates, because };
}

function readingsOf(value: string, rules: DateRules): Map<DateOrder, ParsedDate> {
  const readings = new Map<DateOrder, ParsedDate>();
  for (const order of TEXTUAL) {
    const reading = parseDate(value, order, rules);
    if (reading !== null && reading !== 'out-of-range') readings.set(order, reading);
  }
  return readings;
}

function disagreements(readings: ReadonlyMap<DateOrder, ParsedDate>): string[] {
  const entries = [...readings];
  return entries.flatMap(([first, a], i) =>
    entries
      .slice(i + 1)
      .filter(([, b]) => a.date !== b.date || a.dateEnd !== b.dateEnd)
      .map(([second]) => `${first}/${second}`),
  );
}
