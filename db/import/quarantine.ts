import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StratumError } from '../domain/errors.ts';
import { type Dialect, dialect as dialectSchema } from '../domain/import/dialect.ts';
import type { ReadConnection, WriteConnection } from '../study/connection.ts';
import { listSources, type Source, sourceChunks } from '../study/sources.ts';
import { sql } from '../study/sql.ts';
import type { QuarantinedRow } from './stage/row-ledger.ts';
import { expandChunk } from './text/chunks.ts';

/** Keeps the rows of one file that were not taken in. */
export function addQuarantined(
  tx: WriteConnection,
  importId: number,
  sourceId: number,
  rows: readonly QuarantinedRow[],
): void {
  for (const { row, line, column, value, reason, sentence, raw } of rows)
    tx.run(sql`INSERT INTO quarantine (import_id, source_id, row, line, column_name, value, reason, sentence, raw)
      VALUES (${importId}, ${sourceId}, ${row}, ${line}, ${column}, ${value}, ${reason}, ${sentence}, ${raw})`);
}

export interface QuarantinePage {
  total: number;
  rows: {
    file: string;
    row: number;
    line: number;
    column: string | null;
    value: string | null;
    reason: string;
    raw: string;
  }[];
}

export function quarantinePage(read: ReadConnection, importId: number, start: number, count: number): QuarantinePage {
  const total = read.value<number>(sql`SELECT count(*) FROM quarantine WHERE import_id = ${importId}`) ?? 0;
  const sources = new Map(listSources(read, importId).map((source) => [source.id, source]));
  const rows = read.all<StoredRow>(sql`
    SELECT source_id AS sourceId, row, line, column_name AS "column", value, sentence, raw FROM quarantine
    WHERE import_id = ${importId} ORDER BY source_id, row LIMIT ${count} OFFSET ${start}`);
  return {
    total,
    rows: rows.map(({ sourceId, sentence, raw, ...row }) => {
      const source = sources.get(sourceId);
      const text = raw && source ? new TextDecoder(dialectOf(source).encoding).decode(raw) : '';
      return { file: source?.fileName ?? '', ...row, reason: sentence, raw: text.replace(/\r?\n$|\r$/, '') };
    }),
  };
}

interface StoredRow {
  sourceId: number;
  row: number;
  line: number;
  column: string | null;
  value: string | null;
  sentence: string;
  raw: Uint8Array | null;
}

/**
 * Writes the rejected rows of an import as they came, below the file's own header, with the reason as one more column.
 * Several files with rejected rows become several files, named after them.
 * @throws StratumError not-found, no-permission, disk-full, io
 */
export function saveQuarantine(read: ReadConnection, importId: number, target: string): { file: string; rows: number } {
  const sources = listSources(read, importId).filter(
    ({ id }) => (read.value<number>(sql`SELECT count(*) FROM quarantine WHERE source_id = ${id}`) ?? 0) > 0,
  );
  if (sources.length === 0)
    throw new StratumError('not-found', 'This import rejected no row: there is nothing to save.', { import: importId });
  let rows = 0;
  const written: string[] = [];
  for (const source of sources) {
    const file = sources.length === 1 ? target : besides(target, source.fileName);
    const pieces = [headerOf(read, source)];
    const query = sql`SELECT sentence, raw FROM quarantine WHERE source_id = ${source.id} ORDER BY row`;
    for (const { sentence, raw } of read.iterate<{ sentence: string; raw: Uint8Array | null }>(query)) {
      pieces.push(withCell(raw ?? new Uint8Array(0), sentence, dialectOf(source)));
      rows++;
    }
    write(file, Buffer.concat(pieces));
    written.push(path.basename(file));
  }
  return { file: written.join(', '), rows };
}

function dialectOf(source: Source): Dialect {
  return dialectSchema.parse(source.dialect);
}

/** Everything before the first record, as it came, with one more name in the header. */
function headerOf(read: ReadConnection, source: Source): Buffer {
  const dialect = dialectOf(source);
  if (!dialect.header) return Buffer.alloc(0);
  const [first] = sourceChunks(read, source.id);
  if (!first) return Buffer.alloc(0);
  const head = Buffer.from(expandChunk(first.compressed)).subarray(0, first.firstOffset);
  return withCell(head, 'reason', dialect);
}

/** The bytes with one more cell before their line end. */
function withCell(bytes: Uint8Array, text: string, { encoding, delimiter }: Dialect): Buffer {
  const row = Buffer.from(bytes);
  const ends = ['\r\n', '\n', '\r'].map((end) => encoded(end, encoding));
  const end = ends.find((one) => row.length >= one.length && row.subarray(row.length - one.length).equals(one));
  const content = end ? row.subarray(0, row.length - end.length) : row;
  const quoted = /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return Buffer.concat([content, encoded(`${delimiter}${quoted}`, encoding), end ?? ends[1]!]);
}

function encoded(text: string, encoding: Dialect['encoding']): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  // Windows-1252 has no sign for the rest; the row itself is copied byte by byte.
  return Buffer.from(text.replace(/[^\u0020-\u007e\u00a0-\u00ff\t]/g, '?'), 'latin1');
}

/** `rejected.csv` and `labs.csv` give `rejected - labs.csv`, beside the chosen file. */
function besides(target: string, name: string): string {
  const { dir, name: base } = path.parse(target);
  const source = path.parse(name);
  for (let n = 1; ; n++) {
    const file = path.join(dir, `${base} - ${source.name}${n === 1 ? '' : ` (${n})`}${source.ext}`);
    if (!existsSync(file)) return file;
  }
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const name = path.basename(file);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new StratumError('no-permission', `"${name}" may not be written there. Choose another folder.`, {
        file: name,
      });
    if (code === 'ENOSPC')
      throw new StratumError(
        'disk-full',
        `The disk is full: "${name}" could not be written. Free some space and try again.`,
        { file: name },
      );
    throw new StratumError('io', `"${name}" could not be written (${code}). Choose another folder.`, {
      file: name,
      cause: code,
    });
  }
}
