import { statSync } from 'node:fs';
import { StratumError } from '../domain/errors.ts';

/** What tells that a file is still the one that was looked at. */
export interface FileStamp {
  readonly size: bigint;
  readonly modified: bigint;
  readonly inode: bigint;
}

/** @returns null when there is no such file any more */
export function stampOf(path: string): FileStamp | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? { size: stat.size, modified: stat.mtimeNs, inode: stat.ino } : null;
}

/** @throws StratumError changed-file, not-found */
export function refuseChangedFile(name: string, path: string, former: FileStamp): void {
  const now = stampOf(path);
  if (now === null)
    throw new StratumError('not-found', `"${name}" is no longer there. Choose the file again.`, { file: name });
  if (now.size === former.size && now.modified === former.modified && now.inode === former.inode) return;
  throw new StratumError(
    'changed-file',
    `"${name}" changed since it was looked at. Close it in other programs and choose it again; nothing was imported.`,
    { file: name },
  );
}
