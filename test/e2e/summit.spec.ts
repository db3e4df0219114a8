import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Stratum, test } from './fixture.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { ProtocolPage } from './pages/protocol.ts';
import { ResultsPage } from './pages/results.ts';
import { StartPage } from './pages/start.ts';

test.use({ clock: '2026-03-01T09:00:00Z' });

const FOLDER = fileURLToPath(new URL('../../../shared/data/cohorts/summit_biliary', import.meta.url));

/**
 * Rows of the mutation file that say ERBB2 S310F, by subject: read without any of Stratum's own code. Rows are counted
 * from 1 after comments and header.
 */
function rowsWithS310F(): Map<string, number[]> {
  const table = (name: string) =>
    readFileSync(path.join(FOLDER, name), 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'));
  const subjectOf = new Map(table('data_clinical_sample.txt').map(([sample, patient]) => [sample, patient ?? '']));
  const rows = new Map<string, number[]>();
  table('data_mutations_extended.txt').forEach((cells, index) => {
    if (cells[0] !== 'ERBB2' || !cells.some((cell) => /^(p\.)?S310F$/.test(cell))) return;
    const subject = subjectOf.get(cells[16]) ?? '';
    rows.set(subject, [...(rows.get(subject) ?? []), index + 1]);
  });
  return rows;
}

const byNumber = (a: number, b: number) => a - b;

async function cohortAndProtocol(stratum: Stratum): Promise<void> {
  await new StartPage(stratum.page).createStudy(stratum, { approval: 'EC 12-245' });
  const imports = new ImportPage(stratum.page);
  await stratum.drop(await new Frame(stratum.page).screen('Overview'), [FOLDER]);
  await imports.waitForFiles();
  await imports.toMapping();
  await imports.commit();
  await expect(new Frame(stratum.page).status).toContainText('25 subjects');

  const builder = new ProtocolPage(stratum.page);
  await builder.open();
  await builder.create('SUMMIT', 'HER2-mutant biliary tract cancer');
  await builder.addCriterion('inclusion', 'Small variant');
  await builder.term('Gene', 'HER2', /^ERBB2/);
  await builder.fill('Protein changes', 'S310F');
  await builder.fill('Title', 'ERBB2 S310F');
  await builder.expectCounts({ met: 9, notMet: 0, unknown: 16 });
  await builder.addCriterion('inclusion', 'Age');
  await builder.choose('is', '≥ at least');
  await builder.fill('Age', '18');
  await builder.fill('Title', 'Adult');
  await builder.waitUntilSaved();
}

test('a real cohort, by the window: ERBB2 S310F in nine, two of them certainly adult, each shown with its source row', async ({
  stratum,
}) => {
  test.skip(!existsSync(FOLDER), `The public cohort is not on this computer: ${FOLDER}`);
  test.setTimeout(240_000);
  stratum.page.setDefaultTimeout(30_000);
  await cohortAndProtocol(stratum);
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  expect((await results.list.shownSubjects()).toSorted()).toEqual(['15', '16']);

  await results.tab('All');
  await results.list.filterCategory('ERBB2 S310F', 'met');
  await results.list.expectCount(9);
  const expected = rowsWithS310F();
  await expect
    .poll(async () => (await results.list.shownSubjects()).toSorted())
    .toEqual([...expected.keys()].toSorted());
  for (const [subject, rows] of expected) {
    const explanation = await results.explain(subject);
    const eligible = subject === '15' || subject === '16';
    await expect(explanation.root).toContainText(eligible ? /^\d+Eligible/ : /^\d+Undetermined/);
    const evidence = await explanation.evidence('I1');
    const deciding = evidence.filter((fact) => !fact.includes('did not decide'));
    expect(deciding.every((fact) => fact.includes('ERBB2 p.S310F'))).toBe(true);
    const told = deciding.map((fact) => Number(/data_mutations_extended\.txt, row (\d+)/.exec(fact)?.[1]));
    expect(told.toSorted(byNumber), `source rows of subject ${subject}`).toEqual(rows.toSorted(byNumber));
    const age = explanation.root.getByRole('button', { name: eligible ? /^I2: Adult.*\bmet/ : /^I2: Adult.*unknown/ });
    await expect(age).toBeVisible();
  }
});
