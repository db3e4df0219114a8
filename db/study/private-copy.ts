import { chmodSync, constants, copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StratumError } from '../domain/errors.ts';
import type { StudyEnvironment } from './environment.ts';
import { isRunning } from './process-alive.ts';

const PREFIX = 'stratum-read-only-';
const ATTEMPTS = 5;

/**
 * A copy of a study (still encrypted) in a folder only this account can read, so that a study can be read while its
 * file cannot be written or is in use. Takes the write-ahead log along; tries again if a checkpoint came in between.
 * @returns the copy, and how to remove it
 */
export function makePrivateCopy(path: string, env: StudyEnvironment): { path: string; remove(): void } {
  const parent = env.temporaryFolder ?? tmpdir();
  removeLeftCopies(parent);
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  const copy = join(folder, 'copy.stratum');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = stateOf(path);
      rmSync(`${copy}-wal`, { force: true });
      // The log first: pages only move from the log into the file, so an older log with a newer file would be wrong,
      // and that is what comparing the states before and after rules out.
      if (existsSync(`${path}-wal`)) copyOf(`${path}-wal`, `${copy}-wal`);
      copyOf(path, copy);
      if (stateOf(path) === before) return { path: copy, remove };
    }
  } catch (error) {
    remove();
    throw error;
  }
  remove();
  throw new StratumError(
    'locked',
    `The study ${path} is being written by another copy of Stratum just now. Try again in a moment.`,
    { path },
  );
}

/** Changes whenever pages move into the file; additions at the end of the log do not matter. */
function stateOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path);
  return `${ino} ${size} ${mtimeMs} ${existsSync(`${path}-wal`)}`;
}

function copyOf(from: string, to: string): void {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  chmodSync(to, 0o600);
}

/** Copies of processes that ended without closing. They are encrypted; this is only about room. */
function removeLeftCopies(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : Number.NaN;
    if (Number.isInteger(pid) && pid !== process.pid && !isRunning(pid))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}
