/**
 * The app under test, with a fresh profile, in Electron's runtime where there is one and else in the stand-in.
 * `import { expect, test } from './fixture.ts'`, then `test('…', async ({ stratum }) => …)`. See test/README.md.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, test as base, type Locator, type Page } from '@playwright/test';
import { electronExecutable } from '../../electron/dev/runtime.mjs';
import { type DrivenApp, launch } from '../stand-in/launch.ts';

export { expect } from '@playwright/test';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const RUNTIME: 'electron' | 'stand-in' = electronExecutable(ROOT) === null ? 'stand-in' : 'electron';

/** Answers to file dialogs, in the order in which the app will ask. */
export interface ScriptedDialogs {
  open(...files: string[]): void;
  folder(folder: string): void;
  save(file: string): void;
  cancelOpen(): void;
  cancelSave(): void;
}

export interface Stratum {
  app: DrivenApp;
  /** The window. */
  page: Page;
  runtime: typeof RUNTIME;
  /** An empty folder of this test, removed after it. */
  folder: string;
  /** A path in that folder. */
  file(name: string): string;
  dialogs: ScriptedDialogs;
  /** Drops files of this computer onto the window, in the middle of the target. */
  drop(target: Locator, files: string[]): Promise<void>;
  /** Chooses a command in the application menu. */
  menu(id: string): Promise<void>;
  /** Closes the app and starts it again with the same profile; `page` is the new window. */
  restart(words?: string[]): Promise<void>;
}

export interface StratumOptions {
  /** The only "now" the app knows: an ISO instant, or null for the computer's clock. */
  clock: string | null;
  /** More words on the app's command line, such as a study file. */
  words: string[];
}

interface Started {
  app: DrivenApp;
  page: Page;
}

async function start(profile: string, dialogs: string, { clock, words }: StratumOptions): Promise<Started> {
  const args = [path.join(ROOT, 'out/main.cjs'), `--user-data-dir=${profile}`, ...words];
  const env: Record<string, string> = { STRATUM_DIALOGS: dialogs, ...(clock === null ? {} : { STRATUM_CLOCK: clock }) };
  const executablePath = electronExecutable(ROOT);
  const app: DrivenApp =
    executablePath === null
      ? await launch({ args, cwd: ROOT, env, headed: process.env.STRATUM_HEADED === '1' })
      : await _electron.launch({
          executablePath,
          // As root, Chromium's sandbox cannot start.
          args: process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args,
          cwd: ROOT,
          env: { ...(process.env as Record<string, string>), ...env },
        });
  return { app, page: await app.firstWindow() };
}

function scripted(file: string): ScriptedDialogs {
  const add = (answer: object) => {
    const answers = JSON.parse(readFileSync(file, 'utf8')) as object[];
    writeFileSync(file, JSON.stringify([...answers, answer]));
  };
  writeFileSync(file, '[]');
  return {
    open: (...files) => add({ open: files }),
    folder: (folder) => add({ folder }),
    save: (target) => add({ save: target }),
    cancelOpen: () => add({ open: [] }),
    cancelSave: () => add({ save: null }),
  };
}

/** A real drop, by Chromium's own input: the page sees the event a person would cause. */
async function drop(app: DrivenApp, target: Locator, files: string[]): Promise<void> {
  const page = target.page();
  const paths = Object.fromEntries(files.map((file) => [path.basename(file), path.resolve(file)]));
  await app.evaluate(({ standIn }, known) => standIn?.dropPaths(known), paths);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing to drop on: the target is not shown.');
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const data = { items: [], files: Object.values(paths), dragOperationsMask: 1 };
  const session = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}

export const test = base.extend<StratumOptions & { stratum: Stratum }, { runtimeNotice: undefined }>({
  clock: [null, { option: true }],
  words: [[], { option: true }],
  runtimeNotice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what a fixture needs
    async ({}, use) => {
      process.stdout.write(`The app runs in ${RUNTIME === 'electron' ? "Electron's runtime" : 'the stand-in'}.\n`);
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
  stratum: async ({ clock, words }, use, info) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-e2e-'));
    const profile = path.join(folder, '.profile');
    const dialogsFile = path.join(folder, '.dialogs.json');
    const dialogs = scripted(dialogsFile);
    let started = await start(profile, dialogsFile, { clock, words });
    const context = started.app.context();
    // Snapshots show every step; a film of the whole test would slow all of them down.
    await context.tracing.start({ snapshots: true });
    const faults: string[] = [];
    const watch = (page: Page) => page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
    watch(started.page);

    const stratum: Stratum = {
      get app() {
        return started.app;
      },
      get page() {
        return started.page;
      },
      runtime: RUNTIME,
      folder,
      file: (name) => path.join(folder, name),
      dialogs,
      drop: (target, files) => drop(started.app, target, files),
      async menu(id) {
        await started.app.evaluate(({ Menu }, wanted) => {
          const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
          if (!item) throw new Error(`The menu has no command "${wanted}".`);
          item.click();
        }, id);
      },
      async restart(more = words) {
        await started.app.close();
        writeFileSync(dialogsFile, '[]');
        started = await start(profile, dialogsFile, { clock, words: more });
        watch(started.page);
      },
    };
    await use(stratum);

    const failed = info.status !== info.expectedStatus;
    if (failed) {
      const screenshot = info.outputPath('window.png');
      await started.page.screenshot({ path: screenshot }).then(
        () => info.attach('window', { path: screenshot, contentType: 'image/png' }),
        () => {},
      );
      await context.tracing.stop({ path: info.outputPath('trace.zip') }).catch(() => {});
    } else {
      await context.tracing.stop().catch(() => {});
    }
    await started.app.close();
    rmSync(folder, { recursive: true, force: true });
    if (faults.length > 0) throw new Error(`The page threw what nobody caught:\n${faults.join('\n')}`);
  },
});
