// Runs on any Node from 20 on: built-in modules only.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The Node that package.json pins; the SQLite module crashes on Node before 22. @param {string} root */
export function pinnedNode(root) {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const file = path.join(root, 'node_modules', 'node', 'bin', name);
  if (existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  throw new Error(
    `Stratum needs Node 24 and this is ${process.version}. Run "npm install --no-save" in its folder once: that installs the right one beside it.`,
  );
}

/**
 * Runs a script on the pinned Node, with this terminal, and resolves to its exit code.
 * @param {string} root
 * @param {string} script relative to root
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
export function runOnPinnedNode(root, script, words) {
  const node = pinnedNode(root);
  const PATH = [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter);
  const child = spawn(node, [path.join(root, script), ...words], { stdio: 'inherit', env: { ...process.env, PATH } });
  // Ctrl-C reaches the whole terminal group; what is sent to this process alone is handed on.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (signal !== 'SIGINT') child.kill(signal);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? (code ?? 1) : 1));
  });
}
