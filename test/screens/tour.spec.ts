import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../e2e/fixture.ts';
import { CohortPage } from '../e2e/pages/cohort.ts';
import { Frame } from '../e2e/pages/frame.ts';
import { ResultsPage } from '../e2e/pages/results.ts';
import { StartPage } from '../e2e/pages/start.ts';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../docs/screens');

test.use({ clock: '2026-01-31T09:00:00Z' });

for (const scheme of ['light', 'dark'] as const)
  test(`every screen, ${scheme}`, async ({ stratum }) => {
    const { page } = stratum;
    mkdirSync(FOLDER, { recursive: true });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1400, height: 880 });
    const shot = async (name: string) => {
      await page.waitForTimeout(500);
      await page.screenshot({ path: path.join(FOLDER, `${name}-${scheme}.png`) });
    };
    const start = new StartPage(page);
    await expect(start.screen).toBeVisible();
    await shot('start');
    await start.openSample();
    const frame = new Frame(page);
    await frame.command(scheme === 'dark' ? 'Dark' : 'Light');
    await shot('overview');

    const cohort = new CohortPage(page);
    await frame.go('Cohort');
    await expect.poll(() => cohort.list.count()).toBe(2000);
    const [first] = await cohort.list.shownSubjects();
    await cohort.list.cell(first!).click();
    await shot('cohort');

    await frame.go('Protocol');
    await page.getByRole('main').getByText('Liver function').first().click();
    await shot('protocol');

    const results = new ResultsPage(page);
    await results.open();
    await results.run();
    await results.tab('Eligible');
    const [eligible] = await results.list.shownSubjects();
    await results.list.open(eligible!);
    await shot('results');
    await results.list.inspector.getByRole('button', { name: 'Subject page' }).click();
    await frame.screen('Subject');
    await shot('subject');
    await results.open();
    await results.tab('Charts');
    await shot('charts');

    await frame.go('Export');
    await page.waitForTimeout(500);
    await shot('export');
    await frame.go('Activity');
    await shot('activity');

    const file = stratum.file('late-laboratory.csv');
    writeFileSync(
      file,
      'Subject;Datum;Hb (g/dL);Kreatinin (µmol/l);ECOG\nNEW-01;03.01.2026;11,2;88;1\nNEW-02;17.01.2026;<7;NA;0\nNEW-03;28.01.2026;131;95;1\n',
    );
    await frame.go('Import');
    stratum.dialogs.open(file);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Choose files/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Next: Understand' }).click();
    await page.getByRole('button', { name: 'Next: Map' }).click();
    await page.waitForTimeout(1500);
    await shot('import');
  });
