import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../db/contract/cohort.ts';
import { writeList } from '../../../db/export/write-list.ts';
import { columnName, xmlText } from '../../../db/export/xlsx-sheet.ts';
import { ownFolder } from '../../fixtures/study.ts';
import { column, listOf, quietCall, ROWS } from './lists.ts';

async function sheetsOf(list: ReturnType<typeof listOf>, path = join(ownFolder(), 'list.xlsx')) {
  await writeList(list, 'xlsx', path, quietCall());
  const { sheets } = await readXlsx(readFileSync(path));
  return sheets;
}

describe('an XLSX list', () => {
  test('reads back cell by cell: identifiers keep their zeros, numbers are numbers, formulas are text', async () => {
    const [list] = await sheetsOf(listOf());
    expect(list?.name).toBe('Eligibility');
    expect(list?.rows[0]).toEqual(['Subject', 'Haemoglobin (g/dL)', 'Date of birth', 'Remark']);
    expect(list?.rows.slice(1)).toEqual(ROWS);
  });

  test('has its manifest on the second sheet', async () => {
    const [, manifest] = await sheetsOf(listOf(ROWS, { manifest: { draft: true, version: 'draft' } }));
    expect(manifest?.name).toBe('Manifest');
    const lines = new Map(manifest?.rows.map(([what, value]) => [what, value]));
    expect(lines.get('Mark')).toBe('DRAFT');
    expect(lines.get('Protocol')).toBe('LAKE-1: β-blockers & others');
    expect(lines.get('Run hash (SHA-256)')).toBe('c'.repeat(64));
    expect(lines.get('Subjects in this list')).toBe(3);
  });

  test('has no formula anywhere in it', async () => {
    const path = join(ownFolder(), 'list.xlsx');
    await sheetsOf(listOf([['=1+1', 1, '@x', '+1']]), path);
    expect(readFileSync(path).includes('<f>')).toBe(false);
  });

  test('of the same list is the same bytes', async () => {
    const folder = ownFolder();
    for (const name of ['a.xlsx', 'b.xlsx']) await writeList(listOf(), 'xlsx', join(folder, name), quietCall());
    expect(readFileSync(join(folder, 'a.xlsx')).equals(readFileSync(join(folder, 'b.xlsx')))).toBe(true);
  });

  test('holds any text that a spreadsheet can hold', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 }).map((t) => t.toWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 20 }), async (rows) => {
        const [list] = await sheetsOf(listOf(rows, { columns: [column('id', 'Subject'), column('b')] }));
        const read = list?.rows.slice(1) ?? [];
        rows.forEach((row, i) => {
          row.forEach((cell, j) => {
            expect(plain(read[i]?.[j] ?? '')).toBe(cell);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  test('of many rows is written in portions and stays whole', async () => {
    const rows: Cell[][] = Array.from({ length: 12_000 }, (_, i) => [
      String(i).padStart(6, '0'),
      i / 7,
      null,
      'x'.repeat(80),
    ]);
    const [list] = await sheetsOf(listOf(rows));
    expect(list?.rows).toHaveLength(12_001);
    expect(list?.rows[12_000]).toEqual(['011999', 11_999 / 7, null, 'x'.repeat(80)]);
  });

  test('says that it shortened a text which no cell can hold', async () => {
    const [list] = await sheetsOf(listOf([['1', null, null, 'y'.repeat(40_000)]]));
    const cell = String(list?.rows[1]?.[3]);
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/shortened: the CSV list has all of it\)$/);
  });
});

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});

test('text that looks like an escape of a character is kept apart from one', () => {
  expect(xmlText('_x0041_ & \u0001')).toBe('_x005F_x0041_ &amp; _x0001_');
});

/** Undoes ST_Xstring escapes, where the reader leaves them as they are. */
function plain(cell: unknown): string {
  return String(cell).replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
