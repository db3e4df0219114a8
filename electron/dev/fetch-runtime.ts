import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronExecutable } from './runtime.mjs';

/** A runtime is some 110 MB; a machine without a way to it fails in a moment, or hangs until this. */
const PATIENCE_MS = 120_000;
/** After a failure it is not tried again for a day, so that every other start is quick. */
const AGAIN_AFTER_MS = 24 * 60 * 60 * 1000;

/** Lets the electron package download its runtime, quietly. @returns its executable, or null */
export function fetchRuntime(root: string, say: (sentence: string) => void): string | null {
  if (process.env.STRATUM_NO_FETCH === '1') return null;
  const failed = path.join(root, 'node_modules', '.electron-fetch-failed');
  if (existsSync(failed) && Date.now() - statSync(failed).mtimeMs < AGAIN_AFTER_MS) return null;
  say('Fetching Electron’s runtime (once) …');
  spawnSync(process.execPath, [path.join(root, 'node_modules/electron/install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  const executable = electronExecutable(root);
  if (executable === null) writeFileSync(failed, '');
  return executable;
}
