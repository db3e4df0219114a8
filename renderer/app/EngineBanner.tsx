import { Notice } from '../components/Notice.tsx';
import { useEngineState } from './engine-state.ts';

const WORDS = {
  stopped: 'The engine stopped unexpectedly and is being started again. Everything that was saved is safe.',
  failed: 'The engine keeps stopping. Everything that was saved is safe. Please quit Stratum and start it again.',
} as const;

export function EngineBanner() {
  const state = useEngineState();
  if (state === 'running') return null;
  return (
    <div style={{ position: 'fixed', top: 0, left: 0, right: 0, zIndex: 500 }}>
      <Notice role="alert" tone={state === 'failed' ? 'not-met' : 'unknown'}>
        {WORDS[state]}
      </Notice>
    </div>
  );
}
