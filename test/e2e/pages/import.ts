import { expect, type Locator, type Page } from '@playwright/test';
import type { Stratum } from '../fixture.ts';
import { Frame } from './frame.ts';

export type ImportStep = 'Files' | 'Understand' | 'Map' | 'Check' | 'Commit';

/** The import screen: its five steps, and the imports of before. */
export class ImportPage {
  readonly page: Page;
  readonly screen: Locator;
  readonly editor: Locator;
  readonly statements: Locator;
  readonly result: Locator;
  readonly imports: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Import' });
    this.editor = this.screen.getByRole('region', { name: 'Selected column' });
    this.statements = this.screen.getByRole('region', { name: 'About the whole file' });
    this.result = this.screen.getByRole('region', { name: 'Import result' });
    this.imports = this.screen.getByRole('table', { name: 'Imports' });
  }

  /** Goes to the screen, chooses the files and waits until they have been looked into. */
  async choose(stratum: Stratum, files: readonly string[]): Promise<void> {
    await new Frame(this.page).go('Import');
    stratum.dialogs.open(...files);
    await this.screen.getByRole('button', { name: 'Choose files' }).click();
    await this.waitForFiles();
  }

  async waitForFiles(): Promise<void> {
    await expect(this.screen.getByRole('heading', { name: 'Files of this delivery' })).toBeVisible();
  }

  async next(step: Exclude<ImportStep, 'Files'>): Promise<void> {
    await this.screen.getByRole('button', { name: `Next: ${step}` }).click();
  }

  /** From the files on to the mapping of one of them. */
  async toMapping(file?: string): Promise<void> {
    await this.next('Understand');
    await this.next('Map');
    if (file !== undefined) await this.file(file);
    await expect(this.screen.getByRole('region', { name: 'Columns' }).getByRole('rowheader').first()).toBeVisible();
  }

  /** Shows a file in the steps Understand and Map. */
  async file(name: string): Promise<void> {
    await this.screen.getByRole('tablist', { name: 'Files' }).getByRole('tab', { name }).click();
  }

  /** The card of a column, which says what it is taken for. */
  column(header: string): Locator {
    const escaped = header.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.screen.getByRole('button', { name: new RegExp(`^Column ${escaped}\\s*:`) });
  }

  async select(header: string): Promise<void> {
    await this.column(header).click();
    await expect(this.editor.getByRole('heading', { name: header, exact: true })).toBeVisible();
  }

  /** Says what a column means, by the name of the meaning: "Haemoglobin", "Therapy: agent", "Not imported". */
  async map(header: string, meaning: string): Promise<void> {
    await this.select(header);
    const picker = this.editor.getByLabel('This column is');
    await picker.click();
    await picker.fill(meaning);
    await this.page.getByRole('option', { name: meaning, exact: true }).click();
    await expect(this.column(header)).toHaveAccessibleName(/chosen by you|sure|likely|guess/);
  }

  /** The cells of one row of the preview, received and understood in turn. */
  async previewRow(row: number): Promise<string[]> {
    const line = this.screen
      .getByRole('table', { name: /as received and as understood$/ })
      .getByRole('row')
      .filter({ has: this.page.getByRole('rowheader', { name: String(row), exact: true }) });
    return await line.getByRole('cell').allTextContents();
  }

  /** From the mapping through the dry run to the finished import. */
  async commit(): Promise<void> {
    await this.check();
    await this.next('Commit');
    await this.screen.getByRole('button', { name: 'Commit import' }).click();
    await expect(this.result).toBeVisible({ timeout: 60_000 });
  }

  /** The dry run, and what it counted. */
  async check(): Promise<Record<string, number>> {
    await this.next('Check');
    await expect(this.screen.getByText('This is what would happen.')).toBeVisible({ timeout: 60_000 });
    return await this.counts();
  }

  /** The counts shown, by name: `{"Rows rejected": 2, …}`. */
  async counts(): Promise<Record<string, number>> {
    const terms = this.screen.locator('dl[aria-label^="What the import"] > div');
    const counts: Record<string, number> = {};
    for (const tile of await terms.all()) {
      const name = (await tile.getByRole('term').textContent()) ?? '';
      counts[name] = Number((await tile.getByRole('definition').textContent())?.replaceAll(',', ''));
    }
    return counts;
  }

  /** The row of an import in the list of all. */
  past(name: string): Locator {
    return this.imports.getByRole('row').filter({ hasText: name });
  }

  async revert(name: string, reason: string): Promise<void> {
    await this.past(name)
      .getByRole('button', { name: /^Revert/ })
      .click();
    const dialog = this.page.getByRole('dialog', { name: 'Revert this import?' });
    await dialog.getByLabel('Reason').fill(reason);
    await dialog.getByRole('button', { name: 'Revert import' }).click();
    await expect(dialog).toBeHidden();
  }
}
