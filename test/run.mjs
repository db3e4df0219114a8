// npm test. Runs on any Node from 20 on and installs what is missing; the tests themselves run on the pinned Node.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureSystemPackages, TEST_PACKAGES } from '../electron/dev/debian.mjs';
import { ensureInstalled } from '../electron/dev/install.mjs';
import { runOnPinnedNode } from '../electron/dev/pinned-node.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** @param {string} sentence */
const say = (sentence) => void process.stdout.write(`${sentence}\n`);

try {
  ensureInstalled(root, say);
  ensureSystemPackages(TEST_PACKAGES, say);
  process.exitCode = await runOnPinnedNode(root, 'test/runner/main.ts', process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  // Nothing was tested, and that is a failure.
  say('0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
}
