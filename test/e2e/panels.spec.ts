import { writeFileSync } from 'node:fs';
import { expect, type Stratum, test } from './fixture.ts';
import { expectAccessible } from './pages/accessibility.ts';
import { CohortPage } from './pages/cohort.ts';
import { Frame } from './pages/frame.ts';
import { ImportPage } from './pages/import.ts';
import { GenePanels } from './pages/panels.ts';
import { StartPage } from './pages/start.ts';
import { SubjectPage } from './pages/subject.ts';

test.use({ clock: '2026-01-31T09:00:00Z' });

const SAMPLES = `sample id,patient,sample type,panel
a,P-1,Primary,IMPACT468
b,P-2,Primary,IMPACT468
c,P-3,Primary,IMPACT468
`;
const FOUND = `Hugo_Symbol,Tumor_Sample_Barcode,HGVSp_Short
EGFR,a,p.L858R
`;
const VALUES = `Patient ID,Age,Haemoglobin (g/dL),Date
P-1,61,13.2,2026-01-12
P-2,58,170,2026-01-12
`;

async function imported(stratum: Stratum, files: Record<string, string>): Promise<void> {
  await new StartPage(stratum.page).createStudy(stratum, { approval: 'EC 2026-017' });
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(stratum.file(name), text);
    return stratum.file(name);
  });
  const imports = new ImportPage(stratum.page);
  await imports.choose(stratum, paths);
  await imports.toMapping();
  await imports.commit();
  await imports.screen.getByRole('button', { name: 'All imports' }).click();
}

test('samples tested with a panel nobody knows ask for its genes; once they are stated, nothing found means not there', async ({
  stratum,
}) => {
  const { page } = stratum;
  await imported(stratum, { 'samples.csv': SAMPLES, 'mutations.csv': FOUND });
  const frame = new Frame(page);
  const overview = await frame.go('Overview');
  const asked = overview.getByRole('button', {
    name: /3 samples were tested with IMPACT468, whose genes are not known/,
  });
  await asked.click();
  const panels = new GenePanels(page);
  await expect(panels.panel('IMPACT468')).toContainText('Genes not known');

  await panels.open('IMPACT468');
  const save = panels.dialog.getByRole('button', { name: 'Save panel' });
  await expect(save).toBeDisabled();
  await expect(panels.dialog).toContainText('Still needed: its genes, which alterations it finds, its source.');
  await panels.fill(stratum, {
    genes: 'egfr, HER2 KRAS\nZZZ9 MLL2',
    finds: ['small variants'],
    source: 'Maker’s sheet, version 3',
  });
  await expect(panels.reading).toContainText('HER2 → ERBB2');
  await expect(panels.reading).toContainText('Not known: ZZZ9');
  await expect(save).toBeDisabled();
  await expectAccessible(page);
  await panels.reading.getByRole('button', { name: 'MLL2 is KMT2D' }).click();
  await expect(panels.reading).toContainText('4 approved');
  await panels.save();
  await expect(panels.panel('IMPACT468')).toContainText('5 genes');
  await expect(panels.panel('IMPACT468')).toContainText('small variants');
  await expectAccessible(page);
  await frame.go('Overview');
  await expect(asked).toBeHidden();

  const genes = stratum.file('genes.txt');
  writeFileSync(genes, 'Gene\nEGFR\nKRAS\n');
  await frame.go('Import');
  await panels.open('IMPACT468');
  await panels.fill(stratum, { file: genes, finds: ['small variants', 'fusions'], hotspots: 'EGFR: 719, 858' });
  await panels.save();
  await expect(panels.panel('IMPACT468')).toContainText('2 genes');
  await expect(panels.panel('IMPACT468')).toContainText('only some positions of EGFR');
  await frame
    .toast(/IMPACT468 covers 2 genes/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(panels.panel('IMPACT468')).toContainText('5 genes');

  await panels.takeBack('IMPACT468', 'Another version was used');
  await expect(panels.panel('IMPACT468')).toContainText('Genes not known');
});

test('an implausible value is confirmed with a reason, and decides from then on; it can be taken back', async ({
  stratum,
}) => {
  const { page } = stratum;
  await imported(stratum, { 'values.csv': VALUES });
  const frame = new Frame(page);
  const overview = await frame.go('Overview');
  const attention = overview.getByRole('button', { name: /outside its plausible range .* Haemoglobin of P-2/ });
  await expect(attention).toBeVisible();

  const cohort = new CohortPage(page);
  await cohort.open();
  await cohort.openSubjectPage('P-2');
  const subject = new SubjectPage(page);
  await subject.tab('Facts');
  const value = 'Haemoglobin 170 g/dL';
  await expect(subject.fact('Haemoglobin')).toContainText('implausible');
  await expect(subject.fact('Age').getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
  await subject.confirm(value, 'Seen on the report of 12 January: it is 170 g/dL there');
  await expect(subject.fact('Haemoglobin')).toContainText('implausible, confirmed');
  await subject.tab('History');
  await expect(page.getByRole('main')).toContainText('confirmed an implausible value of subject P-2');
  await frame.go('Overview');
  await expect(attention).toBeHidden();

  await cohort.open();
  await cohort.openSubjectPage('P-2');
  await subject.tab('Facts');
  await subject.takeConfirmationBack(value, 'The report was of another person');
  await expect(subject.fact('Haemoglobin')).not.toContainText('confirmed');
  await frame
    .toast(/decides nothing again/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(subject.fact('Haemoglobin')).toContainText('implausible, confirmed');
});
