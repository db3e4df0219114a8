// npm start. Runs on any Node from 20 on and installs what is missing; the rest runs on the pinned Node.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_PACKAGES, ensureSystemPackages } from './debian.mjs';
import { ensureInstalled } from './install.mjs';
import { runOnPinnedNode } from './pinned-node.mjs';
import { electronExecutable } from './runtime.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
/** @param {string} sentence */
const say = (sentence) => void process.stdout.write(`${sentence}\n`);

try {
  ensureInstalled(root, say);
  // Chromium stands in for Electron's runtime, and draws the picture of the results where there is no display.
  if (electronExecutable(root) === null && process.platform === 'linux') ensureSystemPackages(BROWSER_PACKAGES, say);
  process.exitCode = await runOnPinnedNode(root, 'electron/dev/open.ts', process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
