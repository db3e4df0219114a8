import type { TextProblem } from '../../domain/import/text-problem.ts';

/**
 * One record of a delimited text file. The object is reused for the next record: read what you need at once.
 * Columns are counted from 0 here; a column beyond `length` is empty.
 */
export interface TextRecord {
  /** 1-based record number; the header, comment lines and blank lines do not count. Records with a problem do. */
  readonly row: number;
  /** 1-based physical line on which the record starts. */
  readonly line: number;
  /** Byte of the file at which the record starts (also in UTF-16 and Windows-1252). */
  readonly offset: number;
  /** Number of cells found. */
  readonly length: number;
  /** Null when the record is sound. Otherwise do not use its values: they may belong to other columns. */
  readonly problem: TextProblem | null;
  /** The cell's text, without its quotes, otherwise exactly as received. */
  text(column: number): string;
  /**
   * The cell as a number, when it is plainly one (`[-+]?digits[.digits][e[+-]digits]`): the same double as
   * `Number(text(column))`. NaN for everything else: then look at `text`.
   */
  number(column: number): number;
  isEmpty(column: number): boolean;
  /** Bytes of the cell in UTF-8, without its quotes. */
  size(column: number): number;
  /** A copy of the record's bytes as they are in the file, line end included. */
  raw(): Uint8Array;
}
