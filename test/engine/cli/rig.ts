import { spawn } from 'node:child_process';
import path from 'node:path';
import { runCommandLine } from '../../../db/cli.ts';

const CLI = path.resolve(import.meta.dirname, '../../../db/cli.ts');

export const PASSPHRASE = 'nine grey herons at dawn';

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line as a person's shell would. */
export async function stratum(words: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  const child = spawn(process.execPath, [CLI, ...words], {
    env: { PATH: process.env.PATH, STRATUM_PASSPHRASE: PASSPHRASE, STRATUM_CLOCK: '2026-03-01T08:12:00Z', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

/** The same within this process, where it is quicker: for what needs no real pipes. */
export async function stratumHere(words: readonly string[], env: Record<string, string> = {}): Promise<Said> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    env: { STRATUM_PASSPHRASE: PASSPHRASE, STRATUM_CLOCK: '2026-03-01T08:12:00Z', ...env },
    signal: new AbortController().signal,
    out: async (text) => {
      out += text;
    },
    say: (line) => {
      err += `${line}\n`;
    },
    progress: () => {},
  });
  return { code, out, err };
}

/** The JSON document of a command that went well and said nothing else. */
export async function json<T>(words: readonly string[], run: typeof stratum = stratum): Promise<T> {
  const { code, out, err } = await run([...words, '--json']);
  if (code !== 0 || err !== '') throw new Error(`stratum ${words.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as T;
}
