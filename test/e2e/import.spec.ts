import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Stratum, test } from './fixture.ts';
import { ActivityPage } from './pages/activity.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { StartPage } from './pages/start.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

/** Decimal commas, day-first dates, a code for missing, a row without a subject, an impossible age. */
const LABORATORY = [
  'Patient ID;Age;Sex;Haemoglobin (g/dL);Date',
  'P-001;61;M;13,2;31.01.2025',
  'P-002;58;F;9,8;12.02.2025',
  'P-003;212;F;11,4;14.03.2025',
  'P-004;47;M;999;15.03.2025',
  ';50;M;12,1;15.03.2025',
  '',
].join('\r\n');

async function study(stratum: Stratum): Promise<ImportPage> {
  await new StartPage(stratum.page).createStudy(stratum, { approval: 'EC 2026-017' });
  return new ImportPage(stratum.page);
}

function laboratory(stratum: Stratum, text = LABORATORY): string {
  const file = stratum.file('laboratory.csv');
  writeFileSync(file, text);
  return file;
}

test('a table of values comes in: read, understood cell by cell, checked, committed', async ({ stratum }) => {
  const imports = await study(stratum);
  await imports.choose(stratum, [laboratory(stratum)]);
  await imports.next('Understand');
  await expect(imports.screen.getByRole('combobox', { name: 'Separator' })).toHaveValue('Semicolon ;');
  await imports.next('Map');
  await expect(imports.column('Patient ID')).toHaveAccessibleName(/Subject identifier/);
  await expect(imports.column('Haemoglobin (g/dL)')).toHaveAccessibleName(/Haemoglobin/);
  await expect.poll(() => imports.previewRow(1).then((cells) => cells.join(' '))).toMatch(/13,2 .*13\.2/);

  await imports.select('Haemoglobin (g/dL)');
  await imports.editor.getByLabel('Also means "no value" here').fill('999');
  await stratum.page.keyboard.press('Enter');

  const counts = await imports.check();
  expect(counts).toMatchObject({ 'Rows read': 5, 'Rows accepted': 4, 'Rows rejected': 1, 'New subjects': 4 });
  await expect(imports.screen.getByText('Nothing has been committed yet.')).toBeVisible();
  await expect(imports.screen.getByRole('table', { name: 'Rejected rows' })).toContainText('5');
  await expect(new Frame(stratum.page).status).toContainText('0 subjects');

  await imports.next('Commit');
  await imports.screen.getByRole('button', { name: 'Commit import' }).click();
  await expect(imports.result).toContainText('laboratory.csv');
  await expect(new Frame(stratum.page).status).toContainText('4 subjects');
});

test('rejected rows can be looked at and saved as they came; a reverted import leaves nothing behind', async ({
  stratum,
}) => {
  const imports = await study(stratum);
  await imports.choose(stratum, [laboratory(stratum)]);
  await imports.toMapping();
  await imports.commit();
  await imports.screen.getByRole('button', { name: 'All imports' }).click();

  await imports
    .past('laboratory.csv')
    .getByRole('button', { name: /^Quarantine/ })
    .click();
  const quarantine = stratum.page.getByRole('dialog', { name: /^Quarantine of/ });
  await expect(quarantine.getByRole('table', { name: 'Rejected rows' })).toContainText(';50;M;12,1;15.03.2025');
  const saved = stratum.file('rejected.csv');
  stratum.dialogs.save(saved);
  await quarantine.getByRole('button', { name: 'Save rejected rows' }).click();
  await expect.poll(() => readIfThere(saved)).toContain(';50;M;12,1;15.03.2025');
  await stratum.page.keyboard.press('Escape');

  await imports.revert('laboratory.csv', 'Wrong file');
  await expect(imports.past('laboratory.csv')).toContainText('Reverted');
  await expect(new Frame(stratum.page).status).toContainText('0 subjects');
  await new Frame(stratum.page).go('Activity');
  expect((await new ActivityPage(stratum.page).story()).join('\n')).toContain('Wrong file');
});

test('a wrong guess of the separator is corrected by hand, and the file is read again', async ({ stratum }) => {
  const imports = await study(stratum);
  await imports.choose(stratum, [laboratory(stratum)]);
  await imports.next('Understand');
  const rows = imports.screen.getByRole('table', { name: 'First rows of laboratory.csv' });
  await expect(rows.getByRole('columnheader', { name: 'Sex', exact: true })).toBeVisible();
  await imports.screen.getByRole('combobox', { name: 'Separator' }).click();
  await stratum.page.getByRole('option', { name: 'Comma ,' }).click();
  await expect(rows.getByRole('columnheader', { name: 'Sex', exact: true })).toBeHidden();
  await imports.screen.getByRole('combobox', { name: 'Separator' }).click();
  await stratum.page.getByRole('option', { name: 'Semicolon ;' }).click();
  await expect(rows.getByRole('columnheader', { name: 'Sex', exact: true })).toBeVisible();
});

test('dates whose order cannot be told must be chosen before anything is imported', async ({ stratum }) => {
  const imports = await study(stratum);
  const text = 'Patient ID;Haemoglobin (g/dL);Date\nP-001;13,2;01.02.2025\nP-002;9,8;03.04.2025\n';
  await imports.choose(stratum, [laboratory(stratum, text)]);
  await imports.toMapping();
  await imports.map('Date', 'Date of the row');
  const settle = imports.screen.getByRole('status').filter({ hasText: 'To settle' });
  await expect(settle).toContainText('"Date" holds dates whose order cannot be told');
  await imports.editor.getByRole('combobox', { name: 'Order of dates' }).click();
  await stratum.page.getByRole('option', { name: /day first/ }).click();
  await expect(settle).toBeHidden();
  await expect.poll(() => imports.previewRow(1).then((cells) => cells.join(' '))).toContain('2025-02-01');
});

test('a saved template is applied to the next file with the same header', async ({ stratum }) => {
  const imports = await study(stratum);
  await imports.choose(stratum, [laboratory(stratum)]);
  await imports.toMapping();
  await imports.map('Sex', 'Not imported');
  await imports.screen.getByRole('button', { name: 'Save as template' }).click();
  await stratum.page.getByLabel('Name of the template').fill('Laboratory of the house');
  await stratum.page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(new Frame(stratum.page).toast('Laboratory of the house')).toBeVisible();
  await imports.screen.getByRole('button', { name: 'Give up' }).click();
  await stratum.page.getByRole('dialog').getByRole('button', { name: 'Give up' }).click();

  await imports.choose(stratum, [laboratory(stratum)]);
  await imports.toMapping();
  await expect(imports.screen.getByText('Read with the template "Laboratory of the house"')).toBeVisible();
  await expect(imports.column('Sex')).toHaveAccessibleName(/Not imported/);
});

test('an import under way is still there after a look at another screen', async ({ stratum }) => {
  const imports = await study(stratum);
  await imports.choose(stratum, [laboratory(stratum)]);
  await imports.toMapping();
  await imports.map('Sex', 'Not imported');
  const frame = new Frame(stratum.page);
  await frame.go('Overview');
  await frame.go('Import');
  await expect(imports.column('Sex')).toHaveAccessibleName(/Not imported/);
});

test('a file that is no table is refused with a sentence, and the others go on', async ({ stratum }) => {
  const imports = await study(stratum);
  const picture = stratum.file('scan.pdf');
  writeFileSync(picture, '%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n');
  await imports.choose(stratum, [laboratory(stratum), picture]);
  await expect(imports.screen.getByRole('alert')).toContainText('scan.pdf');
  await expect(imports.screen.getByRole('table', { name: 'Files of this delivery' })).toContainText('laboratory.csv');
});

test('data files dropped on the window go to import', async ({ stratum }) => {
  const imports = await study(stratum);
  await stratum.drop(await new Frame(stratum.page).screen('Overview'), [laboratory(stratum)]);
  await imports.waitForFiles();
  await expect(imports.screen.getByRole('table', { name: 'Files of this delivery' })).toContainText('laboratory.csv');
});

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test('a check of many rows tells how far it is and can be cancelled; the study is as it was', async ({ stratum }) => {
  const imports = await study(stratum);
  const rows = Array.from(
    { length: 600_000 },
    (_, i) => `P-${i};${20 + (i % 60)};${i % 2 ? 'M' : 'F'};${8 + (i % 90) / 10}`,
  );
  await imports.choose(stratum, [laboratory(stratum, ['Patient ID;Age;Sex;Haemoglobin (g/dL)', ...rows].join('\n'))]);
  await imports.toMapping();
  await imports.next('Check');
  const progress = imports.screen.getByRole('status', { name: 'Checking every row' });
  await expect(progress).toContainText(/ of .* MB/);
  await progress.getByRole('button', { name: 'Cancel' }).click();
  await expect(imports.screen.getByRole('button', { name: 'Check all rows' })).toBeVisible();
  await expect(imports.screen.getByRole('alert')).toBeHidden();
  await expect(new Frame(stratum.page).status).toContainText('0 subjects');
});

const SUMMIT = fileURLToPath(new URL('../../../shared/data/cohorts/summit_biliary/', import.meta.url));
const SUMMIT_FILES = [
  'data_clinical_patient.txt',
  'data_clinical_sample.txt',
  'data_mutations_extended.txt',
  'data_CNA.tsv',
];

test('a real delivery of four files comes in as suggested: 25 subjects, 54 samples, 190 mutations', async ({
  stratum,
}) => {
  test.skip(!existsSync(SUMMIT), `The public cohort is not on this computer: ${SUMMIT}`);
  const imports = await study(stratum);
  await imports.choose(
    stratum,
    SUMMIT_FILES.map((file) => path.join(SUMMIT, file)),
  );
  await imports.toMapping('data_mutations_extended.txt');
  await expect(imports.column('HGVSp_Short')).toHaveAccessibleName(/Small variant: protein change/);
  await imports.file('data_clinical_sample.txt');
  await expect(imports.column('PATIENT_ID')).toHaveAccessibleName(/Subject identifier/);
  await imports.commit();
  await expect(new Frame(stratum.page).status).toContainText('25 subjects');
  for (const [file, rows] of [
    ['data_clinical_patient.txt', 25],
    ['data_clinical_sample.txt', 54],
    ['data_mutations_extended.txt', 190],
  ] as const) {
    await expect(imports.result.getByRole('region', { name: file })).toContainText(`Accepted${rows}`);
  }
});
