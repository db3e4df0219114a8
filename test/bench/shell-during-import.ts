import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createHistogram } from 'node:perf_hooks';
import type { FromEngine, Input, MethodName, Output, ToEngine } from '../../db/contract.ts';

const ENTRY = path.resolve(import.meta.dirname, '../../db/entry.ts');
const EVERY_MS = 5;

/**
 * Imports `csv` into a new study through the engine process, as the window's main process does, and watches how long
 * this process, in the place of the shell, is kept from its next turn meanwhile.
 * @returns the longest time in milliseconds, and how many progress messages came
 */
export async function shellDuringImport(study: string, csv: string): Promise<{ longestMs: number; messages: number }> {
  const engine = fork(ENTRY, ['--app-version=0.0.0-bench'], { execPath: process.execPath });
  const waiting = new Map<number, (message: FromEngine) => void>();
  let calls = 0;
  let messages = 0;
  engine.on('message', (message: FromEngine) => {
    if (message.type === 'progress') messages++;
    if (message.type === 'result' || message.type === 'error') waiting.get(message.id)?.(message);
  });
  const send = (message: ToEngine) => void engine.send(message);
  async function call<M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> {
    const id = ++calls;
    const answer = new Promise<FromEngine>((resolve) => waiting.set(id, resolve));
    send({ type: 'call', id, method, input });
    const message = await answer;
    if (message.type !== 'result') throw new Error(JSON.stringify(message));
    return message.output as Output<M>;
  }

  const passphrase = 'a bench of oak';
  const basis = { kind: 'approved', reference: 'benchmark' } as const;
  await call('study.create', { path: study, title: 'Bench', owner: 'Bench', passphrase, basis });
  const turns = createHistogram();
  let last = performance.now();
  const watch = setInterval(() => {
    const now = performance.now();
    turns.record(Math.max(1, Math.round((now - last - EVERY_MS) * 1000)));
    last = now;
  }, EVERY_MS);
  const { delivery, files } = await call('import.inspect', { paths: [csv] });
  await call('import.commit', { delivery, plan: { files: files.map(({ plan }) => plan) } });
  clearInterval(watch);
  send({ type: 'end' });
  await once(engine, 'exit');
  return { longestMs: turns.max / 1000, messages };
}
