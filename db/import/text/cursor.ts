import type { Dialect } from '../../domain/import/dialect.ts';
import type { TextProblem, TextProblemCode } from '../../domain/import/text-problem.ts';
import { ESCAPED, PLAIN } from './cells.ts';
import { decimalOf } from './decimal.ts';
import { problemSentence } from './problem-sentence.ts';
import { RecordScanner, type ScanRange } from './scanner.ts';
import type { TextRecord } from './text-record.ts';
import type { TextWindow } from './window.ts';

/** Largest cell and record, in bytes of UTF-8. */
export interface TextLimits {
  cell: number;
  record: number;
}
const TEXT_LIMITS: TextLimits = { cell: 1 << 20, record: 16 << 20 };

/** Goes through the records of a text window one by one; is itself the record it stands on. */
export class RecordCursor implements TextRecord {
  row = 0;
  line = 1;
  offset = 0;
  length = 0;
  problem: TextProblem | null = null;
  /** Blank lines skipped so far. */
  blankLines = 0;
  /** Cells a sound record has; 0 while unknown. The first sound record sets it, where no header does. */
  width = 0;
  /** Names of the columns, for sentences. */
  names: readonly string[] = [];

  readonly #window: TextWindow;
  readonly #dialect: Dialect;
  readonly #file: string;
  readonly #limits: TextLimits;
  readonly #scanner: RecordScanner;
  readonly #range: ScanRange = { bytes: new Uint8Array(0), end: 0, atEnd: false, limit: 0 };
  /** End of the current record in the window. */
  #next = 0;
  #nextLine = 1;
  /** The rest of an over-long line is still to be passed over. */
  #skipping = false;

  constructor(window: TextWindow, dialect: Dialect, file: string, limits: TextLimits = TEXT_LIMITS) {
    this.#window = window;
    this.#dialect = dialect;
    this.#file = file;
    this.#limits = limits;
    this.#scanner = new RecordScanner(dialect.delimiter, dialect.quote);
  }

  /** The next physical line without its end, whatever quotes it holds; null at the end. For comment lines. */
  nextLine(): string | null {
    const line = new RecordScanner('\0', null);
    if (!this.#load(line)) return null;
    const { text } = this.#window;
    const content = text.toString('utf8', this.#window.start, line.contentEnd);
    this.#window.advance(line.next);
    this.#next = line.next;
    this.#nextLine += line.lines;
    this.line = this.#nextLine;
    return content;
  }

  /** Goes to the next record; false at the end. The record stays valid until the next call. */
  next(): boolean {
    const scanner = this.#scanner;
    for (;;) {
      this.#leave();
      if (!this.#load(scanner)) return false;
      this.#next = scanner.next;
      this.#skipping = scanner.cutOff;
      const { cells } = scanner;
      if (cells.length > 1 || cells.ends[0] !== cells.starts[0] || cells.forms[0] !== PLAIN) break;
      this.#nextLine += scanner.lines;
      this.blankLines++;
    }
    if (scanner.tall.column >= 0) this.#distrust();
    this.row++;
    this.#stand();
    return true;
  }

  /** Takes the record it stands on as the header: it no longer counts as a row. */
  takeAsHeader(names: readonly string[]): void {
    this.row--;
    this.width = this.length;
    this.names = names;
  }

  text(column: number): string {
    const { cells } = this.#scanner;
    if (column >= this.length) return '';
    const start = cells.starts[column]!;
    const end = cells.ends[column]!;
    if (start === end) return '';
    const text = this.#window.text.toString(this.#window.ascii ? 'latin1' : 'utf8', start, end);
    return cells.forms[column] === ESCAPED ? text.replaceAll('""', '"') : text;
  }

  number(column: number): number {
    if (column >= this.length) return Number.NaN;
    const { cells } = this.#scanner;
    const start = cells.starts[column]!;
    const end = cells.ends[column]!;
    return start === end ? Number.NaN : decimalOf(this.#window.text, start, end);
  }

  isEmpty(column: number): boolean {
    const { cells } = this.#scanner;
    return column >= this.length || cells.starts[column] === cells.ends[column];
  }

  size(column: number): number {
    const { cells } = this.#scanner;
    return column >= this.length ? 0 : cells.ends[column]! - cells.starts[column]!;
  }

  raw(): Uint8Array {
    return this.#window.raw(this.#next);
  }

  /** Whether the record goes up to this position of the window. */
  endsWith(position: number): boolean {
    return this.#next === position;
  }

  /** Gives up the current record. */
  #leave(): void {
    const window = this.#window;
    window.advance(this.#next);
    if (!this.#skipping) return;
    this.#skipping = false;
    for (;;) {
      const { text, start, end, atEnd } = window;
      let z = start;
      while (z < end && text[z] !== 10 && text[z] !== 13) z++;
      const found = z < end && (text[z] === 10 || z + 1 < end || atEnd);
      if (found || atEnd) {
        window.advance(!found ? z : text[z] === 13 && text[z + 1] === 10 && z + 1 < end ? z + 2 : z + 1);
        this.#nextLine++;
        return;
      }
      window.advance(z);
      window.grow();
    }
  }

  /** Scans from the window's start, reading on as needed; false at the end of the source. */
  #load(scanner: RecordScanner): boolean {
    const window = this.#window;
    for (;;) {
      if (window.start < window.end) {
        const range = this.#range;
        range.bytes = window.text;
        range.end = window.end;
        range.atEnd = window.atEnd;
        range.limit = window.start + this.#limits.record;
        if (scanner.scan(range, window.start)) return true;
      } else if (window.atEnd) {
        this.#next = window.start;
        return false;
      }
      window.grow();
    }
  }

  /**
   * A record over several lines that has some fault: when the line on which its first text over several lines ends is
   * a sound row by itself, the quote was a stray one, and the rows it swallowed are given back.
   */
  #distrust(): void {
    const scanner = this.#scanner;
    if (this.width === 0 || (scanner.code === null && this.#fits(scanner))) return;
    const { text } = this.#window;
    let start = scanner.tall.close;
    while (text[start - 1] !== 10 && text[start - 1] !== 13) start--;
    const alone = new RecordScanner(this.#dialect.delimiter, this.#dialect.quote);
    // Within this record's own bytes, so that the outcome does not depend on how much is in the window.
    const range = { bytes: text, end: scanner.next, atEnd: true, limit: scanner.next + 1 };
    alone.scan(range, start);
    if (alone.code !== null || !this.#fits(alone)) return;
    scanner.distrustTallCell(this.#range);
    this.#next = scanner.next;
    this.#skipping = false;
  }

  #fits({ cells }: RecordScanner): boolean {
    const { length } = cells;
    if (length === this.width) return true;
    return (
      this.#dialect.trailingDelimiter === true &&
      length === this.width + 1 &&
      cells.starts[length - 1] === cells.ends[length - 1]
    );
  }

  #stand(): void {
    const scanner = this.#scanner;
    const window = this.#window;
    this.line = this.#nextLine;
    this.#nextLine += scanner.lines;
    this.offset = window.offsetOf(window.start);
    this.length = scanner.cells.length;
    this.problem = null;
    if (scanner.code !== null) {
      this.#report(scanner.code, scanner.problemColumn, scanner.problemAt, scanner.problemLine);
    } else if (scanner.contentEnd - window.start > this.#limits.cell && this.#longCell() >= 0) {
      this.#report('cell-too-long', this.#longCell());
    } else if (window.isSuspect(window.start, scanner.next) && this.#checkBytes()) {
      // reported
    } else if (this.width === 0) {
      this.width = this.length;
    } else if (this.length !== this.width) {
      if (this.#fits(scanner)) this.length = this.width;
      else if (this.length < this.width) this.#report('ragged-short', this.length);
      else this.#report('ragged-long', this.width);
    }
  }

  #longCell(): number {
    const { cells } = this.#scanner;
    for (let i = 0; i < cells.length; i++) if (cells.ends[i]! - cells.starts[i]! > this.#limits.cell) return i;
    return -1;
  }

  #checkBytes(): boolean {
    const window = this.#window;
    const { cells, next } = this.#scanner;
    const nul = window.text.subarray(window.start, next).indexOf(0);
    const code: TextProblemCode | null = nul >= 0 ? 'nul-byte' : window.isValid(next) ? null : 'invalid-encoding';
    if (code === null) return false;
    let column = 0;
    const isBad = (i: number) =>
      nul >= 0 ? cells.ends[i]! > window.start + nul : !window.isValidCell(cells.starts[i]!, cells.ends[i]!);
    while (column < cells.length - 1 && !isBad(column)) column++;
    this.#report(code, column);
    return true;
  }

  #report(code: TextProblemCode, column: number, at: number = this.#window.start, lines = 0): void {
    const place = { row: this.row, column: column + 1, line: this.line + lines };
    this.problem = {
      code,
      ...place,
      offset: this.#window.offsetOf(at),
      sentence: problemSentence(code, {
        file: this.#file,
        ...place,
        columnName: this.names[column] ?? null,
        found: this.length,
        expected: this.width,
        encoding: this.#dialect.encoding,
        limits: this.#limits,
      }),
    };
  }
}
