/** Builds the app into out/: main.cjs, preload.cjs, engine.cjs and renderer/. Only what changed since the last build. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build as bundle } from 'esbuild';
import { build as buildPages } from 'vite';
import { hashOfSources } from './source-hash.ts';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const OUT = path.join(ROOT, 'out');

/** Modules with native code, or with files of their own that they read: left in node_modules. */
const UNBUNDLED = ['electron', 'better-sqlite3', 'pdfmake'];

const NODE_BUNDLE: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  external: UNBUNDLED,
  sourcemap: 'linked',
  logLevel: 'warning',
  absWorkingDir: ROOT,
  // A CommonJS bundle has no import.meta; and nothing inside a bundle is the program that was started.
  define: { 'import.meta.url': '__bundleUrl', 'import.meta.main': 'false' },
  banner: { js: "const __bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
};

interface Part {
  name: string;
  /** Folders and files whose contents decide whether this part is built again. */
  sources: string[];
  build(): Promise<unknown>;
}

const PARTS: Part[] = [
  {
    name: 'shell',
    sources: ['electron', 'db/contract', 'db/contract.ts', 'db/domain'],
    build: async () => {
      await bundle({ ...NODE_BUNDLE, entryPoints: ['electron/main.ts'], outfile: 'out/main.cjs' });
      // A sandboxed preload has `electron` and nothing else: no require of files, no node: modules.
      const { banner: _none, define: _unused, ...plain } = NODE_BUNDLE;
      await bundle({ ...plain, entryPoints: ['electron/preload.ts'], outfile: 'out/preload.cjs', sourcemap: false });
    },
  },
  {
    name: 'engine',
    sources: ['db'],
    build: () => bundle({ ...NODE_BUNDLE, entryPoints: ['db/entry.ts'], outfile: 'out/engine.cjs' }),
  },
  {
    name: 'renderer',
    sources: [
      'renderer',
      'db/domain',
      'db/contract',
      'db/contract.ts',
      'electron/channels.ts',
      'electron/menu-item.ts',
    ],
    build: async () => {
      // Built beside and put in place, so that an app that runs meanwhile never sees half of it.
      const fresh = path.join(OUT, `.renderer-${process.pid}`);
      await buildPages({
        configFile: path.join(ROOT, 'renderer/vite.config.ts'),
        logLevel: 'error',
        build: { outDir: fresh, emptyOutDir: true },
      });
      rmSync(path.join(OUT, 'renderer'), { recursive: true, force: true });
      renameSync(fresh, path.join(OUT, 'renderer'));
    },
  },
];

/** @returns the names of the parts that were built; the others were up to date */
export async function build(only: readonly string[] = []): Promise<string[]> {
  mkdirSync(OUT, { recursive: true });
  const built: string[] = [];
  for (const part of PARTS) {
    if (only.length > 0 && !only.includes(part.name)) continue;
    const stamp = path.join(OUT, `.${part.name}.stamp`);
    const hash = hashOfSources(ROOT, [...part.sources, 'package-lock.json', 'electron/dev/build.ts']);
    if (read(stamp) === hash) continue;
    await part.build();
    writeFileSync(stamp, hash);
    built.push(part.name);
  }
  return built;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

if (import.meta.main) {
  const started = performance.now();
  try {
    const built = await build(process.argv.slice(2));
    const what = built.length === 0 ? 'Up to date' : `Built ${built.join(', ')}`;
    process.stdout.write(`${what} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`);
  } catch (error) {
    // The bundler has said where; its own stack is of no use to anyone.
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
