// Runs on any Node from 20 on: built-in modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** @typedef {{ name: string, purpose: string, present: () => boolean }} SystemPackage */

/** Names under which a Chromium may be installed, best first. */
const CHROMIUMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser that stands in where Electron's runtime is missing, or null. */
export function chromiumPath() {
  const named = process.env.STRATUM_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return CHROMIUMS.map(onPath).find((file) => file !== null) ?? null;
}

/** @param {string} command */
export function onPath(command) {
  const folders = ['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file)) ?? null;
}

/** @type {readonly SystemPackage[]} */
export const BROWSER_PACKAGES = [
  { name: 'chromium', purpose: 'the window, where Electron has no runtime', present: () => chromiumPath() !== null },
  { name: 'fonts-dejavu-core', purpose: 'letters', present: hasFonts },
];

/** @type {readonly SystemPackage[]} */
export const TEST_PACKAGES = [
  ...BROWSER_PACKAGES,
  { name: 'xvfb', purpose: 'a screen where there is none', present: () => onPath('xvfb-run') !== null },
  { name: 'xauth', purpose: 'access to that screen', present: () => onPath('xauth') !== null },
];

/**
 * Installs what is missing through apt-get where that may be done (Debian or a kin, as root).
 * @param {readonly SystemPackage[]} packages
 * @param {(sentence: string) => void} say
 * @returns {string[]} the names of what is still missing
 */
export function ensureSystemPackages(packages, say) {
  const missing = packages.filter((item) => !item.present());
  if (missing.length === 0) return [];
  const names = missing.map((item) => item.name);
  const root = typeof process.getuid === 'function' && process.getuid() === 0;
  if (!root || onPath('apt-get') === null) {
    say(`Missing on this machine: ${missing.map((m) => `${m.name} (${m.purpose})`).join(', ')}.`);
    if (onPath('apt-get') !== null) say(`Install with: sudo apt-get install ${names.join(' ')}`);
    return names;
  }
  say(`Installing ${names.join(', ')} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...words) => spawnSync('apt-get', words, { env, encoding: 'utf8' });
  apt('update', '-qq');
  const done = apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  if (done.status !== 0) say(`apt-get could not install them: ${lastLine(done.stderr)}`);
  return packages.filter((item) => !item.present()).map((item) => item.name);
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? '';
}

/** Whether any scalable font is installed: without one every letter is a box. */
function hasFonts() {
  const folder = '/usr/share/fonts';
  if (process.platform !== 'linux') return true;
  if (!existsSync(folder)) return false;
  return readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/i.test(String(name)));
}
