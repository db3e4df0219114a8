import { EventEmitter } from 'node:events';
import { beforeEach, describe, expect, test } from 'vitest';
import { StratumError } from '../../../db/contract.ts';
import { CHANNELS, type Envelope, type FileToken } from '../../../electron/channels.ts';
import { type CallContext, handleCalls } from '../../../electron/ipc.ts';

const PAGE = { url: 'app://stratum/index.html', parent: null };

class Sender extends EventEmitter {
  readonly id = 1;
  readonly sent: unknown[][] = [];
  send(...words: unknown[]): void {
    this.sent.push(words);
  }
  isDestroyed(): boolean {
    return false;
  }
}

type Handler = (event: object, ...args: unknown[]) => Promise<Envelope<unknown>>;

let handlers: Map<string, Handler>;
let listeners: EventEmitter;
let sender: Sender;
let faults: unknown[];
let time: number;
let dispatched: { name: string; input: unknown }[];
let work: (name: string, input: unknown, context: CallContext) => Promise<unknown>;

beforeEach(() => {
  handlers = new Map();
  listeners = new EventEmitter();
  sender = new Sender();
  faults = [];
  time = 0;
  dispatched = [];
  work = async () => null;
  const ipcMain = {
    handle: (channel: string, handler: Handler) => handlers.set(channel, handler),
    on: (channel: string, listener: (...args: unknown[]) => void) => listeners.on(channel, listener),
  };
  handleCalls(ipcMain as never, {
    dispatch(name, input, context) {
      dispatched.push({ name, input });
      return work(name, input, context);
    },
    acceptPath: (path): FileToken => ({ token: 't', name: path.split('/').at(-1)!, folder: false, bytes: 1 }),
    onFault: (error) => faults.push(error),
    now: () => time,
  });
});

const call = (name: unknown, input: unknown, { id = 'c1' as unknown, frame = PAGE as object | null } = {}) =>
  handlers.get(CHANNELS.call)!({ sender, senderFrame: frame }, id, name, input);
const cancel = (id: unknown, frame: object | null = PAGE) =>
  listeners.emit(CHANNELS.cancel, { sender, senderFrame: frame }, id);

describe('who is answered', () => {
  test.each([
    ['a frame inside our page', { ...PAGE, parent: {} }],
    ['another origin', { url: 'https://example.org/', parent: null }],
    ['a frame that is gone', null],
  ])('not %s', async (_who, frame) => {
    expect(await call('study.info', {}, { frame })).toMatchObject({ ok: false, error: { code: 'usage' } });
    expect(await handlers.get(CHANNELS.dropped)!({ sender, senderFrame: frame }, '/a.csv')).toMatchObject({
      ok: false,
    });
    expect(dispatched).toEqual([]);
  });

  test('a stranger cannot cancel what our page runs', async () => {
    let signal: AbortSignal | undefined;
    const { promise, resolve } = Promise.withResolvers<null>();
    work = (_name, _input, context) => {
      signal = context.signal;
      return promise;
    };
    const running = call('study.close', {});
    cancel('c1', { url: 'https://example.org/', parent: null });
    expect(signal?.aborted).toBe(false);
    cancel('c1');
    expect(signal?.aborted).toBe(true);
    resolve(null);
    await running;
  });
});

describe('what is asked', () => {
  test('must be on the list; names every object has do not count', async () => {
    for (const name of ['study.destroy', 'constructor', '__proto__', 'toString', 7, null]) {
      expect(await call(name, {})).toMatchObject({ ok: false, error: { code: 'usage' } });
    }
    expect(dispatched).toEqual([]);
  });

  test('must fit its schema; the sentence names the field', async () => {
    const reply = await call('activity.page', { start: -1, count: 10 });
    expect(reply).toMatchObject({ ok: false, error: { code: 'usage', message: expect.stringContaining('start') } });
    expect(dispatched).toEqual([]);
  });

  test('arrives with defaults filled in and unknown fields left out', async () => {
    work = async () => ({ total: 0, entries: [] });
    await call('activity.page', { start: 0, count: 10, sneaky: 1 });
    expect(dispatched).toEqual([{ name: 'activity.page', input: { start: 0, count: 10, newestFirst: true } }]);
  });

  test('an id already running is refused, and free again afterwards', async () => {
    const { promise, resolve } = Promise.withResolvers<null>();
    work = () => promise;
    const first = call('study.close', {});
    expect(await call('study.close', {})).toMatchObject({ ok: false, error: { code: 'usage' } });
    resolve(null);
    expect(await first).toEqual({ ok: true, value: null });
    expect(await call('study.close', {})).toEqual({ ok: true, value: null });
  });
});

describe('what is answered', () => {
  test('must fit its schema: anything else is our fault and does not reach the page', async () => {
    work = async () => ({ secret: '/home/someone/file' });
    const reply = await call('study.facts', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'fault' } });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(faults).toHaveLength(1);
  });

  test('holds nothing that the schema does not name', async () => {
    work = async () => [{ table: 'observation', concept: null, records: 1, subjects: 1, path: '/home/someone' }];
    expect(await call('study.facts', {})).toEqual({
      ok: true,
      value: [{ table: 'observation', concept: null, records: 1, subjects: 1 }],
    });
  });

  test('a person’s problem arrives as code, sentence and data, and is no fault of ours', async () => {
    work = async () => {
      throw new StratumError('disk-full', 'No room.', { file: 'x.csv' });
    };
    expect(await call('study.close', {})).toEqual({
      ok: false,
      error: { code: 'disk-full', message: 'No room.', data: { file: 'x.csv' } },
    });
    expect(faults).toEqual([]);
  });

  test('our fault is logged, and the page gets a sentence without its details', async () => {
    work = async () => {
      throw new TypeError('cannot read properties of undefined');
    };
    const reply = await call('study.close', {});
    expect(reply).toMatchObject({ ok: false, error: { code: 'fault', data: {} } });
    expect(JSON.stringify(reply)).not.toContain('undefined');
    expect(faults).toHaveLength(1);
  });
});

describe('long calls', () => {
  test('progress is told at most every 50 ms, but each new phase and the end always', async () => {
    work = async (_name, _input, { onProgress }) => {
      for (let i = 0; i <= 100; i += 1) {
        onProgress({ phase: 'reading', done: i, total: 100 });
        time += 1;
      }
      onProgress({ phase: 'writing', done: 0, total: null });
      return null;
    };
    await call('study.close', {});
    const told = sender.sent.map(([channel, id, progress]) => [channel, id, (progress as { done: number }).done]);
    expect(told).toEqual([0, 50, 100, 0].map((done) => [CHANNELS.progress, 'c1', done]));
  });

  test('end when their window does', async () => {
    let signal: AbortSignal | undefined;
    work = (_name, _input, context) => {
      signal = context.signal;
      return new Promise((resolve) => context.signal.addEventListener('abort', () => resolve(null)));
    };
    const running = call('study.close', {});
    sender.emit('destroyed');
    await running;
    expect(signal?.aborted).toBe(true);
    expect(sender.listenerCount('destroyed')).toBe(0);
  });
});

describe('dropped files', () => {
  const drop = (path: unknown) => handlers.get(CHANNELS.dropped)!({ sender, senderFrame: PAGE }, path);

  test('become tokens with a base name', async () => {
    expect(await drop('/home/someone/cohort.csv')).toEqual({
      ok: true,
      value: { token: 't', name: 'cohort.csv', folder: false, bytes: 1 },
    });
  });

  test('that are no files of this computer are said to be so', async () => {
    expect(await drop('')).toMatchObject({ ok: false, error: { code: 'bad-file' } });
    expect(await drop(7)).toMatchObject({ ok: false, error: { code: 'bad-file' } });
  });
});
