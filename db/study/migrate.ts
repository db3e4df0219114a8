import { closeSync, constants, copyFileSync, fsyncSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { StratumError } from '../domain/errors.ts';
import type { Migration } from '../migrations/migration.ts';
import { auditHead, insertEntry, nextEntry } from './audit.ts';
import { connectionsTo } from './connection.ts';
import { newerVersion } from './key-pages.ts';

export function schemaOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** @throws StratumError newer-version when the file has been through a step this program does not know */
export function refuseNewer(schema: number, migrations: readonly Migration[], path: string): void {
  if (schema > (migrations.at(-1)?.version ?? 0)) throw newerVersion(path);
}

/**
 * Takes the database through every step it has not been through, each in one transaction with its number and, unless
 * the study is just being created, its audit entry.
 */
export function migrate(
  db: Database.Database,
  migrations: readonly Migration[],
  audited: { now(): Date; appVersion: string } | null,
): void {
  for (const migration of migrations) {
    const from = schemaOf(db);
    if (migration.version <= from) continue;
    db.exec('BEGIN EXCLUSIVE');
    try {
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
      if (audited) recordStep(db, migration, from, audited);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}

function recordStep(
  db: Database.Database,
  migration: Migration,
  from: number,
  by: { now(): Date; appVersion: string },
) {
  const { read, writer } = connectionsTo(db, (error) => error);
  const { record, revoke } = writer();
  const deed = { person: `Stratum ${by.appVersion}`.trim(), action: 'study.migrate', object: 'study' };
  const after = { schema: migration.version, brings: migration.brings };
  record(insertEntry(nextEntry(auditHead(read), deed, { schema: from }, after, by.now())));
  revoke();
}

/**
 * A copy of the closed study beside it, before a migration: `trial.stratum.backup-v10-20260301T081200Z`.
 * @returns its path
 */
export function backUp(path: string, schema: number, now: Date): string {
  const stamp = now.toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
  const backup = `${path}.backup-v${schema}-${stamp}`;
  try {
    copyFileSync(path, backup, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    const fd = openSync(backup, 'r+');
    fsyncSync(fd);
    closeSync(fd);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    if (code === 'EEXIST') return backup;
    throw new StratumError(
      code === 'ENOSPC' ? 'disk-full' : 'io',
      `The study ${path} comes from an older version, and the backup that is made before updating it could not be written to ${backup}. Nothing was changed.`,
      { path, backup, cause: code },
    );
  }
  return backup;
}
