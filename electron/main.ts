/** The start of the app, in order. What each step does stands in the file it is imported from. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, session, shell } from 'electron';
import { CHANNELS, type ShellEvent } from './channels.ts';
import { nativeDialogs, scriptedDialogs } from './dialogs.ts';
import { createDispatch } from './dispatch.ts';
import { createEngineClient } from './engine-client.ts';
import { runCommandLine, startEngine } from './engine-process.ts';
import { createFileTokens } from './file-tokens.ts';
import { flavourOf } from './flavour.ts';
import { handleCalls } from './ipc.ts';
import { logFault } from './log.ts';
import { menuTemplate } from './menu.ts';
import type { ParsedMenuItem } from './menu-item.ts';
import { createRecentFiles, recentEntries } from './recent-files.ts';
import { declareAppScheme, serveApp } from './security/app-protocol.ts';
import { forbidDownloads } from './security/downloads.ts';
import { confineNavigation } from './security/navigation.ts';
import { forbidNetwork, silenceChromium } from './security/no-network.ts';
import { restrictPermissions } from './security/permissions.ts';
import { refuseRemoteControl } from './security/remote-control.ts';
import { settingsFile } from './settings-file.ts';
import { createShellCalls } from './shell-calls.ts';
import { holdSingleInstance } from './single-instance.ts';
import { readSwitches } from './switches.ts';
import { openWindow, windowTitle } from './window.ts';
import { FIRST_STATE, windowState } from './window-state.ts';

const flavour = flavourOf(app.isPackaged, process.resourcesPath ?? '');
const words = process.argv.slice(1);
const switches = readSwitches(words, process.env, flavour);
const bundle = path.join(__dirname, 'engine.cjs');

if (switches.userData !== null) app.setPath('userData', switches.userData);
refuseRemoteControl(app.commandLine, flavour);

if (switches.cli !== null) {
  const cli = switches.cli;
  void app.whenReady().then(async () => app.exit(await runCommandLine(bundle, cli)));
} else {
  startApp();
}

function startApp(): void {
  let window: BrowserWindow | null = null;
  let asked: string | null = null;
  const now = switches.clock === null ? () => new Date() : () => new Date(switches.clock!);
  const tokens = createFileTokens(randomUUID);
  const tell = (event: ShellEvent) => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(CHANNELS.event, event);
  };

  const first = holdSingleInstance(app, words, {
    onStudy(file) {
      if (window === null) asked = file;
      else tell({ type: 'open', file: tokens.issue(file, 'open') });
    },
    onSecondStart() {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  });
  if (!first) {
    app.quit();
    return;
  }

  declareAppScheme(protocol);
  silenceChromium(app);
  app.enableSandbox();
  confineNavigation(app, (url) => void shell.openExternal(url));

  void app.whenReady().then(async () => {
    await forbidNetwork(session.defaultSession);
    forbidDownloads(session.defaultSession);
    restrictPermissions(session.defaultSession);
    serveApp(protocol, path.join(__dirname, 'renderer'));

    const profile = (name: string) => path.join(app.getPath('userData'), name);
    const recent = createRecentFiles(settingsFile(profile('recent.json'), recentEntries, []), now);
    const engine = createEngineClient({
      start: () => startEngine(bundle, engineArguments()),
      onEvent: tell,
      onState: (state) => tell({ type: 'engine', ...state }),
      now: () => performance.now(),
    });
    const setMenu = (items: readonly ParsedMenuItem[]) => {
      const template = menuTemplate({
        mac: process.platform === 'darwin',
        appName: app.name,
        development: flavour === 'development',
        items,
        choose: (id) => tell({ type: 'command', id }),
      });
      Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    };
    const shellCalls = createShellCalls({
      samples: () => {
        mkdirSync(profile('samples'), { recursive: true });
        return profile('samples');
      },
      name: app.name,
      version: app.getVersion(),
      platform: process.platform,
      runtime: process.env.STRATUM_RUNTIME === 'stand-in' ? 'stand-in' : 'electron',
      flavour,
      clock: switches.clock,
      now,
      tokens,
      dialogs: switches.dialogs === null ? nativeDialogs(dialog, () => window) : scriptedDialogs(switches.dialogs),
      recent,
      takeOpened() {
        const file = asked;
        asked = null;
        return file;
      },
      setTitle: (title) => window?.setTitle(windowTitle(title, flavour)),
      setMenu,
      setTheme: (source) => {
        nativeTheme.themeSource = source;
      },
      openExternal: (url) => void shell.openExternal(url),
    });
    handleCalls(ipcMain, {
      dispatch: createDispatch({
        engine,
        tokens,
        shell: shellCalls,
        onStudyOpened(file) {
          recent.add(file);
          app.addRecentDocument(file);
        },
      }),
      acceptPath: (file) => tokens.issue(file, 'open'),
      onFault: logFault,
      now: () => performance.now(),
    });
    setMenu([]);

    const open = () => {
      window = openWindow({
        preload: path.join(__dirname, 'preload.cjs'),
        flavour,
        state: settingsFile(profile('window.json'), windowState, FIRST_STATE),
      });
      window.on('closed', () => {
        window = null;
      });
    };
    open();
    app.on('activate', () => {
      if (window === null) open();
    });
    app.on('window-all-closed', () => app.quit());

    // The study is closed (its log written back into one file) before the app is gone.
    let closed = false;
    app.on('before-quit', (event) => {
      if (closed) return;
      event.preventDefault();
      void engine.end().finally(() => {
        closed = true;
        app.quit();
      });
    });
  });
}

function engineArguments(): string[] {
  const version = `--app-version=${app.getVersion()}`;
  return switches.clock === null ? [version] : [version, `--clock=${switches.clock}`];
}
