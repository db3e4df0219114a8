import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ERROR_CODES, type ErrorCode, StratumError } from '../db/domain/errors.ts';
import type { CallInput, CallName, CallOutput, FileToken, Progress } from '../electron/channels.ts';
import { bridge } from './app/bridge.ts';

export type { CallInput, CallName, CallOutput, FileToken } from '../electron/channels.ts';

/**
 * One call of the engine or the shell (electron/channels.ts lists them).
 *
 * @param id chosen by the caller where progress or cancelling is wanted; see `useLong`
 * @throws StratumError with the code and sentence of the other side; `fault` for anything unforeseen
 */
export async function call<N extends CallName>(name: N, input: CallInput<N>, id?: string): Promise<CallOutput<N>> {
  const reply = await bridge().call(name, input, id);
  if (reply.ok) return reply.value;
  throw new StratumError(errorCode(reply.error.code), reply.error.message, reply.error.data);
}

function errorCode(code: string): ErrorCode {
  return ERROR_CODES.find((known) => known === code) ?? 'fault';
}

/** A dropped file or folder, or one chosen in a page, as the token that calls take in place of a path. */
export async function acceptFile(file: File): Promise<FileToken> {
  const reply = await bridge().acceptFile(file);
  if (reply.ok) return reply.value;
  throw new StratumError(errorCode(reply.error.code), reply.error.message, reply.error.data);
}

export interface CallOptions {
  enabled?: boolean;
  /** Show the former answer, dimmed by `isPlaceholderData`, while the input changes. */
  keepPrevious?: boolean;
}

export function queryKey<N extends CallName>(name: N, input: CallInput<N>): readonly [N, CallInput<N>] {
  return [name, input];
}

/** The answer of a call, kept until the engine says that what it is made of has changed. */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  options: CallOptions = {},
): UseQueryResult<CallOutput<N>, Error> {
  return useQuery<CallOutput<N>, Error, CallOutput<N>>({
    queryKey: queryKey(name, input),
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

/** A call that changes something. The engine's event refreshes what is shown; there is nothing to invalidate by hand. */
export function useMutate<N extends CallName>(name: N): UseMutationResult<CallOutput<N>, Error, CallInput<N>> {
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationKey: [name],
    mutationFn: (input) => call(name, input),
  });
}

export interface LongProgress extends Progress {
  /** Milliseconds since the call began, on this page's clock. */
  elapsed: number;
}

export interface LongCall<N extends CallName> {
  /** Starts the call. Rejects with code `cancelled` when the person stopped it. */
  start(input: CallInput<N>): Promise<CallOutput<N>>;
  cancel(): void;
  running: boolean;
  progress: LongProgress | null;
  error: Error | null;
  reset(): void;
}

/** A call that takes its time: progress, cancel, and the last error. Cancelling leaves the study as it was. */
export function useLong<N extends CallName>(name: N): LongCall<N> {
  const id = useRef<string | null>(null);
  const began = useRef(0);
  const [running, setRunning] = useState(false);
  const [progress, setProgress] = useState<LongProgress | null>(null);
  const [error, setError] = useState<Error | null>(null);

  useEffect(
    () =>
      bridge().onProgress((of, step) => {
        if (of === id.current) setProgress({ ...step, elapsed: performance.now() - began.current });
      }),
    [],
  );

  const start = useCallback(
    async (input: CallInput<N>) => {
      id.current = crypto.randomUUID();
      began.current = performance.now();
      setRunning(true);
      setProgress(null);
      setError(null);
      try {
        return await call(name, input, id.current);
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        throw failure;
      } finally {
        id.current = null;
        setRunning(false);
        setProgress(null);
      }
    },
    [name],
  );
  const cancel = useCallback(() => {
    if (id.current !== null) bridge().cancel(id.current);
  }, []);
  const reset = useCallback(() => setError(null), []);
  return { start, cancel, running, progress, error, reset };
}

/** Whether a person stopped the call: no error to be shown. */
export function isCancelled(error: unknown): boolean {
  return error instanceof StratumError && error.code === 'cancelled';
}
