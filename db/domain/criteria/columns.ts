import { type FactColumn, type FactTableName, FLAG } from '../facts/tables.ts';
import type { FactTable } from '../facts/view.ts';

/** Reading single cells of a fact table whose columns may be absent. */
export interface WordColumn {
  /** 0: absent. */
  code(record: number): number;
  /** '' when absent. */
  text(record: number): string;
  words: readonly string[];
}

export function wordColumn<T extends FactTableName>(table: FactTable<T>, column: FactColumn<T>): WordColumn {
  const found = table.words(column);
  if (found === null) return { code: () => 0, text: () => '', words: [''] };
  const { codes, words } = found;
  return { code: (record) => codes[record]!, text: (record) => words[codes[record]!] ?? '', words };
}

/** NaN when absent. */
export function numberColumn<T extends FactTableName>(
  table: FactTable<T>,
  column: FactColumn<T>,
): (record: number) => number {
  const found = table.numbers(column);
  return found === null ? () => Number.NaN : (record) => found[record]!;
}

export function flagsAt(table: FactTable, record: number): number {
  return table.flags === null ? 0 : table.flags[record]!;
}

/** Outside the hard limits of its concept, and not confirmed by a person. */
export function isImplausible(flags: number): boolean {
  return (flags & FLAG.implausible) !== 0 && (flags & FLAG.confirmed) === 0;
}

/**
 * Judges each word of a dictionary once: `byWord(column, judge)(record)`. Code 0 (absent) is judged as ''.
 * Dictionaries are small beside the records that use them.
 */
export function byWord<R>(column: WordColumn, judge: (text: string) => R): (record: number) => R {
  const judged: (R | undefined)[] = new Array(column.words.length);
  return (record) => {
    const code = column.code(record);
    let result = judged[code];
    if (result === undefined) {
      result = judge(column.words[code] ?? '');
      judged[code] = result;
    }
    return result;
  };
}
