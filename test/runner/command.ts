import { spawn } from 'node:child_process';

export interface Finished {
  exitCode: number;
  /** Both streams, in the order in which they came. */
  output: string;
  seconds: number;
}

/** Runs a program to its end and keeps what it says. A program that cannot be started has ended badly. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    const finish = (exitCode: number, more = '') => {
      const output = Buffer.concat(parts).toString('utf8') + more;
      resolve({ exitCode, output, seconds: (performance.now() - started) / 1000 });
    };
    child.once('error', (error) => finish(127, `${command} could not be started: ${error.message}\n`));
    child.once('close', (code) => finish(code ?? 1));
  });
}
