import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { json } from './rig.ts';

const COHORT = resolve(import.meta.dirname, '../../../../shared/data/cohorts/summit_biliary');

/** Facts of the cohort: 25 subjects, nine with ERBB2 S310F, of whom two have an age that is known. */
test('the SUMMIT biliary cohort, by the command line: nine with ERBB2 S310F, two of them eligible', async ({
  skip,
}) => {
  if (!existsSync(COHORT)) skip('the public cohort is not beside the checkout');
  const folder = mkdtempSync(join(tmpdir(), 'stratum-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const study = join(folder, 'summit.stratum');
  const protocol = join(folder, 'p.yaml');
  writeFileSync(
    protocol,
    'stratum: 1\nid: SUMMIT\ntitle: SUMMIT\ninclusion:\n' +
      '  - { id: S310F, when: { kind: variant, gene: ERBB2, change: [S310F] } }\n' +
      '  - { id: adult, when: { kind: age, op: ">=", value: 18 } }\n',
  );
  await json(['new', study]);
  const { sources } = await json<{ sources: { file: string; rows: number; rejected: number }[] }>([
    'import',
    study,
    COHORT,
  ]);
  expect(Object.fromEntries(sources.map(({ file, rows, rejected }) => [file, [rows, rejected]]))).toMatchObject({
    'data_clinical_patient.txt': [25, 0],
    'data_clinical_sample.txt': [54, 0],
    'data_mutations_extended.txt': [190, 0],
  });
  await json(['protocol', study, 'add', protocol]);
  const run = await json<{
    subjects: { id: string; status: string; unknown: { criterion: string }[]; notMet: string[] }[];
  }>(['run', study, '--protocol', 'SUMMIT', '--as-of', '2026-03-01']);
  expect(run.subjects).toHaveLength(25);
  const mutated = run.subjects.filter(
    ({ unknown, notMet }) => !notMet.includes('S310F') && !unknown.some(({ criterion }) => criterion === 'S310F'),
  );
  expect(mutated).toHaveLength(9);
  expect(mutated.filter(({ status }) => status === 'eligible').map(({ id }) => id)).toEqual(['15', '16']);
  expect(mutated.filter(({ status }) => status === 'undetermined')).toHaveLength(7);
}, 60_000);
