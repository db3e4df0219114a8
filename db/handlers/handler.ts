import type { EngineEvent, MethodName, Output, ParsedInput, Progress } from '../contract.ts';

/** What a handler is told about the one call it serves. */
export interface Call {
  /** Aborted when the caller cancels; long work checks it between steps. */
  signal: AbortSignal;
  progress(progress: Progress): void;
}

export type Handler<M extends MethodName> = (input: ParsedInput<M>, call: Call) => Output<M> | Promise<Output<M>>;

export type Handlers<M extends MethodName = MethodName> = { [K in M]: Handler<K> };

/** What the handlers of every screen share. */
export interface EngineEnvironment {
  now(): Date;
  randomBytes(length: number): Uint8Array;
  appVersion: string;
  emit(event: EngineEvent): void;
}
