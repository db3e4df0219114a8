import type { Locator, Page } from '@playwright/test';
import { expect, type Stratum, test } from './fixture.ts';
import { CohortPage } from './pages/cohort.ts';
import { ExportPage } from './pages/export.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { ProtocolPage } from './pages/protocol.ts';
import { ResultsPage } from './pages/results.ts';
import { StartPage } from './pages/start.ts';
import { openSmallTrial } from './small-trial.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

/** Tab, until the wanted control has the focus; every stop on the way must show that it has it. */
async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await wanted.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Not reached by ${most} presses of Tab: ${wanted}`);
}

test('a study is made without the mouse', async ({ stratum }) => {
  const { page } = stratum;
  const start = new StartPage(page);
  await tabTo(page, start.screen.getByRole('button', { name: 'New study' }));
  await page.keyboard.press('Enter');
  await expect(start.dialog.getByLabel('Study title')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Maria Lindqvist');
  await tabTo(page, start.dialog.getByLabel('Passphrase', { exact: true }));
  await page.keyboard.type('velvet harbour onion cricket');
  await tabTo(page, start.dialog.getByLabel('Passphrase again'));
  await page.keyboard.type('velvet harbour onion cricket');
  await tabTo(page, start.dialog.getByRole('radio', { name: /^Each subject/ }));
  await page.keyboard.press('Space');
  stratum.dialogs.save(stratum.file('By keyboard.stratum'));
  await tabTo(page, start.dialog.getByRole('button', { name: 'Create study' }));
  await page.keyboard.press('Enter');
  await new Frame(page).screen('Overview');
});

test('run, list, explanation and another screen without the mouse', async ({ stratum }) => {
  const { page } = stratum;
  await openSmallTrial(stratum);
  const frame = new Frame(page);
  await page.keyboard.press('ControlOrMeta+5');
  const main = await frame.screen('Results');
  await tabTo(page, main.getByRole('button', { name: /^Run as of/ }).first());
  await page.keyboard.press('Enter');
  const results = new ResultsPage(page);
  await expect(results.tabOf('Eligible')).toBeVisible();

  await tabTo(page, results.tabOf('Eligible'));
  await page.keyboard.press('ArrowRight');
  await expect(results.tabOf('Undetermined')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => results.list.shownSubjects()).toEqual(['S-02', 'S-05', 'S-06']);
  await tabTo(page, results.list.root.getByRole('grid'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(frame.inspector.getByRole('heading', { name: 'S-02' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(frame.inspector.getByRole('heading', { name: 'S-05' })).toBeVisible();
  await expect(frame.inspector).toContainText('no value');
  await page.keyboard.press('Escape');
  await expect(frame.inspector).toBeHidden();

  await page.keyboard.press('ControlOrMeta+3');
  await frame.screen('Cohort');
  await expect(frame.inspector).toBeHidden();
  const cohort = new CohortPage(page);
  await cohort.list.expectCount(7);
  await page.keyboard.press('/');
  await page.keyboard.type('S-07');
  await cohort.list.expectCount(1);
});

test('a command runs from the palette, and Escape leaves everything as it was', async ({ stratum }) => {
  const { page } = stratum;
  await new StartPage(page).createStudy(stratum);
  const frame = new Frame(page);
  await page.keyboard.press('ControlOrMeta+K');
  await expect(frame.palette).toBeFocused();
  await page.keyboard.type('activ');
  await page.keyboard.press('Enter');
  await frame.screen('Activity');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('lock');
  await page.keyboard.press('Escape');
  await expect(frame.palette).toBeHidden();
  await frame.screen('Activity');
});

/** As a person at a small screen, and one who has enlarged everything twice, has it. */
const WINDOWS = {
  'a window of 1000 × 700': { width: 1000, height: 700 },
  'everything enlarged to 200 %': { width: 700, height: 440 },
};

for (const [title, size] of Object.entries(WINDOWS)) {
  test(`in ${title} nothing that one needs is cut off or covered`, async ({ stratum }) => {
    test.setTimeout(180_000);
    const { page } = stratum;
    await page.setViewportSize(size);
    const start = new StartPage(page);
    for (const name of ['New study', 'Open study', 'Open the sample study'])
      await expectUsable(page, start.screen.getByRole('button', { name }));
    await openSmallTrial(stratum);
    for (const check of SCREENS) {
      await check(stratum);
      await expectNoSidewaysScroll(page);
      await expectFrame(page);
    }
  });
}

/** On each screen the controls that its work cannot be done without. */
const SCREENS: readonly ((stratum: Stratum) => Promise<void>)[] = [
  async ({ page }) => {
    const main = await new Frame(page).go('Overview');
    await expectUsable(page, main.getByRole('region', { name: 'Next step' }).getByRole('button'));
  },
  async ({ page }) => {
    const imports = new ImportPage(page);
    await new Frame(page).go('Import');
    for (const name of ['Choose files', 'Choose a folder'])
      await expectUsable(page, imports.screen.getByRole('button', { name }));
    for (const name of [/^Details/, /^Revert/])
      await expectUsable(page, imports.past('cohort.csv').getByRole('button', { name }));
  },
  async ({ page }) => {
    const cohort = new CohortPage(page);
    await cohort.open();
    await expectUsable(page, cohort.list.root.getByRole('searchbox', { name: 'Find a subject' }));
    for (const name of ['Add filter', 'Columns', 'Views', 'Save as CSV'])
      await expectUsable(page, cohort.list.root.getByRole('button', { name, exact: true }));
    await expectUsable(page, cohort.list.cell('S-01'));
  },
  async ({ page }) => {
    const builder = new ProtocolPage(page);
    await builder.open();
    await builder.select('I2');
    for (const name of ['Release', 'More about this protocol'])
      await expectUsable(page, builder.version.getByRole('button', { name, exact: true }));
    for (const label of ['Id', 'Title', 'Value', 'Unit']) await expectUsable(page, builder.field(label));
    await expectUsable(page, builder.effect.getByRole('heading', { name: 'Effect on the cohort' }));
    await expectUsable(page, builder.line('Assignment to arms'));
  },
  async ({ page }) => {
    const results = new ResultsPage(page);
    await results.open();
    await results.run();
    for (const tab of ['Eligible', 'Undetermined', 'Ineligible', 'Withheld', 'Data gaps', 'Charts'] as const)
      await expectUsable(page, results.tabOf(tab));
    await expectUsable(page, page.getByRole('main').getByRole('button', { name: /^Run as of/ }));
    await expectUsable(page, results.list.cell('S-01'));
    const explanation = await results.explain('S-01');
    await expectUsable(page, explanation.root.getByRole('button', { name: 'Subject page' }));
    await expectUsable(page, explanation.root.getByRole('button', { name: /^I1: / }));
    await expectUsable(page, explanation.root.getByRole('button', { name: 'Close' }));
    await explanation.root.getByRole('button', { name: 'Close' }).click();
  },
  async ({ page }) => {
    const exporting = new ExportPage(page);
    await exporting.open();
    const main = page.getByRole('main');
    await expectUsable(page, main.getByRole('button', { name: /^Save list/ }));
    await expectUsable(page, main.getByRole('radio', { name: 'Identified' }));
    await expectUsable(page, exporting.list.getByRole('row').nth(1));
  },
  async ({ page }) => {
    const main = await new Frame(page).go('Activity');
    await expectUsable(page, main.getByRole('button', { name: 'Verify' }));
    await expectUsable(page, main.getByLabel('Filter activity'));
  },
];

async function expectFrame(page: Page): Promise<void> {
  const frame = new Frame(page);
  await expectUsable(page, frame.asOf);
  await expectUsable(page, page.getByRole('button', { name: 'Lock study' }));
  for (const name of ['Overview', 'Activity'])
    await expectUsable(page, page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }));
}

/** Once scrolled to, the control lies in the window as a whole (or fills it), and nothing lies over its middle. */
async function expectUsable(page: Page, control: Locator): Promise<void> {
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  if (box === null) throw new Error(`Not shown: ${control}`);
  const window = page.viewportSize();
  if (window === null) throw new Error('The window has no size.');
  expect(box.x, `left edge of ${control}`).toBeGreaterThanOrEqual(-1);
  expect(box.x + Math.min(box.width, 60), `width of ${control}`).toBeLessThanOrEqual(window.width + 1);
  expect(box.y, `top of ${control}`).toBeGreaterThanOrEqual(-1);
  expect(box.y + Math.min(box.height, 40), `height of ${control}`).toBeLessThanOrEqual(window.height + 1);
  // A click that cannot reach the control because something covers it, or it is cut off, fails here.
  await control.click({ trial: true, timeout: 10_000 });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'pixels that the page is wider than its window').toBeLessThanOrEqual(0);
}
