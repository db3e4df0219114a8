/** Builds what changed and opens the app; where there is no display, does its main job on the sample study instead. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { build, ROOT } from './build.ts';
import { chromiumPath } from './debian.mjs';
import { fetchRuntime } from './fetch-runtime.ts';
import { electronExecutable } from './runtime.mjs';
import { sampleJob } from './sample-job.ts';

const say = (sentence: string) => void process.stdout.write(`${sentence}\n`);

process.exitCode = await open(process.argv.slice(2)).catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return 1;
});

async function open(words: string[]): Promise<number> {
  const built = await build();
  if (built.length > 0) say(`Built ${built.join(', ')}.`);
  if (!hasDisplay()) {
    say('There is no display, so Stratum does its main job on the sample study without a window.');
    return sampleJob(say);
  }
  const runtime = electronExecutable(ROOT) ?? fetchRuntime(ROOT, say);
  const bundle = path.join(ROOT, 'out/main.cjs');
  if (runtime !== null) {
    say(`Opening Stratum in Electron's runtime (${path.relative(ROOT, runtime)}).`);
    // As root, Chromium's sandbox cannot start.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return ended(runtime, [...asRoot, bundle, ...words], {});
  }
  if (chromiumPath() === null) {
    say('There is neither Electron’s runtime nor Chromium here, so no window can be opened; install "chromium".');
    return 1;
  }
  say('Electron’s runtime can be neither found nor fetched: opening Stratum in the stand-in window (Chromium).');
  const register = path.join(ROOT, 'test/stand-in/register.ts');
  const env = { STRATUM_RUNTIME: 'stand-in', STAND_IN_HEADED: '1', STRATUM_USER_DATA: standInProfile() };
  return ended(process.execPath, ['--import', register, bundle, ...words], env);
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The stand-in forgets its own profile at the end; recent studies and the window's place should stay. */
function standInProfile(): string {
  const home = process.env.XDG_CONFIG_HOME ?? path.join(process.env.HOME ?? ROOT, '.config');
  return process.env.STRATUM_USER_DATA ?? path.join(home, 'Stratum stand-in');
}

function ended(command: string, args: string[], env: Record<string, string>): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
