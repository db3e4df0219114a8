import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useState } from 'react';
import type { CallInput, CallName, CallOutput } from '../electron/channels.ts';
import { call } from './app/call.ts';
import { type LongCall, longTask, useTask } from './app/long-call.ts';

export type { CallInput, CallName, CallOutput, FileToken } from '../electron/channels.ts';
export { acceptFile, call, isCancelled } from './app/call.ts';
export type { LongCall, LongProgress } from './app/long-call.ts';

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

/** A call that takes its time: progress, cancel, and the last error; it belongs to the component that uses it. */
export function useLong<N extends CallName>(name: N): LongCall<N> {
  return useTask(useState(() => longTask(name))[0]);
}
