import { BOUND } from '../domain/facts/tables.ts';
import type { FactTable } from '../domain/facts/view.ts';
import { isoOf } from '../domain/time/day.ts';

/** Whether the numbers of a concept are days. */
export type ValueKind = 'number' | 'date';

/** One observation as understood, without its unit: `13.2`, `<5`, `1–3`, `positive`, `1961-04`; '' if it is none. */
export function observationText(table: FactTable<'observation'>, record: number, kind: ValueKind): string {
  const text = table.words('text');
  const low = table.numbers('value')?.[record] ?? Number.NaN;
  if (Number.isNaN(low)) return text?.words[text.codes[record]!] ?? '';
  const high = highOf(table, record, low);
  if (kind === 'date') return dateText(low, high);
  const bounds = table.numbers('bounds')?.[record] ?? 0;
  return intervalText(low, high, (bounds & BOUND.lowerOpen) !== 0, (bounds & BOUND.upperOpen) !== 0);
}

function highOf(table: FactTable<'observation'>, record: number, low: number): number {
  const upper = table.numbers('upper')?.[record] ?? Number.NaN;
  return Number.isNaN(upper) ? low : upper;
}

export function intervalText(low: number, high: number, lowOpen: boolean, highOpen: boolean): string {
  if (low === high) return String(low);
  if (low === Number.NEGATIVE_INFINITY) return `${highOpen ? '<' : '≤'}${high}`;
  if (high === Number.POSITIVE_INFINITY) return `${lowOpen ? '>' : '≥'}${low}`;
  return `${low}–${high}`;
}

/** A day, or the shortest ISO form of an interval that is a whole month or year: `2021-03`, `2021`. */
export function dateText(from: number, to: number): string {
  const first = isoOf(from);
  if (from === to) return first;
  const last = isoOf(to);
  if (first.slice(0, 7) === last.slice(0, 7)) return first.slice(0, 7);
  if (first.slice(0, 4) === last.slice(0, 4) && first.endsWith('-01-01') && last.endsWith('-12-31'))
    return first.slice(0, 4);
  return `${first} to ${last}`;
}

/** One number to sort and draw by: the value, or the finite end of a censored one, or the middle of an interval. */
export function representative(table: FactTable<'observation'>, record: number): number {
  const low = table.numbers('value')?.[record] ?? Number.NaN;
  if (Number.isNaN(low)) return low;
  const high = highOf(table, record, low);
  if (low === high) return low;
  if (!Number.isFinite(low)) return high;
  if (!Number.isFinite(high)) return low;
  return (low + high) / 2;
}
