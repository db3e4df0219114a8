import { BOUND } from '../domain/facts/tables.ts';
import type { FactTable } from '../domain/facts/view.ts';
import { isoOf } from '../domain/time/day.ts';

/** Whether the numbers of a concept are days. */
export type ValueKind = 'number' | 'date';

/** Reads single records of one observation table; the columns are looked up once. */
export interface ObservationReader {
  /** Whether the record states something: a dense table has holes. */
  isFact(record: number): boolean;
  /** One number to sort and draw by: the value, the finite end of a censored one, the middle of an interval; NaN: none. */
  representative(record: number): number;
  /** An exact number, so that it can be shown as one. */
  isExact(record: number): boolean;
  /** As understood, without its unit: `13.2`, `<5`, `1–3`, `positive`, `1961-04`; '' if there is none. */
  text(record: number, kind: ValueKind): string;
}

export function observationReader(table: FactTable<'observation'>): ObservationReader {
  const value = table.numbers('value');
  const upper = table.numbers('upper');
  const bounds = table.numbers('bounds');
  const text = table.words('text');
  const low = (record: number) => (value === null ? Number.NaN : value[record]!);
  const high = (record: number) => {
    const end = upper === null ? Number.NaN : upper[record]!;
    return Number.isNaN(end) ? low(record) : end;
  };
  return {
    isFact: (record) => !Number.isNaN(low(record)) || (text !== null && text.codes[record] !== 0),
    representative(record) {
      const [from, to] = [low(record), high(record)];
      if (from === to || Number.isNaN(from)) return from;
      if (!Number.isFinite(from)) return to;
      return Number.isFinite(to) ? (from + to) / 2 : from;
    },
    isExact: (record) => low(record) === high(record),
    text(record, kind) {
      const [from, to] = [low(record), high(record)];
      if (Number.isNaN(from)) return text?.words[text.codes[record]!] ?? '';
      if (kind === 'date') return dateText(from, to);
      const open = bounds === null ? 0 : bounds[record]!;
      return intervalText(from, to, (open & BOUND.lowerOpen) !== 0, (open & BOUND.upperOpen) !== 0);
    },
  };
}

function intervalText(low: number, high: number, lowOpen: boolean, highOpen: boolean): string {
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
