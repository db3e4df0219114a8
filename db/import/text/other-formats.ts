import { StratumError } from '../../domain/errors.ts';

const CSV_ADVICE = 'Open it in the program that made it, save it as CSV, and import that.';
const UNPACK = 'Unpack it and import the files inside.';

/** First bytes of formats that people hand over instead of a delimited text. */
const FORMATS: readonly { what: string; advice: string; starts: string | readonly number[] }[] = [
  { what: 'a PDF document', advice: CSV_ADVICE, starts: '%PDF' },
  { what: 'a gzip archive', advice: UNPACK, starts: [0x1f, 0x8b] },
  { what: 'a bzip2 archive', advice: UNPACK, starts: 'BZh' },
  { what: 'a Zstandard archive', advice: UNPACK, starts: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: 'an XZ archive', advice: UNPACK, starts: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
  { what: 'a 7-Zip archive', advice: UNPACK, starts: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'a RAR archive', advice: UNPACK, starts: 'Rar!' },
  { what: 'an old Excel or Word document', advice: CSV_ADVICE, starts: [0xd0, 0xcf, 0x11, 0xe0] },
  { what: 'an SPSS data file', advice: CSV_ADVICE, starts: '$FL2' },
  { what: 'an SPSS data file', advice: CSV_ADVICE, starts: '$FL3' },
  { what: 'a SAS transport file', advice: CSV_ADVICE, starts: 'HEADER RECORD*******' },
  { what: 'a Stata data file', advice: CSV_ADVICE, starts: '<stata_dta>' },
  { what: 'a Parquet file', advice: CSV_ADVICE, starts: 'PAR1' },
  { what: 'an SQLite database', advice: CSV_ADVICE, starts: 'SQLite format 3' },
  { what: 'a picture', advice: CSV_ADVICE, starts: [0x89, 0x50, 0x4e, 0x47] },
  { what: 'a picture', advice: CSV_ADVICE, starts: [0xff, 0xd8, 0xff] },
  { what: 'a rich text document', advice: CSV_ADVICE, starts: '{\\rtf' },
  { what: 'a web page', advice: CSV_ADVICE, starts: '<!doctype html' },
  { what: 'a web page', advice: CSV_ADVICE, starts: '<html' },
  { what: 'an XML document', advice: CSV_ADVICE, starts: '<?xml' },
  { what: 'UTF-32 text', advice: 'Export it as UTF-8.', starts: [0xff, 0xfe, 0, 0] },
  { what: 'UTF-32 text', advice: 'Export it as UTF-8.', starts: [0, 0, 0xfe, 0xff] },
];

/**
 * Refuses what is not a text, and names what it is where its first bytes tell.
 * @throws StratumError bad-file
 */
export function refuseOtherFormats(file: string, head: Uint8Array): void {
  const refuse = (what: string, advice: string) => {
    throw new StratumError('bad-file', `"${file}" is ${what}, not a text table. ${advice}`, { file, what });
  };
  const start = Buffer.from(head.subarray(0, 4096)).toString('latin1');
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    if (/\[Content_Types\]\.xml|xl\//.test(start)) refuse('an Excel workbook', CSV_ADVICE);
    if (start.includes('opendocument.spreadsheet')) refuse('an OpenDocument spreadsheet', CSV_ADVICE);
    refuse('a zip archive', UNPACK);
  }
  const lower = start
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .toLowerCase();
  for (const { what, advice, starts } of FORMATS) {
    const found =
      typeof starts === 'string' ? lower.startsWith(starts.toLowerCase()) : starts.every((byte, i) => head[i] === byte);
    if (found) refuse(what, advice);
  }
}

/**
 * Refuses a file with more bytes that no text holds than a fault here and there explains. UTF-16 must be ruled out before.
 * @throws StratumError bad-file
 */
export function refuseBinary(file: string, head: Uint8Array): void {
  let control = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) control++;
  const share = control / head.length;
  if (share > 0.05 || (control >= 8 && share > 0.005)) {
    throw new StratumError(
      'bad-file',
      `"${file}" is not a text: it holds NUL or control bytes throughout. Export the table as CSV and import that.`,
      { file },
    );
  }
}
