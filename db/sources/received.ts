import { type Dialect, dialect as dialectSchema } from '../domain/import/dialect.ts';
import { rawRecord } from '../import/text/stored-record.ts';
import type { ReadConnection } from '../study/connection.ts';
import { chunkOfRow, listSources, type Source } from '../study/sources.ts';
import { sql } from '../study/sql.ts';

interface OpenedSource extends Omit<Source, 'dialect'> {
  dialect: Dialect;
}

const KEPT_ROWS = 256;

/** Looks up cells of received files, as they came. One per open study; keeps the rows looked at last. */
export class ReceivedCells {
  readonly #db: ReadConnection;
  readonly #sources = new Map<number, OpenedSource[]>();
  readonly #typed = new Map<number, Readonly<Record<string, string>>>();
  readonly #rows = new Map<string, string[] | null>();

  constructor(db: ReadConnection) {
    this.#db = db;
  }

  /**
   * @param row 1-based record number; 0 for a fact typed in
   * @param header name of the file's column; for a fact typed in, of the field
   * @returns the text of the cell, or as typed; null when file, row or column are not there
   */
  cell(importId: number, file: string, row: number, header: string | null): string | null {
    if (header === null) return null;
    if (row < 1) return this.#typedTexts(importId)[header] ?? null;
    const source = this.#sourcesOf(importId).find((s) => s.fileName === file);
    const column = source?.header.indexOf(header) ?? -1;
    return source && column >= 0 ? (this.#cells(source, row)?.[column] ?? null) : null;
  }

  #typedTexts(importId: number): Readonly<Record<string, string>> {
    let texts = this.#typed.get(importId);
    if (!texts) {
      const mapping = this.#db.value<string>(sql`SELECT mapping FROM import WHERE id = ${importId}`) ?? 'null';
      texts = (JSON.parse(mapping) as { typed?: Record<string, string> } | null)?.typed ?? {};
      this.#typed.set(importId, texts);
    }
    return texts;
  }

  #sourcesOf(importId: number): OpenedSource[] {
    let sources = this.#sources.get(importId);
    if (!sources) {
      sources = listSources(this.#db, importId).map((source) => ({
        ...source,
        dialect: dialectSchema.parse(source.dialect),
      }));
      this.#sources.set(importId, sources);
    }
    return sources;
  }

  #cells(source: OpenedSource, row: number): string[] | null {
    const key = `${source.id}:${row}`;
    let cells = this.#rows.get(key);
    if (cells === undefined) {
      const shape = { dialect: source.dialect, columns: source.header.length };
      cells = rawRecord((wanted) => chunkOfRow(this.#db, source.id, wanted), shape, row)?.cells ?? null;
      if (this.#rows.size >= KEPT_ROWS) this.#rows.delete(this.#rows.keys().next().value as string);
      this.#rows.set(key, cells);
    }
    return cells;
  }
}
