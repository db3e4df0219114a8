import { fork } from 'node:child_process';
import type { FromEngine } from '../../db/contract.ts';
import type { EngineProcess } from '../engine-client.ts';

/** The engine bundle in a plain Node process: for work without a window. */
export function forkEngine(bundle: string, args: readonly string[]): EngineProcess {
  const child = fork(bundle, [...args], { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return {
    post: (message) => {
      if (child.connected) child.send(message);
    },
    onMessage: (listener) => {
      child.on('message', (message) => listener(message as FromEngine));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
