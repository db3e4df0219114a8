import { writeFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { CohortPage } from './pages/cohort.ts';
import { ExportPage } from './pages/export.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { ProtocolPage } from './pages/protocol.ts';
import { ResultsPage } from './pages/results.ts';
import { StartPage } from './pages/start.ts';
import { SubjectPage } from './pages/subject.ts';
import { openSmallTrial } from './small-trial.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

test('the start screen and its dialogs can be used by everybody, light and dark', async ({ stratum }) => {
  const { page } = stratum;
  const start = new StartPage(page);
  await expectAccessible(page);
  await start.screen.getByRole('button', { name: 'New study' }).click();
  await start.dialog.getByRole('button', { name: 'Create study' }).click();
  await expect(start.dialog.getByText('Give your name.')).toBeVisible();
  await expectAccessible(page);
});

test('overview, import and activity can be used by everybody, light and dark', async ({ stratum }) => {
  const { page } = stratum;
  await new StartPage(page).createStudy(stratum);
  await expectAccessible(page);
  const file = stratum.file('values.csv');
  writeFileSync(
    file,
    'Patient ID,Age,Haemoglobin,Date\nP-1,61,13.2,2025-01-31\nP-2,212,x,2025-02-12\n,50,12,2025-03-01\n',
  );
  const imports = new ImportPage(page);
  await imports.choose(stratum, [file]);
  await expectAccessible(page);
  await imports.next('Understand');
  await expectAccessible(page);
  await imports.next('Map');
  await imports.select('Haemoglobin');
  await expectAccessible(page);
  await imports.check();
  await expectAccessible(page);
  await imports.next('Commit');
  await expectAccessible(page);
  await imports.screen.getByRole('button', { name: 'Commit import' }).click();
  await expect(imports.result).toBeVisible();
  await imports.screen.getByRole('button', { name: 'All imports' }).click();
  await expect(imports.past('values.csv')).toBeVisible();
  await expectAccessible(page);
  await new Frame(page).go('Activity');
  await expect(page.getByRole('button', { expanded: false }).first()).toBeVisible();
  await expectAccessible(page);
});

test('light, dark and high contrast are chosen in the window and kept when it is loaded again', async ({ stratum }) => {
  const choose = async (role: 'menuitemradio' | 'menuitemcheckbox', name: string) => {
    await stratum.page.getByRole('button', { name: 'Appearance' }).click();
    await stratum.page.getByRole(role, { name }).click();
    await stratum.page.keyboard.press('Escape');
  };
  const root = () => stratum.page.locator('html');
  await choose('menuitemradio', 'Dark');
  await expect(root()).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await choose('menuitemcheckbox', 'High contrast');
  await expect(root()).toHaveAttribute('data-contrast', 'high');
  await stratum.page.reload();
  await expect(root()).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(root()).toHaveAttribute('data-contrast', 'high');
  await choose('menuitemradio', 'Light');
  await expect(root()).toHaveAttribute('data-mantine-color-scheme', 'light');
});

test('the cohort, its filters and a subject can be used by everybody, light and dark', async ({ stratum }) => {
  const { page } = stratum;
  await openSmallTrial(stratum);
  const cohort = new CohortPage(page);
  await cohort.open();
  await cohort.list.filterNumber('Haemoglobin', '≥ at least', '10');
  await cohort.list.open('S-01');
  await expectAccessible(page);
  await cohort.list.root.getByRole('button', { name: 'Columns' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await cohort.openSubjectPage('S-01');
  const subject = new SubjectPage(page);
  for (const tab of ['Timeline', 'Facts', 'Verdicts', 'History'] as const) {
    await subject.tab(tab);
    await expectAccessible(page);
  }
  await page.getByRole('button', { name: 'Add fact' }).click();
  await expect(page.getByRole('dialog', { name: /^Add a fact about/ })).toBeVisible();
  await expectAccessible(page);
});

test('the protocol builder can be used by everybody, light and dark', async ({ stratum }) => {
  const { page } = stratum;
  await openSmallTrial(stratum);
  const builder = new ProtocolPage(page);
  await builder.open();
  for (const part of ['I2', 'High PD-L1', 'Assignment to arms', 'Sex'] as const) {
    await builder.select(part);
    await expectAccessible(page);
  }
  await builder.version.getByRole('button', { name: 'Release' }).click();
  await expect(builder.dialog).toBeVisible();
  await expectAccessible(page);
});

test('results and export can be used by everybody, light and dark', async ({ stratum }) => {
  const { page } = stratum;
  await openSmallTrial(stratum);
  const results = new ResultsPage(page);
  await results.open();
  await expectAccessible(page);
  await results.run();
  await results.tab('Undetermined');
  const explanation = await results.explain('S-02');
  await (await explanation.criterion('B2')).getByRole('button', { name: 'Answer this question' }).click();
  await expectAccessible(page);
  for (const tab of ['Near misses', 'Data gaps', 'Arms and strata', 'Charts'] as const) {
    await results.tab(tab);
    await expectAccessible(page);
  }
  await new ExportPage(page).open();
  await expectAccessible(page);
});

test('palette and help can be used by everybody, light and dark', async ({ stratum }) => {
  const { page } = stratum;
  await new StartPage(page).createStudy(stratum);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(new Frame(page).palette).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: /^Help/ })).toBeVisible();
  await expectAccessible(page);
});
