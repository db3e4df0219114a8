/** `npm run package`: builds both artefacts and refuses them unless they hold the very same code. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build, ROOT } from './build.ts';

await build();
const hashes = new Map<string, string>();
for (const flavour of ['production', 'validation']) {
  const done = spawnSync('electron-builder', ['--config', 'electron-builder.yml', ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...process.env, STRATUM_FLAVOUR: flavour },
    stdio: 'inherit',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  hashes.set(flavour, asarHash(path.join(ROOT, 'dist', flavour)));
}
for (const [flavour, hash] of hashes) process.stdout.write(`${flavour}: app.asar ${hash}\n`);
if (new Set(hashes.values()).size > 1) {
  process.stderr.write('The two artefacts do not hold the same code; neither may be given out.\n');
  process.exit(1);
}

/** SHA-256 over every app.asar of one flavour (one per platform and architecture). */
function asarHash(folder: string): string {
  const hash = createHash('sha256');
  const archives = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('app.asar'),
  );
  if (archives.length === 0) throw new Error(`There is no app.asar under ${folder}.`);
  for (const name of archives.sort()) hash.update(readFileSync(path.join(folder, name)));
  return hash.digest('hex');
}
