import { expect, type Locator, type Page } from '@playwright/test';

/** A grid of subjects as a person uses it: cohort and every tab of the results have one. */
export class SubjectList {
  readonly #page: Page;
  readonly root: Locator;

  /** @param name accessible name of the list: `Cohort`, `Subjects of this run` */
  constructor(page: Page, name: string) {
    this.#page = page;
    this.root = page.getByRole('main').getByRole('region', { name, exact: true });
  }

  /** How many subjects the list says it holds, once it has said so. */
  async count(): Promise<number> {
    const status = this.root.getByRole('toolbar').getByRole('status');
    await expect(status).toHaveText(/subjects?/);
    return Number(/[\d,]+/.exec((await status.textContent()) ?? '')?.[0].replaceAll(',', ''));
  }

  async expectCount(count: number): Promise<void> {
    const words = new RegExp(`^${count.toLocaleString('en')} subjects?\\b`);
    await expect(this.root.getByRole('toolbar').getByRole('status')).toHaveText(words);
  }

  /** The row of a subject that is on screen; `find` brings it there. */
  row(subject: string): Locator {
    return this.root.getByRole('row').filter({ has: this.#page.getByRole('gridcell', { name: subject, exact: true }) });
  }

  cell(subject: string): Locator {
    return this.root.getByRole('gridcell', { name: subject, exact: true });
  }

  /** Identifiers of the rows on screen, from the top. */
  async shownSubjects(): Promise<string[]> {
    const cells = this.root.locator('[role="gridcell"][col-id="id"]');
    await expect(cells.first()).toHaveText(/\S/);
    return (await cells.allInnerTexts()).filter((text) => text !== '');
  }

  /** The texts of one shown column, from the top, by its id (`concept:age`). */
  async shownValues(columnId: string): Promise<string[]> {
    return this.root.locator(`[role="gridcell"][col-id="${columnId}"]`).allInnerTexts();
  }

  async find(text: string): Promise<void> {
    await this.root.getByRole('searchbox', { name: 'Find a subject' }).fill(text);
  }

  async filterNumber(column: string, comparison: string, value: string): Promise<void> {
    const form = await this.#newFilter(column);
    await form.getByRole('combobox', { name: 'Comparison' }).click();
    await form.getByRole('option', { name: comparison }).click();
    await form.getByRole('textbox', { name: 'Value' }).fill(value);
    await form.getByRole('button', { name: 'Apply' }).click();
  }

  async filterCategory(column: string, ...levels: string[]): Promise<void> {
    const form = await this.#newFilter(column);
    for (const level of levels) await form.getByRole('checkbox', { name: level, exact: true }).check();
    await form.getByRole('button', { name: 'Apply' }).click();
  }

  async #newFilter(column: string): Promise<Locator> {
    await this.root.getByRole('button', { name: 'Add filter' }).click();
    await this.#page.getByRole('textbox', { name: 'Find a column to filter by' }).fill(column);
    await this.#page.getByRole('dialog').getByRole('button', { name: column }).first().click();
    return this.#page.getByRole('form', { name: `Filter by ${column}` });
  }

  /** The filters in words, as the chips say them. */
  async filters(): Promise<string[]> {
    const chips = this.root.getByRole('group', { name: 'Filters' }).getByRole('button', { name: /^Change filter/ });
    return chips.allInnerTexts();
  }

  async clearFilters(): Promise<void> {
    await this.root.getByRole('button', { name: 'Clear all', exact: true }).click();
  }

  async sortBy(column: string): Promise<void> {
    await this.root.getByRole('columnheader', { name: column }).click();
  }

  async showColumn(column: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Columns' }).click();
    const dialog = this.#page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Find a column' }).fill(column);
    await dialog.getByRole('checkbox', { name: column, exact: true }).check();
    await this.#page.keyboard.press('Escape');
  }

  async saveView(name: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Views' }).click();
    await this.#page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
    await this.#page.getByRole('menu').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(this.#page.getByRole('menu')).toBeHidden();
  }

  async showView(name: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Views' }).click();
    await this.#page.getByRole('menuitem', { name, exact: true }).click();
  }

  /** Focus by the mouse, then Enter: the inspector tells about the subject. */
  async open(subject: string): Promise<void> {
    // In its upper half: the lower half of the last row lies under the scroll bar where that takes no room.
    await this.cell(subject).click({ position: { x: 12, y: 6 } });
    await this.#page.keyboard.press('Enter');
    await expect(this.inspector.getByRole('heading', { name: subject })).toBeVisible();
  }

  get inspector(): Locator {
    return this.#page.getByRole('complementary', { name: 'Inspector' });
  }

  /** @param file base name of the file with which the fixture's script answers the dialog */
  async saveAsCsv(file: string): Promise<void> {
    await this.root.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(this.#page.getByText(`Saved ${file}`)).toBeVisible();
  }
}
