import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profileColumns } from '../../../db/import/text/columns-sniff.ts';
import { readRecords } from '../../../db/import/text/records.ts';
import { sampleRecords } from '../../../db/import/text/sample.ts';
import { sniffSource } from '../../../db/import/text/sniff.ts';
import { bytesSource, openFile } from '../../../db/import/text/source.ts';
import { COMMA, readAll } from '../../fixtures/delimited-text.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'stratum-text-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a file on disk', () => {
  it('that is gone or is a folder is refused by its name, without its path', () => {
    expect(() => openFile(path.join(folder, 'gone.csv'))).toThrow(
      expect.objectContaining({ code: 'not-found', message: '"gone.csv" is no longer there. Choose the file again.' }),
    );
    expect(() => openFile(folder)).toThrow(expect.objectContaining({ code: 'bad-file' }));
  });

  it('that may not be read is refused with what to do', () => {
    const file = fileWith('secret.csv', 'id\nP1\n');
    chmodSync(file, 0o000);
    // The administrator may read everything: be somebody else for a moment.
    const administrator = process.geteuid?.() === 0;
    if (administrator) process.seteuid?.(65534);
    try {
      expect(() => openFile(file)).toThrow(
        expect.objectContaining({
          code: 'no-permission',
          message: '"secret.csv" may not be read by you. Ask its owner for permission.',
        }),
      );
    } finally {
      if (administrator) process.seteuid?.(0);
    }
  });

  it('is read with its hash and size', async () => {
    const source = openFile(fileWith('cohort.csv', 'id,age\nP1,60\n'));
    const { cells, summary } = await readAll(source);
    source.close();
    expect(cells).toEqual([['P1', '60']]);
    expect(summary.bytes).toBe(13);
  });

  const text = `id,age\n${'P1,60\n'.repeat(1000)}`;
  const changes: [string, (file: string) => void, RegExp][] = [
    ['grows', (file) => appendFileSync(file, 'P2,61\n'), /its size changed from 6007 to 6013 bytes/],
    ['is cut', (file) => writeFileSync(file, 'id,age\n'), /its size changed from 6007 to 7 bytes/],
    [
      'is written to',
      (file) => {
        writeFileSync(file, text.replace('60', '61'));
        utimesSync(file, 1, 1);
      },
      /it was written to/,
    ],
    ['is replaced', (file) => renameSync(fileWith('other.csv', text), file), /it was replaced by another file/],
    ['is deleted', (file) => rmSync(file), /it was moved or deleted/],
  ];
  it.each(changes)('that %s while it is read is refused as changed', async (what, change, sentence) => {
    const file = fileWith(`changing ${what}.csv`, text);
    const source = openFile(file);
    let done = false;
    const reading = readRecords(source, COMMA, () => {
      if (!done) change(file);
      done = true;
    });
    await expect(reading).rejects.toMatchObject({ code: 'changed-file', message: expect.stringMatching(sentence) });
    await expect(reading).rejects.toThrow(/^"changing .*\.csv" changed while it was read: .* nothing was imported\.$/);
    source.close();
  });

  it('whose contents are not those of the dry run is refused as changed', async () => {
    const source = openFile(fileWith('swapped.csv', text));
    const reading = readAll(source, {}, { expect: { sha256: '0'.repeat(64) } });
    await expect(reading).rejects.toMatchObject({
      code: 'changed-file',
      message: expect.stringContaining('its contents are not those that were checked'),
    });
    source.close();
  });
});

const data = path.resolve(import.meta.dirname, '../../../../shared/data');

describe.skipIf(!existsSync(path.join(data, 'csv_spectrum')))(
  'csv-spectrum (skipped where ../shared/data is absent)',
  () => {
    const folderOf = (kind: string) => path.join(data, 'csv_spectrum', kind);
    const names = existsSync(folderOf('csvs')) ? readdirSync(folderOf('csvs')) : [];
    it('has its twelve cases', () => expect(names).toHaveLength(12));

    /** The expected values of the `_crlf` cases have CRLF, which the files there have lost. */
    const bytesOf = (name: string) => {
      const text = readFileSync(path.join(folderOf('csvs'), name), 'utf8');
      return Buffer.from(name.endsWith('_crlf.csv') ? text.replaceAll(/\r?\n/g, '\r\n') : text);
    };

    it.each(names)('%s is read exactly', async (name) => {
      const source = bytesSource(name, bytesOf(name));
      const { dialect } = await sniffSource(source);
      const { summary, cells } = await readAll(source, { ...dialect, header: true });
      const objects = cells.map((row) => Object.fromEntries(row.map((cell, i) => [summary.header[i]!, cell])));
      const json = readFileSync(path.join(folderOf('json'), name.replace('.csv', '.json')), 'utf8');
      const expected: unknown = JSON.parse(json);
      if (name === 'location_coordinates.csv') {
        // Its JSON is the object itself, with another telephone number than the CSV.
        expect(objects).toEqual([Object.assign({}, expected, { 'Contact Phone Number': '2095257564' })]);
      } else expect(objects).toEqual(expected);
    });
  },
);

const summit = path.join(data, 'cohorts/summit_biliary');

describe.skipIf(!existsSync(summit))('the SUMMIT biliary files (skipped where ../shared/data is absent)', () => {
  it.each([
    ['data_clinical_patient.txt', 25, 13, 4],
    ['data_clinical_sample.txt', 54, 30, 4],
    ['data_mutations_extended.txt', 190, 45, 0],
    ['data_CNA.tsv', 204, 5, 0],
  ])('%s has %i sound records of %i columns under %i comment lines', async (name, records, columns, comments) => {
    const source = openFile(path.join(summit, name));
    const { dialect } = await sniffSource(source);
    const { summary } = await readAll(source, dialect);
    const sample = sampleRecords(source, dialect);
    source.close();
    expect(dialect).toMatchObject({ delimiter: '\t', encoding: 'utf-8', header: true, preamble: comments });
    expect(summary).toMatchObject({ records, problems: { total: 0 } });
    expect(summary.header).toHaveLength(columns);
    expect(profileColumns(sample.header, sample.rows).every(({ sampled }) => sampled === records)).toBe(true);
  });
});
