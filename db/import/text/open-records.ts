import { StratumError } from '../../domain/errors.ts';
import { nameColumns } from '../../domain/import/column-names.ts';
import type { Dialect } from '../../domain/import/dialect.ts';
import { RecordCursor, type TextLimits } from './cursor.ts';
import type { ByteSource } from './source.ts';
import { TextWindow } from './window.ts';

export interface OpenRecords {
  /** Stands before the first record. */
  cursor: RecordCursor;
  window: TextWindow;
  /** The comment lines before the header, as received. */
  preamble: string[];
  /** The header as received; empty when the dialect has none. */
  header: string[];
}

export interface OpenOptions {
  limits?: TextLimits | undefined;
  /** Bytes read at a time. */
  readSize?: number | undefined;
  onBytes?: ((bytes: Uint8Array) => void) | undefined;
}

/**
 * Reads what comes before the first record.
 * @throws StratumError bad-file: nothing but comment lines, or a header that cannot be read
 */
export function openRecords(source: ByteSource, dialect: Dialect, options: OpenOptions = {}): OpenRecords {
  const window = new TextWindow(source, dialect.encoding, options);
  const cursor = new RecordCursor(window, dialect, source.name, options.limits);
  const preamble: string[] = [];
  for (let i = 0; i < dialect.preamble; i++) {
    const line = cursor.nextLine();
    if (line === null) throw nothingToRead(source.name, preamble.length);
    preamble.push(line);
  }
  if (!dialect.header) return { cursor, window, preamble, header: [] };
  if (!cursor.next()) throw nothingToRead(source.name, preamble.length);
  if (cursor.problem) {
    const { code, line, column } = cursor.problem;
    throw new StratumError(
      'bad-file',
      `${source.name}, line ${line}: the header row cannot be read. ${cursor.problem.sentence}`,
      { file: source.name, line, column, problem: code },
    );
  }
  const header = Array.from({ length: cursor.length }, (_, i) => cursor.text(i));
  cursor.takeAsHeader(nameColumns(header).names);
  return { cursor, window, preamble, header };
}

function nothingToRead(file: string, comments: number): StratumError {
  return comments === 0
    ? new StratumError('bad-file', `"${file}" is empty. Export it again, with a header row.`, { file })
    : new StratumError(
        'bad-file',
        `"${file}" holds nothing but comments (${comments} ${comments === 1 ? 'line' : 'lines'}). Export it again, with a header row and data.`,
        { file, comments },
      );
}
