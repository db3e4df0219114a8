import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { ExportPage } from './pages/export.ts';
import { ResultsPage } from './pages/results.ts';
import { openSmallTrial } from './small-trial.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

test('the list that is saved is the list that was shown, with its manifest beside it', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  const exporting = new ExportPage(stratum.page);
  await exporting.open();
  await exporting.chooseNames('Identified');
  await expect(exporting.list.getByRole('row')).toHaveCount(3);
  await expect(exporting.manifestLine('As of')).toContainText('2026-01-31');
  await expect(exporting.manifestLine('Version')).toContainText('DRAFT');

  const file = stratum.file('eligible.csv');
  stratum.dialogs.save(file);
  await expect(await exporting.save('CSV')).toContainText('eligible.csv');
  const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(['S-01', 'S-07']);
  const manifest = readFileSync(`${file}.manifest.json`, 'utf8');
  expect(JSON.parse(manifest)).toMatchObject({ rows: 2, asOf: '2026-01-31', draft: true });
});

test('a pseudonymised list names nobody', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  const exporting = new ExportPage(stratum.page);
  await exporting.open();
  await exporting.chooseStatuses('Eligible', 'Undetermined', 'Ineligible');
  await expect(exporting.list.getByRole('row')).toHaveCount(8);
  await expect(exporting.list).not.toContainText(/S-0\d/);
  const file = stratum.file('all.json');
  stratum.dialogs.save(file);
  await exporting.save('JSON');
  expect(readFileSync(file, 'utf8')).not.toMatch(/S-0\d/);
});

test('without a run there is nothing to export, and the screen says where to go', async ({ stratum }) => {
  await openSmallTrial(stratum);
  await stratum.page.getByRole('navigation').getByRole('button', { name: 'Export' }).click();
  await expect(stratum.page.getByText('Nothing to export yet')).toBeVisible();
  await stratum.page.getByRole('button', { name: 'Go to results' }).click();
  await expect(stratum.page.getByText('Nothing has been run yet')).toBeVisible();
});
