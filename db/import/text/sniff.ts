import { setImmediate as otherWork } from 'node:timers/promises';
import { StratumError } from '../../domain/errors.ts';
import type { Dialect } from '../../domain/import/dialect.ts';
import { markLength } from './byte-order-mark.ts';
import { refuseBinary, refuseOtherFormats } from './other-formats.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import { type Confidence, firstNotUtf8, type SniffedEncoding, sniffEncoding } from './sniff-encoding.ts';
import { sniffHeader } from './sniff-header.ts';
import { sniffComments, titleRows } from './sniff-preamble.ts';
import { tryTable } from './sniff-table.ts';
import type { ByteSource } from './source.ts';
import { transcoderFor } from './transcode.ts';

export interface SniffedDialect {
  dialect: Dialect;
  /** Why, in words, for the person who checks it. */
  reasons: { encoding: string; delimiter: string; quote: string; header: string; preamble: string };
  /** That of the least certain part. */
  confidence: Confidence;
}

/**
 * How a delimited text is written, from its first bytes.
 *
 * @param head the first bytes; a MiB is plenty
 * @param options complete: there are no more bytes; name: the file's name, for sentences
 * @throws StratumError bad-file: not a text, another format, empty, nothing but comments
 */
export function sniffDialect(head: Uint8Array, options: { complete: boolean; name?: string }): SniffedDialect {
  const file = options.name ?? 'the file';
  refuseOtherFormats(file, head);
  return sniffWith(head, options.complete, file, sniffEncoding(head, options.complete));
}

const HEAD = 1 << 20;
const PIECE = 4 << 20;

/**
 * The same for a whole source. Special signs may come late: where the first bytes look like UTF-8, all are checked.
 * @throws StratumError as sniffDialect; cancelled, io
 */
export async function sniffSource(source: ByteSource, signal?: AbortSignal): Promise<SniffedDialect> {
  const buffer = new Uint8Array(Math.min(HEAD, source.size));
  const head = buffer.subarray(0, source.read(buffer, 0));
  refuseOtherFormats(source.name, head);
  const complete = head.length >= source.size;
  let encoding = sniffEncoding(head, complete);
  if (!complete && encoding.encoding === 'utf-8' && !encoding.bom && encoding.confidence === 'high') {
    encoding = await sniffRest(source, encoding, head, signal);
  }
  return sniffWith(head, complete, source.name, encoding);
}

async function sniffRest(
  source: ByteSource,
  seen: SniffedEncoding,
  head: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<SniffedEncoding> {
  const buffer = new Uint8Array(PIECE);
  let position = 0;
  while (position >= 0) {
    if (signal?.aborted) throw new StratumError('cancelled', `Reading "${source.name}" was stopped.`);
    const { bad, next } = firstNotUtf8(source, position, buffer);
    if (bad >= 0) {
      const around = buffer.subarray(0, source.read(buffer.subarray(0, 1 << 16), bad));
      const there = sniffEncoding(around, false);
      const reason = `the first MiB is valid UTF-8, but byte ${bad} of the file is not`;
      const special = head.some((byte) => byte >= 0x80);
      return special || there.encoding === 'utf-8'
        ? { ...seen, reason: `${reason}: rows with such bytes are set aside`, confidence: 'low' }
        : { ...there, reason: `${reason}; read as Windows-1252`, confidence: 'medium' };
    }
    position = next;
    await otherWork();
  }
  return seen;
}

function sniffWith(head: Uint8Array, complete: boolean, file: string, encoding: SniffedEncoding): SniffedDialect {
  const text = asUtf8(head, encoding.encoding, complete);
  if (!encoding.encoding.startsWith('utf-16')) refuseBinary(file, head);
  const comments = sniffComments(text.toString('utf8'));
  if (comments.only) throw nothingThere(file, comments.lines);
  const found = sniffDelimiter(text, comments.lines, complete, comments.delimiter);
  const layout = sniffLayout(text, complete, comments.lines, found);
  const confidences = [encoding.confidence, found.confidence, layout.confidence];
  return {
    dialect: {
      encoding: encoding.encoding,
      bom: encoding.bom,
      delimiter: found.delimiter,
      quote: found.quote,
      preamble: layout.preamble,
      header: layout.header,
      ...(layout.trailingDelimiter ? { trailingDelimiter: true } : {}),
    },
    reasons: {
      encoding: encoding.reason,
      delimiter: found.reason,
      quote:
        found.quote === null
          ? 'quotation marks stand inside texts and never enclose one: they are taken as they are'
          : 'a text may be enclosed in quotation marks',
      header: layout.reason,
      preamble: layout.preambleReason,
    },
    confidence: confidences.includes('low') ? 'low' : confidences.includes('medium') ? 'medium' : 'high',
  };
}

function asUtf8(head: Uint8Array, encoding: Dialect['encoding'], complete: boolean): Buffer {
  const body = head.subarray(markLength(encoding, head));
  return Buffer.from(transcoderFor(encoding)?.toUtf8(body, complete).utf8 ?? body);
}

/** Preamble, header and the delimiter at the end of rows. */
function sniffLayout(
  text: Uint8Array,
  complete: boolean,
  comments: number,
  { delimiter, quote, table }: ReturnType<typeof sniffDelimiter>,
) {
  const titles = titleRows(table.rows, table.width);
  const rows = table.rows.slice(titles);
  const header = sniffHeader(rows);
  const preamble = titles > 0 ? table.lines[titles]! - 1 : comments;
  if (!header.header && comments > 0 && titles === 0) {
    // `#CHROM  POS ...`: the last comment line may be the header itself.
    const above = tryTable(text, { delimiter, quote }, comments - 1, complete).rows[0] ?? [];
    const names = sniffHeader([above, ...rows]);
    if (above.length === table.width && table.width > 1 && names.header && names.confidence === 'high') {
      return { ...names, ...preambleOf(comments - 1, 0), trailingDelimiter: false };
    }
  }
  const [first = [], ...below] = rows;
  const trailingDelimiter =
    header.header && below.length > 0 && below.every((row) => row.length === first.length + 1 && row.at(-1) === '');
  return { ...header, ...preambleOf(preamble, titles), trailingDelimiter };
}

function preambleOf(preamble: number, titles: number): { preamble: number; preambleReason: string } {
  const lines = preamble === 1 ? 'the first line' : `the first ${preamble} lines`;
  const preambleReason =
    preamble === 0
      ? 'the table starts with the first line'
      : titles > 0
        ? `${lines} do not have the cells of the table below: kept as a comment`
        : `${lines} ${preamble === 1 ? 'is a comment' : 'are comments'} (#): kept, not read as data`;
  return { preamble, preambleReason };
}

function nothingThere(file: string, comments: number): StratumError {
  return comments === 0
    ? new StratumError('bad-file', `"${file}" is empty. Export it again, with a header row and data.`, { file })
    : new StratumError(
        'bad-file',
        `"${file}" holds nothing but comments. Export it again, with a header row and data.`,
        { file, comments },
      );
}
