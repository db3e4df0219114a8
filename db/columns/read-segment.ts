import * as z from 'zod';
import { StratumError } from '../domain/errors.ts';
import type { FactTableName } from '../domain/facts/tables.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';
import { float64Of, int32Of, type StoredArray, type StoredType, uint8Of, uint32Of } from './arrays.ts';
import { type Constant, parseConstants } from './constants.ts';

/** A stored segment without its arrays. */
export interface Segment {
  readonly id: number;
  readonly importId: number;
  readonly sourceId: number | null;
  readonly table: FactTableName;
  readonly concept: string | null;
  readonly records: number;
  /** Records that state something. */
  readonly facts: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, Constant>>;
  readonly hash: string;
}

interface SegmentRow extends Omit<Segment, 'fields' | 'constants'> {
  fields: string;
  constants: string;
}

/** Segments of active imports (or of all): by import, then as written. */
export function storedSegments(read: ReadConnection, which: 'active' | 'all'): Segment[] {
  const isWanted = which === 'active' ? sql`import.status = 'active'` : sql`true`;
  const rows = read.all<SegmentRow>(sql`
    SELECT segment.id, import_id AS importId, source_id AS sourceId, table_name AS "table", concept, records, facts,
      fields, constants, hash
    FROM segment JOIN import ON import.id = import_id
    WHERE ${isWanted} ORDER BY import_id, segment.id`);
  return rows.map((row) => ({
    ...row,
    fields: z.record(z.string(), z.string()).parse(JSON.parse(row.fields)),
    constants: parseConstants(row.constants),
  }));
}

export interface StoredColumn {
  readonly array: StoredArray;
  /** Null for numbers. */
  readonly words: readonly string[] | null;
  readonly hash: string;
}

interface ColumnRow {
  type: StoredType;
  sharedWith: number | null;
  words: string | null;
  data: Buffer | null;
  hash: string;
}

/** The array of a column; null if the segment stores none under this name. */
export function readColumn(read: ReadConnection, segment: number, name: string): StoredColumn | null {
  const row = columnRow(read, segment, name);
  if (!row) return null;
  const owner = row.sharedWith === null ? row : columnRow(read, row.sharedWith, name);
  if (!owner?.data) throw new StratumError('damaged', `Facts of this study are missing: segment ${segment}, ${name}.`);
  return {
    array: arrayOf(row.type, owner.data),
    words: owner.words === null ? null : (JSON.parse(owner.words) as string[]),
    hash: row.hash,
  };
}

function columnRow(read: ReadConnection, segment: number, name: string): ColumnRow | undefined {
  return read.get<ColumnRow>(sql`SELECT type, shared_with AS sharedWith, words, data, hash
    FROM segment_column WHERE segment_id = ${segment} AND name = ${name}`);
}

/** Names of the columns that a segment stores as arrays. */
export function columnNames(read: ReadConnection, segment: number): string[] {
  return read.values<string>(sql`SELECT name FROM segment_column WHERE segment_id = ${segment} ORDER BY name`);
}

/** Which segment stores the array that `segment` has under `name`; null if there is none. */
export function ownerOf(read: ReadConnection, segment: number, name: string): number | null {
  return (
    read.value<number>(sql`SELECT coalesce(shared_with, segment_id)
      FROM segment_column WHERE segment_id = ${segment} AND name = ${name}`) ?? null
  );
}

function arrayOf(type: StoredType, data: Buffer): StoredArray {
  switch (type) {
    case 'float64':
      return float64Of(data);
    case 'int32':
      return int32Of(data);
    case 'uint8':
      return uint8Of(data);
    default:
      return uint32Of(data);
  }
}
