import { randomBytes } from 'node:crypto';
import type * as z from 'zod';
import { contract, type EngineEvent, type Input, type MethodName, type Output, type Progress } from './contract.ts';
import { StratumError } from './domain/errors.ts';
import { createHandlers } from './handlers/all.ts';
import type { Handler } from './handlers/handler.ts';

export interface EngineOptions {
  /** The clock: the only source of the current time. */
  now?: () => Date;
  randomBytes?: (length: number) => Uint8Array;
  appVersion: string;
  onEvent?: (event: EngineEvent) => void;
}

export interface CallOptions {
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** One engine holds at most one open study. The window's process, the command line and the tests each make one. */
export interface Engine {
  /** Checks the input against the contract, does the work, and checks nothing leaves that the contract does not name. */
  call<M extends MethodName>(method: M, input: Input<M>, options?: CallOptions): Promise<Output<M>>;
  /** Closes the study, if one is open. */
  close(): Promise<void>;
}

export function createEngine(options: EngineOptions): Engine {
  const handlers = createHandlers({
    now: options.now ?? (() => new Date()),
    randomBytes: options.randomBytes ?? ((length) => randomBytes(length)),
    appVersion: options.appVersion,
    emit: (event) => options.onEvent?.(event),
  });
  return {
    async call(method, input, { signal, onProgress } = {}) {
      if (!Object.hasOwn(contract, method)) throw new StratumError('usage', `There is no call named "${method}".`);
      const parsed = contract[method].input.safeParse(input);
      if (!parsed.success) throw new StratumError('usage', wrongInput(method, parsed.error), { method });
      const handler = handlers[method] as Handler<typeof method>;
      const abort = signal ?? new AbortController().signal;
      if (abort.aborted) throw new StratumError('cancelled', 'Cancelled before it began; nothing was changed.');
      return await handler(parsed.data as never, { signal: abort, progress: (p) => onProgress?.(p) });
    },
    async close() {
      await handlers['study.close']({}, { signal: new AbortController().signal, progress: () => {} });
    },
  };
}

/** One sentence naming the first field that is wrong. */
function wrongInput(method: string, error: z.ZodError): string {
  const issue = error.issues[0];
  const where = issue?.path.length ? ` (${issue.path.join('.')})` : '';
  return `${method} was called with something it does not take${where}: ${issue?.message ?? 'not understood'}`;
}
