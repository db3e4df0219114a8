import type { Input, MethodName, Output } from '../contract.ts';
import { StratumError } from '../domain/errors.ts';
import { createEngine, type Engine } from '../engine.ts';
import { APP_VERSION } from './app-version.ts';
import type { Words } from './command.ts';
import { passphraseOf } from './passphrase.ts';
import type { Terminal } from './terminal.ts';

/** The engine's calls, with progress and Ctrl-C of this terminal. */
export type CallEngine = <M extends MethodName>(method: M, input: Input<M>) => Promise<Output<M>>;

/**
 * Makes an engine, does `work`, and closes the study whatever happens. STRATUM_CLOCK (an ISO instant) fixes the
 * engine's clock, for scripted runs.
 */
export async function withEngine<T>(terminal: Terminal, work: (call: CallEngine) => Promise<T>): Promise<T> {
  const engine = createEngine({ appVersion: APP_VERSION, now: clockOf(terminal.env.STRATUM_CLOCK) });
  try {
    return await work(callsOf(engine, terminal));
  } finally {
    await engine.close();
  }
}

/**
 * The same with the study FILE open.
 * @param use `reading`: where another copy of Stratum has the study open, its last saved state is read
 */
export async function withStudy<T>(
  words: Words,
  terminal: Terminal,
  use: 'reading' | 'changing',
  work: (call: CallEngine) => Promise<T>,
): Promise<T> {
  const path = words.positionals[0]!;
  const passphrase = await passphraseOf(words, terminal);
  return await withEngine(terminal, async (call) => {
    try {
      await call('study.open', { path, passphrase });
    } catch (error) {
      const busy = error instanceof StratumError && error.code === 'locked';
      if (!busy || use === 'changing') throw error;
      await call('study.open', { path, passphrase, readOnly: true });
    }
    return await work(call);
  });
}

function callsOf(engine: Engine, terminal: Terminal): CallEngine {
  return (method, input) =>
    engine.call(method, input, {
      signal: terminal.signal,
      onProgress: ({ phase, done, total }) => {
        const share = total === null || total === 0 ? '' : ` ${Math.floor((100 * done) / total)} %`;
        terminal.progress(`${phase}…${share}`);
      },
    });
}

function clockOf(fixed: string | undefined): () => Date {
  if (!fixed) return () => new Date();
  const instant = new Date(fixed);
  if (Number.isNaN(instant.getTime()))
    throw new StratumError('usage', `STRATUM_CLOCK is "${fixed}", not an instant such as 2026-01-31T09:00:00Z.`);
  return () => new Date(instant);
}
