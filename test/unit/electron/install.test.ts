import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isInstalled, lockHash } from '../../../electron/dev/install.mjs';
import { hashOfSources } from '../../../electron/dev/source-hash.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'stratum-install-'));
  mkdirSync(path.join(root, 'node_modules'));
  writeFileSync(path.join(root, 'package-lock.json'), '{"lockfileVersion":3}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('packages count as installed only for the lock file they were installed from', () => {
  expect(isInstalled(root)).toBe(false);
  writeFileSync(path.join(root, 'node_modules/.installed-lock'), `${lockHash(root)}\n`);
  expect(isInstalled(root)).toBe(true);
  writeFileSync(path.join(root, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
  expect(isInstalled(root)).toBe(false);
});

test('a part is built again when a source changes its contents or its name, and only then', () => {
  const hash = () => hashOfSources(root, ['src', 'missing']);
  mkdirSync(path.join(root, 'src/deep'), { recursive: true });
  writeFileSync(path.join(root, 'src/deep/a.ts'), 'one');
  const first = hash();
  writeFileSync(path.join(root, 'src/deep/a.ts'), 'one');
  expect(hash()).toBe(first);
  writeFileSync(path.join(root, 'src/deep/a.ts'), 'two');
  const second = hash();
  writeFileSync(path.join(root, 'src/deep/b.ts'), '');
  expect(new Set([first, second, hash()]).size).toBe(3);
});

test('the lock file is that of package.json, and names exact versions and no place to fetch them from', () => {
  const read = (name: string) => JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  const { packages } = read('package-lock.json') as { packages: Record<string, Record<string, unknown>> };
  expect(packages['']).toMatchObject({ dependencies, devDependencies });
  for (const version of Object.values({ ...dependencies, ...devDependencies })) {
    expect(version).toMatch(/^(npm:[^@]+@)?\d+\.\d+\.\d+[\w.-]*$/);
  }
  expect(Object.values(packages).filter((entry) => 'resolved' in entry)).toEqual([]);
});
