import { isUtf8 } from 'node:buffer';
import type { Dialect } from '../../domain/import/dialect.ts';

export type Encoding = Dialect['encoding'];

/** Turns a stream of bytes into UTF-8, keeping what is cut at the end of one piece for the next. */
export interface Transcoder {
  /** `suspect`: some bytes of this piece are no character in the encoding; they became U+FFFD or a control character. */
  toUtf8(piece: Uint8Array, last: boolean): { utf8: Uint8Array; suspect: boolean };
  /** How many bytes of the source the UTF-8 bytes from `from` to `to` stand for. */
  sourceLength(utf8: Uint8Array, from: number, to: number): number;
}

/** Null for UTF-8 itself, which is read in place. */
export function transcoderFor(encoding: Encoding): Transcoder | null {
  if (encoding === 'utf-8') return null;
  return encoding === 'windows-1252' ? windows1252() : utf16(encoding === 'utf-16be');
}

/** Whether these bytes, whole characters of a file, are all characters in the encoding. */
export function isValidText(encoding: Encoding, bytes: Uint8Array): boolean {
  if (encoding === 'utf-8') return isUtf8(bytes);
  if (encoding === 'windows-1252') return !bytes.some((byte) => UNDEFINED_1252.has(byte));
  return bytes.length % 2 === 0 && utf16Text(bytes, encoding === 'utf-16be').isWellFormed();
}

/** Bytes 0x80 to 0x9F of Windows-1252; the five undefined ones become the control character of the same number (WHATWG Encoding, index-windows-1252). */
const HIGH_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';
export const UNDEFINED_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function windows1252(): Transcoder {
  const characters = Array.from({ length: 256 }, (_, byte) =>
    Buffer.from(byte >= 0x80 && byte < 0xa0 ? HIGH_1252[byte - 0x80]! : String.fromCharCode(byte)),
  );
  return {
    toUtf8(piece) {
      const utf8 = new Uint8Array(piece.length * 3);
      let length = 0;
      let suspect = false;
      for (const byte of piece) {
        if (byte < 0x80) utf8[length++] = byte;
        else {
          for (const part of characters[byte]!) utf8[length++] = part;
          if (byte < 0xa0 && UNDEFINED_1252.has(byte)) suspect = true;
        }
      }
      return { utf8: utf8.subarray(0, length), suspect };
    },
    sourceLength(utf8, from, to) {
      let characters = 0;
      for (let p = from; p < to; p++) if ((utf8[p]! & 0xc0) !== 0x80) characters++;
      return characters;
    },
  };
}

function utf16Text(bytes: Uint8Array, bigEndian: boolean): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  return (bigEndian ? even.swap16() : even).toString('utf16le');
}

function utf16(bigEndian: boolean): Transcoder {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    toUtf8(piece, last) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
      let text = utf16Text(bytes, bigEndian);
      let used = bytes.length & ~1;
      if (!last && text.length > 0 && isHighSurrogate(text.charCodeAt(text.length - 1))) {
        text = text.slice(0, -1);
        used -= 2;
      }
      rest = bytes.slice(used);
      const odd = last && rest.length > 0;
      if (odd) text += '\uFFFD';
      return { utf8: Buffer.from(text, 'utf8'), suspect: odd || !text.isWellFormed() };
    },
    sourceLength(utf8, from, to) {
      let units = 0;
      for (let p = from; p < to; p++) {
        const byte = utf8[p]!;
        if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
      }
      return units * 2;
    },
  };
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}
