import type { JsonValue } from '../domain/canonical-json.ts';
import type { SourceChunk } from '../import/text/chunks.ts';
import type { ReadConnection, WriteConnection } from './connection.ts';
import { sql } from './sql.ts';

/** A file as received: its bytes lie in chunks. */
export interface NewSource {
  readonly importId: number;
  readonly fileName: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly dialect: JsonValue;
  readonly header: readonly string[];
  readonly preamble: readonly string[];
}

export interface Source extends NewSource {
  readonly id: number;
}

/** @returns id of the source */
export function addSource(tx: WriteConnection, source: NewSource): number {
  const { importId, fileName, sha256, bytes, format, dialect, header, preamble } = source;
  return tx.run(sql`
    INSERT INTO source (import_id, file_name, sha256, bytes, format, dialect, header, preamble)
    VALUES (${importId}, ${fileName}, ${sha256}, ${bytes}, ${format}, ${JSON.stringify(dialect)},
      ${JSON.stringify(header)}, ${JSON.stringify(preamble)})`).id;
}

export function addSourceChunk(tx: WriteConnection, sourceId: number, chunk: SourceChunk): void {
  const { seq, firstRow, firstOffset, offset, length, compressed } = chunk;
  tx.run(sql`INSERT INTO source_chunk (source_id, seq, first_row, first_offset, byte_offset, byte_length, compressed)
    VALUES (${sourceId}, ${seq}, ${firstRow}, ${firstOffset}, ${offset}, ${length}, ${compressed})`);
}

/** Of one import, or of all. */
export function listSources(read: ReadConnection, importId?: number): Source[] {
  const which = importId === undefined ? sql`` : sql`WHERE import_id = ${importId}`;
  type Row = Omit<Source, 'dialect' | 'header' | 'preamble'> & { dialect: string; header: string; preamble: string };
  const rows = read.all<Row>(sql`
    SELECT id, import_id AS importId, file_name AS fileName, sha256, bytes, format, dialect, header, preamble
    FROM source ${which} ORDER BY id`);
  return rows.map((row) => ({
    ...row,
    dialect: JSON.parse(row.dialect) as JsonValue,
    header: JSON.parse(row.header) as string[],
    preamble: JSON.parse(row.preamble) as string[],
  }));
}

const CHUNK = sql`seq, first_row AS firstRow, first_offset AS firstOffset, byte_offset AS offset,
  byte_length AS length, compressed`;

/** All chunks in order, one in memory at a time. */
export function sourceChunks(read: ReadConnection, sourceId: number): IterableIterator<SourceChunk> {
  return read.iterate<SourceChunk>(sql`SELECT ${CHUNK} FROM source_chunk WHERE source_id = ${sourceId} ORDER BY seq`);
}

/** The chunk in which record `row` (1-based) starts: the last whose first record is not after it. */
export function chunkOfRow(read: ReadConnection, sourceId: number, row: number): SourceChunk | null {
  return (
    read.get<SourceChunk>(sql`SELECT ${CHUNK} FROM source_chunk
      WHERE source_id = ${sourceId} AND first_row <= ${row} ORDER BY seq DESC LIMIT 1`) ?? null
  );
}
