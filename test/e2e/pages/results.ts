import { expect, type Locator, type Page } from '@playwright/test';
import { SubjectList } from './subject-list.ts';

export type ResultTab =
  | 'Eligible'
  | 'Undetermined'
  | 'Ineligible'
  | 'Withheld'
  | 'All'
  | 'Near misses'
  | 'Data gaps'
  | 'Arms and strata'
  | 'Charts';

/** The results screen. */
export class ResultsPage {
  readonly #page: Page;
  readonly #main: Locator;
  readonly list: SubjectList;

  constructor(page: Page) {
    this.#page = page;
    this.#main = page.getByRole('main');
    this.list = new SubjectList(page, 'Subjects of this run');
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('button', { name: 'Results' }).click();
    await expect(this.#page.getByRole('main', { name: 'Results' })).toBeVisible();
  }

  /** Runs the chosen protocol version as of the date in the header, and waits for the new run. */
  async run(version?: string): Promise<void> {
    if (version !== undefined) {
      await this.#main.getByRole('combobox', { name: 'Version' }).click();
      await this.#page.getByRole('option', { name: version, exact: true }).click();
    }
    const shown = this.#main.getByRole('combobox', { name: 'Shown run' });
    const before = (await shown.count()) > 0 ? await shown.inputValue() : '';
    await this.#main.getByRole('button', { name: /^Run as of/ }).click();
    await expect(shown).toHaveValue(/^Run \d+/, { timeout: 60_000 });
    await expect(shown).not.toHaveValue(before, { timeout: 60_000 });
  }

  async tab(name: ResultTab): Promise<void> {
    await this.tabOf(name).click();
  }

  tabOf(name: ResultTab): Locator {
    return this.#main.getByRole('tab', { name: new RegExp(`^${name}( ?[\\d,]+)?$`) });
  }

  /** The count a tab shows. */
  async countOf(name: ResultTab): Promise<number> {
    return Number(/[\d,]+$/.exec((await this.tabOf(name).textContent()) ?? '')?.[0].replaceAll(',', ''));
  }

  get funnel(): Locator {
    return this.#main.getByRole('region', { name: 'Funnel' });
  }

  /** Lists whom a step of the funnel lost. */
  async openStep(title: string): Promise<void> {
    await this.funnel.getByRole('button', { name: title }).click();
    await expect(this.#main.getByRole('tab', { name: /^Lost at/, selected: true })).toBeVisible();
  }

  /** Why a subject on screen has its status. */
  async explain(subject: string): Promise<Explanation> {
    await this.list.open(subject);
    return new Explanation(this.list.inspector);
  }

  chart(title: string): Locator {
    return this.#main.getByRole('region', { name: title });
  }

  /** @param file base name of the file with which the fixture's script answers the dialog */
  async saveChart(title: string, what: 'Picture (PNG)' | 'Drawing (SVG)' | 'Table (CSV)', file: string): Promise<void> {
    await this.chart(title).getByRole('button', { name: 'Save' }).click();
    await this.#page.getByRole('menuitem', { name: what }).click();
    await expect(this.#page.getByText(`Saved ${file}`)).toBeVisible();
  }

  note(words: string | RegExp): Locator {
    return this.#main.getByRole('note').filter({ hasText: words });
  }
}

/** The explanation of one subject in the inspector. */
export class Explanation {
  readonly root: Locator;

  constructor(root: Locator) {
    this.root = root;
  }

  /** Opens a criterion if it is closed, and gives its tree. */
  async criterion(id: string): Promise<Locator> {
    const head = this.root.getByRole('button', { name: new RegExp(`^${id}: `) });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    return this.root.getByRole('list', { name: new RegExp(`^Why ${id} is `) });
  }

  async evidence(id: string): Promise<string[]> {
    return (await this.criterion(id)).getByRole('list', { name: 'Evidence' }).getByRole('listitem').allInnerTexts();
  }

  /** Answers an attested criterion. */
  async answer(id: string, answer: 'Yes' | 'No', note: string): Promise<void> {
    const tree = await this.criterion(id);
    await tree.getByRole('button', { name: 'Answer this question' }).click();
    await tree.getByRole('radio', { name: answer, exact: true }).check();
    await tree.getByRole('textbox', { name: 'Note on the evidence' }).fill(note);
    await tree.getByRole('button', { name: 'Save answer' }).click();
    await expect(tree.getByRole('button', { name: 'Save answer' })).toBeHidden();
  }
}
