import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStudy } from '../../../db/study/create.ts';
import { KEY_PAGE_OFFSETS, MAGIC, PAGE_SIZE } from '../../../db/study/file-layout.ts';
import { encodeKeyPage, readKeyPages } from '../../../db/study/key-pages.ts';
import { openStudy } from '../../../db/study/open.ts';
import { sql } from '../../../db/study/sql.ts';
import { NEW_STUDY, newStudy, OWNER, ownFolder, PASSPHRASE, refusalOf, testEnvironment } from '../../fixtures/study.ts';

describe('a new study', () => {
  it('knows its title, its owner, its screening basis and when it was made', async () => {
    const basis = { kind: 'approved', reference: 'EC 2026-118' } as const;
    const { study } = await newStudy({ basis, synthetic: true });
    expect(study.info()).toMatchObject({
      title: 'Umbrella of Lakes',
      owner: OWNER,
      basis,
      synthetic: true,
      subjects: 0,
    });
    expect(study.info().createdAt).toBe('2026-03-01T08:12:00.000Z');
  });

  it('is one file once it is closed', async () => {
    const { study, folder } = await newStudy();
    study.close();
    expect(readdirSync(folder)).toEqual(['lakes.stratum']);
  });

  it('says the same after it was closed and opened', async () => {
    const { study, reopen } = await newStudy();
    const before = study.info();
    study.close();
    expect((await reopen()).info()).toEqual(before);
  });

  it('is not written over a file that exists', async () => {
    const folder = ownFolder();
    const path = join(folder, 'thesis.txt');
    writeFileSync(path, 'years of work');
    const { code, message } = await refusalOf(() => createStudy(path, NEW_STUDY, testEnvironment(folder)));
    expect([code, message]).toEqual(['exists', `${path} exists already. Choose another name, or open it.`]);
    expect(readFileSync(path, 'utf8')).toBe('years of work');
  });

  it('needs a folder that exists', async () => {
    const folder = ownFolder();
    const path = join(folder, 'nowhere', 'a.stratum');
    const { code, message } = await refusalOf(() => createStudy(path, NEW_STUDY, testEnvironment(folder)));
    expect(code).toBe('not-found');
    expect(message).toBe(`There is no folder ${join(folder, 'nowhere')} for a.stratum. Choose an existing one.`);
  });

  it('needs a passphrase', async () => {
    const folder = ownFolder();
    const study = { ...NEW_STUDY, passphrase: '  ' };
    expect((await refusalOf(() => createStudy(join(folder, 'a'), study, testEnvironment(folder)))).code).toBe('usage');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a passphrase', () => {
  it('that is wrong is told apart from a damaged file', async () => {
    const { study, path, env } = await newStudy();
    study.close();
    const { code, message } = await refusalOf(() => openStudy(path, `${PASSPHRASE}!`, env));
    expect(code).toBe('wrong-passphrase');
    expect(message).toMatch(/^This passphrase does not open the study\./);
  });

  it('is the same however its accents are composed', async () => {
    const { study, path, env } = await newStudy({ passphrase: 'h\u00e9ron cendr\u00e9' });
    study.close();
    const again = await openStudy(path, 'he\u0301ron cendre\u0301', env);
    expect(again.info().owner).toBe(OWNER);
    again.close();
  });

  it('opens a study whose first copy of the keys is damaged, and the copy is repaired', async () => {
    const { study, path, reopen } = await newStudy();
    study.close();
    const bytes = readFileSync(path);
    bytes.fill(0x55, KEY_PAGE_OFFSETS[0], KEY_PAGE_OFFSETS[0]! + 100);
    writeFileSync(path, bytes);
    expect(readKeyPages(path).damaged).toEqual([0]);
    (await reopen()).close();
    expect(readKeyPages(path).damaged).toEqual([]);
  });
});

describe('a locked study', () => {
  it('shows nothing until it is opened again', async () => {
    const { study } = await newStudy();
    study.close();
    const { code, message } = await refusalOf(() => study.read.all(sql`SELECT * FROM person`));
    expect(code).toBe('locked');
    expect(message).toMatch(/is locked\. Open it again with its passphrase\.$/);
    expect((await refusalOf(() => study.info())).code).toBe('locked');
  });
});

describe('a file that is no study', () => {
  const folder = () => ownFolder();
  const openIn = (path: string) => refusalOf(() => openStudy(path, PASSPHRASE, testEnvironment(ownFolder())));

  it('is refused as such when it is text, empty, or a folder', async () => {
    const at = folder();
    writeFileSync(join(at, 'notes.txt'), 'subject,age\n1,44\n'.repeat(20_000));
    writeFileSync(join(at, 'empty.stratum'), '');
    mkdirSync(join(at, 'folder.stratum'));
    for (const name of ['notes.txt', 'empty.stratum', 'folder.stratum'])
      expect((await openIn(join(at, name))).code, name).toBe('not-a-study');
    expect((await openIn(join(at, 'empty.stratum'))).message).toContain('It is empty.');
  });

  it('is named when it is an ordinary database', async () => {
    const path = join(folder(), 'other.db');
    const other = new Database(path);
    other.exec('CREATE TABLE t (a)');
    other.close();
    const { code, message } = await openIn(path);
    expect(code).toBe('not-a-study');
    expect(message).toContain('It is an ordinary SQLite database.');
  });

  it('is not found when there is none', async () => {
    expect((await openIn(join(folder(), 'there/is/no/such.stratum'))).code).toBe('not-found');
  });
});

describe('a study that was cut off', () => {
  it.each([
    ['inside its head', 10_000],
    ['before its keys', KEY_PAGE_OFFSETS[0]!],
    ['inside its second copy of the keys', KEY_PAGE_OFFSETS[1]! + 100],
    ['inside its facts', 8 * PAGE_SIZE],
  ])('%s is damaged, and nothing is written to it', async (_, length) => {
    const { study, path, env } = await newStudy();
    study.close();
    truncateSync(path, length);
    const { code, message } = await refusalOf(() => openStudy(path, PASSPHRASE, env));
    expect(code).toBe('damaged');
    expect(message).toContain('Restore it from a backup.');
  });
});

describe('a study from a newer Stratum', () => {
  async function closed() {
    const { study, path, env } = await newStudy();
    study.close();
    return { path, env, bytes: readFileSync(path) };
  }

  it('is refused by name when its database has been through an unknown step', async () => {
    const { path, env } = await closed();
    const { MIGRATIONS } = await import('../../../db/migrations/all.ts');
    const later = { version: 90_000, brings: 'the future', up: () => {} };
    (await openStudy(path, PASSPHRASE, env, { migrations: [...MIGRATIONS, later] })).close();
    const { code, message } = await refusalOf(() => openStudy(path, PASSPHRASE, env));
    expect(code).toBe('newer-version');
    expect(message).toMatch(/was written by a newer version of Stratum/);
  });

  it('is refused when its keys are wrapped in an unknown way', async () => {
    const { path, env, bytes } = await closed();
    const page = encodeKeyPage({ format: 2, studyId: 'x', slots: [] });
    for (const offset of KEY_PAGE_OFFSETS) page.copy(bytes, offset);
    writeFileSync(path, bytes);
    expect((await refusalOf(() => openStudy(path, PASSPHRASE, env))).code).toBe('newer-version');
  });

  it('is refused when the whole layout is unknown', async () => {
    const { path, env, bytes } = await closed();
    bytes.write('2', MAGIC.length - 2, 'latin1');
    bytes.fill(0, KEY_PAGE_OFFSETS[0]!, KEY_PAGE_OFFSETS[1]! + PAGE_SIZE);
    writeFileSync(path, bytes);
    expect((await refusalOf(() => openStudy(path, PASSPHRASE, env))).code).toBe('newer-version');
  });
});

describe('a study file', () => {
  it('begins with its name and keeps two copies of its keys on pages 3 and 4', async () => {
    const { study, path } = await newStudy();
    study.close();
    const bytes = readFileSync(path);
    expect(bytes.toString('latin1', 0, 16)).toBe('Stratum study 1\0');
    const [first, second] = KEY_PAGE_OFFSETS.map((offset) => bytes.subarray(offset, offset + PAGE_SIZE));
    expect(first!.toString('latin1', 0, 16)).toBe('Stratum keys  1\0');
    expect(first!.equals(second!)).toBe(true);
  });

  it('keeps its keys where they are while the study grows and shrinks', async () => {
    const { study, path, reopen } = await newStudy();
    study.close();
    const keys = () => readFileSync(path).subarray(KEY_PAGE_OFFSETS[0]!, KEY_PAGE_OFFSETS[1]! + PAGE_SIZE);
    const before = Buffer.from(keys());
    const again = await reopen();
    const deed = { person: OWNER, action: 'setting.set', object: 'setting' };
    for (let i = 0; i < 40; i++)
      again.change(deed, (tx) => {
        tx.run(sql`INSERT INTO setting VALUES (${`k${i}`}, ${JSON.stringify('x'.repeat(70_000))})`);
        if (i % 3 === 2) tx.run(sql`DELETE FROM setting WHERE key = ${`k${i - 1}`}`);
        return { result: null };
      });
    again.change(deed, (tx) => ({ result: tx.run(sql`DELETE FROM setting`) }));
    again.close();
    expect(keys().equals(before)).toBe(true);
    expect((await reopen()).read.value(sql`SELECT count(*) FROM setting`)).toBe(0);
  });

  it('opens from wherever it is copied to', async () => {
    const { study, path, folder, env } = await newStudy();
    study.close();
    const copy = join(folder, 'Kopie für Zürich.stratum');
    copyFileSync(path, copy);
    const opened = await openStudy(copy, PASSPHRASE, env);
    expect(opened.info().studyId).toHaveLength(32);
    opened.close();
  });

  it('is not recognised with something in front of it; something behind it does no harm', async () => {
    const { study, path, env } = await newStudy();
    study.close();
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([Buffer.from('x'), bytes]));
    expect((await refusalOf(() => openStudy(path, PASSPHRASE, env))).code).toBe('not-a-study');
    writeFileSync(path, bytes);
    appendFileSync(path, Buffer.alloc(PAGE_SIZE, 7));
    (await openStudy(path, PASSPHRASE, env)).close();
  });
});

it('a journal left of a study that is gone is named, and not mixed into a new one', async () => {
  const { path, study, env } = await newStudy();
  study.close();
  rmSync(path);
  writeFileSync(`${path}-wal`, 'what the former study had not written yet');
  const refused = await refusalOf(() => createStudy(path, NEW_STUDY, env));
  expect(refused.code).toBe('exists');
  expect(refused.message).toContain('lakes.stratum-wal is left of a study of this name');
  expect(existsSync(path)).toBe(false);
});
