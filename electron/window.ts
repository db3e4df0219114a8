import { BrowserWindow, screen } from 'electron';
import type { Flavour } from './flavour.ts';
import { APP_PAGE } from './origin.ts';
import { forbidPeerConnections } from './security/no-network.ts';
import { windowPreferences } from './security/window-preferences.ts';
import type { SettingsFile } from './settings-file.ts';
import { placedOnScreens, type WindowState } from './window-state.ts';

export interface WindowOptions {
  preload: string;
  flavour: Flavour;
  state: SettingsFile<WindowState>;
}

/** Opens the window where it was left, and shows it once it has something to show. */
export function openWindow({ preload, flavour, state }: WindowOptions): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const { maximized, ...bounds } = placedOnScreens(state.read(), screens);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: windowTitle(null, flavour),
    webPreferences: windowPreferences(preload, flavour),
  });
  forbidPeerConnections(window.webContents);
  // The title is the shell's: a page's <title> would lose the mark of a validation build.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    state.write({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  reloadAfterCrash(window);
  void window.loadURL(APP_PAGE);
  return window;
}

/** What the title bar says. `title`: the study's name, or null when none is open. */
export function windowTitle(title: string | null, flavour: Flavour): string {
  const words = title === null ? 'Stratum' : `${title} — Stratum`;
  return flavour === 'validation' ? `${words} [VALIDATION BUILD]` : words;
}

/** A page that died is loaded again: nothing is lost with it, since the engine holds the study. At most every 10 s. */
function reloadAfterCrash(window: BrowserWindow): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || performance.now() - last < 10_000) return;
    last = performance.now();
    void window.loadURL(APP_PAGE);
  });
}
