import type { ReadConnection } from '../study/connection.ts';
import { constantNumber, constantWord, countsFrom } from './constants.ts';
import type { WordArray } from './draft.ts';
import { ownerOf, readColumn, type Segment } from './read-segment.ts';

/** A column as stored: an array, one number for all records, or (undefined) nothing. */
export type NumberColumn<A> = A | number | undefined;
/** Words likewise; a single string stands for all records. */
export type WordColumn = WordArray | string | undefined;
/** Whole numbers, which may also count upwards from one. */
export type CountColumn = Uint32Array | { readonly from: number } | number;

/**
 * Reads columns of segments, by name. What it hands out is shared and never written to. Subjects, rows and dates, which
 * the segments of a wide table have in common, are read once.
 */
export class StoredFacts {
  readonly #read: ReadConnection;
  readonly #shared = new Map<string, Uint32Array | Int32Array | undefined>();

  constructor(read: ReadConnection) {
    this.#read = read;
  }

  numbers(segment: Segment, name: string): NumberColumn<Float64Array> {
    const constant = constantNumber(segment.constants[name]);
    if (constant !== undefined) return constant;
    const array = readColumn(this.#read, segment.id, name)?.array;
    return array instanceof Float64Array ? array : undefined;
  }

  words(segment: Segment, name: string): WordColumn {
    const constant = constantWord(segment.constants[name]);
    if (constant !== undefined) return constant;
    const column = readColumn(this.#read, segment.id, name);
    return column?.words && column.array instanceof Uint32Array
      ? { codes: column.array, words: column.words }
      : undefined;
  }

  days(segment: Segment, name: 'date' | 'dateEnd'): NumberColumn<Int32Array> {
    const constant = constantNumber(segment.constants[name]);
    if (constant !== undefined) return constant;
    const array = this.#sharedArray(segment, name);
    return array instanceof Int32Array ? array : undefined;
  }

  flags(segment: Segment): NumberColumn<Uint8Array> {
    const constant = constantNumber(segment.constants.flags);
    if (constant !== undefined) return constant;
    const array = readColumn(this.#read, segment.id, 'flags')?.array;
    return array instanceof Uint8Array ? array : undefined;
  }

  counting(segment: Segment, name: 'subject' | 'row'): CountColumn {
    const constant = segment.constants[name];
    const from = countsFrom(constant);
    if (from !== undefined) return { from };
    const array = this.#sharedArray(segment, name);
    return array instanceof Uint32Array ? array : (constantNumber(constant) ?? 0);
  }

  #sharedArray(segment: Segment, name: string): Uint32Array | Int32Array | undefined {
    const asked = `${segment.id} ${name}`;
    if (this.#shared.has(asked)) return this.#shared.get(asked);
    const owner = ownerOf(this.#read, segment.id, name);
    const stored = owner === segment.id || owner === null ? undefined : this.#shared.get(`${owner} ${name}`);
    const array = stored ?? (owner === null ? undefined : readColumn(this.#read, owner, name)?.array);
    const kept = array instanceof Uint32Array || array instanceof Int32Array ? array : undefined;
    this.#shared.set(asked, kept);
    if (owner !== null) this.#shared.set(`${owner} ${name}`, kept);
    return kept;
  }
}
