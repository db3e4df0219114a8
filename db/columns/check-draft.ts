import { type ColumnType, FACT_TABLES } from '../domain/facts/tables.ts';
import type { SubjectSet } from '../study/imports.ts';
import type { DraftColumn, SegmentDraft } from './draft.ts';

/**
 * Refuses drafts that could not be read back as what they were meant to be. These are faults of an importer, not of a
 * person, hence TypeErrors.
 */
export function checkDraft(draft: SegmentDraft): void {
  const { table, concept, records } = draft;
  if (!Object.hasOwn(FACT_TABLES, table)) throw new TypeError(`There is no fact table ${table}.`);
  if (!Number.isInteger(records) || records < 1) throw new TypeError(`A segment of ${records} records.`);
  if ((table === 'observation') !== (concept !== null)) throw new TypeError(`${table} with concept ${concept}.`);
  const known: Readonly<Record<string, ColumnType>> = FACT_TABLES[table];
  for (const [name, column] of Object.entries(draft.columns)) {
    if (!Object.hasOwn(known, name)) throw new TypeError(`${table} has no column ${name}.`);
    checkColumn(`${table}.${name}`, column, known[name] === 'number', records);
  }
  const { subject, row, date, dateEnd, flags } = draft;
  for (const [name, array] of Object.entries({ subject, row, date, dateEnd, flags }))
    if (array !== undefined && typeof array === 'object' && 'length' in array)
      checkLength(`${table}.${name}`, array, records);
  if (draft.dateEnd !== undefined && draft.date === undefined) throw new TypeError(`${table} has an end but no date.`);
  if (draft.row instanceof Uint32Array) checkOrder(draft.row);
}

function checkColumn(what: string, column: DraftColumn, isNumber: boolean, records: number): void {
  const isNumeric = typeof column === 'number' || column instanceof Float64Array;
  if (isNumeric !== isNumber) throw new TypeError(`${what} is a column of ${isNumber ? 'numbers' : 'words'}.`);
  if (typeof column === 'number' || typeof column === 'string') return;
  checkLength(what, column instanceof Float64Array ? column : column.codes, records);
  if (column instanceof Float64Array) return;
  if (column.words[0] !== '') throw new TypeError(`${what}: the word of code 0 is not empty.`);
  const { codes, words } = column;
  for (let i = 0; i < codes.length; i++)
    if (codes[i]! >= words.length) throw new TypeError(`${what}: record ${i} has code ${codes[i]}, which is no word.`);
}

function checkLength(what: string, array: { readonly length: number }, records: number): void {
  if (array.length !== records) throw new TypeError(`${what} has ${array.length} records, not ${records}.`);
}

function checkOrder(row: Uint32Array): void {
  for (let i = 1; i < row.length; i++)
    if (row[i]! < row[i - 1]!) throw new TypeError(`Record ${i} comes from row ${row[i]}, after row ${row[i - 1]}.`);
}

/** Every subject with a fact must be one that the import names, or the fact would never be seen. */
export function checkSubjects(subject: SegmentDraft['subject'], records: number, named: SubjectSet): void {
  const isNamed = membership(named);
  for (let i = 0; i < records; i++) {
    const ordinal = subject instanceof Uint32Array ? subject[i]! : subject.from + i;
    if (!isNamed(ordinal)) throw new TypeError(`Record ${i} is of subject ${ordinal}, whom the import does not name.`);
  }
}

function membership(named: SubjectSet): (ordinal: number) => boolean {
  if (!(named instanceof Uint32Array))
    return (ordinal) => ordinal >= named.first && ordinal < named.first + named.count;
  const bytes = new Uint8Array((named.at(-1) ?? -1) + 1);
  for (const ordinal of named) bytes[ordinal] = 1;
  return (ordinal) => bytes[ordinal] === 1;
}
