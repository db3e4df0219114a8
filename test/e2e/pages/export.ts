import { expect, type Locator, type Page } from '@playwright/test';

/** The export screen. */
export class ExportPage {
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole('main');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('button', { name: 'Export' }).click();
    await expect(this.preview).toBeVisible();
  }

  get preview(): Locator {
    return this.#main.getByRole('region', { name: 'Preview' });
  }

  get list(): Locator {
    return this.preview.getByRole('table', { name: 'Preview of the list' });
  }

  get manifest(): Locator {
    return this.preview.getByRole('table', { name: 'Manifest' });
  }

  manifestLine(name: string): Locator {
    return this.manifest.getByRole('row').filter({ has: this.#page.getByRole('rowheader', { name, exact: true }) });
  }

  async chooseStatuses(...statuses: ('Eligible' | 'Undetermined' | 'Ineligible')[]): Promise<void> {
    for (const status of ['Eligible', 'Undetermined', 'Ineligible'] as const) {
      await this.#main
        .getByRole('checkbox', { name: new RegExp(`^${status} \\(`) })
        .setChecked(statuses.includes(status));
    }
  }

  async chooseNames(names: 'Pseudonymised' | 'Identified'): Promise<void> {
    await this.#main.getByRole('radio', { name: names }).check();
  }

  async addColumn(title: string): Promise<void> {
    const columns = this.#main.getByRole('group', { name: 'Columns', exact: true });
    await columns.getByRole('searchbox', { name: 'Find a column' }).fill(title);
    await columns.getByRole('checkbox', { name: title, exact: true }).check();
  }

  /** The dialog for the file is answered by the fixture's script. */
  async save(format: 'CSV' | 'Excel (XLSX)' | 'PDF' | 'JSON'): Promise<Locator> {
    await this.#main.getByRole('combobox', { name: 'Format' }).click();
    await this.#page.getByRole('option', { name: format, exact: true }).click();
    await this.#main.getByRole('button', { name: /^Save list/ }).click();
    const saved = this.#main.getByRole('status').filter({ hasText: 'Saved' });
    await expect(saved).toBeVisible({ timeout: 60_000 });
    return saved;
  }
}
