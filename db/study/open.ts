import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { StratumError } from '../domain/errors.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Migration } from '../migrations/migration.ts';
import { closeDatabase, openDatabase } from './database.ts';
import type { StudyEnvironment } from './environment.ts';
import { explainFailure } from './failures.ts';
import { APPLICATION_ID } from './file-layout.ts';
import { databaseKey, unwrapKey } from './key-envelope.ts';
import { readKeyPages, writeKeyPages } from './key-pages.ts';
import { describeHolder, readHolder, removeNote, writeNote } from './lock-note.ts';
import { backUp, migrate, refuseNewer, schemaOf } from './migrate.ts';
import { claim } from './open-here.ts';
import { makePrivateCopy } from './private-copy.ts';
import type { ReadOnly, Study } from './study.ts';
import { StudyFile } from './study-file.ts';

/**
 * Opens the study at `path`. On media that cannot be written it opens read-only by itself; when another copy has it
 * open, it says so and opens read-only if asked (`data.readOnlyPossible`).
 * @throws StratumError not-found | not-a-study | wrong-passphrase | damaged | newer-version | locked | io
 */
export async function openStudy(
  path: string,
  passphrase: string,
  env: StudyEnvironment,
  options: { readOnly?: boolean; migrations?: readonly Migration[] } = {},
): Promise<Study> {
  const file = existing(path);
  const release = claim(file);
  try {
    const { envelope, damaged } = readKeyPages(file);
    const studyKey = await unwrapKey(envelope, passphrase);
    if (!studyKey) throw wrongPassphrase(file);
    const key = databaseKey(studyKey, envelope.studyId);
    studyKey.fill(0);
    try {
      const readOnly = readOnlyBecause(file, options.readOnly ?? false);
      if (!readOnly && damaged.length > 0) writeKeyPages(file, envelope, damaged);
      return openWithKey(file, key, env, readOnly, options.migrations ?? MIGRATIONS, release);
    } finally {
      key.fill(0);
    }
  } catch (error) {
    release();
    throw explainFailure(error, file);
  }
}

/** The second half of opening, for a key that is known to be right. */
export function openWithKey(
  path: string,
  key: Uint8Array,
  env: StudyEnvironment,
  readOnly: ReadOnly | null,
  migrations: readonly Migration[],
  release: () => void,
): Study {
  const copy = readOnly ? makePrivateCopy(path, env) : null;
  try {
    const db = openCurrent(copy?.path ?? path, path, key, env, migrations, copy !== null);
    if (!copy) writeNote(path, env);
    const released = () => {
      if (copy) copy.remove();
      else removeNote(path);
      release();
    };
    return new StudyFile(db, { path, readOnly, env, released });
  } catch (error) {
    copy?.remove();
    throw explainBusy(error, path);
  }
}

/** Opens the database and brings it up to date, after a backup when it is the study itself and not a copy. */
function openCurrent(
  file: string,
  path: string,
  key: Uint8Array,
  env: StudyEnvironment,
  migrations: readonly Migration[],
  isCopy: boolean,
): Database.Database {
  let db = openDatabase(file, key, 'open');
  try {
    if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
      throw new StratumError('damaged', `The study file ${path} is damaged: it does not say what it is.`, { path });
    const schema = schemaOf(db);
    refuseNewer(schema, migrations, path);
    if (schema < (migrations.at(-1)?.version ?? 0)) {
      if (!isCopy) {
        closeDatabase(db);
        backUp(path, schema, env.now());
        db = openDatabase(file, key, 'open');
      }
      migrate(db, migrations, { now: () => env.now(), appVersion: env.appVersion ?? '' });
    }
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function existing(path: string): string {
  try {
    const file = realpathSync(path);
    if (statSync(file).isDirectory())
      throw new StratumError('not-a-study', `${path} is a folder, not a Stratum study.`, { path });
    accessSync(file, constants.R_OK);
    return file;
  } catch (error) {
    const failure = explainFailure(error, path);
    if (failure instanceof StratumError && failure.code === 'no-permission')
      throw new StratumError('no-permission', `You have no permission to read ${path}. Ask who manages it.`, { path });
    throw failure;
  }
}

function readOnlyBecause(path: string, asked: boolean): ReadOnly | null {
  if (asked) {
    const holder = readHolder(path);
    return holder ? { why: 'in-use', holder } : { why: 'asked' };
  }
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return null;
  } catch {
    return { why: 'media' };
  }
}

function wrongPassphrase(path: string): StratumError {
  return new StratumError(
    'wrong-passphrase',
    'This passphrase does not open the study. Check the keyboard layout and Caps Lock, and try again.',
    { path },
  );
}

function explainBusy(error: unknown, path: string): unknown {
  const failure = explainFailure(error, path);
  if (!(failure instanceof StratumError) || failure.code !== 'locked') return failure;
  const holder = readHolder(path);
  const by = holder ? ` (${describeHolder(holder)})` : '';
  return new StratumError(
    'locked',
    `The study ${path} is open in another copy of Stratum${by}. Close it there, or open it here read-only.`,
    { path, holder, readOnlyPossible: true },
  );
}
