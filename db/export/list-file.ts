import { createHash } from 'node:crypto';
import { closeSync, createReadStream, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { StratumError } from '../domain/errors.ts';

/** A file being written. */
export interface ListFile {
  /** Bytes written so far. */
  readonly bytes: number;
  /** Adds to the end; text becomes UTF-8. */
  write(part: string | Uint8Array): void;
  /** Overwrites bytes written before. */
  patch(position: number, part: Uint8Array): void;
}

/** Characters gathered before they are encoded and written. */
const GATHERED = 65_536;

/**
 * Writes a file under another name in the same folder and gives it its name when it is whole and on the disk; if
 * anything fails, nothing is left and what was there before stays.
 * @returns its size and the SHA-256 of the bytes read back from the disk
 * @throws StratumError not-found | no-permission | disk-full | io, or what `fill` throws
 */
export async function writeWholeFile(
  path: string,
  fill: (file: ListFile) => Promise<void>,
): Promise<{ bytes: number; sha256: string }> {
  const building = `${path}.part-${process.pid}`;
  try {
    const fd = openSync(building, 'w+');
    let bytes: number;
    try {
      const file = new OpenFile(fd);
      await fill(file);
      bytes = file.flush();
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    const sha256 = await hashOf(building);
    renameSync(building, path);
    return { bytes, sha256 };
  } catch (error) {
    rmSync(building, { force: true });
    throw explained(error, path);
  }
}

class OpenFile implements ListFile {
  readonly #fd: number;
  #written = 0;
  #text = '';

  constructor(fd: number) {
    this.#fd = fd;
  }

  get bytes(): number {
    return this.flush();
  }

  write(part: string | Uint8Array): void {
    if (typeof part === 'string') {
      this.#text += part;
      if (this.#text.length >= GATHERED) this.flush();
    } else {
      this.flush();
      this.#append(part);
    }
  }

  patch(position: number, part: Uint8Array): void {
    this.flush();
    put(this.#fd, part, position);
  }

  /** @returns bytes written so far */
  flush(): number {
    if (this.#text !== '') {
      const text = this.#text;
      this.#text = '';
      this.#append(Buffer.from(text));
    }
    return this.#written;
  }

  #append(part: Uint8Array): void {
    put(this.#fd, part, this.#written);
    this.#written += part.length;
  }
}

function put(fd: number, part: Uint8Array, position: number): void {
  let done = 0;
  while (done < part.length) done += writeSync(fd, part, done, part.length - done, position + done);
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function explained(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error && !(error instanceof StratumError) ? error.code : null;
  if (typeof code !== 'string') return error;
  const name = basename(path);
  const data = { path, cause: code };
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new StratumError(
        'disk-full',
        `The disk is full: ${name} was not written. Free some space or choose another folder.`,
        data,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return new StratumError(
        'no-permission',
        `${name} may not be written in ${dirname(path)}. Close it if another program has it open, or choose another folder.`,
        data,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new StratumError(
        'not-found',
        `There is no folder ${dirname(path)} for ${name}. Choose an existing one.`,
        data,
      );
    case 'EISDIR':
      return new StratumError('exists', `${path} is a folder. Choose a name for the list.`, data);
    default:
      return code.startsWith('E') && 'syscall' in (error as Error)
        ? new StratumError('io', `${name} could not be written (${code}). Check the drive and try again.`, data)
        : error;
  }
}
