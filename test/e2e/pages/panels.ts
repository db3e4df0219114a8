import { expect, type Locator, type Page } from '@playwright/test';
import type { Stratum } from '../fixture.ts';

export interface StatedPanel {
  name?: string;
  genes?: string;
  /** Read from this file instead. */
  file?: string;
  finds: readonly ('small variants' | 'copy number' | 'fusions')[];
  hotspots?: string;
  source?: string;
}

/** Gene panels, on the import screen. */
export class GenePanels {
  readonly page: Page;
  readonly section: Locator;
  readonly table: Locator;
  /** The dialog in which a panel is defined or taken back. */
  readonly dialog: Locator;
  /** How the typed genes are understood. */
  readonly reading: Locator;

  constructor(page: Page) {
    this.page = page;
    this.section = page.getByRole('main', { name: 'Import' }).getByRole('region', { name: 'Gene panels' });
    this.table = this.section.getByRole('table', { name: 'Gene panels' });
    this.dialog = page.getByRole('dialog');
    this.reading = this.dialog.getByRole('region', { name: 'How the genes are understood' });
  }

  panel(name: string): Locator {
    return this.table.getByRole('row').filter({ hasText: name });
  }

  /** Opens the dialog for a panel of the list, or for a new one. */
  async open(name?: string): Promise<void> {
    if (name === undefined) await this.section.getByRole('button', { name: 'Define a panel' }).click();
    else
      await this.panel(name)
        .getByRole('button', { name: /^(Define|Edit) / })
        .click();
    await expect(this.dialog.getByRole('textbox', { name: 'Genes' })).toBeVisible();
  }

  /** Fills in what is stated; what is not is left as it stands. */
  async fill(stratum: Stratum, { name, genes, file, finds, hotspots, source }: StatedPanel): Promise<void> {
    if (name !== undefined) await this.dialog.getByRole('textbox', { name: 'Name of the panel' }).fill(name);
    if (genes !== undefined) await this.dialog.getByRole('textbox', { name: 'Genes' }).fill(genes);
    if (file !== undefined) {
      stratum.dialogs.open(file);
      await this.dialog.getByRole('button', { name: 'Read genes from a file' }).click();
      await expect(this.reading).toBeVisible();
    }
    for (const word of ['small variants', 'copy number', 'fusions'] as const)
      await this.dialog.getByRole('checkbox', { name: word }).setChecked(finds.includes(word));
    if (hotspots !== undefined)
      await this.dialog.getByRole('textbox', { name: /^Only these positions/ }).fill(hotspots);
    if (source !== undefined) await this.dialog.getByRole('textbox', { name: 'Source' }).fill(source);
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Save panel' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async takeBack(name: string, reason: string): Promise<void> {
    await this.panel(name)
      .getByRole('button', { name: `Take back ${name}` })
      .click();
    await this.dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
    await this.dialog.getByRole('button', { name: 'Take back' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
