import type { WebPreferences } from 'electron';
import type { Flavour } from '../flavour.ts';

/** Preferences of every window: sandboxed, isolated, without Node, without what is not needed. */
export function windowPreferences(preload: string, flavour: Flavour): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    plugins: false,
    experimentalFeatures: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    spellcheck: false,
    enableWebSQL: false,
    devTools: flavour === 'development',
  };
}
