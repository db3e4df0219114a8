import { StratumError } from '../../../../db/domain/errors.ts';
import type { Protocol } from '../../../../db/domain/protocol/document.ts';
import { parseProtocol } from '../../../../db/domain/protocol/parse.ts';
import type { CallOutput } from '../../../api.ts';
import { createStore, type Store } from '../../../app/store.ts';

export type LoadedProtocol = CallOutput<'protocol.get'>;

export interface DraftState {
  /** As the engine has it: warnings, hash, what can be undone. */
  loaded: LoadedProtocol;
  /** As the person sees it: ahead of `loaded` while typing goes on or a save is under way. */
  document: Protocol;
  /** Changes that are not in the study file yet. */
  unsaved: boolean;
  /** Why the last change is not in the study file; null: nothing failed. */
  failed: unknown;
}

export interface DraftCalls {
  save(document: Protocol, label: string): Promise<LoadedProtocol>;
  undo(): Promise<LoadedProtocol>;
  redo(): Promise<LoadedProtocol>;
}

/** A change that cannot be part of a draft: what is wrong, in words, and where. */
export interface Refusal {
  sentence: string;
  problems: readonly { path: string; sentence: string }[];
}

export interface Draft {
  state: Store<DraftState>;
  /**
   * Changes the draft and saves it as one step that can be undone.
   *
   * @param label what the step is called: "Added criterion I3"
   * @param typing of changes with the same key, made one shortly after the other, one step is made
   * @returns null, or why such a document cannot be saved; the draft then stays as it was
   */
  edit(document: Protocol, label: string, typing?: string): Refusal | null;
  /** Saves what was typed and is still waiting for more typing. */
  flush(): void;
  undo(): void;
  redo(): void;
  /** Saves again after a failure. */
  retry(): void;
  /** The draft as the engine has it now; taken over unless there are changes on their way to it. */
  receive(loaded: LoadedProtocol): void;
}

/** Milliseconds without typing after which what was typed becomes a step. */
const PAUSE = 600;

/** One draft under edit. Saves go to the engine one after the other, in the order of the changes. */
export function createDraft(loaded: LoadedProtocol, calls: DraftCalls, pause = PAUSE): Draft {
  const state = createStore<DraftState>({
    loaded,
    document: parseProtocol(loaded.document),
    unsaved: false,
    failed: null,
  });
  let typed: { key: string; label: string; timer: ReturnType<typeof setTimeout> } | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function send(ask: () => Promise<LoadedProtocol>, replaces: boolean): void {
    waiting++;
    state.set((now) => ({ ...now, unsaved: true }));
    queue = queue.then(async () => {
      try {
        const answer = await ask();
        waiting--;
        const settled = waiting === 0 && typed === null;
        state.set((now) => ({
          loaded: answer,
          document: replaces && settled ? parseProtocol(answer.document) : now.document,
          unsaved: !settled,
          failed: null,
        }));
      } catch (error) {
        waiting--;
        state.set((now) => ({ ...now, failed: error }));
      }
    });
  }

  function flush(): void {
    if (typed === null) return;
    const { label, timer } = typed;
    const { document } = state.get();
    clearTimeout(timer);
    typed = null;
    send(() => calls.save(document, label), false);
  }

  return {
    state,
    flush,
    edit(document, label, typing) {
      try {
        // Only looked at: what is shown stays as it was typed, and what did not change stays the same object.
        parseProtocol(document);
      } catch (error) {
        return refusalOf(error);
      }
      if (typed !== null && typed.key !== typing) flush();
      if (typed !== null) clearTimeout(typed.timer);
      state.set((now) => ({ ...now, document, unsaved: true }));
      if (typing === undefined) send(() => calls.save(document, label), false);
      else typed = { key: typing, label, timer: setTimeout(flush, pause) };
      return null;
    },
    undo() {
      flush();
      send(calls.undo, true);
    },
    redo() {
      flush();
      send(calls.redo, true);
    },
    retry() {
      const { document } = state.get();
      send(() => calls.save(document, 'Saved after a failure'), false);
    },
    receive(next) {
      if (waiting > 0 || typed !== null) return;
      state.set((now) => {
        if (now.failed !== null || now.loaded === next) return now;
        const same = next.hash === now.loaded.hash;
        return { ...now, loaded: next, document: same ? now.document : parseProtocol(next.document) };
      });
    },
  };
}

/** @throws anything that is not about the document */
function refusalOf(error: unknown): Refusal {
  if (!(error instanceof StratumError)) throw error;
  const { problems } = error.data;
  return { sentence: error.message, problems: Array.isArray(problems) ? problems : [] };
}
