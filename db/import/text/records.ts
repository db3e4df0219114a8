import { createHash } from 'node:crypto';
import { setImmediate as otherWork } from 'node:timers/promises';
import { StratumError } from '../../domain/errors.ts';
import { nameColumns } from '../../domain/import/column-names.ts';
import type { Dialect } from '../../domain/import/dialect.ts';
import type { TextProblem, TextProblemCode } from '../../domain/import/text-problem.ts';
import { ChunkCutter, type ChunkSink } from './chunks.ts';
import type { TextLimits } from './cursor.ts';
import { openRecords } from './open-records.ts';
import type { ByteSource } from './source.ts';
import type { TextRecord } from './text-record.ts';

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Called about once per MiB, with bytes read and in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called once, before the first record. Names are unique; see `nameColumns`. */
  onHeader?: ((names: readonly string[], header: readonly string[]) => void) | undefined;
  /** Receives the source's bytes, compressed, in the same pass. */
  chunks?: ChunkSink | undefined;
  /** Bytes of a chunk before compression; default 1 MiB. */
  chunkSize?: number | undefined;
  /** What an earlier reading of the same file found: anything else is a changed file. */
  expect?: { sha256: string } | undefined;
  limits?: TextLimits | undefined;
  readSize?: number | undefined;
}

export interface ReadSummary {
  /** All records, those with a problem included. */
  records: number;
  problems: {
    total: number;
    byCode: Partial<Record<TextProblemCode, number>>;
    /** The first 100. */
    first: TextProblem[];
  };
  /** Blank lines passed over: they hold nothing. */
  blankLines: number;
  preamble: string[];
  /** As received; `column 1` and so on where the file has no header. */
  header: string[];
  /** Hexadecimal, of the file's bytes. */
  sha256: string;
  bytes: number;
}

const PAUSE_EVERY = 1 << 20;
const PROBLEMS_KEPT = 100;

/**
 * Reads a delimited text from beginning to end and hands over each record, sound or not (`record.problem`). Pauses
 * about once per MiB, so that messages to this process are heard. The caller closes the source.
 *
 * @throws StratumError bad-file (nothing to read, header unreadable), changed-file, cancelled, io
 */
export async function readRecords(
  source: ByteSource,
  dialect: Dialect,
  onRecord: (record: TextRecord) => void,
  options: ReadOptions = {},
): Promise<ReadSummary> {
  const { signal, onProgress } = options;
  const hash = createHash('sha256');
  const chunks = options.chunks ? new ChunkCutter(options.chunks, options.chunkSize) : null;
  let row = 0;
  const { cursor, window, preamble, header } = openRecords(source, dialect, {
    limits: options.limits,
    readSize: options.readSize,
    onBytes(bytes) {
      hash.update(bytes);
      chunks?.append(bytes, row + 1);
    },
  });
  const problems: ReadSummary['problems'] = { total: 0, byCode: {}, first: [] };
  options.onHeader?.(nameColumns(header).names, header);
  let pauseAt = PAUSE_EVERY;
  while (cursor.next()) {
    row = cursor.row;
    const { offset, problem } = cursor;
    if (chunks && offset >= chunks.cutAt) chunks.recordStart(cursor.row, offset);
    if (problem) {
      problems.total++;
      problems.byCode[problem.code] = (problems.byCode[problem.code] ?? 0) + 1;
      if (problems.first.length < PROBLEMS_KEPT) problems.first.push(problem);
    }
    onRecord(cursor);
    if (offset >= pauseAt) {
      pauseAt = offset + PAUSE_EVERY;
      onProgress?.(offset, source.size);
      await (chunks ? chunks.settle() : otherWork());
      if (signal?.aborted) throw cancelled(source.name);
    }
  }
  if (signal?.aborted) throw cancelled(source.name);
  await chunks?.finish(cursor.row + 1);
  const sha256 = hash.digest('hex');
  const bytes = window.bytesRead;
  refuseChanged(source, bytes, sha256, options.expect?.sha256);
  onProgress?.(bytes, source.size);
  return {
    records: cursor.row,
    problems,
    blankLines: cursor.blankLines,
    preamble,
    header: dialect.header ? header : Array.from({ length: cursor.width }, (_, i) => `column ${i + 1}`),
    sha256,
    bytes,
  };
}

function cancelled(file: string): StratumError {
  return new StratumError('cancelled', `Reading "${file}" was stopped; nothing was changed.`, { file });
}

function refuseChanged(source: ByteSource, bytes: number, sha256: string, expected: string | undefined): void {
  const change =
    source.changed() ??
    (bytes !== source.size ? `it had ${source.size} bytes and now has ${bytes}` : null) ??
    (expected !== undefined && expected !== sha256 ? 'its contents are not those that were checked' : null);
  if (change === null) return;
  const file = source.name;
  throw new StratumError(
    'changed-file',
    `"${file}" changed while it was read: ${change}. Close it in other programs and import it again; nothing was imported.`,
    { file, change },
  );
}
