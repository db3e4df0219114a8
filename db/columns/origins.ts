import type { FactSource } from '../domain/facts/view.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';
import type { Segment } from './read-segment.ts';

/** Which file, or which person, the facts of a segment came from. */
export class Origins {
  readonly #files: ReadonlyMap<number, string>;
  readonly #imports: ReadonlyMap<number, { kind: string; name: string; person: string }>;

  constructor(read: ReadConnection) {
    const files = read.all<{ id: number; name: string }>(sql`SELECT id, file_name AS name FROM source`);
    const imports = read.all<{ id: number; kind: string; name: string; person: string }>(
      sql`SELECT id, kind, name, person FROM import`,
    );
    this.#files = new Map(files.map(({ id, name }) => [id, name]));
    this.#imports = new Map(imports.map((row) => [row.id, row]));
  }

  of({ importId, sourceId }: Segment): Pick<FactSource, 'importId' | 'file' | 'byHand'> {
    const origin = this.#imports.get(importId);
    const byHand = origin?.kind === 'hand';
    const file = sourceId === null ? undefined : this.#files.get(sourceId);
    return { importId, byHand, file: file ?? (byHand ? origin.person : (origin?.name ?? '')) };
  }
}
