import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { launch } from '../../test/stand-in/launch.ts';
import { ROOT } from './build.ts';

export interface PictureOptions {
  study: string;
  passphrase: string;
  /** PNG file to write. */
  picture: string;
}

/** Opens the study in a window that nobody sees, goes to its results, and keeps a picture of them. */
export async function resultsPicture({ study, passphrase, picture }: PictureOptions): Promise<void> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'stratum-picture-'));
  const app = await launch({
    args: [path.join(ROOT, 'out/main.cjs'), `--user-data-dir=${profile}`, study],
    cwd: ROOT,
  });
  try {
    const page = await app.firstWindow();
    await page.getByLabel('Passphrase').fill(passphrase);
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Results' }).click();
    await page.getByRole('grid').first().getByRole('row').nth(3).waitFor();
    // Away from the button, or its tooltip is in the picture.
    await page.mouse.move(0, 0);
    await page.getByRole('tooltip').waitFor({ state: 'hidden' });
    await page.screenshot({ path: picture });
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
