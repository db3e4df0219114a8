import type { Counting } from '../../columns/draft.ts';
import { FLAG } from '../../domain/facts/tables.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import type { RowContext } from './deriver.ts';
import { Dictionary } from './growing.ts';

/**
 * What all columns of a wide table have in common, record by record: subject, row, sample, date. Stored once, however
 * many columns share it.
 */
export class RowFrame {
  length = 0;
  capacity: number;
  /** Date of records without one; NO_DATE for none. */
  readonly asOf: Day;
  #subject: Uint32Array;
  #row: Uint32Array;
  #date: Int32Array | null = null;
  #dateEnd: Int32Array | null = null;
  #flags: Uint8Array | null = null;
  #sample: Uint32Array | null = null;
  readonly #samples = new Dictionary();

  constructor(capacity: number, asOf: Day, has: { dates: boolean; samples: boolean }) {
    this.capacity = Math.max(16, capacity);
    this.asOf = asOf;
    this.#subject = new Uint32Array(this.capacity);
    this.#row = new Uint32Array(this.capacity);
    if (has.dates) {
      this.#date = new Int32Array(this.capacity);
      this.#dateEnd = new Int32Array(this.capacity);
      this.#flags = new Uint8Array(this.capacity);
    }
    if (has.samples) this.#sample = new Uint32Array(this.capacity);
  }

  grow(): void {
    this.capacity *= 2;
    const size = this.capacity;
    this.#subject = enlarged(this.#subject, new Uint32Array(size));
    this.#row = enlarged(this.#row, new Uint32Array(size));
    if (this.#date) this.#date = enlarged(this.#date, new Int32Array(size));
    if (this.#dateEnd) this.#dateEnd = enlarged(this.#dateEnd, new Int32Array(size));
    if (this.#flags) this.#flags = enlarged(this.#flags, new Uint8Array(size));
    if (this.#sample) this.#sample = enlarged(this.#sample, new Uint32Array(size));
  }

  /** Completes record `length` and goes to the next. */
  add(at: RowContext): void {
    const n = this.length++;
    this.#subject[n] = at.subject;
    this.#row[n] = at.row;
    if (this.#sample) this.#sample[n] = this.#samples.code(at.sample);
    if (this.#date === null) return;
    const own = at.date !== NO_DATE || at.dateFlags !== 0;
    this.#date[n] = own ? at.date : this.asOf;
    this.#dateEnd![n] = own ? at.dateEnd : this.asOf;
    this.#flags![n] = own ? at.dateFlags : this.asOf === NO_DATE ? 0 : FLAG.dateOfFile;
  }

  /** The arrays that drafts share; made once, so that they are the same objects. */
  done(): SharedColumns {
    const n = this.length;
    const date = this.#date?.subarray(0, n);
    const dateEnd = this.#dateEnd?.subarray(0, n);
    const flags = this.#flags?.subarray(0, n);
    const partial = dateEnd?.some((end, i) => end !== date![i]) ?? false;
    return {
      subject: counting(this.#subject, n) ?? this.#subject.subarray(0, n),
      row: counting(this.#row, n) ?? this.#row.subarray(0, n),
      date: date ?? this.asOf,
      dateEnd: partial ? dateEnd! : null,
      flags: flags?.some((flag) => flag !== 0) ? flags : date || this.asOf === NO_DATE ? 0 : FLAG.dateOfFile,
      sample: this.#sample ? { codes: this.#sample.subarray(0, n), words: this.#samples.words } : null,
    };
  }
}

export interface SharedColumns {
  readonly subject: Uint32Array | Counting;
  readonly row: Uint32Array | Counting;
  readonly date: Int32Array | Day;
  readonly dateEnd: Int32Array | null;
  readonly flags: Uint8Array | number;
  readonly sample: { codes: Uint32Array; words: readonly string[] } | null;
}

/** Null unless the first n numbers count up by one. */
function counting(numbers: Uint32Array, n: number): Counting | null {
  if (n === 0) return null;
  const from = numbers[0]!;
  for (let i = 1; i < n; i++) if (numbers[i] !== from + i) return null;
  return { from };
}

function enlarged<A extends Uint32Array | Int32Array | Uint8Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
