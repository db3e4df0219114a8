import { isAscii, isUtf8 } from 'node:buffer';
import { markLength } from './byte-order-mark.ts';
import type { ByteSource } from './source.ts';
import { type Encoding, isValidText, transcoderFor } from './transcode.ts';
import { cutTail } from './utf8-edge.ts';

const NEWLINE = 10;
const READ_SIZE = 1 << 20;
export interface WindowOptions {
  /** Bytes read at a time. */
  readSize?: number | undefined;
  /** Is given every byte of the source once, in order. */
  onBytes?: ((bytes: Uint8Array) => void) | undefined;
  /** The source is the middle of a file: what looks like a byte-order mark is data. */
  middle?: boolean | undefined;
}

/**
 * The part of a source under the reader's eye, as UTF-8, from `start` to `end` in `text`. `text[end]` is always a
 * newline that is not in the source, so that a loop looking for one needs no other bound.
 */
export class TextWindow {
  text: Buffer;
  start = 0;
  end = 0;
  /** Nothing follows `end`. */
  atEnd = false;
  /** Nothing but ASCII was met so far. */
  ascii = true;

  readonly #source: ByteSource;
  readonly #encoding: Encoding;
  readonly #transcoder;
  readonly #readSize: number;
  readonly #onBytes: ((bytes: Uint8Array) => void) | undefined;
  /** Bytes of the source read so far. */
  #read = 0;
  /** UTF-8: source offset of text[0]. Otherwise: of text[start]. */
  #offset = 0;
  /** Not UTF-8: the source's own bytes from text[start] on, and more. */
  #held = Buffer.alloc(0);
  /** Where NUL bytes or wrong encoding may be, as positions in `text`. */
  #suspectFrom = 0;
  #suspectTo = 0;
  /** UTF-8: bytes still missing of the character at the end of the last piece. */
  #cut = 0;

  constructor(source: ByteSource, encoding: Encoding, options: WindowOptions = {}) {
    this.#source = source;
    this.#encoding = encoding;
    this.#transcoder = transcoderFor(encoding);
    this.#readSize = Math.min(options.readSize ?? READ_SIZE, source.size + 1);
    this.#onBytes = options.onBytes;
    this.text = Buffer.allocUnsafe(Math.max(64, this.#readSize * 2) + 1);
    this.text[0] = NEWLINE;
    if (!options.middle) this.#skipMark();
  }

  /** Bytes of the source read so far. */
  get bytesRead(): number {
    return this.#read;
  }

  /** Gives up what lies before `position`. */
  advance(position: number): void {
    if (this.#transcoder) {
      const length = this.#transcoder.sourceLength(this.text, this.start, position);
      this.#held = this.#held.subarray(length);
      this.#offset += length;
    }
    this.start = position;
  }

  /** The byte of the source that `position` (not before `start`) stands for. */
  offsetOf(position: number): number {
    return this.#transcoder
      ? this.#offset + this.#transcoder.sourceLength(this.text, this.start, position)
      : this.#offset + position;
  }

  /** The source's bytes from `start` to `position`: a copy. */
  raw(position: number): Uint8Array {
    return this.#transcoder
      ? Uint8Array.from(this.#held.subarray(0, this.#transcoder.sourceLength(this.text, this.start, position)))
      : Uint8Array.from(this.text.subarray(this.start, position));
  }

  /** Whether a look at each record from `from` to `to` is needed, for NUL bytes and bytes that are no characters. */
  isSuspect(from: number, to: number): boolean {
    return from < this.#suspectTo && to > this.#suspectFrom;
  }

  /** Whether the source's bytes from `start` to `position` are all characters in the encoding. */
  isValid(position: number): boolean {
    return this.#transcoder
      ? isValidText(this.#encoding, this.raw(position))
      : isUtf8(this.text.subarray(this.start, position));
  }

  /** Whether the text from `from` to `to` is UTF-8 without a replacement character. */
  isValidCell(from: number, to: number): boolean {
    const cell = this.text.subarray(from, to);
    return isUtf8(cell) && (!this.#transcoder || !cell.includes('\uFFFD'));
  }

  /** Reads on at least until twice as much is in the window, or the source ends. Positions move so that start is 0. */
  grow(): void {
    const wanted = Math.max(1, (this.end - this.start) * 2);
    while (!this.atEnd && this.end - this.start < wanted) this.#fill();
  }

  #skipMark(): void {
    const head = new Uint8Array(3);
    const length = markLength(this.#encoding, head.subarray(0, this.#source.read(head, 0)));
    if (length === 0) return;
    this.#onBytes?.(head.subarray(0, length));
    this.#read = length;
    this.#offset = length;
  }

  #fill(): void {
    this.#compact();
    if (this.#transcoder) this.#fillTranscoded(this.#transcoder);
    else this.#fillInPlace();
    this.text[this.end] = NEWLINE;
  }

  #compact(): void {
    const { start } = this;
    if (start > 0) {
      this.text.copyWithin(0, start, this.end);
      if (!this.#transcoder) this.#offset += start;
      this.#suspectFrom = Math.max(0, this.#suspectFrom - start);
      this.#suspectTo = Math.max(0, this.#suspectTo - start);
      this.end -= start;
      this.start = 0;
    }
  }

  #room(length: number): void {
    if (this.end + length + 1 <= this.text.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.text.length * 2, this.end + length + 1));
    this.text.copy(larger, 0, 0, this.end);
    this.text = larger;
  }

  #fillInPlace(): void {
    this.#room(this.#readSize);
    const target = this.text.subarray(this.end, this.end + this.#readSize);
    const length = this.#source.read(target, this.#read);
    const piece = target.subarray(0, length);
    this.#took(piece);
    const from = this.end;
    this.end += length;
    if (length === 0) return;
    const plain = isAscii(piece);
    if (!plain) this.ascii = false;
    const good = plain ? this.#cut === 0 : this.#isUtf8Piece(piece);
    if (!good || piece.includes(0)) this.#suspect(Math.max(0, from - 3), this.end);
    else if (this.#cut > 0) this.#suspect(Math.max(0, this.end - 3), this.end);
    if (plain) this.#cut = 0;
  }

  /** Whether a piece is UTF-8 but for one character cut in two at either edge, whose record is looked at by itself. */
  #isUtf8Piece(piece: Uint8Array): boolean {
    const missing = this.#cut;
    const tail = cutTail(piece);
    this.#cut = tail.missing;
    if (piece.length < 8) return false;
    for (let i = 0; i < missing; i++) if ((piece[i]! & 0xc0) !== 0x80) return false;
    return isUtf8(piece.subarray(missing, piece.length - tail.length));
  }

  #fillTranscoded(transcoder: NonNullable<ReturnType<typeof transcoderFor>>): void {
    const buffer = Buffer.allocUnsafe(this.#readSize);
    const piece = buffer.subarray(0, this.#source.read(buffer, this.#read));
    this.#took(piece);
    this.#held = Buffer.concat([this.#held, piece]);
    const { utf8, suspect } = transcoder.toUtf8(piece, this.atEnd);
    this.#room(utf8.length);
    this.text.set(utf8, this.end);
    const from = this.end;
    this.end += utf8.length;
    if (!isAscii(utf8)) this.ascii = false;
    if (suspect || utf8.includes(0)) this.#suspect(from, this.end);
  }

  #took(piece: Uint8Array): void {
    if (piece.length === 0) this.atEnd = true;
    else this.#onBytes?.(piece);
    this.#read += piece.length;
  }

  #suspect(from: number, to: number): void {
    const none = this.#suspectFrom >= this.#suspectTo;
    this.#suspectFrom = none ? from : Math.min(this.#suspectFrom, from);
    this.#suspectTo = to;
  }
}
