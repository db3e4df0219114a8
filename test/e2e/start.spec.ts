import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { ActivityPage } from './pages/activity.ts';
import { Frame } from './pages/frame.ts';
import { PASSPHRASE, StartPage } from './pages/start.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

test('a new study opens empty, says what to do next, and shows today as the as-of date', async ({ stratum }) => {
  const { page } = stratum;
  await new StartPage(page).createStudy(stratum, { title: 'Umbrella trial' });
  const frame = new Frame(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umbrella trial');
  await expect(frame.asOf).toHaveValue('2026-01-31');
  await expect(frame.status).toContainText('0 subjects');
  await expect(page.getByRole('region', { name: 'Next step' })).toContainText('Bring the cohort in');
});

test('nothing is created before title, name, passphrase and screening basis are given', async ({ stratum }) => {
  const start = new StartPage(stratum.page);
  await start.screen.getByRole('button', { name: 'New study' }).click();
  await start.dialog.getByLabel('Passphrase', { exact: true }).fill('short');
  await start.dialog.getByLabel('Passphrase again').fill('shirt');
  await start.dialog.getByRole('button', { name: 'Create study' }).click();
  for (const words of [
    'Give the study a title.',
    'Give your name.',
    'Use at least 8 characters.',
    'The two are not the same.',
    'Choose the basis on which subjects are screened.',
  ]) {
    await expect(start.dialog.getByText(words)).toBeVisible();
  }
});

test('a wrong passphrase is told apart from a damaged file and from a file that is no study', async ({ stratum }) => {
  const start = new StartPage(stratum.page);
  const file = await start.createStudy(stratum);
  await stratum.restart();
  const again = new StartPage(stratum.page);

  await again.choose(stratum, file);
  await again.unlock('not the passphrase');
  await expect(again.dialog).toContainText(/passphrase/i);
  await expect(again.dialog.getByRole('alert')).toBeHidden();
  await stratum.page.keyboard.press('Escape');

  const damaged = stratum.file('damaged.stratum');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, Math.floor(bytes.length / 2));
  writeFileSync(damaged, bytes);
  await again.choose(stratum, damaged);
  await again.unlock();
  await expect(again.dialog.getByRole('alert')).toContainText('The file is damaged');
  await stratum.page.keyboard.press('Escape');

  const other = stratum.file('table.stratum');
  writeFileSync(other, 'id,age\n1,50\n');
  await again.choose(stratum, other);
  await again.unlock();
  await expect(again.dialog.getByRole('alert')).toContainText('Not a study file');
});

test('a study is among the recent ones after a restart, and can be taken off the list', async ({ stratum }) => {
  await new StartPage(stratum.page).createStudy(stratum, { title: 'Recent trial' });
  await stratum.restart();
  const start = new StartPage(stratum.page);
  await start.recent('Recent trial.stratum').click();
  await start.unlock();
  await new Frame(stratum.page).screen('Overview');
  await new Frame(stratum.page).command('Close study');
  await start.screen.getByRole('button', { name: 'Take Recent trial.stratum off the list' }).click();
  await expect(start.recent('Recent trial.stratum')).toBeHidden();
});

test('a locked study shows nothing until its passphrase is given', async ({ stratum }) => {
  const { page } = stratum;
  const start = new StartPage(page);
  await start.createStudy(stratum, { title: 'Locked trial' });
  await page.keyboard.press('ControlOrMeta+L');
  await expect(start.locked).toContainText('Locked trial.stratum');
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden();
  await start.unlock('not the passphrase', 'Unlock');
  await expect(start.locked).toBeVisible();
  await start.unlock(PASSPHRASE, 'Unlock');
  await new Frame(page).screen('Overview');
});

test('a study file dropped on the window asks for its passphrase', async ({ stratum }) => {
  const file = await new StartPage(stratum.page).createStudy(stratum, { title: 'Dropped trial' });
  await stratum.restart();
  const start = new StartPage(stratum.page);
  await stratum.drop(start.screen, [file]);
  await expect(start.dialog).toContainText('Open Dropped trial.stratum');
  await start.unlock();
  await new Frame(stratum.page).screen('Overview');
});

test('read-only is said in the status bar, and nothing can be imported', async ({ stratum }) => {
  const file = await new StartPage(stratum.page).createStudy(stratum);
  await stratum.restart();
  const start = new StartPage(stratum.page);
  await start.choose(stratum, file);
  await start.dialog.getByLabel('Open read-only').check();
  await start.unlock();
  const frame = new Frame(stratum.page);
  await expect(frame.status).toContainText('read-only');
  const screen = await frame.go('Import');
  await expect(screen.getByRole('button', { name: 'Choose files' })).toBeDisabled();
});

test('every screen is reached by its shortcut, by name in the palette, and from the application menu', async ({
  stratum,
}) => {
  const { page } = stratum;
  await new StartPage(page).createStudy(stratum);
  const frame = new Frame(page);
  const screens = ['Overview', 'Import', 'Cohort', 'Protocol', 'Results', 'Export', 'Activity'] as const;
  for (const [index, screen] of screens.entries()) {
    await page.keyboard.press(`ControlOrMeta+${index + 1}`);
    await frame.screen(screen);
  }
  await page.keyboard.press('Alt+ArrowLeft');
  await frame.screen('Export');
  await frame.command('Go to Import');
  await frame.screen('Import');
  await stratum.menu('go.activity');
  await frame.screen('Activity');
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Help: Activity' })).toContainText('It cannot be edited.');
});

test('the audit trail tells what was done and verifies', async ({ stratum }) => {
  await new StartPage(stratum.page).createStudy(stratum, { title: 'Audited trial', owner: 'Maria Lindqvist' });
  await new Frame(stratum.page).go('Activity');
  const activity = new ActivityPage(stratum.page);
  expect((await activity.story()).join('\n')).toContain('Maria Lindqvist');
  expect(await activity.verify()).toContain('Nothing was altered');
});

test('the sample study opens in one click, labelled as synthetic, with its passphrase told', async ({ stratum }) => {
  const { page } = stratum;
  const start = new StartPage(page);
  await expect(start.screen).toContainText('stratum-sample');
  await start.openSample();
  const frame = new Frame(page);
  await expect(frame.status).toContainText('2,000 subjects');
  await expect(frame.status).toContainText('SYNTHETIC');
  await frame.command('Close study');
  await start.recent('Stratum sample 2026-01-31.stratum').click();
  await start.unlock('stratum-sample');
  await frame.screen('Overview');
});
