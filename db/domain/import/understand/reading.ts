/** How one received text was understood. Nothing is changed in silence: every reading says what it did. */
export type ReadingState =
  /** Understood exactly as it was written. */
  | 'as-is'
  /** Understood as something written differently (`HER2` → `ERBB2`, `1,5` → `1.5`). */
  | 'changed'
  /** A word for "no value", or an empty cell. */
  | 'missing'
  /** Kept, but not to be relied on: implausible, unrecognised or ambiguous. */
  | 'flagged';

export interface Reading {
  readonly state: ReadingState;
  /** What a person sees as understood; '' for missing. */
  readonly understood: string;
  /** Why it is flagged, or how it was understood where that is not plain. */
  readonly note: string | null;
  /** FLAG bits of a fact made from it. */
  readonly flags: number;
}

/** A reading that gives one word of a dictionary column; '' where there is no value. */
export interface WordReading extends Reading {
  readonly word: string;
}

export const MISSING_WORD: WordReading = { state: 'missing', understood: '', note: null, flags: 0, word: '' };

/** A word understood as `word`; `changed` when that is not how it was written. */
export function wordReading(received: string, word: string, note: string | null = null): WordReading {
  return { state: received === word ? 'as-is' : 'changed', understood: word, note, flags: 0, word };
}

export function flaggedWord(word: string, flags: number, note: string): WordReading {
  return { state: 'flagged', understood: word, note, flags, word };
}

export type Understand<R extends Reading> = (received: string) => R;

/** What was read from a column, and how often. */
export interface Counted<R extends Reading> {
  readonly reading: R;
  count: number;
}

/** Texts of one column that are remembered; a column with more different ones is read text by text. */
const REMEMBERED = 50_000;

/** Reads the texts of one column, each different text once, and counts how each was understood. */
export class ColumnReader<R extends Reading> {
  readonly understand: Understand<R>;
  readonly #known = new Map<string, Counted<R>>();
  /** Changed readings that were not remembered one by one. */
  #changedBeyond = 0;

  constructor(understand: Understand<R>) {
    this.understand = understand;
  }

  read(received: string): R {
    const known = this.#known.get(received);
    if (known !== undefined) {
      known.count++;
      return known.reading;
    }
    const reading = this.understand(received);
    if (this.#known.size < REMEMBERED) this.#known.set(received, { reading, count: 1 });
    else if (reading.state === 'changed') this.#changedBeyond++;
    return reading;
  }

  /** Received texts that were understood as something written differently, or as "no value". */
  *changes(): Generator<{ received: string; understood: string; count: number }> {
    for (const [received, { reading, count }] of this.#known) {
      if (reading.state === 'changed') yield { received, understood: reading.understood, count };
      else if (reading.state === 'missing' && received !== '') yield { received, understood: 'no value', count };
    }
    if (this.#changedBeyond > 0)
      yield {
        received: '(further spellings)',
        understood: '(each as written in the facts)',
        count: this.#changedBeyond,
      };
  }
}
