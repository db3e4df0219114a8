import { readFileSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Stratum, test } from './fixture.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { ProtocolPage } from './pages/protocol.ts';
import { StartPage } from './pages/start.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

/**
 * Judged by hand as of 2026-01-31, all values of 2026-01-15:
 * age at least 18: S-01, S-02, S-04 met, S-03 not met (12 years)
 * haemoglobin at least 9 g/dL: S-01, S-03 met, S-02 not met, S-04 unknown (no value)
 */
const COHORT = [
  'Subject ID,Sex,Age,Haemoglobin (g/dL),Date',
  'S-01,female,61,13.2,2026-01-15',
  'S-02,male,58,8.4,2026-01-15',
  'S-03,female,12,12.0,2026-01-15',
  'S-04,male,47,,2026-01-15',
  '',
].join('\n');

async function openBuilder(stratum: Stratum, cohort = true): Promise<ProtocolPage> {
  await new StartPage(stratum.page).createStudy(stratum, { approval: 'EC 2026-017' });
  if (cohort) {
    const file = stratum.file('cohort.csv');
    writeFileSync(file, COHORT);
    const imports = new ImportPage(stratum.page);
    await imports.choose(stratum, [file]);
    await imports.toMapping();
    await imports.commit();
  }
  const builder = new ProtocolPage(stratum.page);
  await builder.open();
  return builder;
}

test('criteria are written with the numbers of the cohort beside them', async ({ stratum }) => {
  const builder = await openBuilder(stratum);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('inclusion', 'Age');
  await expect(builder.sentence).toHaveText(/age.* 18/i);
  await builder.expectCounts({ met: 3, notMet: 1, unknown: 0 });
  await builder.fill('Title', 'Adult');

  await builder.addCriterion('inclusion', 'Observation');
  await builder.expectCounts({ met: 2, notMet: 1, unknown: 1 });
  await expect(builder.editor.getByText('3 subjects have data')).toBeVisible();
  await builder.fill('Value', '12,5');
  await expect(builder.sentence).toContainText('12.5 g/dL');
  await builder.expectCounts({ met: 1, notMet: 2, unknown: 1 });
  await builder.fill('Unit', 'g/L');
  await builder.expectCounts({ met: 3, notMet: 0, unknown: 1 });
  await builder.fill('Value', '900');
  await builder.expectCounts({ met: 0, notMet: 3, unknown: 1 });
  await expect(builder.editor.getByRole('list', { name: 'Warnings about Observation' })).toContainText('outside what');
  await builder.fill('Value', '100,000');
  await expect(builder.editor.getByText('without thousands separators')).toBeVisible();
  await expect(builder.sentence).toContainText('900 g/L');

  await builder.fill('Unit', 'g/dL');
  await builder.fill('Value', '9');
  await builder.expectCounts({ met: 1, notMet: 2, unknown: 1 }, 'The whole protocol', builder.effect);
  await expect(builder.effect.getByRole('list', { name: 'Common criteria' })).toContainText('I1 Adult');
  await expect(
    builder.effect.getByRole('button', { name: /^I2 Haemoglobin.* 2 left, −1 excluded by it, \?1 unknown/ }),
  ).toBeVisible();
});

test('another concept asks for its own limit, and until it has one the criterion stays as it was', async ({
  stratum,
}) => {
  const builder = await openBuilder(stratum);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('inclusion', 'Observation');
  await builder.term('Observation', 'platel', /^Platelets/);
  await expect(builder.field('Value')).toHaveValue('');
  await expect(builder.editor.getByText('Not saved yet')).toBeVisible();
  await expect(builder.sentence).toContainText('Haemoglobin');
  await builder.fill('Value', '100');
  await expect(builder.editor.getByText('Not saved yet')).toBeHidden();
  await expect(builder.sentence).toContainText('Platelets');
  await expect(builder.editor.getByText('no subject has data')).toBeVisible();
  await builder.term('Observation', 'ECOG', /^ECOG/);
  await expect(builder.field('Value')).toBeHidden();
  await builder.editor.getByRole('checkbox', { name: /^0/ }).check();
  await expect(builder.sentence).toContainText('ECOG');
  await builder.waitUntilSaved();
});

test('groups nest: any of, at least two of, not', async ({ stratum }) => {
  const builder = await openBuilder(stratum);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('exclusion', 'Any of …');
  await expect(builder.editor.getByText('This group is empty')).toBeVisible();
  await builder.addCondition('Sex');
  await builder.addCondition('Age');
  await builder.expectCounts({ met: 4, notMet: 0, unknown: 0 });
  await builder.act('Sex', 'Negate');
  await expect(builder.sentence).toHaveText(/not|female/);
  await builder.choose('How the conditions combine', 'At least n of these');
  await builder.fill('How many must be met', '2');
  await builder.expectCounts({ met: 2, notMet: 2, unknown: 0 });
  await builder.fill('How many must be met', '3');
  await expect(builder.editor.getByText('can never be met')).toBeVisible();
  await builder.fill('How many must be met', '2');
  await builder.act('Age', 'Move up');
  await expect(builder.sentence).toHaveText(/^at least 2 of: \(age/i);
  await builder.act('Age', 'Delete');
  await expect(builder.sentence).not.toContainText(/age/i);
  await new Frame(stratum.page)
    .toast(/^Deleted/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(builder.sentence).toHaveText(/^at least 2 of: \(age/i);
});

test('the outline is rearranged by the keyboard alone, and every act can be undone', async ({ stratum }) => {
  const builder = await openBuilder(stratum, false);
  await builder.create('TRIAL-7', 'A trial of seven');
  for (const kind of ['Age', 'Sex', 'Small variant']) await builder.addCriterion('inclusion', kind);
  await builder.select('I3');
  await stratum.page.keyboard.press('Alt+ArrowUp');
  await stratum.page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(async () => (await builder.lines('Inclusion')).map((line) => line.slice(0, 2)))
    .toEqual(['I3', 'I1', 'I2']);
  await expect(builder.line('I3')).toBeFocused();
  await stratum.page.keyboard.press('ControlOrMeta+d');
  await expect(builder.line('I3-1')).toBeFocused();
  await stratum.page.keyboard.press('Delete');
  await expect(builder.line('I3-1')).toBeHidden();
  await builder.waitUntilSaved();
  for (let step = 0; step < 4; step++) {
    await stratum.page.keyboard.press('ControlOrMeta+z');
    await builder.waitUntilSaved();
  }
  await expect
    .poll(async () => (await builder.lines('Inclusion')).map((line) => line.slice(0, 2)))
    .toEqual(['I1', 'I2', 'I3']);
  await stratum.page.keyboard.press('ControlOrMeta+Shift+z');
  await expect
    .poll(async () => (await builder.lines('Inclusion')).map((line) => line.slice(0, 2)))
    .toEqual(['I1', 'I3', 'I2']);
});

test('arms have criteria of their own, places, and a policy of assignment', async ({ stratum }) => {
  const builder = await openBuilder(stratum);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.outline.getByRole('button', { name: 'Add arm' }).click();
  await builder.fill('Title', 'Women');
  await builder.fill('Capacity', '1');
  await builder.addCriterion('inclusion of this arm', 'Sex');
  await builder.expectCounts({ met: 2, notMet: 2, unknown: 0 });
  await builder.outline.getByRole('button', { name: 'Add arm' }).click();
  await builder.fill('Title', 'Everybody');
  await builder.choose('Status', /^closed/);
  await builder.expectCounts({ met: 2, notMet: 2, unknown: 0 }, 'Arm Women', builder.effect);
  await builder.expectCounts({ met: 4, notMet: 0, unknown: 0 }, 'Arm Everybody', builder.effect);
  await builder.expectCounts({ met: 2, notMet: 2, unknown: 0 }, 'The whole protocol', builder.effect);
  await builder.select('Assignment to arms');
  await builder.editor.getByRole('radio', { name: 'Fill by capacity' }).check();
  await builder.waitUntilSaved();
  await builder.select('Women');
  await expect(builder.field('Capacity')).toHaveValue('1');
});

test('levels of a factor that overlap are named, and exclusive ones are not', async ({ stratum }) => {
  const builder = await openBuilder(stratum);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.outline.getByRole('button', { name: 'Add stratification factor' }).click();
  await expect(builder.editor.getByText('needs at least two levels.')).toBeVisible();
  await builder.addLevel('Age');
  await builder.fill('Age', '50');
  await builder.fill('Title', 'Older');
  await builder.select('Factor 1');
  await builder.addLevel('Age');
  await builder.choose('is', '≤ at most');
  await builder.fill('Age', '50');
  await expect(builder.editor.getByRole('list', { name: 'Warnings about the levels' })).toContainText(
    'not exclusive and exhaustive',
  );
  await builder.choose('is', '< less than');
  await expect(builder.editor.getByText('not exclusive and exhaustive')).toBeHidden();
  await builder.select('Factor 1');
  await builder.expectCounts({ met: 2, notMet: 2, unknown: 0 }, 'Older');
});

test('a released version never changes; an amendment says in words what it changes', async ({ stratum }) => {
  const builder = await openBuilder(stratum, false);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('inclusion', 'Age');
  await builder.release();
  await builder.select('I1');
  await expect(builder.field('Age')).not.toBeEditable();
  await expect(builder.outline.getByRole('button', { name: 'Add inclusion criterion' })).toBeHidden();
  await builder.amend();
  await builder.select('I1');
  await builder.fill('Age', '21');
  await builder.waitUntilSaved();
  expect((await builder.differences()).join('\n')).toMatch(/Changed[\s\S]*I1[\s\S]*18[\s\S]*21/);
  await builder.release('Amendment 1');
  await expect(builder.version.getByRole('combobox', { name: 'Version' })).toHaveValue(/^version 2/);
});

test('an error keeps a draft from being released, and the dialog says which', async ({ stratum }) => {
  const builder = await openBuilder(stratum, false);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('inclusion', 'All of …');
  await builder.version.getByRole('button', { name: 'Release' }).click();
  await expect(builder.dialog.getByRole('list', { name: 'Errors' })).toContainText('This group is empty');
  await expect(builder.dialog.getByRole('button', { name: 'Release version' })).toBeDisabled();
  await builder.dialog.getByRole('button', { name: 'Keep editing' }).click();
});

test('a protocol travels as a file and comes back the same', async ({ stratum }) => {
  const builder = await openBuilder(stratum, false);
  const file = stratum.file('given.yaml');
  writeFileSync(
    file,
    [
      'stratum: 1',
      'id: FILE-1',
      'title: From a file',
      'inclusion:',
      "  - { id: I1, title: Adult, when: { kind: age, op: '>=', value: 18 } }",
      '  - id: I2',
      '    when:',
      '      kind: any',
      '      of:',
      '        - { kind: variant, gene: EGFR, change: [L858R] }',
      '        - { kind: not, of: { kind: therapy, drugClass: egfr-tki, state: received } }',
    ].join('\n'),
  );
  await builder.importFile(stratum, file);
  expect(await builder.lines('Inclusion')).toEqual([
    expect.stringMatching(/^I1\s+Adult$/),
    expect.stringMatching(/^I2/),
  ]);
  const saved = stratum.file('saved.json');
  stratum.dialogs.save(saved);
  await builder.more('Save this version as JSON …');
  await expect(new Frame(stratum.page).toast('Saved saved.json')).toBeVisible();
  const document = JSON.parse(readFileSync(saved, 'utf8'));
  expect(document).toMatchObject({ stratum: 1, id: 'FILE-1', inclusion: [{ id: 'I1' }, { when: { kind: 'any' } }] });
  await builder.more('Discard this draft …');
  await builder.dialog.getByRole('button', { name: 'Discard draft' }).click();
  await expect(builder.screen.getByText('No protocol yet')).toBeVisible();
  await builder.importFile(stratum, saved);
  await builder.select('I2');
  await expect(builder.sentence).toContainText('L858R');
});

test('a file that is no protocol is refused with the place', async ({ stratum }) => {
  const builder = await openBuilder(stratum, false);
  const file = stratum.file('broken.yaml');
  writeFileSync(
    file,
    'stratum: 1\nid: B-1\ntitle: Broken\ninclusion:\n  - { id: I1, when: { kind: height, op: ">=" } }\n',
  );
  stratum.dialogs.open(file);
  await builder.screen.getByRole('button', { name: 'Import a protocol file' }).click();
  await expect(stratum.page.getByRole('alert')).toContainText('inclusion 1 (I1)');
  await expect(builder.screen.getByText('No protocol yet')).toBeVisible();
});

test('what is typed is in the study file even when the study is locked at once', async ({ stratum }) => {
  const builder = await openBuilder(stratum, false);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('inclusion', 'Age');
  await builder.field('Age').fill('33');
  await stratum.page.keyboard.press('ControlOrMeta+l');
  const start = new StartPage(stratum.page);
  await expect(start.locked).toBeVisible();
  await start.unlock(undefined, 'Unlock');
  await builder.open();
  await builder.select('I1');
  await expect(builder.field('Age')).toHaveValue('33');
});

test('the builder can be used with a screen reader', async ({ stratum }) => {
  const builder = await openBuilder(stratum);
  await builder.create('TRIAL-7', 'A trial of seven');
  await builder.addCriterion('inclusion', 'All of …');
  await builder.addCondition('Observation');
  await builder.addCondition('Small variant');
  await builder.waitUntilSaved();
  const { violations } = await new AxeBuilder({ page: stratum.page }).setLegacyMode(true).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});
