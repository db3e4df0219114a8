/** `node test/lint/check-boundaries.ts`: prints every breach of the boundaries; exit code 1 when there is any. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NETWORK_GLOBALS, violations } from './boundaries.ts';
import { usesOf } from './imports-of.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const files = globSync('{db,electron,renderer,test}/**/*.{ts,tsx,mts,mjs,js}', {
  cwd: root,
  exclude: ['test/results/**'],
});

const found = files
  .map((file) => file.split(path.sep).join('/'))
  .sort()
  .flatMap((file) => violations(file, usesOf(file, readFileSync(path.join(root, file), 'utf8'), NETWORK_GLOBALS)));
for (const sentence of found) process.stdout.write(`${sentence}\n`);
process.stdout.write(`${files.length} files, ${found.length} breaches of the boundaries\n`);
process.exitCode = found.length === 0 && files.length > 0 ? 0 : 1;
