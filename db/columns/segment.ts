import { createHash } from 'node:crypto';
import { canonicalJson } from '../domain/canonical-json.ts';
import { NO_DATE } from '../domain/time/day.ts';
import type { WriteConnection } from '../study/connection.ts';
import { type SubjectSet, subjectsOfImport } from '../study/imports.ts';
import { sql } from '../study/sql.ts';
import { bytesOf, counts, isSame, type StoredArray, type StoredType, soleValue, typeOf } from './arrays.ts';
import { checkDraft, checkSubjects } from './check-draft.ts';
import { type Constant, numberConstant } from './constants.ts';
import type { DraftColumn, SegmentDraft, WordArray } from './draft.ts';
import type { Segment } from './read-segment.ts';

/** What becomes of one column of a draft: one value for all records, an array, or nothing. */
type Stored = Constant | StoredArray | WordArray | null;

/** Writes the segments of one import. Arrays that several drafts share are stored once, with the first of them. */
export class SegmentWriter {
  readonly #tx: WriteConnection;
  readonly #importId: number;
  readonly #named: SubjectSet;
  readonly #seenSubjects = new Set<SegmentDraft['subject']>();
  /** By array (for words: by their codes), where it lies. */
  readonly #stored = new Map<
    StoredArray,
    { segment: number; name: string; words: readonly string[] | null; hash: string }
  >();

  constructor(tx: WriteConnection, importId: number) {
    this.#tx = tx;
    this.#importId = importId;
    this.#named = subjectsOfImport(tx, importId);
  }

  /**
   * @returns id of the segment
   * @throws TypeError for a draft that contradicts itself (see check-draft.ts)
   */
  write(draft: SegmentDraft): number {
    checkDraft(draft);
    if (!this.#seenSubjects.has(draft.subject)) {
      checkSubjects(draft.subject, draft.records, this.#named);
      this.#seenSubjects.add(draft.subject);
    }
    const constants: Record<string, Constant> = {};
    const arrays: [string, StoredArray | WordArray][] = [];
    for (const [name, stored] of storedColumns(draft)) {
      if (stored === null) continue;
      if (ArrayBuffer.isView(stored) || 'codes' in stored) arrays.push([name, stored]);
      else constants[name] = stored;
    }
    const columns = arrays.map(([name, array]) => ({ name, array, hash: this.#hashOf(name, array) }));
    const { table, concept, sourceId, records, fields } = draft;
    const parts = columns.map((column): [string, string] => [column.name, column.hash]);
    const hash = segmentHash({ table, concept, records, constants }, parts);
    const id = this.#tx.run(sql`
      INSERT INTO segment (import_id, source_id, table_name, concept, records, facts, fields, constants, hash)
      VALUES (${this.#importId}, ${sourceId}, ${table}, ${concept}, ${records}, ${factsIn(draft)},
        ${JSON.stringify(fields)}, ${JSON.stringify(constants)}, ${hash})`).id;
    for (const { name, array, hash } of columns) this.#writeColumn(id, name, array, hash);
    return id;
  }

  #writeColumn(segment: number, name: string, column: StoredArray | WordArray, hash: string): void {
    const array = 'codes' in column ? column.codes : column;
    const words = 'codes' in column ? column.words : null;
    const type: StoredType = words ? 'word' : typeOf(array);
    const earlier = this.#stored.get(array);
    if (earlier?.name === name && earlier.words === words) {
      this.#tx.run(sql`INSERT INTO segment_column (segment_id, name, type, shared_with, hash)
        VALUES (${segment}, ${name}, ${type}, ${earlier.segment}, ${hash})`);
      return;
    }
    this.#tx.run(sql`INSERT INTO segment_column (segment_id, name, type, words, data, hash)
      VALUES (${segment}, ${name}, ${type}, ${words && JSON.stringify(words)}, ${bytesOf(array)}, ${hash})`);
    this.#stored.set(array, { segment, name, words, hash });
  }

  #hashOf(name: string, column: StoredArray | WordArray): string {
    const array = 'codes' in column ? column.codes : column;
    const words = 'codes' in column ? column.words : null;
    const earlier = this.#stored.get(array);
    if (earlier?.name === name && earlier.words === words) return earlier.hash;
    return columnHash(array, words);
  }
}

/** SHA-256 over the type, the words, and the bytes of a column. */
export function columnHash(array: StoredArray, words: readonly string[] | null): string {
  const hash = createHash('sha256').update(canonicalJson([words ? 'word' : typeOf(array), words]));
  return hash.update(bytesOf(array)).digest('hex');
}

/** SHA-256 over what a segment says, given the hashes of its columns by name in any order. */
export function segmentHash(
  segment: Pick<Segment, 'table' | 'concept' | 'records' | 'constants'>,
  columns: readonly (readonly [string, string])[],
): string {
  const { table, concept, records, constants } = segment;
  const said = { table, concept, records, constants: { ...constants }, columns: Object.fromEntries(columns) };
  return createHash('sha256').update(canonicalJson(said)).digest('hex');
}

function* storedColumns(draft: SegmentDraft): Iterable<[string, Stored]> {
  const { subject, row, date, dateEnd, flags } = draft;
  yield ['subject', counting(subject)];
  yield ['row', row === 0 ? numberConstant(0) : (counting(row) ?? null)];
  const storedDate = daily(date);
  yield ['date', storedDate];
  yield ['dateEnd', storedDate === null || isSameDay(date, dateEnd) ? null : daily(dateEnd)];
  yield ['flags', typeof flags === 'number' ? numeric(flags, 0) : flags ? collapsed(flags, 0) : null];
  for (const name of Object.keys(draft.columns).sort()) yield [name, storedColumn(draft.columns[name]!)];
}

function storedColumn(column: DraftColumn): Stored {
  if (typeof column === 'number') return numeric(column, Number.NaN);
  if (typeof column === 'string') return column === '' ? null : { word: column };
  if (column instanceof Float64Array) return collapsed(column, Number.NaN);
  const code = soleValue(column.codes);
  if (code === undefined) return column;
  return code === 0 ? null : { word: column.words[code]! };
}

function counting(numbers: Uint32Array | { from: number }): Stored {
  if (!(numbers instanceof Uint32Array)) return { from: numbers.from };
  return counts(numbers) ? { from: numbers[0]! } : numbers;
}

function daily(date: Int32Array | number | undefined): Stored {
  if (date === undefined) return null;
  return typeof date === 'number' ? numeric(date, NO_DATE) : collapsed(date, NO_DATE);
}

function isSameDay(date: Int32Array | number | undefined, end: Int32Array | number | undefined): boolean {
  if (end === undefined || date === end) return true;
  return date instanceof Int32Array && end instanceof Int32Array && isSame(date, end);
}

function collapsed(array: StoredArray, absent: number): Stored {
  const value = soleValue(array);
  return value === undefined ? array : numeric(value, absent);
}

function numeric(value: number, absent: number): Stored {
  return Object.is(value, absent) || value === absent ? null : numberConstant(value);
}

/** Records that state something: in a table of observations those with a number or a text. */
function factsIn({ table, records, columns }: SegmentDraft): number {
  if (table !== 'observation') return records;
  const { value = Number.NaN, text = '' } = columns;
  if (typeof value === 'number' && typeof text === 'string') return Number.isNaN(value) && text === '' ? 0 : records;
  const numbers = value instanceof Float64Array ? value : null;
  const codes = typeof text === 'object' && 'codes' in text ? text.codes : null;
  if ((!numbers && !Number.isNaN(value)) || (!codes && text !== '')) return records;
  let facts = 0;
  for (let i = 0; i < records; i++) if ((numbers && !Number.isNaN(numbers[i]!)) || (codes && codes[i] !== 0)) facts++;
  return facts;
}
