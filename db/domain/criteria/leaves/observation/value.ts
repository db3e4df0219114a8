import type { Concept } from '../../../concepts/concept.ts';
import { BOUND } from '../../../facts/tables.ts';
import type { FactTable } from '../../../facts/view.ts';
import { nextDown, nextUp } from '../../band.ts';
import { byWord, numberColumn, wordColumn } from '../../columns.ts';

/** Reads the values of one concept. */
export interface ObservedValues {
  /** No value and no text: a hole in a dense table, no fact. */
  isHole(record: number): boolean;
  /** Closed interval [low, high] of doubles that the value stands for; NaN when it is no number. */
  low(record: number): number;
  high(record: number): number;
  text(record: number): string;
  /** Text of the unit as stored; '' for none. */
  unit(record: number): string;
  refLow(record: number): number;
  refHigh(record: number): number;
  /** `9.1`, `< 5`, `1 to 3`, or the text. */
  print(record: number): string;
}

export function observedValues(table: FactTable<'observation'>, concept: Concept | null): ObservedValues {
  const value = numberColumn(table, 'value');
  const upper = numberColumn(table, 'upper');
  const bounds = numberColumn(table, 'bounds');
  const text = wordColumn(table, 'text');
  const unit = wordColumn(table, 'unit');
  const score = isScore(concept) ? byWord(text, scoreIn(concept)) : () => Number.NaN;

  const top = (record: number): number => {
    const end = upper(record);
    return Number.isNaN(end) ? value(record) : end;
  };
  const number = (record: number): number => {
    const received = value(record);
    return Number.isNaN(received) ? score(record) : received;
  };
  const low = (record: number): number => {
    const start = number(record);
    return (bounds(record) & BOUND.lowerOpen) !== 0 ? nextUp(start) : start;
  };
  const high = (record: number): number => {
    if (Number.isNaN(value(record))) return score(record);
    const end = top(record);
    return (bounds(record) & BOUND.upperOpen) !== 0 ? nextDown(end) : end;
  };
  return {
    isHole: (record) => Number.isNaN(value(record)) && text.code(record) === 0,
    low,
    high,
    text: (record) => text.text(record),
    unit: (record) => unit.text(record),
    refLow: numberColumn(table, 'refLow'),
    refHigh: numberColumn(table, 'refHigh'),
    print: (record) =>
      Number.isNaN(value(record)) ? text.text(record) : printInterval(value(record), top(record), bounds(record)),
  };
}

/** A category whose levels are numbers in ascending order (ECOG 0 to 5) may be compared as a number. */
export function isScore(concept: Concept | null): boolean {
  return (
    concept?.kind === 'category' &&
    concept.ordered === true &&
    (concept.categories ?? []).every((category) => /^\d+$/.test(category.id))
  );
}

/** Only a level of the scale is a number of it: an ECOG of 9 is a code for something, and no performance status. */
function scoreIn(concept: Concept | null): (text: string) => number {
  const levels = new Set(concept?.categories?.map(({ id }) => id));
  return (text) => (levels.has(text) ? Number(text) : Number.NaN);
}

export function printInterval(low: number, high: number, bounds: number): string {
  if (low === high) return String(low);
  if (low === Number.NEGATIVE_INFINITY) return `${(bounds & BOUND.upperOpen) !== 0 ? '<' : '≤'} ${high}`;
  if (high === Number.POSITIVE_INFINITY) return `${(bounds & BOUND.lowerOpen) !== 0 ? '>' : '≥'} ${low}`;
  return `${low} to ${high}`;
}
