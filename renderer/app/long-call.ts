import { useMemo } from 'react';
import type { CallInput, CallName, CallOutput, Progress } from '../../electron/channels.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';
import { createStore, type Store, useStore } from './store.ts';

export interface LongProgress extends Progress {
  /** Milliseconds since this phase began, on this page's clock. */
  elapsed: number;
}

interface LongState {
  running: boolean;
  progress: LongProgress | null;
  error: Error | null;
}

/** A call that takes its time, apart from any component: it goes on while another screen is looked at. */
export interface LongTask<N extends CallName> {
  /** Rejects with code `cancelled` when the person stopped it. One at a time. */
  start(input: CallInput<N>): Promise<CallOutput<N>>;
  /** Cancelling leaves the study as it was. */
  cancel(): void;
  /** Forgets the last error. */
  reset(): void;
  state: Store<LongState>;
}

/** A task as a component sees it. */
export type LongCall<N extends CallName> = Omit<LongTask<N>, 'state'> & LongState;

const IDLE: LongState = { running: false, progress: null, error: null };

export function longTask<N extends CallName>(name: N): LongTask<N> {
  const state = createStore(IDLE);
  let id: string | null = null;
  return {
    state,
    async start(input) {
      const mine = crypto.randomUUID();
      let phase = '';
      let began = performance.now();
      id = mine;
      state.set({ ...IDLE, running: true });
      const stopListening = bridge().onProgress((of, step) => {
        if (of !== mine) return;
        if (step.phase !== phase) {
          phase = step.phase;
          began = performance.now();
        }
        state.set((now) => ({ ...now, progress: { ...step, elapsed: performance.now() - began } }));
      });
      try {
        const output = await call(name, input, mine);
        state.set(IDLE);
        return output;
      } catch (failure) {
        state.set({ ...IDLE, error: failure instanceof Error ? failure : new Error(String(failure)) });
        throw failure;
      } finally {
        stopListening();
        id = null;
      }
    },
    cancel() {
      if (id !== null) bridge().cancel(id);
    },
    reset() {
      state.set((now) => ({ ...now, error: null }));
    },
  };
}

export function useTask<N extends CallName>({ start, cancel, reset, state }: LongTask<N>): LongCall<N> {
  const now = useStore(state);
  return useMemo(() => ({ start, cancel, reset, ...now }), [start, cancel, reset, now]);
}
