import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Cell } from '../../../db/contract/cohort.ts';
import { type ListFormat, writeList } from '../../../db/export/write-list.ts';
import { ownFolder, refusalOf } from '../../fixtures/study.ts';
import { COLUMNS, listOf, quietCall, ROWS } from './lists.ts';

const FORMATS: ListFormat[] = ['csv', 'xlsx', 'pdf', 'json'];

describe.each(FORMATS)('a list written as %s', (format) => {
  test('replaces an older one of the same name', async () => {
    const path = join(ownFolder(), `list.${format}`);
    writeFileSync(path, 'older');
    const { bytes } = await writeList(listOf(), format, path, quietCall());
    expect(readFileSync(path)).toHaveLength(bytes);
    expect(readFileSync(path, 'latin1')).not.toContain('older');
  });

  test('that fails halfway leaves the older one and nothing else', async () => {
    const folder = ownFolder();
    const path = join(folder, `list.${format}`);
    writeFileSync(path, 'older');
    const broken = {
      ...listOf(),
      *values(): Generator<Cell[]> {
        yield ROWS[0]!;
        throw new TypeError('the list broke');
      },
    };
    await expect(writeList(broken, format, path, quietCall())).rejects.toThrow('the list broke');
    expect(readdirSync(folder)).toEqual([`list.${format}`]);
    expect(readFileSync(path, 'utf8')).toBe('older');
  });

  test('that is cancelled leaves nothing', async () => {
    const folder = ownFolder();
    const abort = new AbortController();
    const list = {
      ...listOf(),
      rows: 5000,
      *values(): Generator<Cell[]> {
        for (let i = 0; i < 5000; i++) {
          if (i === 1500) abort.abort();
          yield ROWS[0]!;
        }
      },
    };
    const refusal = await refusalOf(() =>
      writeList(list, format, join(folder, `list.${format}`), quietCall(abort.signal)),
    );
    expect(refusal.code).toBe('cancelled');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('into a folder that is not there is refused in plain words', async () => {
    const path = join(ownFolder(), 'nowhere', `list.${format}`);
    const refusal = await refusalOf(() => writeList(listOf(), format, path, quietCall()));
    expect(refusal).toMatchObject({ code: 'not-found', message: expect.stringContaining('There is no folder') });
  });
});

test('a list never takes the name of a study or of a folder', async () => {
  const folder = ownFolder();
  mkdirSync(join(folder, 'taken.csv'));
  writeFileSync(join(folder, 'trial.stratum'), 'study');
  const study = await refusalOf(() => writeList(listOf(), 'csv', join(folder, 'trial.stratum'), quietCall()));
  const taken = await refusalOf(() => writeList(listOf(), 'csv', join(folder, 'taken.csv'), quietCall()));
  expect([study.code, taken.code]).toEqual(['exists', 'exists']);
  expect(readFileSync(join(folder, 'trial.stratum'), 'utf8')).toBe('study');
  expect(readdirSync(folder).sort()).toEqual(['taken.csv', 'trial.stratum']);
});

test('progress of a long list is told in rows', async () => {
  const rows = Array.from({ length: 3500 }, (): Cell[] => ['1', 2, null, 'x']);
  const told: number[] = [];
  const call = { ...quietCall(), progress: ({ done }: { done: number }) => told.push(done) };
  await writeList(listOf(rows, { columns: COLUMNS }), 'csv', join(ownFolder(), 'l.csv'), call);
  expect(told).toEqual([1000, 2000, 3000]);
});

test('a full disk is told as one, and leaves nothing behind', async ({ skip }) => {
  const folder = ownFolder();
  const disk = join(folder, 'small');
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    skip('a small disk cannot be mounted here');
  }
  onTestFinished(() => void execFileSync('umount', [disk], { stdio: 'ignore' }));
  const rows = Array.from({ length: 20_000 }, (_, i): Cell[] => [String(i), i, null, 'some words']);
  const refusal = await refusalOf(() => writeList(listOf(rows), 'csv', join(disk, 'l.csv'), quietCall()));
  expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('l.csv was not written') });
  expect(readdirSync(disk)).toEqual([]);
  expect(existsSync(join(disk, 'l.csv'))).toBe(false);
});
