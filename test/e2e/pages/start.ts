import { expect, type Locator, type Page } from '@playwright/test';
import type { Stratum } from '../fixture.ts';

export interface NewStudy {
  title?: string;
  owner?: string;
  passphrase?: string;
  /** Reference of the approval for screening without consent; absent: each subject's consent. */
  approval?: string;
}

/** Used where a test does not care. */
export const PASSPHRASE = 'velvet harbour onion cricket';

/** The start screen, its dialogs, and the lock screen. */
export class StartPage {
  readonly page: Page;
  readonly screen: Locator;
  readonly locked: Locator;
  /** The dialog on top. */
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.screen = page.getByRole('main', { name: 'Start' });
    this.locked = page.getByRole('main', { name: 'Locked' });
    this.dialog = page.getByRole('dialog');
  }

  /** Creates a study in the test's own folder and waits until it is open. @returns the path of its file */
  async createStudy(stratum: Stratum, study: NewStudy = {}): Promise<string> {
    const { title = 'Umbrella trial', owner = 'Maria Lindqvist', passphrase = PASSPHRASE, approval } = study;
    const file = stratum.file(`${title}.stratum`);
    await this.screen.getByRole('button', { name: 'New study' }).click();
    await this.dialog.getByLabel('Study title').fill(title);
    await this.dialog.getByLabel('Your name').fill(owner);
    await this.dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.dialog.getByLabel('Passphrase again').fill(passphrase);
    if (approval === undefined) await this.dialog.getByRole('radio', { name: /^Each subject/ }).check();
    else {
      await this.dialog.getByRole('radio', { name: /^Approved screening/ }).check();
      await this.dialog.getByLabel('Reference of the approval').fill(approval);
    }
    stratum.dialogs.save(file);
    await this.dialog.getByRole('button', { name: 'Create study' }).click();
    await expect(this.page.getByRole('main', { name: 'Overview' })).toBeVisible();
    await expect(this.dialog).toBeHidden();
    return file;
  }

  /** Chooses a study in the file dialog; its passphrase is asked for then. */
  async choose(stratum: Stratum, file: string): Promise<void> {
    stratum.dialogs.open(file);
    await this.screen.getByRole('button', { name: 'Open study' }).click();
    await expect(this.dialog).toBeVisible();
  }

  async unlock(passphrase: string = PASSPHRASE, action: 'Open' | 'Unlock' = 'Open'): Promise<void> {
    await this.page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await this.page.getByRole('button', { name: action, exact: true }).click();
  }

  /** The study in the list of recent ones. */
  recent(file: string): Locator {
    return this.screen.getByRole('button', { name: `Open ${file}` });
  }

  /** Opens the sample study (made first where there is none) and waits until it is open. */
  async openSample(): Promise<void> {
    await this.screen.getByRole('button', { name: 'Open the sample study' }).click();
    await expect(this.page.getByRole('main', { name: 'Overview' })).toBeVisible({ timeout: 60_000 });
  }
}
