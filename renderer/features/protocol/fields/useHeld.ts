import { useState } from 'react';
import type { Refusal } from '../editing/draft.ts';

export interface Held<T> {
  /** What the control shows: what is saved, or what was entered and cannot be saved as it is. */
  shown: T;
  refusal: Refusal | null;
  change(value: T): void;
}

/**
 * Keeps what a person enters while the draft refuses it, so that half a number or an id with a blank is not lost under
 * their hands. Anything that changes the saved value meanwhile (undo) wins.
 */
export function useHeld<T>(saved: T, commit: (value: T) => Refusal | null): Held<T> {
  const [held, setHeld] = useState<{ over: T; value: T; refusal: Refusal } | null>(null);
  const current = held !== null && Object.is(held.over, saved) ? held : null;
  return {
    shown: current === null ? saved : current.value,
    refusal: current?.refusal ?? null,
    change(value) {
      const refusal = commit(value);
      setHeld(refusal === null ? null : { over: saved, value, refusal });
    },
  };
}
