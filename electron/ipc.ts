import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type * as z from 'zod';
import { type Progress, StratumError } from '../db/contract.ts';
import { type CallError, type CallName, CHANNELS, calls, type Envelope, type FileToken } from './channels.ts';
import { isTrustedSender } from './security/sender.ts';

export interface CallContext {
  signal: AbortSignal;
  onProgress(progress: Progress): void;
}

export interface IpcOptions {
  /** Does one call whose input has been checked. What it returns is checked after it. */
  dispatch(name: CallName, input: unknown, context: CallContext): Promise<unknown>;
  /** Hands out the token of a dropped file. */
  acceptPath(path: string): FileToken;
  /** Told of what is our fault, for the log. */
  onFault(error: unknown): void;
  now(): number;
}

/** No more than one progress message per call in this many milliseconds: a window needs no more. */
const PROGRESS_INTERVAL = 50;

/** The one place where messages of windows arrive: sender checked, input and output checked, errors as data. */
export function handleCalls(ipcMain: IpcMain, options: IpcOptions): void {
  const running = new Map<string, AbortController>();

  ipcMain.handle(CHANNELS.call, (event, id: unknown, name: unknown, input: unknown) =>
    answer(event, options.onFault, async () => {
      if (typeof id !== 'string' || id.length > 100) throw new StratumError('usage', 'A call needs an id.');
      const known = knownCall(name);
      const key = `${event.sender.id}:${id}`;
      if (running.has(key)) throw new StratumError('usage', 'A call with this id is already running.');
      const parsed = calls[known].input.safeParse(input);
      if (!parsed.success) throw new StratumError('usage', firstIssue(known, parsed.error), { call: known });
      const abort = new AbortController();
      const stop = () => abort.abort();
      running.set(key, abort);
      event.sender.once('destroyed', stop);
      try {
        const output = await options.dispatch(known, parsed.data, {
          signal: abort.signal,
          onProgress: progressTo(event.sender, id, options.now),
        });
        return calls[known].output.parse(output);
      } finally {
        running.delete(key);
        event.sender.removeListener('destroyed', stop);
      }
    }),
  );

  ipcMain.on(CHANNELS.cancel, (event, id: unknown) => {
    if (isTrustedSender(event.senderFrame)) running.get(`${event.sender.id}:${String(id)}`)?.abort();
  });

  ipcMain.handle(CHANNELS.dropped, (event, path: unknown) =>
    answer(event, options.onFault, async () => {
      if (typeof path !== 'string' || path === '') {
        throw new StratumError(
          'bad-file',
          'What was dropped is not a file on this computer; save it to a folder first.',
        );
      }
      return options.acceptPath(path);
    }),
  );
}

async function answer<T>(
  event: IpcMainInvokeEvent,
  onFault: (error: unknown) => void,
  work: () => Promise<T>,
): Promise<Envelope<T>> {
  try {
    if (!isTrustedSender(event.senderFrame)) throw new StratumError('usage', 'This page may not ask Stratum anything.');
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof StratumError) || error.code === 'fault') onFault(error);
    return { ok: false, error: callError(error) };
  }
}

/** An error as data. What is not a StratumError is our fault; its details stay in the log. */
export function callError(error: unknown): CallError {
  if (error instanceof StratumError) return { code: error.code, message: error.message, data: error.data };
  return {
    code: 'fault',
    message: 'Something went wrong inside Stratum. Nothing was changed; please try again.',
    data: {},
  };
}

function knownCall(name: unknown): CallName {
  if (typeof name === 'string' && Object.hasOwn(calls, name)) return name as CallName;
  throw new StratumError('usage', `There is no call named "${String(name)}".`);
}

function firstIssue(name: string, error: z.ZodError): string {
  const issue = error.issues[0]!;
  const where = issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
  return `${name} was asked with something it does not take${where}: ${issue.message}`;
}

function progressTo(contents: WebContents, id: string, now: () => number): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY;
  let phase = '';
  return (progress) => {
    const time = now();
    const finished = progress.total !== null && progress.done >= progress.total;
    if (progress.phase === phase && !finished && time - last < PROGRESS_INTERVAL) return;
    last = time;
    phase = progress.phase;
    if (!contents.isDestroyed()) contents.send(CHANNELS.progress, id, progress);
  };
}
