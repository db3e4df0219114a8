import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, SCHEMA } from '../../db/migrations/all.ts';
import type { Migration } from '../../db/migrations/migration.ts';
import { auditPage } from '../../db/study/audit.ts';
import { createStudy } from '../../db/study/create.ts';
import { openStudy } from '../../db/study/open.ts';
import { sql } from '../../db/study/sql.ts';
import { bareDatabase, NEW_STUDY, ownFolder, PASSPHRASE, refusalOf, testEnvironment } from '../fixtures/study.ts';

/** A closed study file as the program wrote it when `version` was its newest step. */
async function studyOf(version: number, extra: readonly Migration[] = []) {
  const folder = ownFolder();
  const file = path.join(folder, 'old.stratum');
  const env = testEnvironment(folder);
  const steps = [...MIGRATIONS, ...extra].filter((migration) => migration.version <= version);
  // Only the first steps can be created and opened again; that the door works needs no later table.
  const db = await createStudy(file, NEW_STUDY, env, steps);
  db.close();
  return { folder, file, env };
}

async function schemaOf(file: string): Promise<{ version: number; tables: string }> {
  const db = await bareDatabase(file);
  const tables = db.prepare('SELECT sql FROM sqlite_schema ORDER BY type, name').pluck().all().join('\n');
  const version = Number(db.pragma('user_version', { simple: true }));
  db.pragma('journal_mode = DELETE');
  db.close();
  return { version, tables };
}

/** What a file was at its own version, opened without the door. */
async function contentOf(file: string): Promise<{ version: number; audit: unknown[] }> {
  const db = await bareDatabase(file);
  const audit = db.prepare('SELECT action FROM audit ORDER BY seq').pluck().all();
  const version = Number(db.pragma('user_version', { simple: true }));
  db.close();
  return { version, audit };
}

describe('the list of migrations', () => {
  it('is in order, spaced by ten, and each is the file of its number', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, i) => 10 * (i + 1)));
    const files = readdirSync(path.resolve(import.meta.dirname, '../../db/migrations')).filter((name) =>
      /^\d/.test(name),
    );
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(versions);
    expect(SCHEMA).toBe(versions.at(-1));
  });
});

describe.each(MIGRATIONS.slice(0, -1).map(({ version }) => version))('a study of version %i', (version) => {
  it('becomes what a new study is, step by step, each with its audit entry, after a backup', async () => {
    const { folder, file, env } = await studyOf(version);
    const opened = await openStudy(file, PASSPHRASE, env);
    expect(opened.info()).toMatchObject({ schema: SCHEMA, title: NEW_STUDY.title, owner: NEW_STUDY.owner });
    const later = MIGRATIONS.filter((migration) => migration.version > version);
    const entries = auditPage(opened.read, 1, 100, false);
    expect(entries.map(({ action, person }) => [action, person])).toEqual(
      later.map(() => ['study.migrate', 'Stratum 0.0.0-test']),
    );
    expect(entries.map(({ after }) => JSON.parse(after!).schema)).toEqual(later.map((migration) => migration.version));
    opened.close();
    const backup = `old.stratum.backup-v${version}-20260301T081200Z`;
    expect(readdirSync(folder).sort()).toEqual(['old.stratum', backup]);
    expect(await contentOf(path.join(folder, backup))).toEqual({ version, audit: ['study.create'] });
    const fresh = await studyOf(SCHEMA);
    expect(await schemaOf(file)).toEqual(await schemaOf(fresh.file));
  });
});

describe('a migration that fails', () => {
  const failing: Migration = {
    version: SCHEMA + 10,
    brings: 'nothing',
    up(db) {
      db.exec(`CREATE TABLE half (a); UPDATE study SET title = 'half'`);
      throw new Error('power of imagination exhausted');
    },
  };

  it('leaves the study as the step before left it, and it opens as before', async () => {
    const { file, env } = await studyOf(SCHEMA);
    const migrations = [...MIGRATIONS, failing];
    await expect(openStudy(file, PASSPHRASE, env, { migrations })).rejects.toThrow('imagination');
    expect((await schemaOf(file)).version).toBe(SCHEMA);
    const opened = await openStudy(file, PASSPHRASE, env);
    expect(opened.info().title).toBe(NEW_STUDY.title);
    expect(opened.read.value(sql`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`)).toBe(0);
    opened.close();
  });

  it('keeps the steps before it', async () => {
    const { file, env } = await studyOf(SCHEMA);
    const good: Migration = {
      version: SCHEMA + 5,
      brings: 'a table',
      up: (db) => void db.exec('CREATE TABLE good (a)'),
    };
    await expect(openStudy(file, PASSPHRASE, env, { migrations: [...MIGRATIONS, good, failing] })).rejects.toThrow();
    expect((await schemaOf(file)).version).toBe(SCHEMA + 5);
    expect((await refusalOf(() => openStudy(file, PASSPHRASE, env))).code).toBe('newer-version');
  });
});
