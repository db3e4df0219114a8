import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEngineState } from './engine-state.ts';

const WORDS = {
  stopped: 'The engine stopped unexpectedly and is being started again. Everything that was saved is safe.',
  failed: 'The engine keeps stopping. Everything that was saved is safe. Please quit Stratum and start it again.',
} as const;

export function EngineBanner() {
  const state = useEngineState();
  if (state === 'running') return null;
  return (
    <Alert
      role="alert"
      color={state === 'failed' ? 'red' : 'yellow'}
      icon={<IconAlertTriangle size={18} />}
      pos="fixed"
      top={0}
      left={0}
      right={0}
      style={{ zIndex: 500 }}
    >
      {WORDS[state]}
    </Alert>
  );
}
