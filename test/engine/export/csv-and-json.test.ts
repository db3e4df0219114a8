import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { writeList } from '../../../db/export/write-list.ts';
import { ownFolder } from '../../fixtures/study.ts';
import { COLUMNS, column, listOf, MANIFEST, quietCall, ROWS } from './lists.ts';

describe('a CSV list', () => {
  test('is RFC 4180 in UTF-8 with the unit in the header and formulas defused', async () => {
    const path = join(ownFolder(), 'list.csv');
    await writeList(listOf(), 'csv', path, quietCall());
    expect(readFileSync(path, 'utf8')).toBe(
      'Subject,Haemoglobin (g/dL),Date of birth,Remark\r\n' +
        '0007,12.5,1958-04-01,"TPS ≥ 50 %, 3 µg, β"\r\n' +
        "0042,,,'=1+1\r\n" +
        '"P,""9""",<5,1961,"two\nlines"\r\n',
    );
  });

  test('has its manifest beside it, with the SHA-256 of the very bytes', async () => {
    const folder = ownFolder();
    const path = join(folder, 'list.csv');
    const written = await writeList(listOf(), 'csv', path, quietCall());
    expect(readdirSync(folder).sort()).toEqual(['list.csv', 'list.csv.manifest.json']);
    expect(written.manifestFile).toBe('list.csv.manifest.json');
    const bytes = readFileSync(path);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(written).toMatchObject({ bytes: bytes.length, manifest: { sha256 } });
    expect(JSON.parse(readFileSync(`${path}.manifest.json`, 'utf8'))).toEqual({ ...MANIFEST, rows: 3, sha256 });
  });

  test('of a draft of a synthetic study says so in every row', async () => {
    const path = join(ownFolder(), 'list.csv');
    await writeList(listOf(ROWS, { manifest: { draft: true, synthetic: true } }), 'csv', path, quietCall());
    const [header, ...rows] = parse(readFileSync(path)) as string[][];
    expect(header?.at(-1)).toBe('Mark');
    expect(rows.map((row) => row.at(-1))).toEqual(['DRAFT, SYNTHETIC', 'DRAFT, SYNTHETIC', 'DRAFT, SYNTHETIC']);
  });

  test('tells columns of one name apart by their identifiers', async () => {
    const path = join(ownFolder(), 'list.csv');
    const columns = [column('id', 'Subject'), column('arm:A', 'KRAS'), column('criterion:I1', 'KRAS')];
    await writeList(listOf([['1', 'eligible', 'met']], { columns }), 'csv', path, quietCall());
    expect(readFileSync(path, 'utf8').split('\r\n')[0]).toBe('Subject,KRAS [arm:A],KRAS [criterion:I1]');
  });

  test('of nobody is its header alone', async () => {
    const path = join(ownFolder(), 'list.csv');
    await writeList(listOf([]), 'csv', path, quietCall());
    expect(readFileSync(path, 'utf8')).toBe('Subject,Haemoglobin (g/dL),Date of birth,Remark\r\n');
  });
});

describe('a JSON list', () => {
  test('carries manifest, columns and one object per subject, numbers as numbers', async () => {
    const path = join(ownFolder(), 'list.json');
    const written = await writeList(listOf(), 'json', path, quietCall());
    expect(written.manifestFile).toBeNull();
    const document = JSON.parse(readFileSync(path, 'utf8'));
    expect(document.manifest).toEqual({ ...MANIFEST, rows: 3 });
    expect(document.columns.map((c: { id: string; unit: string | null }) => [c.id, c.unit])).toEqual(
      COLUMNS.map(({ id, unit }) => [id, unit]),
    );
    expect(document.subjects).toEqual(ROWS.map((row) => Object.fromEntries(COLUMNS.map(({ id }, i) => [id, row[i]]))));
  });

  test('of nobody is still one document', async () => {
    const path = join(ownFolder(), 'list.json');
    await writeList(listOf([]), 'json', path, quietCall());
    expect(JSON.parse(readFileSync(path, 'utf8')).subjects).toEqual([]);
  });
});
