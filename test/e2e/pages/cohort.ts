import { expect, type Locator, type Page } from '@playwright/test';
import { SubjectList } from './subject-list.ts';

/** The cohort screen. */
export class CohortPage {
  readonly #page: Page;
  readonly list: SubjectList;

  constructor(page: Page) {
    this.#page = page;
    this.list = new SubjectList(page, 'Cohort');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('button', { name: 'Cohort' }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: 'Cohort' })).toBeVisible();
  }

  async addSubject(id: string, reason: string): Promise<void> {
    await this.#page.getByRole('main').getByRole('button', { name: 'Add subject' }).click();
    const dialog = this.#page.getByRole('dialog', { name: 'Add a subject by hand' });
    await dialog.getByRole('textbox', { name: 'Subject identifier' }).fill(id);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: 'Add subject' }).click();
    await expect(dialog).toBeHidden();
  }

  get distribution(): Locator {
    return this.#page.getByRole('complementary', { name: 'Distribution' });
  }

  async distributionOf(column: string): Promise<Locator> {
    await this.distribution.getByRole('combobox', { name: 'Distribution of' }).click();
    await this.#page.getByRole('option', { name: column, exact: true }).click();
    return this.distribution.getByRole('table', { name: `Distribution of ${column}` });
  }

  /** From the inspector to the subject's own page. */
  async openSubjectPage(subject: string): Promise<void> {
    await this.list.open(subject);
    await this.#page.getByRole('button', { name: `Everything about ${subject}` }).click();
    await expect(this.#page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  }
}
