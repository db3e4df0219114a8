import { existsSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../db/study/lock-note.ts';
import { openStudy } from '../../../db/study/open.ts';
import { sql } from '../../../db/study/sql.ts';
import { Child } from '../../fixtures/child.ts';
import { newStudy, OWNER, PASSPHRASE, refusalOf } from '../../fixtures/study.ts';

const SOON = { timeout: 15_000 };
const deed = { person: OWNER, action: 'setting.set', object: 'setting' };

describe('a study that another copy of Stratum has open', () => {
  it('is refused, saying who has it, and offered read-only', async () => {
    const { study, path, env } = await newStudy();
    study.close();
    const other = new Child(path, 'hold');
    await other.first();
    const { code, message, data } = await refusalOf(() => openStudy(path, PASSPHRASE, env));
    expect(code).toBe('locked');
    expect(message).toMatch(
      /is open in another copy of Stratum \(.+ on .+, since .+ UTC\)\. Close it there, or open it here read-only\.$/,
    );
    expect(data).toMatchObject({
      readOnlyPossible: true,
      holder: { computer: hostname(), process: other.pid, appVersion: '0.0.0-child' },
    });
  });

  it('opens read-only with every change saved so far, and cannot be changed', async () => {
    const { study, path, reopen } = await newStudy();
    study.close();
    const other = new Child(path, 'write');
    await other.first();
    await expect.poll(() => other.said.length, SOON).toBeGreaterThan(20);
    const saved = other.said.slice(1).length;
    const copy = await reopen({ readOnly: true });
    expect(copy.info().readOnly).toMatchObject({ why: 'in-use', holder: { process: other.pid } });
    const batches = copy.read.value<number>(sql`SELECT count(*) FROM setting`)!;
    expect(batches).toBeGreaterThanOrEqual(saved);
    expect(copy.read.value(sql`SELECT count(*) FROM protocol`)).toBe(batches * 3);
    const { code, message } = await refusalOf(() => copy.change(deed, () => ({ result: null })));
    expect(code).toBe('read-only');
    expect(message).toMatch(/cannot be changed: another copy of Stratum has it open\.$/);
  });

  it('opens at once after that copy was killed, whatever it left behind', async () => {
    const { study, path, reopen } = await newStudy();
    study.close();
    const other = new Child(path, 'write');
    await other.first();
    await expect.poll(() => other.said.length, SOON).toBeGreaterThan(5);
    await other.kill();
    expect(existsSync(noteOf(path))).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(true);
    const again = await reopen();
    expect(again.readOnly).toBeNull();
    again.close();
    expect([existsSync(noteOf(path)), existsSync(`${path}-wal`)]).toEqual([false, false]);
  });

  it('is not opened twice by the same copy, which keeps its hold on it', async () => {
    const { path, env } = await newStudy();
    for (const readOnly of [false, true]) {
      const { code, message } = await refusalOf(() => openStudy(path, PASSPHRASE, env, { readOnly }));
      expect([code, message]).toEqual(['locked', `The study ${path} is already open here. Close it first.`]);
    }
    expect(await new Child(path, 'hold').first()).toMatch(/^refused locked /);
  });

  it('is the same study under the name of a link to it', async () => {
    const { path, folder, env } = await newStudy();
    const link = `${folder}/link.stratum`;
    symlinkSync(path, link);
    expect((await refusalOf(() => openStudy(link, PASSPHRASE, env))).message).toContain('is already open here');
  });

  it('can be opened by another copy as soon as this one closes it', async () => {
    const { study, path } = await newStudy();
    study.close();
    expect(await new Child(path, 'hold').first()).toBe('open 0');
  });
});
