import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/study/audit.ts';
import { openStudy } from '../../../db/study/open.ts';
import { sql } from '../../../db/study/sql.ts';
import { apply, canRecord, type Disk, record, type Step } from '../../fixtures/recorded-writes.ts';
import { newStudy, OWNER, PASSPHRASE } from '../../fixtures/study.ts';

const SCRIPT = path.resolve(import.meta.dirname, '../../fixtures/recorded-child.ts');
const NOTE = '.lakes.stratum.open';

/** Every write of a whole sitting (open, three changes, close) as the system saw it. */
async function sitting() {
  const made = await newStudy();
  made.study.close();
  const folder = realpathSync(made.folder);
  const file = readFileSync(made.path);
  const log = path.join(folder, 'trace');
  const steps = record(SCRIPT, [made.path, PASSPHRASE, OWNER], folder, log).filter(
    (step) => !('file' in step) || step.file !== NOTE,
  );
  return { ...made, file, steps };
}

/** What is on the disk: number of batches of the last saved change, after checking that all of it fits together. */
async function batchesOn(disk: Disk, folder: string, env: Parameters<typeof openStudy>[2]): Promise<number> {
  const at = path.join(folder, 'cut');
  rmSync(at, { recursive: true, force: true });
  mkdirSync(at);
  for (const [name, bytes] of disk) writeFileSync(path.join(at, name), bytes);
  const study = await openStudy(path.join(at, 'lakes.stratum'), PASSPHRASE, env);
  try {
    const batches = Number(study.read.value<string>(sql`SELECT value FROM setting`) ?? 0);
    expect(study.read.value(sql`SELECT count(*) FROM protocol WHERE length(created_at) = 20000`)).toBe(3 * batches);
    expect(verifyAudit(study.read)).toMatchObject({ entries: 1 + batches, broken: null });
    return batches;
  } finally {
    study.close();
  }
}

const saidIn = (steps: readonly Step[]) => steps.filter((step) => step.kind === 'said').length;

describe.skipIf(!canRecord())('a power cut after any write of a sitting (recorded by strace)', () => {
  it('leaves the study before or after a change, and keeps what was reported saved', { timeout: 60_000 }, async () => {
    const { steps, file, folder, env } = await sitting();
    expect(saidIn(steps)).toBe(3);
    expect(steps.filter(({ kind }) => kind === 'write').length).toBeGreaterThan(30);
    for (let done = 0; done <= steps.length; done++) {
      const disk: Disk = new Map([['lakes.stratum', file]]);
      for (const step of steps.slice(0, done)) apply(disk, step);
      const saved = saidIn(steps.slice(0, done));
      expect([saved, saved + 1], `after ${done} steps`).toContain(await batchesOn(disk, folder, env));
      // The next write is torn: only its first part reached the disk.
      const next = steps[done];
      if (next?.kind !== 'write' || next.bytes.length < 2) continue;
      apply(disk, { ...next, bytes: next.bytes.subarray(0, (next.bytes.length * ((done % 7) + 1)) >> 3) });
      expect([saved, saved + 1], `torn after ${done} steps`).toContain(await batchesOn(disk, folder, env));
    }
  });

  it('keeps what was reported saved even if the disk lost any writes it was not yet asked to make sure of', async () => {
    const { steps, file, folder, env } = await sitting();
    const cuts = fc.sample(fc.tuple(fc.nat(steps.length), fc.infiniteStream(fc.boolean())), { seed: 3, numRuns: 60 });
    for (const [done, coin] of cuts) {
      const disk: Disk = new Map([['lakes.stratum', file]]);
      const before = steps.slice(0, done);
      before.forEach((step, i) => {
        const isSure =
          step.kind !== 'write' || before.slice(i).some((later) => later.kind === 'sync' && later.file === step.file);
        if (isSure || coin.next().value) apply(disk, step);
      });
      const saved = saidIn(before);
      expect([saved, saved + 1], `after ${done} steps`).toContain(await batchesOn(disk, folder, env));
    }
  });
});
