import { expect, type Locator, type Page } from '@playwright/test';

/** The audit trail. */
export class ActivityPage {
  readonly page: Page;
  readonly screen: Locator;
  readonly filter: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Activity' });
    this.filter = this.screen.getByLabel('Filter activity');
  }

  /** The sentences shown, in their order. */
  async story(): Promise<string[]> {
    await expect(this.screen.getByRole('button', { expanded: false }).first()).toBeVisible();
    return await this.screen.locator('button[aria-expanded]').allTextContents();
  }

  /** Verifies the study; resolves to the sentence that says what was found. */
  async verify(): Promise<string> {
    const panel = this.screen.getByRole('region', { name: 'Verify' });
    await panel.getByRole('button', { name: 'Verify' }).click();
    const found = panel.getByRole('status');
    await expect(found).toBeVisible({ timeout: 30_000 });
    return (await found.textContent()) ?? '';
  }
}
