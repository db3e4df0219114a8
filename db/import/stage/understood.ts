import type { SourceReport } from '../../contract/imports.ts';

type Entry = SourceReport['understood'][number];

/** Entries listed one by one in a report. */
const LISTED = 2_000;
/** Different texts remembered per column where they are counted one by one. */
const REMEMBERED = 5_000;

/** What was read differently from how it was written, column by column. */
export class Understood {
  readonly #entries: Entry[] = [];
  readonly #counted = new Map<string, Entry>();

  add(column: string, changes: Iterable<{ received: string; understood: string; count: number }>): void {
    for (const change of changes) this.#entries.push({ column, ...change });
  }

  /** Counts one cell. */
  count(column: string, received: string, understood: string): void {
    const full = this.#counted.size >= REMEMBERED;
    const key = JSON.stringify([column, received]);
    const known = this.#counted.get(key);
    if (known) known.count++;
    else if (!full) this.#counted.set(key, { column, received, understood, count: 1 });
    else {
      const rest = this.#counted.get(column);
      const text = '(further spellings)';
      if (rest) rest.count++;
      else
        this.#counted.set(column, { column, received: text, understood: '(each as written in the facts)', count: 1 });
    }
  }

  /** Most frequent first. */
  list(): Entry[] {
    return [...this.#counted.values(), ...this.#entries].sort((a, b) => b.count - a.count).slice(0, LISTED);
  }
}
