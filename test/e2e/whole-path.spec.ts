import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { AFTER_THE_ANSWER, FIRST_RUN, writeDay } from '../fixtures/coordinators-day.ts';
import { expect, type Stratum, test } from './fixture.ts';
import { ActivityPage } from './pages/activity.ts';
import { ExportPage } from './pages/export.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { ProtocolPage } from './pages/protocol.ts';
import { ResultsPage, type ResultTab } from './pages/results.ts';
import { PASSPHRASE, StartPage } from './pages/start.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

const RUN_COUNTS = ['Eligible', 'Undetermined', 'Ineligible', 'Withheld', 'Near misses'] as const;

test("a coordinator's day: from an empty study to the exported list, and back from a wrong import", async ({
  stratum,
}) => {
  test.setTimeout(360_000);
  stratum.page.setDefaultTimeout(30_000);
  const day = writeDay(stratum.file);
  await test.step('a new study, whose subjects are screened by their consent', async () => {
    await new StartPage(stratum.page).createStudy(stratum, { title: 'Tagesstudie' });
  });
  await test.step('two files are dropped: one column is corrected, what was tested is stated', () =>
    laboratoryAndFindings(stratum, [day.laboratory, day.sequencing]));
  await test.step('the row that names no subject is kept in quarantine as it came', () => quarantine(stratum));
  await test.step('therapies, stated to be complete, and consents', () =>
    therapiesAndConsents(stratum, [day.therapies, day.consents]));
  await test.step('the protocol is written in the builder and released', () => protocol(stratum));
  await test.step('the run says of every subject what was judged by hand', () => firstRun(stratum));
  await test.step('verdicts are explained by the cells they were read from', () => explanations(stratum));
  await test.step('a person answers what only a person can judge', () => answer(stratum));
  await test.step('the list is saved for programs, for a spreadsheet and for print', () => lists(stratum));
  await test.step('the study is locked, unlocked, closed and opened again as it was', () => reopened(stratum));
  await test.step('the wrong import is taken back, with its reason on record', () => takenBack(stratum));
});

async function laboratoryAndFindings(stratum: Stratum, files: string[]): Promise<void> {
  const imports = new ImportPage(stratum.page);
  await stratum.drop(await new Frame(stratum.page).screen('Overview'), files);
  await imports.waitForFiles();
  await imports.next('Understand');
  await expect(imports.screen.getByRole('combobox', { name: 'Encoding' })).toHaveValue(/1252/);
  await expect(imports.screen.getByRole('combobox', { name: 'Separator' })).toHaveValue('Semicolon ;');
  await imports.next('Map');
  await imports.file('labor.csv');
  await expect(imports.column('Geburtsdatum')).toHaveAccessibleName(/Date of birth/);
  await expect(imports.column('Hämoglobin (g/dl)')).toHaveAccessibleName(/Haemoglobin/);
  await expect.poll(() => imports.previewRow(1).then((cells) => cells.join(' '))).toMatch(/14\.03\.1960.*1960-03-14/);
  await expect.poll(() => imports.previewRow(1).then((cells) => cells.join(' '))).toMatch(/13,2.*13\.2/);
  await imports.map('Färbung 22C3', 'PD-L1 tumour proportion score');
  await imports.editor.getByLabel('Unit of the whole column').fill('%');
  await imports.file('befunde.csv');
  await imports.statements.getByRole('radio', { name: 'These samples were tested for all genes in this file' }).check();

  // 14 rows of values and 11 of findings; P-04's and both of P-06's haemoglobins decide nothing; one row names nobody.
  expect(await imports.check()).toMatchObject({
    'Rows read': 25,
    'Rows accepted': 24,
    'Rows flagged': 3,
    'Rows rejected': 1,
    'New subjects': 12,
  });
  const laboratory = imports.screen.getByRole('region', { name: 'labor.csv' });
  await laboratory.getByRole('tab', { name: /^Flagged/ }).click();
  const flagged = laboratory.getByRole('table', { name: 'Flagged values' });
  await expect(flagged).toContainText('outside the possible range');
  await expect(flagged).toContainText('P-06 has another value on 2026-01-21: 9.8 g/dL in row 7; both are kept');
  await imports.next('Commit');
  await imports.screen.getByRole('button', { name: 'Commit import' }).click();
  await expect(imports.result).toBeVisible();
  await imports.screen.getByRole('button', { name: 'All imports' }).click();
  await expect(new Frame(stratum.page).status).toContainText('12 subjects');
}

async function quarantine(stratum: Stratum): Promise<void> {
  await new ImportPage(stratum.page)
    .past('labor.csv')
    .getByRole('button', { name: /^Quarantine/ })
    .click();
  const dialog = stratum.page.getByRole('dialog', { name: /^Quarantine of/ });
  const row = dialog.getByRole('table', { name: 'Rejected rows' });
  await expect(row).toContainText(';01.01.1961;weiblich;12,8;65;23.01.2026');
  await expect(row).toContainText('the row names no subject');
  await stratum.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function therapiesAndConsents(stratum: Stratum, files: string[]): Promise<void> {
  const imports = new ImportPage(stratum.page);
  await imports.choose(stratum, files);
  await imports.toMapping('therapien.csv');
  await imports.statements.getByRole('checkbox', { name: 'Lists all therapies of its subjects' }).check();
  await imports.statements.getByLabel('All of this as of').fill('2026-01-31');
  await imports.statements.getByLabel('All of this as of').press('Enter');
  await imports.commit();
  await imports.screen.getByRole('button', { name: 'All imports' }).click();
}

async function protocol(stratum: Stratum): Promise<void> {
  const builder = new ProtocolPage(stratum.page);
  await builder.open();
  await builder.create('TAG-01', 'Umbrella trial of a day');

  await builder.addCriterion('inclusion', 'Age');
  await builder.choose('is', '≥ at least');
  await builder.fill('Age', '18');
  await builder.fill('Title', 'Adult');
  await expect(builder.sentence).toHaveText('age is at least 18 years');
  // Of the ten who are not withheld: P-10 is 15 years old.
  await builder.expectCounts({ met: 9, notMet: 1, unknown: 0 });

  await builder.addCriterion('inclusion', 'Observation');
  await builder.term('Observation', 'haemoglobin', /^Haemoglobin ·/);
  await builder.choose('is', '≥ at least');
  await builder.fill('Value', '9');
  await builder.fill('Unit', 'g/dL');
  await builder.fill('Not longer ago than', '28');
  await builder.fill('Title', 'Adequate haemoglobin');
  await expect(builder.sentence).toHaveText(
    'Haemoglobin (latest, within 28 days before the as-of date) is at least 9 g/dL',
  );
  // P-02; P-03, P-04, P-06.
  await builder.expectCounts({ met: 6, notMet: 1, unknown: 3 });

  await builder.addCriterion('exclusion', 'Therapy');
  await builder.term('Class', 'EGFR tyrosine', /^EGFR tyrosine kinase inhibitor/);
  await builder.choose('Is', 'received');
  await builder.fill('Title', 'EGFR inhibitor before');
  await builder.expectCounts({ met: 1, notMet: 9, unknown: 0 });

  await arm(builder, 'EGFR L858R');
  await builder.addCriterion('inclusion of this arm', 'Small variant');
  await builder.term('Gene', 'EGFR', /^EGFR/);
  await builder.fill('Protein changes', 'L858R');
  await builder.fill('Title', 'EGFR L858R');
  // P-05 was tested and has none; P-09 was not tested.
  await builder.expectCounts({ met: 8, notMet: 1, unknown: 1 });

  await arm(builder, 'High PD-L1');
  await builder.addCriterion('inclusion of this arm', 'Observation');
  await builder.term('Observation', 'tumour proportion', /^PD-L1 tumour proportion score/);
  await builder.choose('is', '≥ at least');
  await builder.fill('Value', '50');
  await builder.fill('Unit', '%');
  await builder.fill('Title', 'TPS at least 50 %');
  await builder.expectCounts({ met: 6, notMet: 4, unknown: 0 });
  await builder.select('High PD-L1');
  await builder.addCriterion('inclusion of this arm', 'Attested by a person');
  await builder.term('Question id', 'measurable-disease', /measurable-disease/);
  await builder.fill('Question', 'Is there measurable disease (RECIST 1.1)?');
  await builder.fill('Title', 'Measurable disease');
  await builder.expectCounts({ met: 0, notMet: 0, unknown: 10 });

  await builder.outline.getByRole('button', { name: 'Add stratification factor' }).click();
  await builder.fill('Title', 'Sex at birth');
  await level(builder, 'Female', 'female');
  await builder.select('Sex at birth');
  await level(builder, 'Male', 'male');

  await builder.select('Assignment to arms');
  await builder.editor.getByRole('radio', { name: 'First by priority' }).check();

  await builder.waitUntilSaved();
  await builder.release('First version');
  expect(await builder.lines('Inclusion')).toEqual([
    expect.stringContaining('Adult'),
    expect.stringContaining('Adequate haemoglobin'),
  ]);
}

async function arm(builder: ProtocolPage, title: string): Promise<void> {
  await builder.outline.getByRole('button', { name: 'Add arm' }).click();
  await builder.fill('Title', title);
  await expect(builder.line(title)).toBeVisible();
}

async function level(builder: ProtocolPage, title: string, sex: string): Promise<void> {
  await builder.addLevel('Sex');
  await builder.choose('Sex', sex);
  await builder.fill('Title', title);
  await expect(builder.line(new RegExp(`^\\s*${title}$`))).toBeVisible();
}

async function expectCounts(results: ResultsPage, expected: Partial<Record<ResultTab, number>>): Promise<void> {
  const counts: Partial<Record<ResultTab, number>> = {};
  for (const tab of RUN_COUNTS) counts[tab] = await results.countOf(tab);
  expect(counts).toEqual(expected);
}

async function firstRun(stratum: Stratum): Promise<void> {
  const results = new ResultsPage(stratum.page);
  await results.open();
  await expect(new Frame(stratum.page).asOf).toHaveValue('2026-01-31');
  await results.run();
  await expect(results.note('DRAFT')).toBeHidden();
  await expectCounts(results, FIRST_RUN);
  expect(await results.list.shownSubjects()).toEqual(['P-01', '=P-11']);
  expect(await results.list.shownValues('assigned')).toEqual(['EGFR L858R', 'EGFR L858R']);
  expect(await results.list.shownValues('factor:factor-1')).toEqual(['Female', 'Male']);
  await results.tab('Undetermined');
  await expect.poll(() => results.list.shownSubjects()).toEqual(['P-03', 'P-04', 'P-05', 'P-06', 'P-09']);
  await results.tab('Ineligible');
  await expect.poll(() => results.list.shownSubjects()).toEqual(['P-02', 'P-08', 'P-10']);
}

async function explanations(stratum: Stratum): Promise<void> {
  const results = new ResultsPage(stratum.page);
  const evidence = async (subject: string, criterion: string) =>
    (await (await results.explain(subject)).evidence(criterion)).join('\n').replaceAll('\u00a0', ' ');
  await results.tab('Eligible');
  const mutation = await evidence('P-01', 'I3');
  for (const part of ['p.L858R', '2026-01-12', 'befunde.csv, row 1', '“Aminosäureaustausch”']) {
    expect(mutation).toContain(part);
  }
  await expect(results.list.inspector).toContainText('Stratum: Sex at birth Female');

  await results.tab('Ineligible');
  const low = await evidence('P-02', 'I2');
  for (const part of ['8.4', '2026-01-19', 'labor.csv, row 2', '“Hämoglobin (g/dl)”', '8,4'])
    expect(low).toContain(part);
  await expect(results.list.inspector).toContainText('0.6 g/dL below the limit');
  const before = await evidence('P-08', 'X1');
  for (const part of ['osimertinib', '2025-06-15', 'therapien.csv, row 8']) expect(before).toContain(part);

  await results.tab('Undetermined');
  const censored = await evidence('P-03', 'I2');
  for (const part of ['9.5', 'labor.csv, row 3', '<9,5', 'censored']) expect(censored).toContain(part);
  expect(await evidence('P-04', 'I2')).toMatch(/132.*implausible/s);
  const two = await evidence('P-06', 'I2');
  for (const part of ['8.5', '9.8', 'labor.csv, row 6', 'labor.csv, row 7']) expect(two).toContain(part);
  const untested = await results.explain('P-09');
  await expect(untested.root.getByRole('button', { name: /^I3: .*not tested/ })).toBeVisible();
  await expect(await untested.criterion('I3')).toContainText('a successful test of EGFR');
}

async function answer(stratum: Stratum): Promise<void> {
  const results = new ResultsPage(stratum.page);
  await results.tab('Undetermined');
  await (await results.explain('P-05')).answer('I5', 'Yes', 'CT of 20 January, target lesion of 22 mm');
  await expect(results.note('Out of date')).toBeVisible();
  await results.run();
  await expectCounts(results, AFTER_THE_ANSWER);
  await results.tab('Eligible');
  const told = (await (await results.explain('P-05')).evidence('I5')).join('\n');
  for (const part of ['CT of 20 January', 'Maria Lindqvist']) expect(told).toContain(part);
}

async function lists(stratum: Stratum): Promise<void> {
  const exporting = new ExportPage(stratum.page);
  await exporting.open();
  await exporting.chooseNames('Identified');
  await expect(exporting.list.getByRole('row')).toHaveCount(4);
  const save = async (format: 'CSV' | 'Excel (XLSX)' | 'PDF', name: string) => {
    const file = stratum.file(name);
    stratum.dialogs.save(file);
    await expect(await exporting.save(format)).toContainText(name);
    return readFileSync(file);
  };
  const csv = await save('CSV', 'eligible.csv');
  const rows = csv.toString('utf8').trim().split('\r\n');
  expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(['P-01', 'P-05', "'=P-11"]);
  const manifest: unknown = JSON.parse(readFileSync(stratum.file('eligible.csv.manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({
    rows: 3,
    asOf: '2026-01-31',
    draft: false,
    sha256: createHash('sha256').update(csv).digest('hex'),
    protocolHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });

  const workbook = await save('Excel (XLSX)', 'eligible.xlsx');
  const [list, second] = (await readXlsx(workbook)).sheets;
  expect(list?.rows.slice(1).map(([subject]) => subject)).toEqual(['P-01', 'P-05', '=P-11']);
  expect(workbook.includes('<f>')).toBe(false);
  expect(second?.name).toBe('Manifest');
  expect(second?.rows.find(([what]) => what === 'Subjects in this list')?.[1]).toBe(3);

  const pdf = (await save('PDF', 'eligible.pdf')).toString('latin1');
  expect(pdf).toMatch(/^%PDF-1\.\d/);
  expect(pdf.trimEnd()).toMatch(/%%EOF$/);
}

async function reopened(stratum: Stratum): Promise<void> {
  await stratum.page.keyboard.press('ControlOrMeta+L');
  const locked = new StartPage(stratum.page);
  await expect(locked.locked).toContainText('Tagesstudie.stratum');
  await locked.unlock(PASSPHRASE, 'Unlock');
  await new Frame(stratum.page).screen('Overview');
  await stratum.restart();
  const start = new StartPage(stratum.page);
  await start.recent('Tagesstudie.stratum').click();
  await start.unlock();
  await new Frame(stratum.page).screen('Overview');
  const results = new ResultsPage(stratum.page);
  await results.open();
  await expectCounts(results, AFTER_THE_ANSWER);
  await expect(results.note('Out of date')).toBeHidden();
}

async function takenBack(stratum: Stratum): Promise<void> {
  const frame = new Frame(stratum.page);
  const imports = new ImportPage(stratum.page);
  await frame.go('Import');
  await imports.revert('einwilligungen.csv', 'The consents were of another trial');
  await expect(imports.past('einwilligungen.csv')).toContainText('Reverted');

  const results = new ResultsPage(stratum.page);
  await results.open();
  await expect(results.note('Out of date')).toBeVisible();
  await results.run();
  // Nobody has consented any more, so nobody is shown.
  await expectCounts(results, { Eligible: 0, Undetermined: 0, Ineligible: 0, Withheld: 12, 'Near misses': 0 });

  await frame.go('Activity');
  const activity = new ActivityPage(stratum.page);
  const story = (await activity.story()).join('\n');
  expect(story).toContain('The consents were of another trial');
  expect(story).toContain('TAG-01');
  expect(await activity.verify()).toContain('Nothing was altered');
}
