import { utilityProcess } from 'electron';
import type { FromEngine } from '../db/contract.ts';
import type { EngineProcess } from './engine-client.ts';

/** Starts the engine bundle as an Electron utility process: a Node process without a window's rights or duties. */
export function startEngine(bundle: string, args: readonly string[]): EngineProcess {
  const child = utilityProcess.fork(bundle, [...args], { serviceName: 'Stratum engine', stdio: 'inherit' });
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on('message', (message: FromEngine) => listener(message));
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    kill: () => {
      child.kill();
    },
  };
}

/** Runs the command line inside the engine bundle, without a window. Resolves to its exit code. */
export function runCommandLine(bundle: string, words: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = utilityProcess.fork(bundle, ['--cli', ...words], { serviceName: 'Stratum', stdio: 'inherit' });
    child.once('exit', resolve);
  });
}
