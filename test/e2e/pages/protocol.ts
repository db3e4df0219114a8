import { expect, type Locator, type Page } from '@playwright/test';
import type { Stratum } from '../fixture.ts';
import { Frame } from './frame.ts';

export interface TriCounts {
  met: number;
  notMet: number;
  unknown: number;
}

/** The protocol builder. */
export class ProtocolPage {
  readonly page: Page;
  readonly screen: Locator;
  readonly outline: Locator;
  /** What is selected in the outline. */
  readonly editor: Locator;
  readonly effect: Locator;
  readonly version: Locator;
  readonly saved: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Protocol' });
    this.outline = this.screen.getByRole('navigation', { name: 'Outline' });
    this.editor = this.screen.getByRole('region', { name: 'Selected part' });
    this.effect = this.screen.getByRole('region', { name: 'Effect on the cohort' });
    this.version = this.screen.getByRole('region', { name: 'Version' });
    this.saved = this.version.getByRole('status', { name: 'Saved' });
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await new Frame(this.page).go('Protocol');
  }

  /** From the empty screen. */
  async create(id: string, title: string): Promise<void> {
    await this.screen.getByRole('button', { name: 'New protocol' }).click();
    await this.dialog.getByLabel('Protocol id').fill(id);
    await this.dialog.getByLabel('Title').fill(title);
    await this.dialog.getByRole('button', { name: 'Create protocol' }).click();
    await expect(this.outline).toBeVisible();
  }

  /** From the empty screen. */
  async importFile(stratum: Stratum, file: string): Promise<void> {
    stratum.dialogs.open(file);
    await this.screen.getByRole('button', { name: 'Import a protocol file' }).click();
    await expect(this.outline).toBeVisible();
  }

  /** A section of the outline, opened by its owner: "Inclusion", "Arms", "Exclusion of this arm". */
  section(name: string): Locator {
    return this.outline.getByRole('region', { name, exact: true });
  }

  /** A line of the outline by its id or title. */
  line(name: string | RegExp): Locator {
    return this.outline.locator('[data-outline]').filter({ hasText: name });
  }

  async select(name: string | RegExp): Promise<void> {
    await this.line(name).click();
    await expect(this.line(name)).toHaveAttribute('aria-current', 'true');
  }

  /** The lines of a section, from top to bottom. */
  async lines(section: string): Promise<string[]> {
    return (await this.section(section).locator('[data-outline]').allInnerTexts()).map((text) => text.trim());
  }

  /** Adds a criterion of a kind ("Age", "All of …") and waits until it is selected. */
  async addCriterion(
    to: 'inclusion' | 'exclusion' | 'inclusion of this arm' | 'exclusion of this arm',
    kind: string,
  ): Promise<void> {
    const [type, ofArm] = to.split(' of this arm');
    await this.outline
      .getByRole('button', { name: `Add ${type} criterion${ofArm === undefined ? '' : ' to this arm'}`, exact: true })
      .click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
    await expect(this.editor.getByRole('heading', { name: /criterion/ })).toBeVisible();
  }

  /** Adds a condition to the group that is shown last, or to the only one. */
  async addCondition(kind: string): Promise<void> {
    await this.editor.getByRole('button', { name: 'Add condition' }).last().click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
  }

  async addLevel(kind: string): Promise<void> {
    await this.editor.getByRole('button', { name: 'Add level' }).click();
    await this.page.getByRole('menuitem', { name: kind, exact: true }).click();
  }

  /** A field by its label; a label of a required one ends with an asterisk. */
  field(label: string): Locator {
    return this.editor.getByLabel(label, { exact: true }).or(this.editor.getByLabel(`${label} *`, { exact: true }));
  }

  /** Fills in a text or a number. */
  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
  }

  /** Chooses one of a list. */
  async choose(label: string, option: string | RegExp): Promise<void> {
    await this.field(label).click();
    await this.page
      .getByRole('option', typeof option === 'string' ? { name: option, exact: true } : { name: option })
      .click();
  }

  /** Chooses a term of the vocabulary: a gene, a concept, an agent, a diagnosis. */
  async term(label: string, query: string, option: string | RegExp): Promise<void> {
    await this.field(label).click();
    await this.field(label).fill(query);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** The actions of the first condition with this title: "Observation", "All of these". */
  async act(condition: string, action: string): Promise<void> {
    await this.editor
      .getByRole('button', { name: `Actions for ${condition}` })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: action }).click();
  }

  /** The condition in words. */
  get sentence(): Locator {
    return this.editor.getByRole('status', { name: 'Sentence' });
  }

  /** Waits until a bar shows these numbers: of the condition (default: the first), a level, an arm. */
  async expectCounts(counts: TriCounts, name?: string, within: Locator = this.editor): Promise<void> {
    const words = [counts.met, counts.notMet, counts.unknown].map((n) => n.toLocaleString('en'));
    const label = new RegExp(`: \\S[^:]* ${words[0]}, [^:]* ${words[1]}, [^:]* ${words[2]}$`);
    const bars = within.getByRole('img', { name: name === undefined ? /: / : new RegExp(`^${name}: `) });
    await expect(bars.first()).toHaveAccessibleName(label);
  }

  async waitUntilSaved(): Promise<void> {
    await expect(this.saved).toHaveText(/^Saved/);
  }

  async undo(): Promise<void> {
    await this.version.getByRole('button', { name: 'Undo' }).click();
  }

  async redo(): Promise<void> {
    await this.version.getByRole('button', { name: 'Redo' }).click();
  }

  async release(reason?: string): Promise<void> {
    await this.version.getByRole('button', { name: 'Release' }).click();
    if (reason !== undefined) await this.dialog.getByLabel('Reason').fill(reason);
    await this.dialog.getByRole('button', { name: 'Release version' }).click();
    await expect(this.dialog).toBeHidden();
    await expect(this.version.getByText('Released', { exact: true })).toBeVisible();
  }

  /** A new draft from the released version that is shown. */
  async amend(): Promise<void> {
    await this.screen.getByRole('button', { name: 'New draft from this version' }).click();
    await expect(this.version.getByText('DRAFT', { exact: true })).toBeVisible();
  }

  /** What the version that is shown changes against the one before. */
  async differences(): Promise<string[]> {
    await this.version.getByRole('button', { name: 'Compare versions' }).click();
    const list = this.dialog.getByRole('list', { name: 'Differences' });
    await expect(list).toBeVisible();
    const sentences = await list.getByRole('listitem').allInnerTexts();
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
    return sentences;
  }

  /** More about the protocol: "Save this version as YAML …". */
  async more(item: string): Promise<void> {
    await this.version.getByRole('button', { name: 'More about this protocol' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
