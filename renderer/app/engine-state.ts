import { useEffect } from 'react';
import { runCommand } from '../commands/registry.ts';
import { bridge } from './bridge.ts';
import { followChanges } from './query-client.ts';
import { showOpenStudy } from './session.ts';
import { createStore, useStore } from './store.ts';
import { toast } from './toast.tsx';

export type EngineState = 'running' | 'stopped' | 'failed';
const engine = createStore<EngineState>('running');
export const useEngineState = (): EngineState => useStore(engine);

/** Listens to the shell for as long as the app is shown. */
export function useShellEvents(): void {
  useEffect(() => {
    const stopFollowing = followChanges();
    const stopListening = bridge().onEvent((event) => {
      if (event.type === 'command') runCommand(event.id);
      else if (event.type === 'open') showOpenStudy(event.file);
      else if (event.type === 'engine') {
        engine.set(event.state);
        if (event.state === 'running') {
          toast(
            event.reopened
              ? 'Stratum had to restart its engine. The study is open again; nothing that was saved is lost.'
              : 'Stratum had to restart its engine. Please open the study again; nothing that was saved is lost.',
          );
        }
      }
    });
    return () => {
      stopFollowing();
      stopListening();
    };
  }, []);
}
