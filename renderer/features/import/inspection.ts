import { call, type FileToken, type LongProgress } from '../../api.ts';
import { useTask } from '../../app/long-call.ts';
import { beginDraft, currentDraft } from './draft.ts';
import { inspectTask } from './tasks.ts';

export interface Inspection {
  /** Looks into these files together with those already chosen. */
  inspect(files: readonly FileToken[]): Promise<void>;
  chooseFiles(): Promise<void>;
  chooseFolder(): Promise<void>;
  cancel(): void;
  running: boolean;
  progress: LongProgress | null;
  error: Error | null;
}

/** Reads the beginning of the chosen files: how they are written, what their columns seem to be. */
export function useInspection(): Inspection {
  const { start, cancel, running, progress, error } = useTask(inspectTask);
  const inspect = async (added: readonly FileToken[]) => {
    if (added.length === 0) return;
    const before = currentDraft();
    const known = before?.done === null ? before.tokens : [];
    const tokens = [...known, ...added.filter((file) => !known.some((other) => other.token === file.token))];
    try {
      const inspected = await start({ paths: tokens.map((file) => file.token) });
      beginDraft(inspected, tokens);
    } catch {
      // Shown from `error`.
      return;
    }
    if (before?.done === null) await call('import.discard', { delivery: before.delivery }).catch(() => undefined);
  };
  return {
    inspect,
    cancel,
    running,
    progress,
    error,
    chooseFiles: async () => inspect(await call('file.pickOpen', { purpose: 'data', multiple: true })),
    chooseFolder: async () => {
      const folder = await call('file.pickFolder', {});
      if (folder) await inspect([folder]);
    },
  };
}
