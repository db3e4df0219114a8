import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { StratumError } from '../../domain/errors.ts';

/** Bytes that can be read at any place, and that know whether they changed since they were opened. */
export interface ByteSource {
  /** What a person calls it: the file's base name. */
  readonly name: string;
  /** Bytes, when opened. */
  readonly size: number;
  /** Fills `into` from the byte at `position` on; returns how many bytes it got, 0 at the end. */
  read(into: Uint8Array, position: number): number;
  /** Null while the source is as it was when opened; else what changed, for a sentence ("its size changed ..."). */
  changed(): string | null;
  close(): void;
}

/**
 * A file on disk.
 * @throws StratumError not-found, no-permission, bad-file (a folder), io
 */
export function openFile(path: string): ByteSource {
  const name = basename(path);
  const fd = attempt(name, () => openSync(path, 'r'));
  const before = attempt(name, () => fstatSync(fd, { bigint: true }));
  if (!before.isFile()) {
    closeSync(fd);
    throw new StratumError('bad-file', `"${name}" is not a file. Choose the files inside it.`, { file: name });
  }
  return {
    name,
    size: Number(before.size),
    read: (into, position) => attempt(name, () => readSync(fd, into, 0, into.length, position)),
    changed() {
      const now = fstatSync(fd, { bigint: true });
      if (now.size !== before.size) return `its size changed from ${before.size} to ${now.size} bytes`;
      if (now.mtimeNs !== before.mtimeNs) return 'it was written to';
      const there = statSync(path, { bigint: true, throwIfNoEntry: false });
      if (!there) return 'it was moved or deleted';
      if (there.ino !== before.ino || there.dev !== before.dev) return 'it was replaced by another file';
      return null;
    },
    close: () => closeSync(fd),
  };
}

/** Bytes in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    size: bytes.length,
    read(into, position) {
      const part = bytes.subarray(position, position + into.length);
      into.set(part);
      return part.length;
    },
    changed: () => null,
    close() {},
  };
}

function attempt<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw asReadError(file, error);
  }
}

function asReadError(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string') return error;
  const data = { file, cause: code };
  if (code === 'ENOENT') {
    return new StratumError('not-found', `"${file}" is no longer there. Choose the file again.`, data);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new StratumError('no-permission', `"${file}" may not be read by you. Ask its owner for permission.`, data);
  }
  if (code === 'EISDIR') {
    return new StratumError('bad-file', `"${file}" is a folder. Choose the files inside it.`, data);
  }
  return new StratumError('io', `"${file}" could not be read (${code}). Check the drive and try again.`, data);
}
