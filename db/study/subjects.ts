import { createHash } from 'node:crypto';
import { StratumError } from '../domain/errors.ts';
import type { ReadConnection, WriteConnection } from './connection.ts';
import { sql } from './sql.ts';
import type { Study } from './study.ts';

/** Every subject the study ever had: ordinal ↔ identifier. Identifiers are compared exactly, as received. */
export class SubjectBook {
  readonly #identifiers: string[] = [];
  #ordinals: Map<string, number> | null = null;

  get count(): number {
    return this.#identifiers.length;
  }

  identifier(ordinal: number): string | undefined {
    return this.#identifiers[ordinal];
  }

  /** Null: no such subject. The first call builds an index (half a million subjects: about 0.2 s). */
  ordinalOf(identifier: string): number | null {
    this.#ordinals ??= this.#index();
    return this.#ordinals.get(identifier) ?? null;
  }

  #index(): Map<string, number> {
    const ordinals = new Map<string, number>();
    for (let ordinal = 0; ordinal < this.count; ordinal++) ordinals.set(this.#identifiers[ordinal]!, ordinal);
    return ordinals;
  }

  /** Takes in subjects that were added since. */
  refresh(read: ReadConnection): void {
    const from = this.count;
    const added = read.values<string>(sql`SELECT identifier FROM subject WHERE ordinal >= ${from} ORDER BY ordinal`);
    added.forEach((identifier, i) => {
      this.#identifiers.push(identifier);
      this.#ordinals?.set(identifier, from + i);
    });
  }
}

const books = new WeakMap<Study, { book: SubjectBook; changes: number }>();

/** The study's subjects as of its last change: the same book for as long as the study is open. */
export function subjectsOf(study: Study): SubjectBook {
  const known = books.get(study) ?? { book: new SubjectBook(), changes: -1 };
  if (known.changes === study.changes) return known.book;
  // What a change has added so far may be taken back again: the lasting book must not see it.
  if (study.changing) return bookOf(study.read);
  known.book.refresh(study.read);
  books.set(study, { book: known.book, changes: study.changes });
  return known.book;
}

function bookOf(read: ReadConnection): SubjectBook {
  const book = new SubjectBook();
  book.refresh(read);
  return book;
}

/**
 * Adds subjects that the study does not have yet, in this order.
 * @param book from `subjectsOf`; it learns of the new ones when the change is over
 * @returns ordinal of the first; the others follow without gaps
 * @throws StratumError bad-value for an identifier that is empty or cannot be stored as received
 * @throws TypeError for one that is known already or named twice
 */
export function addSubjects(tx: WriteConnection, book: SubjectBook, identifiers: readonly string[]): number {
  const first = tx.value<number>(sql`SELECT coalesce(max(ordinal) + 1, 0) FROM subject`) ?? 0;
  const known = book.count === first ? book : bookOf(tx);
  for (const identifier of identifiers) {
    refuseUnstorable(identifier);
    if (first > 0 && known.ordinalOf(identifier) !== null) throw addedTwice(identifier);
  }
  if (new Set(identifiers).size < identifiers.length)
    throw addedTwice(identifiers.find((identifier, i) => identifiers.indexOf(identifier) !== i));
  if (identifiers.length === 0) return first;
  const list = JSON.stringify(identifiers);
  const hash = createHash('sha256').update(list).digest('hex');
  tx.run(sql`INSERT INTO subject (ordinal, identifier) SELECT ${first} + key, value FROM json_each(${list})`);
  tx.run(sql`INSERT INTO subject_block (first, count, hash) VALUES (${first}, ${identifiers.length}, ${hash})`);
  return first;
}

function addedTwice(identifier: string | undefined): TypeError {
  return new TypeError(`Subject ${identifier} would be added twice.`);
}

/** Ill-formed UTF-16 and NUL would come back as something else. */
function refuseUnstorable(identifier: string): void {
  if (identifier !== '' && identifier.isWellFormed() && !identifier.includes('\0')) return;
  const shown = JSON.stringify(identifier);
  throw new StratumError('bad-value', `${shown} cannot be the identifier of a subject. Correct it in the file.`, {
    identifier,
  });
}
