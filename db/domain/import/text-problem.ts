/** What can be wrong with one record of a delimited text file. A record with a problem is not to be trusted: quarantine it. */
export const TEXT_PROBLEMS = [
  'ragged-short', // fewer cells than the header
  'ragged-long', // more cells than the header
  'bare-quote', // a quote inside a cell that does not start with one
  'text-after-quote', // something between a closing quote and the delimiter
  'unterminated-quote', // a quote never closed, or closed only inside another record
  'nul-byte',
  'invalid-encoding', // bytes that are no character in the stated encoding
  'cell-too-long',
  'record-too-long',
] as const;
export type TextProblemCode = (typeof TEXT_PROBLEMS)[number];

export interface TextProblem {
  code: TextProblemCode;
  /** 1-based record number, header excluded. */
  row: number;
  /** 1-based column; for ragged rows, the first column missing or too many. */
  column: number;
  /** 1-based physical line in the file, where the problem is. */
  line: number;
  /** Byte offset in the file: of the problem for quotes, of the record otherwise. */
  offset: number;
  /** For a person: file, row, line, column, what is wrong and what to do. */
  sentence: string;
}
