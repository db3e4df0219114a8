import type { TextProblemCode } from '../../domain/import/text-problem.ts';
import { Cells, ESCAPED, PLAIN, QUOTED } from './cells.ts';

const NEWLINE = 10;
const RETURN = 13;
/** Classes of bytes that end or disturb an unquoted cell. */
const STOP = 1;
const QUOTE = 2;

/** The bytes a scan may look at: a newline that is no data stands at `bytes[end]`. */
export interface ScanRange {
  bytes: Uint8Array;
  end: number;
  /** The source ends at `end`. */
  atEnd: boolean;
  /** Nothing from here on is looked at: the record's size limit. */
  limit: number;
}

/**
 * Finds the cells of one record (RFC 4180, any of LF, CRLF and CR as line end), and what is wrong with its quotes.
 *
 * A quote never closed would swallow the rows after it. So a quoted cell that runs over a line end and is not closed
 * before the limit, or whose closing quote is followed by other text, is taken as a stray quote: the record ends with
 * the line on which that quote stands, and reading goes on with the next line.
 */
export class RecordScanner {
  readonly cells = new Cells();
  /** Position after the record's line end. */
  next = 0;
  /** Position of the record's line end. */
  contentEnd = 0;
  /** Physical lines the record takes. */
  lines = 0;
  code: TextProblemCode | null = null;
  /** 0-based column, position and line (0 is the record's first) of the problem. */
  problemColumn = 0;
  problemAt = 0;
  problemLine = 0;
  /** Column, opening quote, line of it, and closing quote of the first cell over several lines; column -1: none. */
  tall = { column: -1, open: 0, line: 0, close: 0 };
  /** The limit was met before the record ended. */
  cutOff = false;

  readonly #delimiter: number;
  readonly #quote: number;
  readonly #classes = new Uint8Array(256);

  constructor(delimiter: string, quote: string | null) {
    this.#delimiter = delimiter.charCodeAt(0);
    this.#quote = quote === null ? -1 : quote.charCodeAt(0);
    this.#classes[this.#delimiter] = STOP;
    this.#classes[NEWLINE] = STOP;
    this.#classes[RETURN] = STOP;
    if (quote !== null) this.#classes[this.#quote] = QUOTE;
  }

  /** Scans the record that starts at `from`. False: more bytes are needed to tell. */
  scan(range: ScanRange, from: number): boolean {
    const { bytes } = range;
    const stop = Math.min(range.end, range.limit);
    const complete = range.atEnd || range.end > range.limit;
    const classes = this.#classes;
    const { cells } = this;
    const quote = this.#quote;
    const delimiter = this.#delimiter;
    this.#reset();
    let p = from;
    for (;;) {
      if (p < stop && bytes[p] === quote) {
        const after = this.#quotedCell(range, p, stop, complete);
        if (after === RECOVERED) return this.#recover(range, stop, complete);
        if (after === NEEDS_MORE) return false;
        p = after;
      } else {
        let z = p;
        let kind = classes[bytes[z]!]!;
        while (kind === 0) kind = classes[bytes[++z]!]!;
        while (kind === QUOTE) {
          if (z < stop) this.#note('bare-quote', z);
          do kind = classes[bytes[++z]!]!;
          while (kind === 0);
        }
        if (z > stop) z = stop;
        cells.add(p, z, PLAIN);
        p = z;
      }
      if (p >= stop) return this.#endOfRange(p, complete, range);
      if (bytes[p] !== delimiter) return this.#lineEnd(range, p);
      p++;
    }
  }

  /** Ends the record at the line of its first cell over several lines, as if that cell's quote had never been closed. */
  distrustTallCell(range: ScanRange): void {
    const { column, open, line } = this.tall;
    this.cells.length = column;
    this.#stray(open, column, line);
    this.#recover(range, Math.min(range.end, range.limit), true);
  }

  #reset(): void {
    this.cells.length = 0;
    this.code = null;
    this.lines = 0;
    this.tall.column = -1;
    this.cutOff = false;
  }

  #note(code: TextProblemCode, at: number): void {
    if (this.code !== null) return;
    this.code = code;
    this.problemColumn = this.cells.length;
    this.problemAt = at;
    this.problemLine = this.lines;
  }

  #stray(open: number, column: number, line: number): void {
    this.code = 'unterminated-quote';
    this.problemColumn = column;
    this.problemAt = open;
    this.problemLine = line;
  }

  /** The position after the cell whose quote opens at `open`; NEEDS_MORE or RECOVERED. */
  #quotedCell(range: ScanRange, open: number, stop: number, complete: boolean): number {
    const { bytes } = range;
    const quote = this.#quote;
    let q = open + 1;
    let newlines = 0;
    let escaped = false;
    for (;;) {
      for (; q < stop; q++) {
        const byte = bytes[q]!;
        if (byte === quote) break;
        if (byte === NEWLINE || (byte === RETURN && bytes[q + 1] !== NEWLINE)) newlines++;
      }
      if (q >= stop) {
        if (!complete) return NEEDS_MORE;
        this.#stray(open, this.cells.length, this.lines);
        return RECOVERED;
      }
      if (q + 1 >= stop && !complete) return NEEDS_MORE;
      if (q + 1 >= stop || bytes[q + 1] !== quote) break;
      escaped = true;
      q += 2;
    }
    const after = q + 1;
    if (after < stop && this.#classes[bytes[after]!] !== STOP) {
      if (newlines > 0) {
        this.#stray(open, this.cells.length, this.lines);
        return RECOVERED;
      }
      return this.#textAfterQuote(range, open, after, stop, complete);
    }
    if (newlines > 0) {
      if (this.tall.column < 0) this.tall = { column: this.cells.length, open, line: this.lines, close: q };
      this.lines += newlines;
    }
    this.cells.add(open + 1, q, escaped ? ESCAPED : QUOTED);
    return after;
  }

  /** Takes the cell as it is written, quotes and all, up to the next delimiter or line end. */
  #textAfterQuote(range: ScanRange, open: number, after: number, stop: number, complete: boolean): number {
    this.#note('text-after-quote', after);
    let z = after;
    while (z < stop && this.#classes[range.bytes[z]!] !== STOP) z++;
    if (z >= stop && !complete) return NEEDS_MORE;
    this.cells.add(open, z, PLAIN);
    return z;
  }

  /** Ends the record at the end of the line on which the stray quote stands. */
  #recover(range: ScanRange, stop: number, complete: boolean): boolean {
    const { bytes } = range;
    let z = this.problemAt;
    while (z < stop && bytes[z] !== NEWLINE && bytes[z] !== RETURN) z++;
    this.cells.add(this.problemAt, z, PLAIN);
    this.lines = this.problemLine;
    return z >= stop ? this.#endOfRange(z, complete, range) : this.#lineEnd(range, z);
  }

  #endOfRange(at: number, complete: boolean, range: ScanRange): boolean {
    if (!complete) return false;
    this.next = at;
    this.contentEnd = at;
    this.cutOff = at < range.end || !range.atEnd;
    if (this.cutOff && this.code === null) {
      this.code = 'record-too-long';
      this.problemColumn = this.cells.length - 1;
      this.problemAt = at;
      this.problemLine = this.lines;
    }
    return true;
  }

  #lineEnd(range: ScanRange, at: number): boolean {
    const { bytes, end } = range;
    this.contentEnd = at;
    this.next = at + 1;
    this.lines++;
    if (bytes[at] === RETURN) {
      if (at + 1 >= end && !range.atEnd) return false;
      if (at + 1 < end && bytes[at + 1] === NEWLINE) this.next++;
    }
    return true;
  }
}

const NEEDS_MORE = -1;
const RECOVERED = -2;
