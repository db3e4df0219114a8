import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ListFile } from './list-file.ts';

/** Largest size the plain ZIP format (APPNOTE 6.3.10, without ZIP64) can state. */
const LARGEST = 0xffff_ffff;
const GATHERED = 1 << 19;

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packed: number;
  size: number;
}

/** Writes a ZIP archive part by part. Times are the format's zero (1 January 1980): equal contents give equal bytes. */
export class ZipFile {
  readonly #file: ListFile;
  readonly #entries: Entry[] = [];
  #text = '';

  constructor(file: ListFile) {
    this.#file = file;
  }

  begin(name: string): void {
    const entry: Entry = { name: Buffer.from(name), offset: this.#file.bytes, crc: 0, packed: 0, size: 0 };
    this.#entries.push(entry);
    this.#file.write(Buffer.concat([localHeader(entry), entry.name]));
  }

  /** Adds text to the part begun last. */
  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= GATHERED) this.#deflate(constants.Z_SYNC_FLUSH);
  }

  /** @throws RangeError when the part is larger than the format allows */
  end(): void {
    this.#deflate(constants.Z_FINISH);
    const entry = this.#entries.at(-1)!;
    if (entry.size > LARGEST || entry.offset + entry.packed > LARGEST)
      throw new RangeError('A part of the archive is larger than 4 GiB.');
    this.#file.patch(entry.offset, localHeader(entry));
  }

  finish(): void {
    const start = this.#file.bytes;
    for (const entry of this.#entries) this.#file.write(Buffer.concat([directoryHeader(entry), entry.name]));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#file.bytes - start, 12);
    end.writeUInt32LE(start, 16);
    this.#file.write(end);
  }

  /** Pieces that end at a byte boundary can be joined into one DEFLATE stream (RFC 1951, section 3.2.3). */
  #deflate(flush: number): void {
    const entry = this.#entries.at(-1)!;
    const bytes = Buffer.from(this.#text);
    this.#text = '';
    const packed = deflateRawSync(bytes, { finishFlush: flush });
    entry.crc = crc32(bytes, entry.crc);
    entry.size += bytes.length;
    entry.packed += packed.length;
    this.#file.write(packed);
  }
}

const NEEDS_VERSION = 20;
const NAMES_ARE_UTF8 = 0x0800;
const DEFLATED = 8;
const FIRST_DAY = 0x21;

function localHeader({ name, crc, packed, size }: Entry): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  shared(header, 4, { name, crc, packed, size });
  return header;
}

function directoryHeader({ name, offset, crc, packed, size }: Entry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(NEEDS_VERSION, 4);
  shared(header, 6, { name, crc, packed, size });
  header.writeUInt32LE(offset, 42);
  return header;
}

/** The fields that both headers have in the same order. Sizes are exact only once the part has ended. */
function shared(header: Buffer, at: number, { name, crc, packed, size }: Omit<Entry, 'offset'>): void {
  header.writeUInt16LE(NEEDS_VERSION, at);
  header.writeUInt16LE(NAMES_ARE_UTF8, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(FIRST_DAY, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}
