import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What axe finds against WCAG 2.2 A and AA on the page as it is shown, one line for each fault. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap((fault) =>
    fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} ${node.failureSummary?.replaceAll('\n', ' ')}`),
  );
}

const CONTROLS = 'button|link|textbox|searchbox|combobox|checkbox|radio|tab|menuitem|option|slider|spinbutton|switch';

/** Controls that say their role and not what they are for, as a screen reader would read the page. */
export async function namelessControls(page: Page): Promise<string[]> {
  const read = await page.locator('body').ariaSnapshot();
  return read.split('\n').filter((line) => new RegExp(`^\\s*- (${CONTROLS})\\b(?!.*")`).test(line));
}

/** In the light and in the dark scheme. Movement has ended, because half-faded words fail every contrast. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect.soft(await namelessControls(page)).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toBeAttached();
    expect.soft(await accessibilityFaults(page), colorScheme).toEqual([]);
  }
}
