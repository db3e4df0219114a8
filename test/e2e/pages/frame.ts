import { expect, type Locator, type Page } from '@playwright/test';

export type ScreenTitle = 'Overview' | 'Import' | 'Cohort' | 'Protocol' | 'Results' | 'Export' | 'Activity' | 'Subject';

/** What surrounds every screen of an open study. */
export class Frame {
  readonly page: Page;
  readonly status: Locator;
  readonly inspector: Locator;
  readonly asOf: Locator;
  readonly palette: Locator;

  constructor(page: Page) {
    this.page = page;
    this.status = page.getByRole('contentinfo');
    this.inspector = page.getByRole('complementary', { name: 'Inspector' });
    this.asOf = page.getByLabel('As-of date');
    this.palette = page.getByLabel('Search commands');
  }

  /** @returns the screen, once it is shown */
  async go(screen: ScreenTitle): Promise<Locator> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: screen, exact: true })
      .click();
    return this.screen(screen);
  }

  async screen(screen: ScreenTitle): Promise<Locator> {
    const main = this.page.getByRole('main', { name: screen, exact: true });
    await expect(main).toBeVisible();
    return main;
  }

  /** Runs a command by its name, from the palette. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    await this.palette.fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.palette).toBeHidden();
  }

  async setAsOf(date: string): Promise<void> {
    await this.asOf.fill(date);
    await this.asOf.press('Enter');
    await expect(this.asOf).toHaveValue(date);
  }

  toast(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }
}
