import { execFile } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from './fixture.ts';
import { ResultsPage } from './pages/results.ts';
import { StartPage } from './pages/start.ts';

const CLOCK = '2026-01-31T09:00:00Z';
const CLI = fileURLToPath(new URL('../../db/cli.ts', import.meta.url));

test.use({ clock: CLOCK });

/** The same engine without a window, in a process of its own. */
async function commandLine(folder: string, args: string[]): Promise<unknown> {
  const env = { ...process.env, STRATUM_PASSPHRASE: 'a passphrase of the command line', STRATUM_CLOCK: CLOCK };
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...args, '--json'], {
    cwd: folder,
    env,
    maxBuffer: 1 << 28,
  });
  return JSON.parse(stdout);
}

test('the sample study opens in one click, and its run counts what the command line counts', async ({ stratum }) => {
  test.setTimeout(240_000);
  stratum.page.setDefaultTimeout(30_000);
  await new StartPage(stratum.page).openSample();
  const results = new ResultsPage(stratum.page);
  await results.open();
  await results.run();
  const inTheWindow = {
    eligible: await results.countOf('Eligible'),
    ineligible: await results.countOf('Ineligible'),
    undetermined: await results.countOf('Undetermined'),
    withheld: await results.countOf('Withheld'),
  };
  await expect(results.note('DRAFT')).toBeHidden();

  const study = path.join(stratum.folder, 'by-command.stratum');
  await commandLine(stratum.folder, ['new', study, '--sample']);
  const run = await commandLine(stratum.folder, ['run', study, '--protocol', 'NSCLC-UMB-01', '--as-of', '2026-01-31']);
  expect(run).toMatchObject({ protocol: 'NSCLC-UMB-01', asOf: '2026-01-31', counts: inTheWindow });
  expect(Object.values(inTheWindow).reduce((sum, count) => sum + count, 0)).toBe(2000);
  expect(inTheWindow.eligible).toBeGreaterThan(0);
});
