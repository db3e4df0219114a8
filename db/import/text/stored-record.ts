import type { Dialect } from '../../domain/import/dialect.ts';
import { expandChunk, type SourceChunk } from './chunks.ts';
import { RecordCursor } from './cursor.ts';
import { type ByteSource, bytesSource } from './source.ts';
import { TextWindow } from './window.ts';

export type StoredChunk = Pick<SourceChunk, 'firstRow' | 'firstOffset' | 'compressed'>;

/** Gives the last chunk whose `firstRow` is not after `row` (of several such, the one with the highest `seq`). */
export type ReadChunk = (row: number) => StoredChunk | null;

/** How the file was read: its dialect, and the number of cells in its header. */
export interface StoredShape {
  dialect: Dialect;
  columns: number;
}

export interface StoredRecord {
  cells: string[];
  raw: Uint8Array;
}

/**
 * One record of a stored source, found again by its number; only its own chunk is expanded (a few milliseconds).
 * Null when there is no such record.
 */
export function rawRecord(readChunk: ReadChunk, shape: StoredShape, row: number): StoredRecord | null {
  const chunk = readChunk(row);
  if (!chunk) return null;
  const bytes = expandChunk(chunk.compressed).subarray(chunk.firstOffset);
  const window = new TextWindow(bytesSource('', bytes), shape.dialect.encoding, { middle: true });
  const cursor = new RecordCursor(window, shape.dialect, '');
  cursor.width = shape.columns;
  cursor.row = chunk.firstRow - 1;
  while (cursor.next()) {
    if (cursor.row < row) continue;
    return { cells: Array.from({ length: cursor.length }, (_, i) => cursor.text(i)), raw: cursor.raw() };
  }
  return null;
}

/** A stored source as it came, to be read again from beginning to end. `chunks` in the order of `seq`. */
export function storedSource(name: string, size: number, chunks: () => Iterable<Uint8Array>): ByteSource {
  let rest = chunks()[Symbol.iterator]();
  let piece: Uint8Array = new Uint8Array(0);
  let start = 0;
  return {
    name,
    size,
    read(into, position) {
      if (position < start) {
        rest = chunks()[Symbol.iterator]();
        piece = new Uint8Array(0);
        start = 0;
      }
      while (position >= start + piece.length) {
        const next = rest.next();
        if (next.done) return 0;
        start += piece.length;
        piece = expandChunk(next.value);
      }
      const part = piece.subarray(position - start, position - start + into.length);
      into.set(part);
      return part.length;
    },
    changed: () => null,
    close() {},
  };
}
