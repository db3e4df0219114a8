import { beforeEach, describe, expect, test } from 'vitest';
import type { EngineEvent, FromEngine, ToEngine } from '../../../db/contract.ts';
import {
  createEngineClient,
  type EngineClient,
  type EngineProcess,
  type EngineState,
} from '../../../electron/engine-client.ts';

/** An engine process played by the test. */
class PlayedProcess implements EngineProcess {
  readonly sent: ToEngine[] = [];
  killed = false;
  #message: (message: FromEngine) => void = () => {};
  #exit: (code: number | null) => void = () => {};

  post(message: ToEngine): void {
    this.sent.push(message);
  }
  onMessage(listener: (message: FromEngine) => void): void {
    this.#message = listener;
  }
  onExit(listener: (code: number | null) => void): void {
    this.#exit = listener;
  }
  kill(): void {
    this.killed = true;
    this.exit(null);
  }
  say(message: FromEngine): void {
    this.#message(message);
  }
  exit(code: number | null): void {
    this.#exit(code);
  }
  /** The last call that was sent, once it has been. */
  async call(method: string): Promise<Extract<ToEngine, { type: 'call' }>> {
    for (let i = 0; i < 50; i += 1) {
      const call = this.sent.findLast((m) => m.type === 'call' && m.method === method);
      if (call?.type === 'call') return call;
      await Promise.resolve();
    }
    throw new Error(`${method} was not sent`);
  }
}

let processes: PlayedProcess[];
let states: EngineState[];
let events: EngineEvent[];
let time: number;
let client: EngineClient;

beforeEach(() => {
  processes = [];
  states = [];
  events = [];
  time = 0;
  client = createEngineClient({
    start() {
      const played = new PlayedProcess();
      processes.push(played);
      return played;
    },
    onEvent: (event) => events.push(event),
    onState: (state) => states.push(state),
    now: () => time,
  });
});

const latest = () => processes.at(-1)!;
const settle = () => new Promise((resolve) => setTimeout(resolve));

async function answered(method: string, input: unknown, output: unknown): Promise<unknown> {
  const result = client.call(method, input);
  const { id } = await latest().call(method);
  latest().say({ type: 'result', id, output });
  return result;
}

describe('calls', () => {
  test('wait for the engine to be ready, then each gets its own answer, in whatever order', async () => {
    const first = client.call('study.info', {});
    const second = client.call('study.facts', {});
    await settle();
    expect(latest().sent).toEqual([]);
    latest().say({ type: 'ready' });
    const info = await latest().call('study.info');
    const facts = await latest().call('study.facts');
    latest().say({ type: 'result', id: facts.id, output: 'facts' });
    latest().say({ type: 'result', id: info.id, output: 'info' });
    expect(await Promise.all([first, second])).toEqual(['info', 'facts']);
  });

  test('an error keeps its code, sentence and data', async () => {
    latest().say({ type: 'ready' });
    const result = client.call('study.open', { path: '/x.stratum', passphrase: 'p' });
    const { id } = await latest().call('study.open');
    latest().say({
      type: 'error',
      id,
      error: { code: 'wrong-passphrase', message: 'Not that one.', data: { tries: 1 } },
    });
    await expect(result).rejects.toMatchObject({
      code: 'wrong-passphrase',
      message: 'Not that one.',
      data: { tries: 1 },
    });
  });

  test('progress reaches the caller of that call alone; events reach everyone', async () => {
    latest().say({ type: 'ready' });
    const seen: number[] = [];
    const result = client.call('import.commit', {}, { onProgress: ({ done }) => seen.push(done) });
    const { id } = await latest().call('import.commit');
    latest().say({ type: 'progress', id, progress: { phase: 'reading', done: 5, total: 10 } });
    latest().say({ type: 'progress', id: id + 1, progress: { phase: 'reading', done: 9, total: 10 } });
    latest().say({ type: 'event', event: { type: 'changed', what: ['cohort'] } });
    latest().say({ type: 'result', id, output: null });
    await result;
    expect(seen).toEqual([5]);
    expect(events).toEqual([{ type: 'changed', what: ['cohort'] }]);
  });

  test('cancelling asks the engine, and the engine’s answer is what counts', async () => {
    latest().say({ type: 'ready' });
    const abort = new AbortController();
    const result = client.call('import.commit', {}, { signal: abort.signal });
    const { id } = await latest().call('import.commit');
    abort.abort();
    expect(latest().sent.at(-1)).toEqual({ type: 'cancel', id });
    latest().say({ type: 'error', id, error: { code: 'cancelled', message: 'Cancelled.', data: {} } });
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a call cancelled before it was sent is cancelled as it is sent', async () => {
    const result = client.call('import.commit', {}, { signal: AbortSignal.abort() });
    latest().say({ type: 'ready' });
    const { id } = await latest().call('import.commit');
    expect(latest().sent.at(-1)).toEqual({ type: 'cancel', id });
    latest().say({ type: 'error', id, error: { code: 'cancelled', message: 'Cancelled.', data: {} } });
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('a crash', () => {
  test('fails what was running with a sentence, and the next call goes to a new process', async () => {
    latest().say({ type: 'ready' });
    const lost = client.call('run.start', {});
    await latest().call('run.start');
    latest().exit(139);
    await expect(lost).rejects.toMatchObject({
      code: 'fault',
      message: expect.stringContaining('Nothing of it was saved'),
    });
    expect(processes).toHaveLength(2);
    latest().say({ type: 'ready' });
    expect(await answered('study.info', {}, null)).toBeNull();
    expect(states).toEqual([{ state: 'stopped' }, { state: 'running', reopened: false }]);
  });

  test('opens the study again before any other call', async () => {
    latest().say({ type: 'ready' });
    await answered('study.open', { path: '/s.stratum', passphrase: 'long enough', readOnly: false }, {});
    latest().exit(1);
    const next = client.call('study.info', {});
    latest().say({ type: 'ready' });
    const reopening = await latest().call('study.open');
    expect(reopening.input).toEqual({ path: '/s.stratum', passphrase: 'long enough', readOnly: false });
    expect(latest().sent).toHaveLength(1);
    latest().say({ type: 'result', id: reopening.id, output: {} });
    const { id } = await latest().call('study.info');
    latest().say({ type: 'result', id, output: 'open' });
    expect(await next).toBe('open');
    expect(states.at(-1)).toEqual({ state: 'running', reopened: true });
  });

  test('a study just created is opened again by its path and passphrase alone', async () => {
    latest().say({ type: 'ready' });
    await answered('study.create', { path: '/n.stratum', passphrase: 'long enough', title: 'T', owner: 'O' }, {});
    latest().exit(1);
    latest().say({ type: 'ready' });
    expect((await latest().call('study.open')).input).toEqual({ path: '/n.stratum', passphrase: 'long enough' });
  });

  test('after a study was closed there is nothing to open, and no passphrase is kept', async () => {
    latest().say({ type: 'ready' });
    await answered('study.open', { path: '/s.stratum', passphrase: 'p' }, {});
    await answered('study.close', {}, null);
    latest().exit(1);
    latest().say({ type: 'ready' });
    await settle();
    expect(latest().sent).toEqual([]);
  });

  test('a study that cannot be opened again is said so', async () => {
    latest().say({ type: 'ready' });
    await answered('study.open', { path: '/s.stratum', passphrase: 'p' }, {});
    latest().exit(1);
    latest().say({ type: 'ready' });
    const { id } = await latest().call('study.open');
    latest().say({ type: 'error', id, error: { code: 'damaged', message: 'Damaged.', data: {} } });
    await settle();
    expect(states.at(-1)).toEqual({ state: 'running', reopened: false });
  });

  test('while starting does not leave callers waiting for ever', async () => {
    const first = client.call('study.info', {}).catch((error: unknown) => error);
    for (let i = 0; i < 4; i += 1) {
      latest().exit(1);
      await settle();
    }
    expect(await first).toMatchObject({ code: 'fault' });
  });

  test('while starting sends a waiting call to the next process', async () => {
    const first = client.call('study.info', {});
    latest().exit(1);
    await settle();
    expect(latest().sent).toEqual([]);
    latest().say({ type: 'ready' });
    const { id } = await latest().call('study.info');
    latest().say({ type: 'result', id, output: 'info' });
    expect(await first).toBe('info');
  });

  test('the fourth within a minute is the end of restarting, and every call says so', async () => {
    for (let i = 0; i < 4; i += 1) {
      latest().exit(1);
      await settle();
      time += 1000;
    }
    expect(states.at(-1)).toEqual({ state: 'failed' });
    expect(processes).toHaveLength(4);
    await expect(client.call('study.info', {})).rejects.toThrow('keeps stopping');
  });

  test('now and then is forgiven', async () => {
    for (let i = 0; i < 6; i += 1) {
      latest().say({ type: 'ready' });
      latest().exit(1);
      await settle();
      time += 61_000;
    }
    expect(states).not.toContainEqual({ state: 'failed' });
    expect(processes).toHaveLength(7);
  });
});

describe('the end', () => {
  test('asks the engine to close the study and waits for it; nothing is restarted', async () => {
    latest().say({ type: 'ready' });
    const ended = client.end();
    expect(latest().sent).toEqual([{ type: 'end' }]);
    latest().say({ type: 'event', event: { type: 'changed', what: ['study'] } });
    expect(events).toEqual([]);
    latest().exit(0);
    await ended;
    expect(processes).toHaveLength(1);
    expect(states).toEqual([]);
    await expect(client.call('study.info', {})).rejects.toMatchObject({ code: 'cancelled' });
  });
});
