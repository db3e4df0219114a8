import { expect, type Locator, type Page } from '@playwright/test';

/** The page of one subject. */
export class SubjectPage {
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole('main');
  }

  async tab(name: 'Timeline' | 'Facts' | 'Verdicts' | 'History'): Promise<void> {
    await this.#main.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  /** The lane of the timeline with this label; its accessible name lists what is on it. */
  lane(label: string): Locator {
    return this.#main.getByRole('img', { name: new RegExp(`^${escaped(label)}\\.`) });
  }

  get findings(): Locator {
    return this.#main.getByRole('list', { name: 'Findings by gene' });
  }

  get facts(): Locator {
    return this.#main.getByRole('table', { name: 'Facts' });
  }

  fact(title: string): Locator {
    return this.facts.getByRole('row').filter({ hasText: title });
  }

  get verdicts(): Locator {
    return this.#main.getByRole('table', { name: 'Verdicts' });
  }

  async addObservation(entry: {
    concept: string;
    value: string;
    unit?: string;
    date?: string;
    reason?: string;
  }): Promise<void> {
    const dialog = await this.#addFact('Observation');
    await dialog.getByRole('combobox', { name: 'Concept' }).fill(entry.concept);
    await this.#page.getByRole('option', { name: entry.concept, exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Value' }).fill(entry.value);
    if (entry.unit !== undefined) await dialog.getByRole('textbox', { name: 'Unit' }).fill(entry.unit);
    await this.#finish(dialog, entry.date, entry.reason);
  }

  async addTherapy(entry: { agent: string; start: string; end?: string }): Promise<void> {
    const dialog = await this.#addFact('Therapy');
    await dialog.getByRole('combobox', { name: 'Agent or regimen' }).fill(entry.agent);
    if (entry.end !== undefined) await dialog.getByRole('textbox', { name: 'End (last dose)' }).fill(entry.end);
    await this.#finish(dialog, entry.start, undefined);
  }

  async #addFact(kind: string): Promise<Locator> {
    await this.#main.getByRole('button', { name: 'Add fact' }).click();
    const dialog = this.#page.getByRole('dialog', { name: /^Add a fact about/ });
    await dialog.getByRole('combobox', { name: 'Kind of fact' }).click();
    await this.#page.getByRole('option', { name: new RegExp(`^${kind}`) }).click();
    return dialog;
  }

  async #finish(dialog: Locator, date: string | undefined, reason: string | undefined): Promise<void> {
    if (date !== undefined) await dialog.getByRole('textbox', { name: /^(Date|Start)/ }).fill(date);
    if (reason !== undefined) await dialog.getByRole('textbox', { name: 'Reason or evidence' }).fill(reason);
    await dialog.getByRole('button', { name: 'Add fact' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Answers the first question that a protocol asks of a person. */
  async answer(answer: 'Yes' | 'No', note: string): Promise<void> {
    await this.#main.getByRole('button', { name: 'Answer a question' }).click();
    const dialog = this.#page.getByRole('dialog', { name: /^Answer a question about/ });
    await dialog.getByRole('radio', { name: answer, exact: true }).check();
    await dialog.getByRole('textbox', { name: 'Note on the evidence' }).fill(note);
    await dialog.getByRole('button', { name: 'Save answer' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Confirms the implausible value of that name ("Age 212 years"), on the tab of facts. */
  async confirm(value: string, reason: string): Promise<void> {
    await this.facts.getByRole('button', { name: `Confirm ${value}` }).click();
    await this.#judge('Confirm this value?', 'Confirm value', reason);
  }

  async takeConfirmationBack(value: string, reason: string): Promise<void> {
    await this.facts.getByRole('button', { name: `Take back the confirmation of ${value}` }).click();
    await this.#judge('Take the confirmation back?', 'Take back', reason);
  }

  async #judge(question: string, answer: string, reason: string): Promise<void> {
    const dialog = this.#page.getByRole('dialog', { name: question });
    await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await dialog.getByRole('button', { name: answer }).click();
    await expect(dialog).toBeHidden();
  }

  async back(): Promise<void> {
    await this.#main.getByRole('button', { name: 'Cohort', exact: true }).click();
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
