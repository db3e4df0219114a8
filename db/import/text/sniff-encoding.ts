import { isAscii, isUtf8 } from 'node:buffer';
import { markLength } from './byte-order-mark.ts';
import type { ByteSource } from './source.ts';
import { type Encoding, UNDEFINED_1252 } from './transcode.ts';
import { cutTail } from './utf8-edge.ts';

export type Confidence = 'high' | 'medium' | 'low';

export interface SniffedEncoding {
  encoding: Encoding;
  bom: boolean;
  reason: string;
  confidence: Confidence;
}

/** The encoding of a text, from its first bytes. `complete`: there are no more. */
export function sniffEncoding(head: Uint8Array, complete: boolean): SniffedEncoding {
  for (const encoding of ['utf-8', 'utf-16le', 'utf-16be'] as const) {
    if (markLength(encoding, head) === 0) continue;
    const name = encoding === 'utf-8' ? 'UTF-8' : 'UTF-16';
    return { encoding, bom: true, reason: `the file starts with the byte-order mark of ${name}`, confidence: 'high' };
  }
  return sniffUtf16(head) ?? sniffBytes(head, complete);
}

/** UTF-16 without a mark: letters and digits have a zero byte at every other place. */
function sniffUtf16(head: Uint8Array): SniffedEncoding | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i++) if (head[i] === 0) zeros[i & 1]!++;
  const [even = 0, odd = 0] = zeros;
  const pairs = head.length / 2;
  if (Math.max(even, odd) < pairs * 0.3 || Math.min(even, odd) > pairs * 0.05) return null;
  return {
    encoding: odd > even ? 'utf-16le' : 'utf-16be',
    bom: false,
    reason: 'every other byte is zero, as in UTF-16',
    confidence: 'medium',
  };
}

function sniffBytes(head: Uint8Array, complete: boolean): SniffedEncoding {
  const whole = complete ? head : head.subarray(0, head.length - cutTail(head).length);
  if (isAscii(whole)) {
    const reason = 'there are only plain characters (ASCII), which are the same in UTF-8';
    return { encoding: 'utf-8', bom: false, reason, confidence: 'high' };
  }
  if (isUtf8(whole)) {
    const reason = 'all accented letters and special signs are valid UTF-8';
    return { encoding: 'utf-8', bom: false, reason, confidence: 'high' };
  }
  return sniffBroken(whole);
}

/** Either Windows-1252, or UTF-8 with faults. */
function sniffBroken(bytes: Uint8Array): SniffedEncoding {
  const { good, bad, firstBad } = utf8Characters(bytes);
  const where = `line ${lineAt(bytes, firstBad)}`;
  const hex = `0x${bytes[firstBad]!.toString(16).toUpperCase()}`;
  if (good > bad * 4) {
    const reason = `most special signs are valid UTF-8, but byte ${hex} in ${where} is not: rows with such bytes are set aside`;
    return { encoding: 'utf-8', bom: false, reason, confidence: 'low' };
  }
  const undefinedByte = bytes.find((byte) => UNDEFINED_1252.has(byte));
  return {
    encoding: 'windows-1252',
    bom: false,
    reason: `byte ${hex} in ${where} is not valid UTF-8; in Windows-1252 it is "${windows1252Character(bytes[firstBad]!)}"`,
    confidence: undefinedByte === undefined ? 'medium' : 'low',
  };
}

function windows1252Character(byte: number): string {
  return new TextDecoder('windows-1252').decode(Uint8Array.of(byte));
}

/** Characters beyond ASCII that are whole in UTF-8, and bytes that belong to none. */
function utf8Characters(bytes: Uint8Array): { good: number; bad: number; firstBad: number } {
  let good = 0;
  let bad = 0;
  let firstBad = -1;
  for (let p = 0; p < bytes.length; ) {
    const byte = bytes[p]!;
    if (byte < 0x80) {
      p++;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    if (length > 1 && isUtf8(bytes.subarray(p, p + length))) {
      good++;
      p += length;
    } else {
      if (firstBad < 0) firstBad = p;
      bad++;
      p++;
    }
  }
  return { good, bad, firstBad };
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let p = 0; p < position; p++) if (bytes[p] === 10 || (bytes[p] === 13 && bytes[p + 1] !== 10)) line++;
  return line;
}

/** The first byte of the source from `from` on (the start of a character) that is not UTF-8; -1 when all is. */
export function firstNotUtf8(source: ByteSource, from: number, buffer: Uint8Array): { bad: number; next: number } {
  const length = source.read(buffer, from);
  if (length === 0) return { bad: -1, next: -1 };
  const piece = buffer.subarray(0, length);
  const cut = length < 8 ? 0 : cutTail(piece).length;
  const whole = piece.subarray(0, length - cut);
  if (isUtf8(whole)) return { bad: -1, next: from + whole.length };
  return { bad: from + utf8Characters(whole).firstBad, next: -1 };
}
