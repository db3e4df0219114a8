import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../db/contract/cohort.ts';
import { writeList } from '../../../db/export/write-list.ts';
import { ownFolder, refusalOf } from '../../fixtures/study.ts';
import { COLUMNS, column, listOf, quietCall, ROWS } from './lists.ts';
import { pagesOfPdf } from './pdf-text.ts';

async function pagesOf(list: ReturnType<typeof listOf>): Promise<string[]> {
  const path = join(ownFolder(), 'list.pdf');
  await writeList(list, 'pdf', path, quietCall());
  return pagesOfPdf(readFileSync(path));
}

/** Inside a cell, a line may end at a blank or after a slash. */
const flat = (text: string) => text.replace(/\s+/g, ' ');
const packed = (text: string) => text.replace(/\s+/g, '');

describe('a PDF list', () => {
  test('shows every cell, with ≥ µ and β, and the manifest on its last page', async () => {
    const pages = await pagesOf(listOf());
    expect(pages).toHaveLength(2);
    const list = packed(pages[0]!);
    for (const text of ['0007', '12.5', '1958-04-01', 'TPS ≥ 50 %, 3 µg, β', '=1+1', 'Haemoglobin (g/dL)'])
      expect(list).toContain(packed(text));
    const manifest = flat(pages[1]!);
    for (const text of [
      'Manifest of this list',
      'c'.repeat(64),
      'Dr. Ines Okafor',
      '2026-03-01',
      'Subjects in this list',
    ])
      expect(packed(manifest)).toContain(packed(text));
  });

  test('repeats its header and says page n of m, study, protocol and as-of date on every page', async () => {
    const rows: Cell[][] = Array.from({ length: 200 }, (_, i) => [`S-${i}`, i, '2001-01-01', 'note']);
    const pages = await pagesOf(listOf(rows));
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, i) => {
      const text = flat(page);
      expect(text).toContain(`Page ${i + 1} of ${pages.length}`);
      expect(text).toContain('Umbrella of Lakes · LAKE-1 version 3 · as of 2026-03-01');
      if (i < pages.length - 1) expect(packed(page)).toContain('Haemoglobin(g/dL)');
    });
    const subjects = pages.flatMap((page) => page.match(/^S-\d+$/gm) ?? []);
    expect(subjects).toEqual(rows.map(([id]) => id));
  });

  test('of a draft of a synthetic study says so on every page', async () => {
    const pages = await pagesOf(listOf(ROWS, { manifest: { draft: true, version: 'draft', synthetic: true } }));
    for (const page of pages) {
      expect(page).toContain('DRAFT · SYNTHETIC');
      expect(flat(page)).toContain('DRAFT, SYNTHETIC');
    }
  });

  test('of a release says neither', async () => {
    for (const page of await pagesOf(listOf())) expect(page).not.toMatch(/DRAFT|SYNTHETIC/);
  });

  test('repeats the subject where its columns need several widths of a page', async () => {
    const columns = [
      column('id', 'Subject'),
      ...Array.from({ length: 24 }, (_, i) => column(`c${i}`, `Criterion ${i}`)),
    ];
    const row: Cell[] = ['S-1', ...Array.from({ length: 24 }, (_, i) => `value ${i} of this subject`)];
    const pages = await pagesOf(listOf([row], { columns }));
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages.slice(0, -1)) expect(page).toMatch(/^S-1$/m);
    const all = flat(pages.join(' '));
    for (let i = 0; i < 24; i++) expect(all).toContain(`value ${i} of this subject`);
  });

  test('with the same clock is the same bytes', async () => {
    const folder = ownFolder();
    for (const name of ['a.pdf', 'b.pdf']) await writeList(listOf(), 'pdf', join(folder, name), quietCall());
    expect(readFileSync(join(folder, 'a.pdf')).equals(readFileSync(join(folder, 'b.pdf')))).toBe(true);
  });

  test('of nobody says so', async () => {
    expect(flat((await pagesOf(listOf([])))[0]!)).toContain('No subject has the chosen statuses.');
  });

  test('that nobody would print is refused', async () => {
    const list = { ...listOf(), rows: 100_000, columns: COLUMNS };
    const refusal = await refusalOf(() => writeList(list, 'pdf', join(ownFolder(), 'l.pdf'), quietCall()));
    expect(refusal).toMatchObject({ code: 'usage', message: expect.stringContaining('too many to print') });
  });
});
