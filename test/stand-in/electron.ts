/** What `import … from 'electron'` gives an app in the stand-in (see register.ts). Main process only. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { StandInApp } from './app.ts';
import { StandInWindow, type WindowOptions } from './browser-window.ts';
import { startBrowser } from './chromium.ts';
import { IpcMain } from './ipc-main.ts';
import { Menu as StandInMenu } from './menu.ts';
import { dialogOver, questionsToPerson } from './native-dialog.ts';
import { NativeTheme } from './native-theme.ts';
import { onlyKnown, records } from './only-known.ts';
import { answerRemote } from './remote.ts';
import { answerRequests } from './requests.ts';
import { createSchemes } from './schemes.ts';
import { StandInSession } from './session.ts';
import { utilityProcess as forkedProcess } from './utility-process.ts';
import type { Shared } from './web-contents.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

const electronVersion = (
  JSON.parse(readFileSync(here('../../node_modules/electron/package.json'), 'utf8')) as { version: string }
).version;
Object.defineProperty(process.versions, 'electron', { value: electronVersion, enumerable: true });
Object.defineProperty(process, 'type', { value: 'browser' });

const theApp = new StandInApp(here('../../package.json'));
const theSession = new StandInSession();
const schemes = createSchemes(() => theApp.isReady());
const shared: Shared = {
  browser: () => theApp.browser,
  schemes,
  session: theSession,
  ipcMain: new IpcMain(),
  electronVersion,
  paths: {},
};

export const app = onlyKnown('app', theApp);
export const ipcMain = onlyKnown('ipcMain', shared.ipcMain);
export const protocol = onlyKnown('protocol', schemes.protocol);
export const session = onlyKnown('session', { defaultSession: onlyKnown('session', theSession) });
export const Menu = StandInMenu;
export const dialog = onlyKnown('dialog', dialogOver(questionsToPerson()));
export const shell = onlyKnown('shell', {
  openExternal: async (url: string) => void records.external.push(url),
  showItemInFolder: (file: string) => void records.external.push(file),
});
export const nativeTheme = onlyKnown('nativeTheme', new NativeTheme());
const workArea = { x: 0, y: 0, width: 1920, height: 1080 };
export const screen = onlyKnown('screen', {
  getPrimaryDisplay: () => ({ workArea, scaleFactor: 1 }),
  getAllDisplays: () => [{ workArea, scaleFactor: 1 }],
});
export const utilityProcess = onlyKnown('utilityProcess', forkedProcess);

/** `new BrowserWindow(…)`: a stand-in window that knows nothing it was not taught. */
export class BrowserWindow {
  constructor(options: WindowOptions = {}) {
    if (!theApp.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    const window = new StandInWindow(options, shared, {
      opened: ({ webContents }) => app.emit('web-contents-created', {}, webContents),
      closed: () => theApp.windowClosed(),
    });
    // biome-ignore lint/correctness/noConstructorReturn: Electron's class is used with `new`, and this one must be watched
    return onlyKnown('BrowserWindow', window);
  }

  static getAllWindows(): StandInWindow[] {
    return StandInWindow.all();
  }
}

/** For tests, through `evaluate`: what was noted, and where files lie that will be dropped. */
export const standIn = {
  records,
  async dropPaths(paths: Record<string, string>): Promise<void> {
    Object.assign(shared.paths, paths);
    for (const window of StandInWindow.all()) await window.contents.updatePaths();
  },
};

answerRemote({ app, BrowserWindow, ipcMain, protocol, session, Menu, dialog, shell, nativeTheme, screen, standIn });

// The app's own top level runs first: it appends switches and declares its schemes before anything is ready.
setImmediate(async () => {
  try {
    const browser = await startBrowser({ headed: process.env.STAND_IN_HEADED === '1', switches: theApp.switches });
    await answerRequests(browser.context, {
      schemes,
      session: theSession,
      contentsOf: (page) => StandInWindow.all().find(({ contents }) => contents.page === page)?.contents,
    });
    theApp.start(browser);
    process.send?.({ type: 'ready', endpoint: browser.endpoint });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    await theApp.exit(1);
  }
});
