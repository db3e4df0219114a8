import type { Dialect } from '../../domain/import/dialect.ts';
import type { TextProblemCode } from '../../domain/import/text-problem.ts';

const ENCODING_NAMES: Readonly<Record<Dialect['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little endian)',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252',
};
function encodingName(encoding: Dialect['encoding']): string {
  return ENCODING_NAMES[encoding];
}

export interface ProblemPlace {
  file: string;
  row: number;
  line: number;
  /** 1-based. */
  column: number;
  columnName: string | null;
  /** Cells found and expected. */
  found: number;
  expected: number;
  encoding: Dialect['encoding'];
  limits: { cell: number; record: number };
}

/** What is wrong, where, and what to do, in one or two sentences. */
export function problemSentence(code: TextProblemCode, place: ProblemPlace): string {
  const name = place.columnName === null ? '' : ` "${place.columnName}"`;
  return `${place.file}, row ${place.row} (line ${place.line}), column ${place.column}${name}: ${WHAT[code](place)}`;
}

const WHAT: Readonly<Record<TextProblemCode, (place: ProblemPlace) => string>> = {
  'ragged-short': ({ found, expected }) =>
    `the row has ${cells(found)} and the header has ${expected}, so it is not certain which value belongs where. Add the missing delimiters, or put quotes around a text that contains a line break.`,
  'ragged-long': ({ found, expected }) =>
    `the row has ${cells(found)} and the header has ${expected}, so it is not certain which value belongs where. Put quotes around a text that contains the delimiter, or add the missing header.`,
  'bare-quote': () =>
    'there is a quotation mark inside a text that does not start with one. Write the text in quotation marks and double the one inside, or say that quotation marks have no meaning in this file.',
  'text-after-quote': () =>
    'there is text after the closing quotation mark. Double the quotation marks that belong to the text, or say that quotation marks have no meaning in this file.',
  'unterminated-quote': () =>
    'a quotation mark is opened here and not closed before the next row. Only this line was set aside, reading went on with the next one. Close it or remove it.',
  'nul-byte': () => 'there is a NUL byte, which no text contains. The file may be damaged: export it again.',
  'invalid-encoding': ({ encoding }) =>
    `there are bytes that are no character in ${encodingName(encoding)}. Choose the encoding in which the file was written, or export it again as UTF-8.`,
  'cell-too-long': ({ limits }) =>
    `the text is longer than ${size(limits.cell)}. Remove it, or look whether a quotation mark is missing.`,
  'record-too-long': ({ limits }) =>
    `the row is longer than ${size(limits.record)}. Look whether line ends or a quotation mark are missing.`,
};

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function size(bytes: number): string {
  return bytes >= 1 << 20 ? `${Math.floor(bytes / (1 << 20))} MiB` : `${bytes} bytes`;
}
