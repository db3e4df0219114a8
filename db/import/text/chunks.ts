import { promisify } from 'node:util';
import zlib from 'node:zlib';

/** One piece of a source file as it came, compressed, that can be read by itself. */
export interface SourceChunk {
  /** From 0. */
  seq: number;
  /** 1-based number of the first record that starts in the chunk; the next one to come where none does. */
  firstRow: number;
  /** Where that record starts, in bytes from the start of the (uncompressed) chunk; the chunk's length where none does. */
  firstOffset: number;
  /** Bytes of the source from `offset` to `offset + length`. */
  offset: number;
  length: number;
  /** zstd, or gzip where the runtime has no zstd; `expandChunk` tells by the first bytes. */
  compressed: Uint8Array;
}

/** Receives the chunks in their order. */
export type ChunkSink = (chunk: SourceChunk) => void;

const CHUNK = 1 << 20;
/** A chunk without a record start this long lies inside one over-long line, which no record limit lets pass. */
const CHUNK_MAX = 32 << 20;
const IN_FLIGHT = 3;

/** Cuts a stream of bytes before a record about every MiB, and compresses the pieces on other threads. */
export class ChunkCutter {
  /** Tell `recordStart` of the first record that starts here or later. */
  cutAt = 0;

  readonly #sink: ChunkSink;
  readonly #size: number;
  readonly #compress = typeof zlib.zstdCompress === 'function' ? zstd : gzip;
  #held = Buffer.allocUnsafe(CHUNK * 4);
  #length = 0;
  /** Source offset of the first held byte. */
  #offset = 0;
  #seq = 0;
  /** First record starting in the held bytes, when known. */
  #first: { row: number; offset: number } | null = null;
  #inFlight: Promise<void>[] = [];
  #delivered: Promise<void> = Promise.resolve();

  constructor(sink: ChunkSink, size = CHUNK) {
    this.#sink = sink;
    this.#size = size;
  }

  /** @param nextRow number of the next record to start in bytes not looked at yet */
  append(bytes: Uint8Array, nextRow: number): void {
    if (this.#length + bytes.length > this.#held.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.#held.length * 2, this.#length + bytes.length));
      this.#held.copy(larger, 0, 0, this.#length);
      this.#held = larger;
    }
    this.#held.set(bytes, this.#length);
    this.#length += bytes.length;
    if (this.#length > Math.max(CHUNK_MAX, this.#size * 2)) {
      this.#cut(this.#length, nextRow);
      this.cutAt = this.#offset;
    }
  }

  /** A record starts at byte `offset` of the source, at or after `cutAt`. */
  recordStart(row: number, offset: number): void {
    if (this.#first && offset - this.#offset >= this.#size) this.#cut(offset - this.#offset, row);
    this.#first ??= { row, offset };
    this.cutAt = this.#offset + this.#size;
  }

  /** Resolves when few enough chunks are being compressed, and other work had its turn. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#inFlight.length > IN_FLIGHT) await this.#inFlight.shift();
  }

  /** Resolves when the sink has everything. */
  async finish(nextRow: number): Promise<void> {
    if (this.#length > 0) this.#cut(this.#length, nextRow);
    await this.#delivered;
  }

  #cut(length: number, nextRow: number): void {
    const bytes = Uint8Array.from(this.#held.subarray(0, length));
    const offset = this.#offset;
    const chunk = {
      seq: this.#seq++,
      firstRow: this.#first?.row ?? nextRow,
      firstOffset: this.#first ? this.#first.offset - offset : length,
      offset,
      length,
    };
    this.#held.copyWithin(0, length, this.#length);
    this.#length -= length;
    this.#offset += length;
    this.#first = null;
    const compressed = this.#compress(bytes);
    const before = this.#delivered;
    this.#delivered = Promise.all([compressed, before]).then(([result]) =>
      this.#sink({ ...chunk, compressed: result }),
    );
    this.#delivered.catch(() => {}); // told by settle or finish
    this.#inFlight.push(this.#delivered);
  }
}

const LEVEL = 1;

function zstd(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify<Uint8Array, zlib.ZstdOptions, Uint8Array>(zlib.zstdCompress)(bytes, {
    params: { [zlib.constants.ZSTD_c_compressionLevel]: LEVEL },
  });
}

function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify<Uint8Array, zlib.ZlibOptions, Uint8Array>(zlib.gzip)(bytes, { level: LEVEL });
}

/** The bytes of a chunk as they came. */
export function expandChunk(compressed: Uint8Array): Uint8Array {
  const isGzip = compressed[0] === 0x1f && compressed[1] === 0x8b;
  return isGzip ? zlib.gunzipSync(compressed) : zlib.zstdDecompressSync(compressed);
}
