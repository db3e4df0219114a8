import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { ResultsPage } from './pages/results.ts';
import { SubjectPage } from './pages/subject.ts';
import { openSmallTrial } from './small-trial.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

test('a run says who is eligible for which arm, and marks a draft as one', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await expect(results.note('DRAFT')).toBeVisible();
  expect(await results.countOf('Eligible')).toBe(2);
  expect(await results.countOf('Undetermined')).toBe(3);
  expect(await results.countOf('Ineligible')).toBe(2);
  expect(await results.countOf('Withheld')).toBe(0);
  expect(await results.countOf('Near misses')).toBe(2);

  expect(await results.list.shownSubjects()).toEqual(['S-01', 'S-07']);
  expect(await results.list.shownValues('assigned')).toEqual(['High PD-L1', 'High PD-L1']);
  expect(await results.list.shownValues('factor:sex')).toEqual(['Female', 'Female']);
});

test('a step of the funnel opens the list of those it lost', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.openStep('Adequate haemoglobin');
  await results.list.expectCount(1);
  expect(await results.list.shownSubjects()).toEqual(['S-04']);
  await results.openStep('Adult');
  await expect.poll(() => results.list.shownSubjects()).toEqual(['S-03']);
});

test('every verdict is explained by the cell it was read from', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.tab('Ineligible');
  const explanation = await results.explain('S-04');
  await expect(explanation.root).toContainText('Adequate haemoglobin');
  const evidence = (await explanation.evidence('I2')).join('\n');
  expect(evidence).toContain('8.9');
  expect(evidence).toContain('2026-01-15');
  expect(evidence).toContain('cohort.csv, row 4');
  expect(evidence).toContain('Haemoglobin (g/dL)');
  await expect(await explanation.criterion('I2')).toContainText('What would change it');
});

test('an answer by a person makes an undetermined subject eligible, after the next run', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.tab('Undetermined');
  const explanation = await results.explain('S-02');
  await explanation.answer('B2', 'Yes', 'CT of 12 January, two target lesions');
  await expect(results.note('Out of date')).toBeVisible();
  await results.run();
  await expect(results.note('Out of date')).toBeHidden();
  expect(await results.countOf('Eligible')).toBe(3);
  expect(await results.countOf('Undetermined')).toBe(2);
});

test('questions are answered on the page of a subject too, and an outdated explanation offers to run again', async ({
  stratum,
}) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.tab('Undetermined');
  await results.explain('S-02');
  await results.list.inspector.getByRole('button', { name: 'Subject page' }).click();
  await new SubjectPage(stratum.page).answer('No', 'CT of 12 January shows no lesion');
  await results.open();
  await results.tab('Undetermined');
  await results.list.open('S-02');
  await results.list.inspector.getByRole('button', { name: 'Run again as of 2026-01-31' }).click();
  await expect(results.list.inspector).toContainText('Ineligible');
  expect(await results.countOf('Undetermined')).toBe(2);
  expect(await results.countOf('Ineligible')).toBe(3);
});

test('data gaps name what is missing, and strata count the eligible', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.tab('Data gaps');
  await expect(stratum.page.getByRole('table', { name: 'Data gaps' }).getByRole('row')).not.toHaveCount(1);
  await expect(stratum.page.getByRole('table', { name: 'Data gaps' })).toContainText(/haemoglobin/i);
  await results.tab('Arms and strata');
  await expect(stratum.page.getByRole('table', { name: 'Strata' }).getByRole('row', { name: /Female/ })).toContainText(
    '2',
  );
  await expect(
    stratum.page.getByRole('table', { name: 'Arms' }).getByRole('row', { name: /High PD-L1/ }),
  ).toContainText('open');
});

test('a chart has its table, and is saved as a picture that says it is of a draft', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.tab('Charts');
  const title = 'Subjects by arm and status';
  await results.chart(title).getByText('Table', { exact: true }).click();
  await expect(results.chart(title).getByRole('row', { name: /High PD-L1/ })).toContainText('2');
  const svg = stratum.file('arms.svg');
  stratum.dialogs.save(svg);
  await results.chart(title).getByText('Chart', { exact: true }).click();
  await results.saveChart(title, 'Drawing (SVG)', 'arms.svg');
  expect(readFileSync(svg, 'utf8')).toMatch(/^<\?xml.*DRAFT.*High PD-L1/s);
  const png = stratum.file('arms.png');
  stratum.dialogs.save(png);
  await results.saveChart(title, 'Picture (PNG)', 'arms.png');
  expect(readFileSync(png).subarray(1, 4).toString('latin1')).toBe('PNG');
});

test('the page of a subject leads to the run that judged it', async ({ stratum }) => {
  await openSmallTrial(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  await results.explain('S-01');
  await results.list.inspector.getByRole('button', { name: 'Subject page' }).click();
  const subject = new SubjectPage(stratum.page);
  await subject.tab('Verdicts');
  await expect(subject.verdicts.getByRole('row', { name: /SMALL-01/ })).toContainText('Eligible');
  await subject.verdicts.getByRole('button', { name: /^Explain in run/ }).click();
  await expect(results.list.inspector.getByRole('heading', { name: 'S-01' })).toBeVisible();
});
