import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { verifyAudit } from '../../../db/study/audit.ts';
import { createStudy } from '../../../db/study/create.ts';
import { openStudy } from '../../../db/study/open.ts';
import { sql } from '../../../db/study/sql.ts';
import { NEW_STUDY, OWNER, ownFolder, PASSPHRASE, refusalOf, testEnvironment } from '../../fixtures/study.ts';

/** A real, small disk in memory; null where this account may not mount one. */
function smallDisk(megabytes: number): string | null {
  const disk = path.join(ownFolder(), 'disk');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk], { stdio: 'ignore' }));
  return disk;
}

const deed = { person: OWNER, action: 'setting.set', object: 'setting' };

describe('a full disk', () => {
  it('refuses the change, keeps everything before it, and goes on when there is room', async (test) => {
    const disk = smallDisk(6);
    if (!disk) return test.skip('a small disk cannot be mounted here');
    const file = path.join(disk, 'full.stratum');
    const study = await createStudy(file, NEW_STUDY, testEnvironment(ownFolder()));
    study.change(deed, (tx) => ({ result: tx.run(sql`INSERT INTO setting VALUES ('kept', '1')`) }));
    const { code, message } = await refusalOf(() =>
      study.change(deed, (tx) => {
        for (let i = 0; i < 20; i++)
          tx.run(sql`INSERT INTO setting VALUES (${`k${i}`}, ${JSON.stringify('x'.repeat(1e6))})`);
        return { result: null };
      }),
    );
    expect(code).toBe('disk-full');
    expect(message).toBe(
      `There is not enough room on the disk to write ${file}. Nothing was changed; free some space and try again.`,
    );
    study.change(deed, (tx) => ({ result: tx.run(sql`INSERT INTO setting VALUES ('after', '2')`) }));
    study.close();
    const again = await openStudy(file, PASSPHRASE, testEnvironment(ownFolder()));
    expect(again.read.values(sql`SELECT key FROM setting ORDER BY key`)).toEqual(['after', 'kept']);
    expect(verifyAudit(again.read)).toMatchObject({ entries: 3, broken: null });
    again.close();
  });

  it('refuses a new study and leaves nothing of it', async (test) => {
    const disk = smallDisk(1);
    if (!disk) return test.skip('a small disk cannot be mounted here');
    const file = path.join(disk, 'new.stratum');
    const { code } = await refusalOf(() => createStudy(file, NEW_STUDY, testEnvironment(ownFolder())));
    expect(code).toBe('disk-full');
    expect(readdirSync(disk)).toEqual([]);
  });

  it('when a study is closed keeps every change in two files, and says to keep them together', async (test) => {
    const disk = smallDisk(8);
    if (!disk) return test.skip('a small disk cannot be mounted here');
    const file = path.join(disk, 'tight.stratum');
    const env = testEnvironment(ownFolder());
    const study = await createStudy(file, NEW_STUDY, env);
    study.change(deed, (tx) => ({
      result: tx.run(sql`INSERT INTO setting VALUES ('big', ${JSON.stringify('x'.repeat(3_700_000))})`),
    }));
    const { code, message } = await refusalOf(() => study.close());
    expect(code).toBe('disk-full');
    expect(message).toContain(`Keep ${file} and ${file}-wal together, free some space`);
    const roomier = ['-o', 'remount,size=32m', disk];
    execFileSync('mount', roomier, { stdio: 'ignore' });
    const again = await openStudy(file, PASSPHRASE, env);
    expect(again.read.value(sql`SELECT length(value) FROM setting`)).toBe(3_700_002);
    again.close();
    expect(readdirSync(disk)).toEqual(['tight.stratum']);
    rmSync(file);
  });
});
