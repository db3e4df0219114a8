import type { Dialect } from '../../domain/import/dialect.ts';
import { RecordCursor } from './cursor.ts';
import { openRecords } from './open-records.ts';
import { type ByteSource, bytesSource } from './source.ts';
import { TextWindow } from './window.ts';

export interface SampledRow {
  /** 1-based record number and line; null for rows from further inside the file, where they are not known. */
  row: number | null;
  line: number | null;
  cells: string[];
  /** What is wrong with the record; null when it is sound. */
  problem: string | null;
}

export interface RecordSample {
  preamble: string[];
  /** As received; `column 1` and so on where the file has no header. */
  header: string[];
  /** The first records, sound or not, then sound ones from all over the file. */
  rows: SampledRow[];
  /** All records of the file are in `rows`. */
  complete: boolean;
  /** Exact when complete. */
  estimatedRows: number;
}

const PLACES = 32;
const PIECE = 1 << 16;

/**
 * Some records of a source: the first ones, and for larger files as many again from evenly spread places.
 * @throws StratumError as openRecords
 */
export function sampleRecords(source: ByteSource, dialect: Dialect, count = 1000): RecordSample {
  const { cursor, preamble, header } = openRecords(source, dialect, { readSize: PIECE });
  const rows: SampledRow[] = [];
  let complete = true;
  let start = -1;
  while (cursor.next()) {
    if (start < 0) start = cursor.offset;
    if (rows.length === count) {
      complete = false;
      break;
    }
    rows.push({
      row: cursor.row,
      line: cursor.line,
      cells: cellsOf(cursor),
      problem: cursor.problem?.sentence ?? null,
    });
  }
  const names = dialect.header ? header : Array.from({ length: cursor.width }, (_, i) => `column ${i + 1}`);
  if (complete) return { preamble, header: names, rows, complete, estimatedRows: rows.length };
  let bytes = cursor.offset - start;
  for (let place = 0; place < PLACES; place++) {
    const position = cursor.offset + Math.floor(((source.size - cursor.offset) * place) / PLACES);
    const there = rowsAt(source, dialect, position, cursor.width, Math.ceil(count / PLACES));
    rows.push(...there.rows);
    bytes += there.bytes;
  }
  const estimatedRows = Math.round(((source.size - start) * rows.length) / bytes);
  return { preamble, header: names, rows, complete, estimatedRows };
}

/** Sound records after the first line end behind `position`, and their bytes. A place inside a quoted text gives few. */
function rowsAt(
  source: ByteSource,
  dialect: Dialect,
  position: number,
  width: number,
  count: number,
): { rows: SampledRow[]; bytes: number } {
  const even = dialect.encoding.startsWith('utf-16') ? position & ~1 : position;
  const buffer = new Uint8Array(PIECE);
  const piece = buffer.subarray(0, source.read(buffer, even));
  const window = new TextWindow(bytesSource('', piece), dialect.encoding, { middle: true });
  const cursor = new RecordCursor(window, dialect, '');
  cursor.nextLine();
  cursor.width = width;
  const rows: SampledRow[] = [];
  let bytes = 0;
  while (rows.length < count && cursor.next()) {
    if (window.atEnd && cursor.endsWith(window.end)) break; // may be cut off
    if (cursor.problem) continue;
    rows.push({ row: null, line: null, cells: cellsOf(cursor), problem: null });
    bytes += cursor.raw().length;
  }
  return { rows, bytes };
}

function cellsOf(cursor: RecordCursor): string[] {
  return Array.from({ length: cursor.length }, (_, i) => cursor.text(i));
}
