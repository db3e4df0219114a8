import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { StratumError } from '../db/contract.ts';

/** Writes the whole file or none of it: a new file beside it, flushed, then put in its place. */
export async function writeWhole(file: string, data: string | Uint8Array): Promise<number> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const fresh = `${file}.part`;
  try {
    const handle = await open(fresh, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw refused(path.basename(file), error);
  }
  return bytes.byteLength;
}

function refused(name: string, error: unknown): StratumError {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new StratumError(
      'disk-full',
      `There is no room for "${name}" on that drive; free some space or choose another folder.`,
    );
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new StratumError('no-permission', `"${name}" may not be written there; choose another folder.`);
  }
  return new StratumError('io', `"${name}" could not be written (${code ?? 'unknown reason'}); choose another folder.`);
}
