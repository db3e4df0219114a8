import { NO_DATE } from '../domain/time/day.ts';
import type { WordArray } from './draft.ts';
import type { NumberColumn, WordColumn } from './stored-facts.ts';

type Numbers = Float64Array | Int32Array | Uint8Array;

/** What a part contributes to a column, and how many records it has. */
export interface Piece<C> {
  readonly column: C;
  readonly records: number;
}

/**
 * One array out of the parts' columns, in the table's order.
 * @param order null: the records as stored, one part after the other; a single array is then handed out uncopied
 */
export function gatherNumbers(pieces: readonly Piece<NumberColumn<Float64Array>>[], order: Uint32Array | null) {
  return gather(pieces, order, Number.NaN, (length) => new Float64Array(length));
}

export function gatherDays(pieces: readonly Piece<NumberColumn<Int32Array>>[], order: Uint32Array | null) {
  return gather(pieces, order, NO_DATE, (length) => new Int32Array(length));
}

export function gatherFlags(pieces: readonly Piece<NumberColumn<Uint8Array>>[], order: Uint32Array | null) {
  return gather(pieces, order, 0, (length) => new Uint8Array(length));
}

function gather<A extends Numbers>(
  pieces: readonly Piece<NumberColumn<A>>[],
  order: Uint32Array | null,
  absent: number,
  make: (length: number) => A,
): A | null {
  if (pieces.every((piece) => piece.column === undefined)) return null;
  const [only] = pieces;
  if (order === null && pieces.length === 1 && typeof only?.column === 'object') return only.column;
  const all = make(pieces.reduce((sum, piece) => sum + piece.records, 0));
  let base = 0;
  for (const { column, records } of pieces) {
    if (typeof column === 'object') all.set(column, base);
    else all.fill(column ?? absent, base, base + records);
    base += records;
  }
  if (order === null) return all;
  const ordered = make(order.length);
  for (let i = 0; i < order.length; i++) ordered[i] = all[order[i]!]!;
  return ordered;
}

/** The same for words: the pieces' words become one list, in the order they are met; code 0 stays absent. */
export function gatherWords(pieces: readonly Piece<WordColumn>[], order: Uint32Array | null): WordArray | null {
  if (pieces.every((piece) => piece.column === undefined)) return null;
  const [only] = pieces;
  if (order === null && pieces.length === 1 && typeof only?.column === 'object') return only.column;
  const words = [''];
  const known = new Map([['', 0]]);
  const codeOf = (word: string) => {
    const code = known.get(word) ?? words.push(word) - 1;
    known.set(word, code);
    return code;
  };
  const all = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.records, 0));
  let base = 0;
  for (const { column, records } of pieces) {
    if (typeof column === 'string') all.fill(codeOf(column), base, base + records);
    else if (column) {
      const recoded = Uint32Array.from(column.words, codeOf);
      for (let i = 0; i < records; i++) all[base + i] = recoded[column.codes[i]!]!;
    }
    base += records;
  }
  if (order === null) return { codes: all, words };
  const codes = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) codes[i] = all[order[i]!]!;
  return { codes, words };
}
