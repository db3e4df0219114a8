import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** Runs a measuring script in a fresh process, one at a time, and gives the figures it reports. */
export async function inOwnProcess<T>(script: string, ...words: (string | number)[]): Promise<T> {
  const file = path.join(import.meta.dirname, script);
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...words.map(String)], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout) as T;
}
