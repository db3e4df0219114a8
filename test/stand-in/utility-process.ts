import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

interface ForkOptions {
  serviceName?: string;
  stdio?: 'inherit' | 'ignore' | 'pipe';
  env?: NodeJS.ProcessEnv;
  cwd?: string;
}

/** Electron's utility process over a forked Node process: same messages, same events, `process.parentPort` inside. */
class UtilityProcess extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(modulePath: string, args: string[], options: ForkOptions) {
    super();
    const output = options.stdio ?? 'inherit';
    this.#child = fork(modulePath, args, {
      execArgv: ['--import', new URL('./parent-port.ts', import.meta.url).href],
      serialization: 'advanced',
      stdio: ['ignore', output, output, 'ipc'],
      env: options.env ?? process.env,
      cwd: options.cwd ?? process.cwd(),
    });
    this.#child.once('spawn', () => this.emit('spawn'));
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.once('exit', (code, signal) => this.emit('exit', code ?? (signal === null ? 1 : 128)));
  }

  get pid(): number | undefined {
    return this.#child.exitCode === null && this.#child.signalCode === null ? this.#child.pid : undefined;
  }

  get stdout() {
    return this.#child.stdout;
  }

  get stderr() {
    return this.#child.stderr;
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object);
  }

  kill(): boolean {
    return this.#child.kill();
  }
}

export const utilityProcess = {
  fork: (modulePath: string, args: string[] = [], options: ForkOptions = {}) =>
    new UtilityProcess(modulePath, args, options),
};
