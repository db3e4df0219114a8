import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../db/migrations/all.ts';
import { openStudy } from '../../../db/study/open.ts';
import { sql } from '../../../db/study/sql.ts';
import { Child } from '../../fixtures/child.ts';
import { newStudy, OWNER, PASSPHRASE, refusalOf } from '../../fixtures/study.ts';

const SOON = { timeout: 15_000 };
const deed = { person: OWNER, action: 'setting.set', object: 'setting' };
const NOBODY = 65534;

describe('a study opened read-only', () => {
  it('shows everything, takes no change, and leaves no trace', async () => {
    const { study, path, folder, reopen } = await newStudy();
    study.change(deed, (tx) => ({ result: tx.run(sql`INSERT INTO setting VALUES ('a', '1')`) }));
    study.close();
    const before = readFileSync(path);
    const copy = await reopen({ readOnly: true });
    expect(copy.info().readOnly).toEqual({ why: 'asked' });
    expect(copy.read.value(sql`SELECT value FROM setting`)).toBe('1');
    const { code, message } = await refusalOf(() => copy.change(deed, () => ({ result: null })));
    expect([code, message]).toEqual(['read-only', `The study ${path} cannot be changed: it was opened read-only.`]);
    copy.close();
    expect(readdirSync(folder)).toEqual(['lakes.stratum']);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('may come from an older version, and only the private copy is updated', async () => {
    const { study, path, env } = await newStudy();
    study.close();
    const before = readFileSync(path);
    const later = {
      version: 90_000,
      brings: 'a table',
      up: (db: { exec(text: string): unknown }) => db.exec('CREATE TABLE later (a)'),
    };
    const copy = await openStudy(path, PASSPHRASE, env, { readOnly: true, migrations: [...MIGRATIONS, later] });
    expect(copy.read.value(sql`SELECT count(*) FROM later`)).toBe(0);
    copy.close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it.skipIf(process.getuid?.() !== 0)('is what becomes of a file that may not be written', async () => {
    const { study, path, folder } = await newStudy();
    study.close();
    chmodSync(folder, 0o555);
    chmodSync(path, 0o444);
    // The other copy runs under an account that may only read, and writes nothing although it was told to.
    const other = new Child(path, 'write', NOBODY);
    expect(await other.first()).toBe('open 0');
    await expect
      .poll(() => other.said[1], SOON)
      .toMatch(/^refused read-only .*cannot be changed: its file or folder cannot be written\.$/);
    chmodSync(folder, 0o755);
    expect(readdirSync(folder)).toEqual(['lakes.stratum']);
  });

  it.skipIf(process.getuid?.() !== 0)('is refused where the file may not even be read', async () => {
    const { study, path, folder } = await newStudy();
    study.close();
    chmodSync(folder, 0o755);
    chmodSync(path, 0o000);
    expect(await new Child(path, 'hold', NOBODY).first()).toMatch(
      /^refused no-permission You have no permission to read /,
    );
  });

  it.skipIf(process.getuid?.() !== 0)('is not needed for an account that may write', async () => {
    const { study, path, folder } = await newStudy();
    study.close();
    mkdirSync(`${folder}/x`);
    for (const owned of [folder, path]) chownSync(owned, NOBODY, NOBODY);
    chmodSync(folder, 0o755);
    const other = new Child(path, 'write', NOBODY);
    await expect.poll(() => other.said.length, SOON).toBeGreaterThan(3);
    expect(other.said.slice(0, 2)).toEqual(['open 0', '0']);
  });
});
