import type { EngineEvent } from '../contract.ts';
import type { Progress } from './method.ts';

/** An error as it crosses processes. `code` is one of ERROR_CODES; anything unexpected travels as 'fault'. */
export interface WireError {
  code: string;
  message: string;
  data: Readonly<Record<string, unknown>>;
}

/** What the shell sends to the engine process. */
export type ToEngine =
  | { type: 'call'; id: number; method: string; input: unknown }
  | { type: 'cancel'; id: number }
  /** Close the study and end the process. */
  | { type: 'end' };

/** What the engine process sends to the shell. */
export type FromEngine =
  | { type: 'ready' }
  | { type: 'progress'; id: number; progress: Progress }
  | { type: 'result'; id: number; output: unknown }
  | { type: 'error'; id: number; error: WireError }
  | { type: 'event'; event: EngineEvent };
