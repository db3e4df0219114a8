import { setImmediate as otherWork } from 'node:timers/promises';
import type { Progress } from '../../contract/method.ts';
import { StratumError } from '../../domain/errors.ts';

/**
 * Called between steps of long work: tells how far it is, lets other messages be heard, and ends the work when it was
 * cancelled.
 */
export type Pause = (done: number, total: number) => Promise<void>;

/** @throws StratumError cancelled */
export function pauses(phase: string, signal: AbortSignal, progress: (progress: Progress) => void): Pause {
  return async (done, total) => {
    progress({ phase, done, total });
    await otherWork();
    if (signal.aborted) throw new StratumError('cancelled', 'Cancelled; nothing was changed.');
  };
}
