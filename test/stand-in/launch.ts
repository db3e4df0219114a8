import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { decode } from './codec.ts';
import type { Evaluate, FromStandIn } from './remote.ts';

type Electron = typeof import('electron');
/** The electron module as `evaluate` sees it; `standIn` is there in the stand-in only. */
export type DrivenElectron = Electron & { standIn?: typeof import('./electron.ts')['standIn'] };

/** The part of Playwright's ElectronApplication that runs on both the real runtime and the stand-in. */
export interface DrivenApp {
  firstWindow(): Promise<Page>;
  windows(): Page[];
  context(): BrowserContext;
  process(): ChildProcess;
  /** Runs a function inside the main process. It must not refer to anything outside itself. */
  evaluate<R, A>(run: (electron: DrivenElectron, argument: A) => R | Promise<R>, argument: A): Promise<R>;
  evaluate<R>(run: (electron: DrivenElectron) => R | Promise<R>): Promise<R>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The main bundle, then the words for the app. */
  args: string[];
  cwd?: string;
  env?: Record<string, string | undefined>;
  /** A real window on the screen, instead of none. */
  headed?: boolean;
}

const START_PATIENCE = 30_000;
const CLOSE_PATIENCE = 20_000;

/** The surface of Playwright's `_electron.launch`, over Chromium. */
export async function launch({ args, cwd, env, headed = false }: LaunchOptions): Promise<DrivenApp> {
  const register = fileURLToPath(new URL('./register.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', register, ...args], {
    cwd: cwd ?? process.cwd(),
    env: { ...process.env, STRATUM_RUNTIME: 'stand-in', STAND_IN_HEADED: headed ? '1' : '0', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastId = 0;

  const endpoint = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The stand-in did not start in time.')), START_PATIENCE);
    child.on('message', (message: FromStandIn) => {
      if (message.type === 'ready') {
        clearTimeout(timer);
        resolve(message.endpoint);
        return;
      }
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.type === 'error') call?.reject(new Error(message.message));
      else call?.resolve(decode(message.value));
    });
    void exited.then((code) => {
      clearTimeout(timer);
      reject(new Error(`The app ended before it was ready (exit code ${code}).`));
      for (const call of waiting.values()) call.reject(new Error(`The app ended (exit code ${code}).`));
    });
  });
  const browser = await chromium.connectOverCDP(endpoint, { noDefaults: true });
  const context = browser.contexts()[0]!;
  const windows = () => context.pages().filter((page) => !/^(about|data|chrome|devtools):/.test(page.url()));

  function evaluate<R>(run: (electron: DrivenElectron, argument: never) => R, argument?: unknown): Promise<R> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as R), reject });
      child.send({ type: 'evaluate', id, source: String(run), argument } satisfies Evaluate);
    });
  }

  async function firstWindow(): Promise<Page> {
    const end = performance.now() + START_PATIENCE;
    while (performance.now() < end) {
      const page = windows()[0];
      if (page !== undefined) {
        await page.waitForLoadState('domcontentloaded');
        return page;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('The app opened no window.');
  }

  return {
    firstWindow,
    windows,
    context: () => context,
    process: () => child,
    evaluate: evaluate as DrivenApp['evaluate'],
    async close() {
      if (child.connected) {
        child.send({ type: 'evaluate', id: 0, source: '({ app }) => app.quit()', argument: null } satisfies Evaluate);
      }
      const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_PATIENCE);
      await exited;
      clearTimeout(timer);
      await browser.close().catch(() => {});
    },
  };
}
