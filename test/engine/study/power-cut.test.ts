import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../db/study/audit.ts';
import { KEY_PAGE_NUMBERS, PAGE_SIZE } from '../../../db/study/file-layout.ts';
import { openStudy } from '../../../db/study/open.ts';
import { sql } from '../../../db/study/sql.ts';
import type { Study } from '../../../db/study/study.ts';
import { Child } from '../../fixtures/child.ts';
import { newStudy, OWNER, PASSPHRASE, type TestStudy } from '../../fixtures/study.ts';

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log: a header of 32 bytes, then frames of 24 and a page. */
const LOG_HEADER = 32;
const FRAME = 24 + PAGE_SIZE;

/** One batch is several rows in two tables, a deletion, and an audit entry: all or nothing. */
function writeBatch(study: Study, batch: number): void {
  study.change({ person: OWNER, action: 'setting.set', object: `batch ${batch}` }, (tx) => {
    for (let row = 0; row < 4; row++)
      tx.run(sql`INSERT INTO protocol VALUES (${`${batch}-${row}`}, ${'x'.repeat(9000 * (row + 1))}, ${OWNER})`);
    tx.run(sql`DELETE FROM setting WHERE key = ${`batch ${batch - 1}`}`);
    tx.run(sql`INSERT INTO setting VALUES (${`batch ${batch}`}, ${JSON.stringify('y'.repeat(40_000))})`);
    return { after: { batch }, result: null };
  });
}

/** Number of batches in the study, if it is a state that was ever saved. */
function batchesIn(study: Study): number {
  const { entries, broken } = verifyAudit(study.read);
  expect(broken).toBeNull();
  const batches = entries - 1;
  expect(study.read.values(sql`SELECT key FROM setting`)).toEqual(batches > 0 ? [`batch ${batches}`] : []);
  expect(study.read.value(sql`SELECT count(*) FROM protocol`)).toBe(4 * batches);
  expect(study.read.value(sql`SELECT sum(length(created_at)) FROM protocol`) ?? 0).toBe(90_000 * batches);
  return batches;
}

/** An open study with five saved batches, as its two files lay on the disk at that moment. */
async function midway(): Promise<TestStudy & { file: Buffer; log: Buffer }> {
  const made = await newStudy();
  for (let batch = 1; batch <= 5; batch++) writeBatch(made.study, batch);
  // Reading the files here lets go of this process's locks on them; nothing else wants them in this test.
  return { ...made, file: readFileSync(made.path), log: readFileSync(`${made.path}-wal`) };
}

/** Opens what a power cut left. */
async function batchesAfter(
  { folder, env }: TestStudy,
  name: string,
  file: Buffer,
  log: Buffer | null,
): Promise<number> {
  const at = path.join(folder, name);
  mkdirSync(at);
  writeFileSync(path.join(at, 'cut.stratum'), file);
  if (log) writeFileSync(path.join(at, 'cut.stratum-wal'), log);
  const study = await openStudy(path.join(at, 'cut.stratum'), PASSPHRASE, env);
  try {
    return batchesIn(study);
  } finally {
    study.close();
  }
}

/** The log's frames: which page each holds, and whether it ends a transaction. */
function framesOf(log: Buffer): { page: number; commits: boolean }[] {
  return Array.from({ length: Math.floor((log.length - LOG_HEADER) / FRAME) }, (_, i) => ({
    page: log.readUInt32BE(LOG_HEADER + i * FRAME),
    commits: log.readUInt32BE(LOG_HEADER + i * FRAME + 4) > 0,
  }));
}

describe('a power cut', () => {
  it('at any point of writing changes leaves the study as it was before or after one', async () => {
    const made = await midway();
    const frames = framesOf(made.log);
    expect(frames.filter(({ commits }) => commits)).toHaveLength(5);
    const seen = new Set<number>();
    for (let whole = 0; whole <= frames.length; whole++) {
      const saved = frames.slice(0, whole).filter(({ commits }) => commits).length;
      const boundary = LOG_HEADER + whole * FRAME;
      // Lengths: exactly the frames, a torn frame header, a torn page.
      const lengths = [boundary, boundary + 11, boundary + 24 + ((whole * 7919) % PAGE_SIZE)];
      for (const length of lengths.filter((end) => end <= made.log.length)) {
        const batches = await batchesAfter(made, `${whole}-${length}`, made.file, made.log.subarray(0, length));
        expect(batches, `${whole} of ${frames.length} frames, ${length} bytes`).toBe(saved);
        seen.add(batches);
      }
    }
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('inside the header of the log, or before it was written at all, leaves the last closed state', async () => {
    const made = await midway();
    for (const length of [0, 1, 17, 31])
      expect(await batchesAfter(made, `h${length}`, made.file, made.log.subarray(0, length))).toBe(0);
    expect(await batchesAfter(made, 'none', made.file, null)).toBe(0);
  });

  it('that scrambles the end of the log, as disks do, is noticed', async () => {
    const made = await midway();
    const frames = framesOf(made.log);
    const lastCommit = frames.findLastIndex(({ commits }) => commits);
    for (const [name, at] of [
      ['header', 9],
      ['page', 24 + 5000],
    ] as const) {
      const log = Buffer.from(made.log);
      const offset = LOG_HEADER + lastCommit * FRAME + at;
      log[offset] = log[offset]! ^ 0x40;
      expect(await batchesAfter(made, name, made.file, log)).toBe(4);
    }
  });

  it('at any point of moving changes from the log into the file loses nothing', async () => {
    const made = await midway();
    const pages = [...new Set(framesOf(made.log).map(({ page }) => page))].sort((a, b) => a - b);
    expect(pages).not.toContain(KEY_PAGE_NUMBERS[0]);
    const file = Buffer.concat([made.file, Buffer.alloc(Math.max(0, pages.at(-1)! * PAGE_SIZE - made.file.length))]);
    for (const [i, page] of pages.entries()) {
      // The page being written is torn: its second half is not what it was. The log still has the whole of it.
      const middle = (page - 1) * PAGE_SIZE + PAGE_SIZE / 2;
      file.fill(i + 1, middle, middle + 4096);
      expect(await batchesAfter(made, `p${page}`, file, made.log), `page ${page}`).toBe(5);
    }
  });
});

describe('a process that is killed while it saves', () => {
  it.each(['write', 'big'] as const)(
    '(%s) leaves every change it was told is saved, and none by halves',
    async (task) => {
      const { study, path: file, reopen } = await newStudy();
      study.close();
      for (const wait of [0, 3, 8, 13, 29]) {
        const child = new Child(file, task);
        const told = Number((await child.first()).replace('open ', ''));
        await new Promise((resolve) => setTimeout(resolve, wait + (task === 'big' ? 40 : 0)));
        await child.kill();
        const confirmed = child.said.length > 1 ? Number(child.said.at(-1)) + 1 : told;
        const again = await reopen();
        const batches = again.read.value<number>(sql`SELECT count(*) FROM setting`)!;
        expect([confirmed, confirmed + 1]).toContain(batches);
        expect(again.read.value(sql`SELECT count(*) FROM protocol`)).toBe(batches * (task === 'big' ? 20 : 3));
        expect(verifyAudit(again.read)).toMatchObject({ entries: batches + 1, broken: null });
        again.close();
      }
    },
  );
});
