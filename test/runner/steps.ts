import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromiumPath, onPath } from '../../electron/dev/debian.mjs';
import { electronExecutable } from '../../electron/dev/runtime.mjs';
import { run } from './command.ts';
import { asOneTest, type Counts, honest, NONE, playwrightCounts, vitestCounts } from './counts.ts';

export interface Outcome {
  counts: Counts;
  seconds: number;
  /** What the program said: shown when something failed. */
  output: string;
}

export interface Step {
  name: string;
  run(): Promise<Outcome>;
}

/** Quick checks, independent of each other. */
export function checks(root: string): Step[] {
  const check = (name: string, command: string, ...args: string[]): Step => ({
    name,
    async run() {
      const { exitCode, output, seconds } = await run(command, args, root);
      return { counts: asOneTest(exitCode), seconds, output };
    },
  });
  return [
    check('format and lint', 'biome', 'check', '--config-path=test/lint/style.json', '--error-on-warnings'),
    ...['db/domain', 'db', 'electron', 'renderer', 'test'].map((project) =>
      check(`types of ${project}`, 'tsc', '-p', project),
    ),
    check('boundaries', process.execPath, 'test/lint/check-boundaries.ts'),
    check('dead code', 'knip', '--config', 'test/lint/knip.json', '--no-progress', '--no-config-hints'),
    check('build', process.execPath, 'electron/dev/build.ts'),
  ];
}

/** Tests without a window: pure ones, those on SQLite and files, those of migrations. */
export function windowless(root: string): Step {
  const report = path.join(root, 'test/results/vitest.json');
  return {
    name: 'unit, engine and migration tests',
    async run() {
      rmSync(report, { force: true });
      const args = ['run', '--config', 'test/vitest.config.ts', '--reporter=dot', '--reporter=json'];
      const { exitCode, output, seconds } = await run('vitest', [...args, `--outputFile.json=${report}`], root);
      return { counts: honest(counted(report, vitestCounts), exitCode), seconds, output };
    },
  };
}

/** Tests in the window: in Electron's runtime (on a screen of their own) or in the stand-in (without one). */
export function inTheWindow(root: string): Step {
  const report = path.join(root, 'test/results/playwright.json');
  return {
    name: 'end-to-end tests',
    async run() {
      rmSync(report, { force: true });
      const real = electronExecutable(root) !== null;
      if (!real && chromiumPath() === null) {
        const output = 'There is no Chromium to open a window with; install the package "chromium".\n';
        return { counts: { ...NONE, failed: 1 }, seconds: 0, output };
      }
      const playwright = ['playwright', 'test', '--config', 'test/playwright.config.ts', '--reporter=dot,json'];
      const ownScreen = real && !process.env.DISPLAY && onPath('xvfb-run') !== null;
      const [command, ...args] = ownScreen ? ['xvfb-run', '-a', ...playwright] : playwright;
      const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const { exitCode, output, seconds } = await run(command!, args, root, env);
      return { counts: honest(counted(report, playwrightCounts), exitCode), seconds, output };
    },
  };
}

function counted(report: string, count: (report: unknown) => Counts): Counts {
  return existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : NONE;
}
