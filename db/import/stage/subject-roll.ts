import type { SubjectSet } from '../../study/imports.ts';
import type { SubjectBook } from '../../study/subjects.ts';

/**
 * Gives subjects their ordinals while a delivery is read: those of the study keep theirs, new ones follow. Identifiers
 * are compared exactly. A subject is new to the study only once a row that names it has been accepted.
 */
export class SubjectRoll {
  readonly #book: SubjectBook;
  readonly #first: number;
  readonly #added = new Map<string, number>();
  readonly #identifiers: string[] = [];
  #accepted: Uint8Array;

  constructor(book: SubjectBook) {
    this.#book = book;
    this.#first = book.count;
    this.#accepted = new Uint8Array(Math.max(1024, book.count * 2));
  }

  /** Ordinal of a subject; a new one waits until `accept`. */
  resolve(identifier: string): number {
    const added = this.#added.get(identifier);
    if (added !== undefined) return added;
    const known = this.#first === 0 ? null : this.#book.ordinalOf(identifier);
    if (known !== null && known < this.#first) return known;
    const ordinal = this.#first + this.#identifiers.length;
    this.#added.set(identifier, ordinal);
    this.#identifiers.push(identifier);
    return ordinal;
  }

  accept(ordinal: number): void {
    if (ordinal >= this.#accepted.length) {
      const larger = new Uint8Array(Math.max(this.#accepted.length * 2, ordinal + 1));
      larger.set(this.#accepted);
      this.#accepted = larger;
    }
    this.#accepted[ordinal] = 1;
  }

  /** The row is rejected: a subject that only it has named so far is not taken in. */
  reject(ordinal: number): void {
    const last = this.#first + this.#identifiers.length - 1;
    if (ordinal !== last || ordinal < this.#first || this.#accepted[ordinal] === 1) return;
    this.#added.delete(this.#identifiers.pop()!);
  }

  identifier(ordinal: number): string {
    return (ordinal < this.#first ? this.#book.identifier(ordinal) : this.#identifiers[ordinal - this.#first]) ?? '';
  }

  /** New subjects in the order of their ordinals, which begin at `first`. */
  get added(): readonly string[] {
    return this.#identifiers;
  }

  get first(): number {
    return this.#first;
  }

  /** Subjects of the study that the delivery names too. */
  get existing(): number {
    let count = 0;
    for (let i = 0; i < this.#first; i++) count += this.#accepted[i]!;
    return count;
  }

  /** Everyone the delivery names. */
  subjects(): SubjectSet {
    const existing = this.existing;
    const fresh = this.#identifiers.length;
    if (existing === 0) return { first: this.#first, count: fresh };
    const ordinals = new Uint32Array(existing + fresh);
    let at = 0;
    for (let i = 0; i < this.#first; i++) if (this.#accepted[i]) ordinals[at++] = i;
    for (let i = 0; i < fresh; i++) ordinals[at++] = this.#first + i;
    return ordinals;
  }
}
