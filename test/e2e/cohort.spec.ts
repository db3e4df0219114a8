import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { CohortPage } from './pages/cohort.ts';
import { SubjectPage } from './pages/subject.ts';
import { openSmallTrial } from './small-trial.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

test('the cohort is filtered in words, and a view is brought back', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const cohort = new CohortPage(stratum.page);
  await cohort.open();
  await cohort.list.expectCount(7);

  await cohort.list.filterNumber('PD-L1 tumour proportion score', '≥ at least', '50');
  await cohort.list.expectCount(5);
  expect(await cohort.list.filters()).toEqual(['PD-L1 tumour proportion score ≥ 50 %']);
  await cohort.list.filterCategory('Sex', 'female');
  await cohort.list.expectCount(3);
  await cohort.list.saveView('Women with high PD-L1');

  await cohort.list.clearFilters();
  await cohort.list.expectCount(7);
  await cohort.list.showView('Women with high PD-L1');
  await cohort.list.expectCount(3);
  expect((await cohort.list.shownSubjects()).toSorted()).toEqual(['S-01', 'S-03', 'S-07']);
});

test('a list is sorted, searched, and saved as it stands', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const cohort = new CohortPage(stratum.page);
  await cohort.open();
  await cohort.list.sortBy('Age');
  await expect
    .poll(() => cohort.list.shownSubjects())
    .toEqual(['S-03', 'S-04', 'S-05', 'S-02', 'S-01', 'S-06', 'S-07']);
  const file = stratum.file('list.csv');
  stratum.dialogs.save(file);
  await cohort.list.saveAsCsv('list.csv');
  const rows = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(rows[0]).toContain('Haemoglobin (g/dL)');
  expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual([
    'S-03',
    'S-04',
    'S-05',
    'S-02',
    'S-01',
    'S-06',
    'S-07',
  ]);

  await cohort.list.cell('S-06').click();
  await stratum.page.keyboard.press('ControlOrMeta+c');
  await expect(stratum.page.getByText('Copied 1 subject')).toBeVisible();
  await stratum.page.keyboard.press('/');
  await stratum.page.keyboard.type('S-06');
  await cohort.list.expectCount(1);
  await cohort.list.find('nobody');
  await expect(cohort.list.root.getByText('No subject matches')).toBeVisible();
  await cohort.list.root.getByRole('button', { name: 'Clear all filters' }).click();
  await cohort.list.expectCount(7);
});

test('the distribution of a column counts those who have no value', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const cohort = new CohortPage(stratum.page);
  await cohort.open();
  const sexes = await cohort.distributionOf('Sex');
  await expect(sexes.getByRole('row', { name: /female/ })).toContainText('4');
  await sexes.getByRole('button', { name: 'Show only Sex male' }).click();
  await cohort.list.expectCount(3);
  await cohort.list.clearFilters();
  await cohort.distributionOf('Haemoglobin');
  await expect(cohort.distribution).toContainText('1 of 7 subjects have no value');
});

test('a subject typed in by hand gets facts whose source is the person, and each can be undone', async ({
  stratum,
}) => {
  await openSmallTrial(stratum);
  const cohort = new CohortPage(stratum.page);
  await cohort.open();
  await cohort.addSubject('S-08', 'Referred by telephone');
  const subject = new SubjectPage(stratum.page);
  await subject.addObservation({ concept: 'Haemoglobin', value: '10,4', unit: 'g/dL', date: '2026-01-20' });
  await subject.tab('Facts');
  await expect(subject.fact('Haemoglobin')).toContainText('10.4 g/dL');
  await expect(subject.fact('Haemoglobin')).toContainText('Maria Lindqvist');
  await subject.tab('Timeline');
  await expect(subject.lane('Haemoglobin')).toHaveAccessibleName(/2026-01-20/);
  await subject.tab('History');
  await expect(stratum.page.getByRole('main')).toContainText('Maria Lindqvist');

  await stratum.page.getByRole('button', { name: 'Undo' }).click();
  await expect(subject.lane('Haemoglobin')).toHaveCount(0);
  await subject.back();
  await cohort.list.expectCount(8);
});

test('everything known of a subject is one key away from the list', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const cohort = new CohortPage(stratum.page);
  await cohort.open();
  await cohort.list.open('S-01');
  await expect(cohort.list.inspector).toContainText('13.2 g/dL');
  await stratum.page.keyboard.press('ArrowDown');
  await expect(cohort.list.inspector.getByRole('heading', { name: 'S-02' })).toBeVisible();
  await cohort.openSubjectPage('S-04');
  await expect(new SubjectPage(stratum.page).lane('Haemoglobin')).toHaveAccessibleName(/8\.9 g\/dL \(2026-01-15\)/);
});
