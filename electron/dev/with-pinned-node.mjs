// node with-pinned-node.mjs SCRIPT [words]: runs a script of this project on the Node it is made for.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runOnPinnedNode } from './pinned-node.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [script, ...words] = process.argv.slice(2);
try {
  process.exitCode = await runOnPinnedNode(root, script ?? '', words);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
