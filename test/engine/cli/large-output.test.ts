import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { json } from './rig.ts';

test('a document of many subjects comes through a pipe whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratum-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const study = join(folder, 'many.stratum');
  const subjects = 12_345;
  const rows = Array.from({ length: subjects }, (_, i) => `S${i},${18 + (i % 70)}`);
  writeFileSync(join(folder, 'many.csv'), `Subject ID,Age\n${rows.join('\n')}\n`);
  writeFileSync(
    join(folder, 'p.yaml'),
    'stratum: 1\nid: P\ntitle: P\ninclusion: [{ id: I1, when: { kind: age, op: ">=", value: 60 } }]\n',
  );
  await json(['new', study]);
  await json(['import', study, join(folder, 'many.csv')]);
  await json(['protocol', study, 'add', join(folder, 'p.yaml')]);
  const run = await json<{ counts: Record<string, number>; subjects: { id: string; status: string }[] }>([
    ...['run', study, '--protocol', 'P', '--as-of', '2026-03-01'],
  ]);
  expect(run.subjects.map(({ id }) => id)).toEqual(rows.map((_, i) => `S${i}`));
  const eligible = run.subjects.filter(({ status }) => status === 'eligible').length;
  expect(eligible).toBe(rows.filter((_, i) => 18 + (i % 70) >= 60).length);
  expect(run.counts.eligible).toBe(eligible);
}, 60_000);
