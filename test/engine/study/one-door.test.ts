import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { auditHead, auditPage } from '../../../db/study/audit.ts';
import type { ReadConnection, WriteConnection } from '../../../db/study/connection.ts';
import { sql } from '../../../db/study/sql.ts';
import type { Study } from '../../../db/study/study.ts';
import { bareDatabase, newStudy, OWNER, refusalOf } from '../../fixtures/study.ts';

const deed = { person: OWNER, action: 'setting.set', object: 'setting colour' };
const settings = (study: Study) => study.read.all(sql`SELECT * FROM setting ORDER BY key`);

describe('a change', () => {
  it('is written together with who did what to what, why, before and after', async () => {
    const { study } = await newStudy();
    const result = study.change({ ...deed, reason: 'easier to read' }, (tx) => {
      tx.run(sql`INSERT INTO setting VALUES ('colour', '"blue"')`);
      return { before: null, after: { colour: 'blue' }, result: 7 };
    });
    expect(result).toBe(7);
    expect(settings(study)).toEqual([{ key: 'colour', value: '"blue"' }]);
    const [entry] = auditPage(study.read, 0, 1, true);
    expect(entry).toMatchObject({
      ...deed,
      seq: 2,
      before: null,
      after: '{"colour":"blue"}',
      reason: 'easier to read',
    });
    expect(entry!.atUtc).toBe('2026-03-01T08:12:00.000Z');
    expect(new Date(entry!.atLocal).toISOString()).toBe(entry!.atUtc);
  });

  it('that fails leaves neither facts nor an entry', async () => {
    const { study } = await newStudy();
    const head = auditHead(study.read);
    const failing = () =>
      study.change(deed, (tx) => {
        tx.run(sql`INSERT INTO setting VALUES ('a', '1')`);
        throw new Error('the importer gave up');
      });
    expect(failing).toThrow('the importer gave up');
    expect(settings(study)).toEqual([]);
    expect(auditHead(study.read)).toEqual(head);
    expect(study.changes).toBe(0);
    study.change(deed, () => ({ result: null }));
    expect(study.changes).toBe(1);
  });

  it('by someone the study does not know is refused and taken back', async () => {
    const { study } = await newStudy();
    const { code, message } = await refusalOf(() =>
      study.change({ ...deed, person: 'Nobody' }, (tx) => ({
        result: tx.run(sql`INSERT INTO setting VALUES ('a', '1')`),
      })),
    );
    expect(code).toBe('usage');
    expect(message).toBe('"Nobody" is not a person of this study. Use the name of its owner.');
    expect(settings(study)).toEqual([]);
  });

  it('cannot wait for anything, be nested, or be left open', async () => {
    const { study } = await newStudy();
    expect(() => study.change(deed, (() => Promise.resolve({ result: 1 })) as never)).toThrow('must be synchronous');
    expect(() => study.change(deed, () => ({ result: study.change(deed, () => ({ result: 1 })) }))).toThrow(
      'inside another one',
    );
    expect(() => study.change(deed, () => ({ result: study.close() }))).toThrow('cannot be closed inside a change');
    let kept: WriteConnection | null = null;
    study.change(deed, (tx) => {
      kept = tx;
      return { result: null };
    });
    expect(() => kept?.run(sql`INSERT INTO setting VALUES ('late', '1')`)).toThrow('This change is over');
    expect(settings(study)).toEqual([]);
  });
});

describe('outside the door', () => {
  it('a reader has no method that writes', () => {
    expectTypeOf<ReadConnection>().not.toHaveProperty('run');
    expectTypeOf<ReadConnection>().not.toExtend<WriteConnection>();
  });

  it.each([
    sql`INSERT INTO setting VALUES ('a', '1') RETURNING key`,
    sql`WITH x AS (SELECT 1) DELETE FROM person RETURNING id`,
    sql`PRAGMA query_only = OFF`,
    sql`BEGIN`,
    sql`ATTACH ':memory:' AS other`,
    sql`VACUUM`,
    sql`CREATE TABLE t (a)`,
  ])('a reader may not run $text', async (statement) => {
    const { study } = await newStudy();
    expect(() => study.read.all(statement)).toThrow('A reader may not run');
    expect(study.read.value(sql`SELECT query_only FROM pragma_query_only`)).toBe(1);
  });

  it('the database itself refuses every write', async () => {
    const { study } = await newStudy();
    const queryOnly = () => study.read.value<number>(sql`SELECT query_only FROM pragma_query_only`);
    expect(queryOnly()).toBe(1);
    expect(study.change(deed, () => ({ result: queryOnly() }))).toBe(0);
    expect(queryOnly()).toBe(1);
    expect(() => study.change(deed, (tx) => ({ result: tx.run(sql`INSERT INTO nowhere VALUES (1)`) }))).toThrow();
    expect(queryOnly()).toBe(1);
  });

  it.each([
    sql`UPDATE audit SET person = 'Nobody'`,
    sql`DELETE FROM audit`,
    sql`INSERT INTO audit SELECT * FROM audit`,
    sql`PRAGMA writable_schema = ON`,
    sql`DROP TABLE person`,
    sql`COMMIT`,
    sql`SELECT 1`,
  ])('even a writer may not run $text', async (statement) => {
    const { study } = await newStudy();
    expect(() => study.change(deed, (tx) => ({ result: tx.run(statement) }))).toThrow(TypeError);
  });

  it('no file but the door prepares a statement or opens the database', () => {
    const root = path.resolve(import.meta.dirname, '../../../db');
    const doors = new Set([
      'study/connection.ts',
      'study/change.ts',
      'study/database.ts',
      'study/migrate.ts',
      'study/create.ts',
    ]);
    const offenders = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !doors.has(file) && !file.startsWith('migrations/'))
      .filter((file) => {
        const text = readFileSync(path.join(root, file), 'utf8');
        return /\.prepare\(|\bdb\.exec\(|^import (?!type).*from 'better-sqlite3'/m.test(text);
      });
    expect(offenders).toEqual([]);
  });
});

describe('what must never change', () => {
  it('is guarded by the database even against whoever has the key', async () => {
    const { study, path: file } = await newStudy();
    study.change(deed, (tx) => {
      tx.run(sql`INSERT INTO protocol VALUES ('P', '2026', ${OWNER})`);
      tx.run(
        sql`INSERT INTO protocol_version VALUES ('P', 1, 'released', '{}', 'h', '2026', ${OWNER}, '2026', '2026', ${OWNER})`,
      );
      return { result: tx.run(sql`INSERT INTO subject VALUES (0, 'S-1')`) };
    });
    study.close();
    const db = await bareDatabase(file);
    const attempts: [string, string][] = [
      [`UPDATE audit SET reason = 'x'`, 'never rewritten'],
      ['DELETE FROM audit WHERE seq = 2', 'never shortened'],
      [`UPDATE protocol_version SET document = '[]'`, 'never changes'],
      ['DELETE FROM protocol_version', 'never deleted'],
      ['DELETE FROM subject', 'never deleted'],
      [`UPDATE subject SET identifier = 'S-2'`, 'never renamed'],
      ['DELETE FROM key_page', 'stay where they are'],
    ];
    for (const [statement, sentence] of attempts) expect(() => db.exec(statement), statement).toThrow(sentence);
  });

  it('a draft may change until it is released, and a protocol has one draft', async () => {
    const { study } = await newStudy();
    const draft = (version: number) =>
      sql`INSERT INTO protocol_version VALUES ('P', ${version}, 'draft', '{}', 'h', '2026', ${OWNER}, '2026', NULL, NULL)`;
    study.change(deed, (tx) => {
      tx.run(sql`INSERT INTO protocol VALUES ('P', '2026', ${OWNER})`);
      tx.run(draft(1));
      return { result: tx.run(sql`UPDATE protocol_version SET document = '{"id":"P"}'`) };
    });
    expect(() => study.change(deed, (tx) => ({ result: tx.run(draft(2)) }))).toThrow('UNIQUE');
  });
});
