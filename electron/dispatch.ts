import type * as z from 'zod';
import { contract, StratumError } from '../db/contract.ts';
import type { CallName, ShellCallName, ShellCalls } from './channels.ts';
import type { EngineClient } from './engine-client.ts';
import { withoutPaths, withPaths } from './file-inputs.ts';
import type { FileTokens } from './file-tokens.ts';
import type { CallContext } from './ipc.ts';

export type ShellHandlers = {
  [N in ShellCallName]: (
    input: z.output<ShellCalls[N]['input']>,
  ) => z.input<ShellCalls[N]['output']> | Promise<z.input<ShellCalls[N]['output']>>;
};

export interface DispatchOptions {
  engine: EngineClient;
  tokens: FileTokens;
  shell: ShellHandlers;
  /** A study is open now: what to remember, and where it lies. */
  onStudyOpened(path: string): void;
}

const OPENING: ReadonlySet<string> = new Set(['study.open', 'study.create', 'study.createSample']);

/** Sends each call where it belongs: to the engine with paths in place of tokens, or to the shell. */
export function createDispatch({ engine, tokens, shell, onStudyOpened }: DispatchOptions) {
  return async (name: CallName, input: unknown, context: CallContext): Promise<unknown> => {
    if (!isEngineCall(name)) return await shell[name](input as never);
    const { files } = contract[name];
    const filled = withPaths(files, input, tokens);
    let output: unknown;
    try {
      output = await engine.call(name, filled.input, context);
    } catch (error) {
      if (!(error instanceof StratumError)) throw error;
      const clean = withoutPaths({ code: error.code, message: error.message, data: error.data }, tokens.known());
      throw new StratumError(error.code, clean.message, clean.data);
    }
    if (OPENING.has(name)) onStudyOpened(filled.paths[0]!);
    return output;
  };
}

function isEngineCall(name: CallName): name is keyof typeof contract {
  return Object.hasOwn(contract, name);
}
