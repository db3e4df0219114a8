/**
 * The engine process: takes calls from the shell, one study, one engine. It runs as Electron's utility process
 * (`process.parentPort`) and, unchanged, as a forked Node process (`process.send`).
 *
 * Arguments: `--app-version=X` (shown in manifests) · `--clock=ISO-INSTANT` (a fixed clock, for scripted runs) ·
 * `--cli …` (everything after it goes to the command line, and no messages are taken).
 */

import type { FromEngine, ToEngine, WireError } from './contract/wire.ts';
import type { MethodName } from './contract.ts';
import { StratumError } from './domain/errors.ts';
import { createEngine } from './engine.ts';

/** Electron's end of the message port: only what is used here, so that db/ needs no Electron types. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parentPort = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort;

function send(message: FromEngine): void {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
}

function listen(receive: (message: ToEngine) => void): void {
  if (parentPort) parentPort.on('message', ({ data }) => receive(data as ToEngine));
  else process.on('message', (message) => receive(message as ToEngine));
}

function argument(name: string): string | undefined {
  const prefix = `--${name}=`;
  return process.argv.find((word) => word.startsWith(prefix))?.slice(prefix.length);
}

/** The clock handed to the engine: the computer's, or one fixed instant. */
function clock(): () => Date {
  const fixed = argument('clock');
  if (fixed === undefined) return () => new Date();
  const instant = new Date(fixed);
  if (Number.isNaN(instant.getTime()))
    throw new RangeError(`--clock=${fixed} is not an instant such as 2026-01-31T09:00:00Z`);
  return () => new Date(instant);
}

/** The error as data. What is not a StratumError is our fault: its stack stays here, on standard error. */
function wireError(error: unknown): WireError {
  if (error instanceof StratumError) return { code: error.code, message: error.message, data: error.data };
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return {
    code: 'fault',
    message: 'Something went wrong inside Stratum; the study is as it was before. Please try again.',
    data: { detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) },
  };
}

function serve(): void {
  const running = new Map<number, AbortController>();
  const engine = createEngine({
    now: clock(),
    appVersion: argument('app-version') ?? '0.0.0',
    onEvent: (event) => send({ type: 'event', event }),
  });

  async function call(id: number, method: string, input: unknown): Promise<void> {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const output = await engine.call(method as MethodName, input as never, {
        signal: abort.signal,
        onProgress: (progress) => send({ type: 'progress', id, progress }),
      });
      send({ type: 'result', id, output });
    } catch (error) {
      send({ type: 'error', id, error: wireError(error) });
    } finally {
      running.delete(id);
    }
  }

  async function end(): Promise<void> {
    for (const abort of running.values()) abort.abort();
    await engine.close().catch((error: unknown) => wireError(error));
    process.exit(0);
  }

  listen((message) => {
    if (message.type === 'call') void call(message.id, message.method, message.input);
    else if (message.type === 'cancel') running.get(message.id)?.abort();
    else void end();
  });
  // Without a shell there is nobody to save for: every change was saved as it was made.
  process.on('disconnect', () => void end());
  send({ type: 'ready' });
}

async function commandLine(words: string[]): Promise<void> {
  const { main } = await import('./cli.ts');
  process.exit(await main(words));
}

const cli = process.argv.indexOf('--cli');
if (cli < 0) serve();
else void commandLine(process.argv.slice(cli + 1));
