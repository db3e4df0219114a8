import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StratumError } from '../../../db/domain/errors.ts';
import { KEY_PAGE_OFFSETS, PAGE_SIZE } from '../../../db/study/file-layout.ts';
import { openStudy } from '../../../db/study/open.ts';
import { Sql, sql } from '../../../db/study/sql.ts';
import type { Study } from '../../../db/study/study.ts';
import { verifyStudy } from '../../../db/study/verify.ts';
import { importDrafts } from '../../fixtures/cohort.ts';
import { bareDatabase, newStudy, PASSPHRASE, refusalOf } from '../../fixtures/study.ts';

/** Hash of everything in the study. */
function contentOf(study: Study): string {
  const tables = study.read.values<string>(
    sql`SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'key_page' ORDER BY name`,
  );
  const hash = createHash('sha256').update(JSON.stringify(study.info()));
  for (const table of tables)
    for (const row of study.read.iterate<object>(new Sql(`SELECT * FROM "${table}" ORDER BY 1, 2`, [])))
      hash.update(JSON.stringify(row));
  return hash.digest('hex');
}

async function filledStudy() {
  const made = await newStudy();
  const subject = Array.from({ length: 8000 }, (_, i) => `S-${i}`);
  const value = Float64Array.from(subject, (_, i) => (i * 7919) % 101);
  importDrafts(made.study, [
    { subject, columns: { value }, date: Int32Array.from(subject, (_, i) => 20_000 + (i % 900)) },
    { subject, table: 'variant', columns: { gene: 'BRAF', vaf: value.map((v) => v / 101) } },
  ]);
  return { ...made, content: contentOf(made.study) };
}

describe('a single altered byte', () => {
  it('anywhere in the file is refused, or repaired, or lies where nothing is stored: it never changes what is shown', async () => {
    const { study, path, env, content } = await filledStudy();
    study.close();
    const intact = readFileSync(path);
    const places = [
      ...Array.from({ length: 24 }, (_, i) => i),
      ...KEY_PAGE_OFFSETS.flatMap((offset) => [offset, offset + 17, offset + 200, offset + PAGE_SIZE - 1]),
      ...fc.sample(fc.nat(intact.length - 1), { seed: 20260301, numRuns: 90 }),
    ];
    let refused = 0;
    for (const [i, place] of places.entries()) {
      const bytes = Buffer.from(intact);
      bytes[place] = bytes[place]! ^ (1 << (i % 8));
      writeFileSync(path, bytes);
      const outcome = await whatIsShown(path, env);
      if (outcome !== content) refused++;
      expect([content, 'damaged', 'newer-version'], `byte ${place}`).toContain(outcome);
      if (place < 24 && place !== 18 && place !== 19) expect(outcome, `byte ${place}`).not.toBe(content);
    }
    expect(refused).toBeGreaterThan(places.length / 2);
  });

  async function whatIsShown(path: string, env: Parameters<typeof openStudy>[2]): Promise<string> {
    let study: Study | null = null;
    try {
      study = await openStudy(path, PASSPHRASE, env);
      const checks = verifyStudy(study.read).checks.filter(({ ok }) => !ok);
      return checks.length > 0 ? 'damaged' : contentOf(study);
    } catch (error) {
      if (error instanceof StratumError) return error.code;
      throw error;
    } finally {
      study?.close();
    }
  }

  it('in the facts is met when they are read, and said in a sentence', async () => {
    const { study, path, reopen } = await filledStudy();
    study.close();
    const db = await bareDatabase(path);
    const pages = db
      .prepare(`SELECT pageno FROM dbstat WHERE name = 'segment_column' AND pagetype = 'overflow'`)
      .pluck();
    const page = Number(pages.get());
    db.pragma('journal_mode = DELETE');
    db.close();
    const bytes = readFileSync(path);
    const place = (page - 1) * PAGE_SIZE + 1234;
    bytes[place] = bytes[place]! ^ 1;
    writeFileSync(path, bytes);
    const again = await reopen();
    const { code, message } = await refusalOf(() => again.read.all(sql`SELECT data FROM segment_column`));
    expect(code).toBe('damaged');
    expect(message).toContain('a part of it could not be verified. Restore it from a backup.');
    expect(verifyStudy(again.read).checks.find(({ name }) => name === 'facts')?.ok).toBe(false);
  });
});

describe('a verification', () => {
  it.each([
    [
      'facts',
      `UPDATE segment_column SET data = zeroblob(length(data)) WHERE name = 'value'`,
      'is not what was imported',
    ],
    ['facts', `UPDATE segment SET constants = '{}' WHERE table_name = 'variant'`, 'is not what was imported'],
    ['sources', `UPDATE source SET sha256 = '00'`, 'The stored copy of visits.csv is not the file that was received.'],
    ['subjects', `UPDATE subject SET identifier = 'S-1' WHERE ordinal = 2`, '1 subjects have an identifier'],
    ['subjects', 'DELETE FROM subject WHERE ordinal = 5', 'Subjects are missing: 8000 were added, 7999 are there.'],
    [
      'links',
      'PRAGMA foreign_keys = OFF; UPDATE segment SET source_id = 99',
      'Entries of segment refer to what is not there.',
    ],
  ])('finds %s that were forged with the key in hand: %s', async (name, statement, sentence) => {
    const { study, path, reopen } = await filledStudy();
    study.close();
    const db = await bareDatabase(path);
    const guards = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).pluck().all();
    db.exec(`${guards.map((guard) => `DROP TRIGGER ${guard};`).join('')} ${statement}`);
    db.close();
    const check = verifyStudy((await reopen()).read).checks.find((one) => one.name === name);
    expect(check?.ok).toBe(false);
    expect(check?.sentence).toContain(sentence);
  });
});
