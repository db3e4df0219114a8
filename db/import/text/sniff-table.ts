import type { Dialect } from '../../domain/import/dialect.ts';
import { RecordCursor } from './cursor.ts';
import { bytesSource } from './source.ts';
import { TextWindow } from './window.ts';

/** The first records of a text, as one way of reading them gives. */
export interface TrialTable {
  rows: string[][];
  /** 1-based physical line on which each starts. */
  lines: number[];
  /** Most frequent number of cells, and the share of records that have it. */
  width: number;
  share: number;
  /** Share of records whose quotes make no sense. */
  quoteFaults: number;
}

const SAMPLE = 300;
const QUOTE_FAULTS: readonly string[] = ['bare-quote', 'text-after-quote', 'unterminated-quote'];

/**
 * Reads the first records of UTF-8 text in one way.
 * @param skip lines before the first record
 * @param complete the text is the whole file: its last record is not cut off
 */
export function tryTable(
  text: Uint8Array,
  way: Pick<Dialect, 'delimiter' | 'quote'>,
  skip: number,
  complete: boolean,
): TrialTable {
  const dialect: Dialect = { ...way, encoding: 'utf-8', bom: false, preamble: skip, header: false };
  const window = new TextWindow(bytesSource('', text), 'utf-8', { middle: true });
  const cursor = new RecordCursor(window, dialect, '');
  for (let i = 0; i < skip; i++) cursor.nextLine();
  const rows: string[][] = [];
  const lines: number[] = [];
  let faults = 0;
  while (rows.length < SAMPLE && cursor.next()) {
    const cut = !complete && window.atEnd && cursor.endsWith(window.end);
    if (cut && rows.length > 0) break;
    rows.push(Array.from({ length: cursor.length }, (_, i) => cursor.text(i)));
    lines.push(cursor.line);
    if (cursor.problem && QUOTE_FAULTS.includes(cursor.problem.code)) faults++;
  }
  const { width, count } = mostFrequent(rows.map((row) => row.length));
  const total = Math.max(1, rows.length);
  return { rows, lines, width, share: count / total, quoteFaults: faults / total };
}

function mostFrequent(lengths: readonly number[]): { width: number; count: number } {
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts) {
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  }
  return best;
}
