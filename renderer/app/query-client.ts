import { QueryClient } from '@tanstack/react-query';
import { bridge } from './bridge.ts';
import { isStale } from './changed.ts';

/**
 * Answers of the engine. They are good until the engine says that something changed; there is no network, so being
 * offline never pauses anything, and asking again does not mend an error.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** @returns the function that stops listening */
export function followChanges(): () => void {
  return bridge().onEvent((event) => {
    if (event.type === 'changed') {
      void queryClient.invalidateQueries({
        predicate: ({ queryKey: [name] }) => isStale(name as Parameters<typeof isStale>[0], event.what),
      });
    } else if (event.type === 'engine' && event.state === 'running') {
      void queryClient.invalidateQueries();
    }
  });
}
