import { closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type Database from 'better-sqlite3';
import { StratumError } from '../domain/errors.ts';
import type { ScreeningBasis } from '../domain/facts/view.ts';
import { MIGRATIONS } from '../migrations/all.ts';
import type { Migration } from '../migrations/migration.ts';
import { changeThroughDoor } from './change.ts';
import { connectionsTo } from './connection.ts';
import { closeDatabase, openDatabase } from './database.ts';
import { DEFAULT_KEY_COST, type StudyEnvironment } from './environment.ts';
import { explainFailure } from './failures.ts';
import { APPLICATION_ID, KEY_PAGE_NUMBERS } from './file-layout.ts';
import { databaseKey, ENVELOPE_FORMAT, wrapKey } from './key-envelope.ts';
import { writeKeyPages } from './key-pages.ts';
import { migrate } from './migrate.ts';
import { openWithKey } from './open.ts';
import { claim } from './open-here.ts';
import { sql } from './sql.ts';
import type { Study } from './study.ts';

export interface NewStudy {
  readonly title: string;
  /** Name of the person whose passphrase opens the study. */
  readonly owner: string;
  readonly passphrase: string;
  readonly basis: ScreeningBasis;
  /** Made-up data: said on every screen and export. */
  readonly synthetic?: boolean;
}

/**
 * Creates a study file and opens it. It is built under another name in the same folder and appears under `path` only
 * when it is whole.
 * @throws StratumError exists | usage | not-found (no such folder) | no-permission | disk-full | io
 */
export async function createStudy(
  path: string,
  study: NewStudy,
  env: StudyEnvironment,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Study> {
  refuseIncomplete(study);
  refuseMissingFolder(resolve(path));
  // The name by which openStudy knows it, too, when a folder on the way is a link.
  const file = join(realpathSync(dirname(resolve(path))), basename(path));
  refuseExisting(file);
  const release = claim(file);
  const building = `${file}.new-${Buffer.from(env.randomBytes(4)).toString('hex')}`;
  try {
    const studyId = Buffer.from(env.randomBytes(16)).toString('hex');
    const studyKey = env.randomBytes(32);
    const slot = await wrapKey(studyKey, studyId, study.passphrase, env.keyCost ?? DEFAULT_KEY_COST, env);
    const key = databaseKey(studyKey, studyId);
    studyKey.fill(0);
    try {
      buildDatabase(building, key, studyId, study, env, migrations);
      writeKeyPages(building, { format: ENVELOPE_FORMAT, studyId, slots: [slot] }, [0, 1]);
      refuseExisting(file);
      renameSync(building, file);
      syncFolder(dirname(file));
      return openWithKey(file, key, env, null, migrations, release);
    } finally {
      key.fill(0);
    }
  } catch (error) {
    for (const suffix of ['', '-wal', '-journal']) rmSync(building + suffix, { force: true });
    release();
    throw explainFailure(error, file);
  }
}

function buildDatabase(
  path: string,
  key: Uint8Array,
  studyId: string,
  study: NewStudy,
  env: StudyEnvironment,
  migrations: readonly Migration[],
): void {
  const db = openDatabase(path, key, 'create');
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations, null);
    checkKeyPages(db);
    const door = {
      db,
      connections: connectionsTo(db, (error) => error),
      failed: (e: unknown) => e,
      now: () => env.now(),
    };
    const { title, owner, basis, synthetic = false } = study;
    const createdAt = env.now().toISOString();
    changeThroughDoor(door, { person: owner, action: 'study.create', object: 'study' }, (tx) => {
      const person = tx.run(sql`INSERT INTO person (name, role, added_at) VALUES (${owner}, 'owner', ${createdAt})`);
      tx.run(sql`INSERT INTO study (id, study_id, title, owner, basis, synthetic, created_at)
        VALUES (1, ${studyId}, ${title}, ${person.id}, ${JSON.stringify(basis)}, ${synthetic ? 1 : 0}, ${createdAt})`);
      const schema = migrations.at(-1)?.version ?? 0;
      return { after: { studyId, title, owner, basis: { ...basis }, synthetic, schema }, result: null };
    });
    closeDatabase(db);
  } finally {
    if (db.open) db.close();
  }
}

/** The file layout promises that these pages belong to `key_page`. */
function checkKeyPages(db: Database.Database): void {
  const pages = db
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'key_page' AND pagetype = 'overflow' ORDER BY pageno`)
    .pluck()
    .all();
  if (pages.join() !== KEY_PAGE_NUMBERS.join()) throw new Error(`The key pages are at ${pages.join()}.`);
}

function refuseIncomplete({ title, owner, passphrase }: NewStudy): void {
  for (const [what, value] of Object.entries({ title, owner, passphrase }))
    if (value.trim() === '') throw new StratumError('usage', `A new study needs a ${what}. Give one.`, { field: what });
}

function refuseExisting(path: string): void {
  if (existsSync(path))
    throw new StratumError('exists', `${path} exists already. Choose another name, or open it.`, { path });
  // A journal that outlived its study would be taken for the new one's, and spoil it.
  const left = ['-wal', '-journal'].map((suffix) => path + suffix).find((journal) => existsSync(journal));
  if (left)
    throw new StratumError(
      'exists',
      `${left} is left of a study of this name that is not there any more, and may hold its last changes. Move it away, or choose another name.`,
      { path, left },
    );
}

function refuseMissingFolder(path: string): void {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new StratumError('not-found', `There is no folder ${folder} for ${basename(path)}. Choose an existing one.`, {
      path,
      folder,
    });
}

/** So that the new name survives a power cut. Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  try {
    const fd = openSync(folder, 'r');
    fsyncSync(fd);
    closeSync(fd);
  } catch {
    // Not every file system can; the file itself is durable.
  }
}
