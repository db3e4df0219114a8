import type { EngineEvent, FromEngine, Progress, ToEngine } from '../db/contract.ts';
import { StratumError } from '../db/contract.ts';
import { createCrashCount } from './crash-count.ts';

/** A started engine process, however it was started. */
export interface EngineProcess {
  post(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  /** Called once, when the process has ended for whatever reason. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
}

export type EngineState = { state: 'stopped' } | { state: 'running'; reopened: boolean } | { state: 'failed' };

export interface EngineClientOptions {
  start(): EngineProcess;
  onEvent(event: EngineEvent): void;
  /** Told of crashes only, not of the first start or the wanted end. */
  onState(state: EngineState): void;
  /** Milliseconds, for counting crashes. */
  now(): number;
}

export interface EngineClient {
  /** @throws StratumError with the engine's code and sentence; `fault` when the process ended meanwhile */
  call(method: string, input: unknown, options?: CallOptions): Promise<unknown>;
  /** Closes the study and ends the process; kills it when it does not answer. */
  end(): Promise<void>;
}

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** How long a closing study may take (it writes the log back into one file). */
const END_PATIENCE = 15_000;

const OPENING: ReadonlySet<string> = new Set(['study.open', 'study.create', 'study.createSample']);

/** The input of `study.open` with which a study is opened again. */
interface Reopening {
  path: string;
  passphrase: string;
  readOnly?: boolean;
}

interface Running {
  resolve(output: unknown): void;
  reject(error: Error): void;
  onProgress: ((progress: Progress) => void) | undefined;
}

/** One engine process at a time: starts it, numbers the calls, restarts it after a crash and opens the study again. */
export function createEngineClient(options: EngineClientOptions): EngineClient {
  const running = new Map<number, Running>();
  const tooManyCrashes = createCrashCount(options.now);
  let nextId = 0;
  let ending = false;
  let failed = false;
  /**
   * How to open the study again after a crash: path and passphrase of the study that is open, kept only while it is
   * open, in memory only.
   */
  let reopening: Reopening | null = null;
  let exited: Promise<void>;
  let current: EngineProcess;
  /** Resolves when calls may be sent: the process is up and, after a crash, the study is open again. */
  let available: Promise<void>;

  function launch(): Promise<void> {
    const process = options.start();
    current = process;
    let markReady: () => void;
    const ready = new Promise<void>((resolve) => {
      markReady = resolve;
    });
    exited = new Promise((resolve) => {
      process.onExit(() => {
        resolve();
        // A process that died before it was ready must not leave callers waiting.
        markReady();
        if (!ending) crashed();
      });
    });
    process.onMessage((message) => {
      if (message.type === 'ready') markReady();
      else receive(message);
    });
    return ready;
  }

  function receive(message: Exclude<FromEngine, { type: 'ready' }>): void {
    if (message.type === 'event') {
      // What closing changes is of no use to a window that is going away.
      if (!ending) options.onEvent(message.event);
      return;
    }
    const call = running.get(message.id);
    if (call === undefined) return;
    if (message.type === 'progress') {
      call.onProgress?.(message.progress);
      return;
    }
    running.delete(message.id);
    if (message.type === 'result') call.resolve(message.output);
    else call.reject(received(message.error));
  }

  function crashed(): void {
    const lost = [...running.values()];
    running.clear();
    for (const call of lost) call.reject(new StratumError('fault', STOPPED));
    options.onState({ state: 'stopped' });
    if (tooManyCrashes()) {
      failed = true;
      options.onState({ state: 'failed' });
      return;
    }
    available = restart();
  }

  async function restart(): Promise<void> {
    const launched = launch();
    const process = current;
    await launched;
    let reopened = false;
    if (reopening !== null) {
      reopened = await send('study.open', reopening).then(
        () => true,
        () => false,
      );
      if (!reopened && current === process) reopening = null;
    }
    if (current === process && !failed) options.onState({ state: 'running', reopened });
  }

  function send(method: string, input: unknown, { signal, onProgress }: CallOptions = {}): Promise<unknown> {
    if (failed) return Promise.reject(new StratumError('fault', KEEPS_STOPPING));
    const id = ++nextId;
    const process = current;
    return new Promise((resolve, reject) => {
      const cancel = () => process.post({ type: 'cancel', id });
      const settle = () => signal?.removeEventListener('abort', cancel);
      running.set(id, {
        resolve: (output) => {
          settle();
          resolve(output);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
        onProgress,
      });
      process.post({ type: 'call', id, method, input });
      if (signal?.aborted) cancel();
      else signal?.addEventListener('abort', cancel, { once: true });
    });
  }

  /** A crash while waiting makes it wait for the next process. */
  async function untilAvailable(): Promise<void> {
    let awaited: Promise<void> | null = null;
    while (awaited !== available) {
      awaited = available;
      await awaited;
    }
  }

  available = launch();

  return {
    async call(method, input, callOptions) {
      await untilAvailable();
      if (ending) throw new StratumError('cancelled', 'Stratum is closing.');
      const output = await send(method, input, callOptions);
      if (OPENING.has(method)) reopening = openingOf(input);
      if (method === 'study.close') reopening = null;
      return output;
    },
    async end() {
      if (ending) return exited;
      ending = true;
      reopening = null;
      if (failed) return;
      current.post({ type: 'end' });
      const timer = setTimeout(() => current.kill(), END_PATIENCE);
      await exited;
      clearTimeout(timer);
      for (const call of running.values()) call.reject(new StratumError('cancelled', 'Stratum was closed.'));
      running.clear();
    },
  };
}

const STOPPED =
  'The engine stopped unexpectedly while doing this. Nothing of it was saved, and everything saved before is still there; please try again.';
const KEEPS_STOPPING =
  'The engine keeps stopping. Please close Stratum and start it again; everything saved is still there.';

function received(error: { code: string; message: string; data: Readonly<Record<string, unknown>> }): StratumError {
  return new StratumError(error.code as StratumError['code'], error.message, error.data);
}

function openingOf(input: unknown): Reopening | null {
  const { path, passphrase, readOnly } = input as Partial<Record<keyof Reopening, unknown>>;
  if (typeof path !== 'string' || typeof passphrase !== 'string') return null;
  // What was opened for reading only must not come back writable.
  return typeof readOnly === 'boolean' ? { path, passphrase, readOnly } : { path, passphrase };
}
