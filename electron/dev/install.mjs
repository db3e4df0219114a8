// Runs on any Node from 20 on, before anything is installed: built-in modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Written after a complete install: the hash of the lock file that was installed. */
const STAMP = path.join('node_modules', '.installed-lock');

/** @param {string} root folder of package.json */
export function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
}

/** Whether node_modules is what package-lock.json asks for. @param {string} root */
export function isInstalled(root) {
  const stamp = path.join(root, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === lockHash(root);
}

/**
 * Installs what package-lock.json names, unless that has been done.
 * @param {string} root
 * @param {(sentence: string) => void} say
 */
export function ensureInstalled(root, say) {
  if (isInstalled(root)) return;
  say('Installing what package-lock.json names (npm install) …');
  // npm must not run on the Node that it is about to replace.
  const binFolder = path.join(root, 'node_modules', '.bin');
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => path.resolve(folder) !== binFolder)
    .join(path.delimiter);
  // Not `npm ci`: it refuses a lock file without the optional packages of every platform, and registries that mirror a
  // part only cannot give those. This takes the same versions from the lock file and leaves it as it is.
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    throw new Error(
      'npm install did not finish (see above). Check that the npm registry can be reached, then try again.',
    );
  }
  writeFileSync(path.join(root, STAMP), `${lockHash(root)}\n`);
}
