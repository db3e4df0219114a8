import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../electron/dev/debian.mjs';

/** Quiet and deaf: no look-ups, no updates, no first-run pages. */
const ARGS = [
  '--app=data:text/html,<title>Stratum</title>',
  '--remote-debugging-port=0',
  '--test-type',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** The browser that draws the windows: one profile, thrown away at the end. */
export interface Browser {
  context: BrowserContext;
  version: string;
  /** Where a test connects to the same browser. */
  endpoint: string;
  headed: boolean;
  /** A page in a window of its own; the first is the one the browser came up with. */
  page(): Promise<Page>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  headed: boolean;
  /** Switches that the app itself appended to its command line. */
  switches: readonly string[];
}

export async function startBrowser({ headed, switches }: BrowserOptions): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    throw new Error('There is no Chromium on this machine; install the package "chromium" or set STRATUM_CHROMIUM.');
  }
  const profile = mkdtempSync(path.join(os.tmpdir(), 'stratum-stand-in-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: !headed,
    viewport: headed ? null : { width: 1280, height: 800 },
    acceptDownloads: true,
    serviceWorkers: 'block',
    args: [...ARGS, ...switches],
  });
  const [port, socket] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  let first: Page | null = context.pages()[0] ?? (await context.waitForEvent('page'));
  const expected: ((page: Page) => void)[] = [];
  // Windows are opened by the app alone: whatever else comes up (a link with target=_blank) is closed at once.
  context.on('page', (page) => {
    const take = expected.shift();
    if (take === undefined) void page.close().catch(() => {});
    else take(page);
  });

  async function page(): Promise<Page> {
    if (first !== null) {
      const page = first;
      first = null;
      return page;
    }
    const opened = new Promise<Page>((resolve) => expected.push(resolve));
    const session = await context.newCDPSession(context.pages()[0]!);
    await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    return opened;
  }

  return {
    context,
    version: context.browser()?.version() ?? '',
    endpoint: `ws://127.0.0.1:${port}${socket}`,
    headed,
    page,
    async close() {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
