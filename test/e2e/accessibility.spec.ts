import { writeFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { StartPage } from './pages/start.ts';

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
