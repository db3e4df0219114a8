import { type Dialect, dialect as dialectSchema } from '../domain/import/dialect.ts';
import { type ReadChunk, rawRecord } from '../import/text/stored-record.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';

interface Source {
  id: number;
  dialect: Dialect;
  header: string[];
}

interface ChunkRow {
  firstRow: number;
  firstOffset: number;
  compressed: Uint8Array;
}

const KEPT_ROWS = 256;

/** Looks up cells of received files, as they came. One per open study; keeps the rows looked at last. */
export class ReceivedCells {
  readonly #db: ReadConnection;
  readonly #sources = new Map<string, Source | null>();
  readonly #rows = new Map<string, string[] | null>();

  constructor(db: ReadConnection) {
    this.#db = db;
  }

  /**
   * @param row 1-based record number
   * @param header name of the file's column
   * @returns the text of the cell; null for facts typed in, or when file, row or column are not there
   */
  cell(importId: number, file: string, row: number, header: string | null): string | null {
    if (row < 1 || header === null) return null;
    const source = this.#source(importId, file);
    if (!source) return null;
    const column = source.header.indexOf(header);
    return column < 0 ? null : (this.#cells(source, row)?.[column] ?? null);
  }

  #source(importId: number, file: string): Source | null {
    const key = `${importId}\n${file}`;
    let source = this.#sources.get(key);
    if (source === undefined) {
      const row = this.#db.get<{ id: number; dialect: string; header: string }>(
        sql`SELECT id, dialect, header FROM source WHERE import_id = ${importId} AND file_name = ${file}`,
      );
      source = row
        ? { id: row.id, dialect: dialectSchema.parse(JSON.parse(row.dialect)), header: JSON.parse(row.header) as string[] }
        : null;
      this.#sources.set(key, source);
    }
    return source;
  }

  #cells(source: Source, row: number): string[] | null {
    const key = `${source.id}:${row}`;
    let cells = this.#rows.get(key);
    if (cells === undefined) {
      cells = rawRecord(this.#chunkOf(source.id), { dialect: source.dialect, columns: source.header.length }, row)?.cells ?? null;
      if (this.#rows.size >= KEPT_ROWS) this.#rows.delete(this.#rows.keys().next().value as string);
      this.#rows.set(key, cells);
    }
    return cells;
  }

  #chunkOf(source: number): ReadChunk {
    return (row) =>
      this.#db.get<ChunkRow>(
        sql`SELECT first_row AS firstRow, first_offset AS firstOffset, bytes AS compressed FROM source_chunk
            WHERE source_id = ${source} AND first_row <= ${row} ORDER BY seq DESC LIMIT 1`,
      ) ?? null;
  }
}
