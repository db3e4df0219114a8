import { type FactColumn, type FactTableName, FLAG } from '../domain/facts/tables.ts';
import type { FactSource, FactTable } from '../domain/facts/view.ts';
import type { WordArray } from './draft.ts';
import { gatherDays, gatherFlags, gatherNumbers, gatherWords, type Piece } from './gather.ts';
import { type Layout, layOut, type Part } from './layout.ts';
import type { Marks } from './marks.ts';
import type { Origins } from './origins.ts';
import type { Segment } from './read-segment.ts';
import type { CountColumn, StoredFacts } from './stored-facts.ts';

export interface TableInput {
  readonly segments: readonly Segment[];
  readonly facts: StoredFacts;
  readonly origins: Origins;
  readonly marks: Marks;
  readonly subjects: number;
  readonly toView: Int32Array | null;
}

/** A fact table over stored segments. Lays itself out when made; each column is read when it is first asked for. */
export class StoredTable<T extends FactTableName> implements FactTable<T> {
  readonly table: T;
  readonly length: number;
  readonly start: Uint32Array | null;
  readonly #input: TableInput;
  readonly #layout: Layout;
  readonly #bases: readonly number[];
  readonly #columns = new Map<string, unknown>();

  constructor(table: T, input: TableInput) {
    this.table = table;
    this.#input = input;
    let base = 0;
    this.#bases = input.segments.map(({ records }) => {
      const at = base;
      base += records;
      return at;
    });
    this.#layout = this.#layOut();
    this.length = this.#layout.length;
    this.start = this.#layout.start;
  }

  get stated(): number | undefined {
    const { segments } = this.#input;
    const stored = segments.reduce((sum, { records }) => sum + records, 0);
    // Records that a mark or a reverted neighbour took out of the table are counted by reading it.
    return stored === this.length ? segments.reduce((sum, { facts }) => sum + facts, 0) : undefined;
  }

  first(subject: number): number {
    return this.start ? (this.start[subject] ?? this.length) : subject;
  }

  end(subject: number): number {
    return this.start ? (this.start[subject + 1] ?? this.length) : subject + 1;
  }

  numbers(column: FactColumn<T>): Float64Array | null {
    const { facts } = this.#input;
    return this.#once(column, () =>
      gatherNumbers(
        this.#pieces((segment) => facts.numbers(segment, column)),
        this.#layout.order,
      ),
    );
  }

  words(column: FactColumn<T>): WordArray | null {
    const { facts } = this.#input;
    return this.#once(column, () =>
      gatherWords(
        this.#pieces((segment) => facts.words(segment, column)),
        this.#layout.order,
      ),
    );
  }

  get date(): Int32Array | null {
    const { facts } = this.#input;
    return this.#once('date', () =>
      gatherDays(
        this.#pieces((segment) => facts.days(segment, 'date')),
        this.#layout.order,
      ),
    );
  }

  get dateEnd(): Int32Array | null {
    const { facts } = this.#input;
    return this.#once('dateEnd', () => {
      const pieces = this.#pieces((segment) => facts.days(segment, 'dateEnd'));
      if (pieces.every(({ column }) => column === undefined)) return null;
      const ends = this.#pieces((segment) => facts.days(segment, 'dateEnd') ?? facts.days(segment, 'date'));
      return gatherDays(ends, this.#layout.order);
    });
  }

  get flags(): Uint8Array | null {
    const { facts, marks } = this.#input;
    return this.#once('flags', () => {
      const pieces = this.#pieces((segment) => {
        const confirmed = marks.confirmed(segment.id);
        const stored = facts.flags(segment);
        return confirmed.length === 0 ? stored : withConfirmed(stored, segment.records, confirmed);
      });
      return gatherFlags(pieces, this.#layout.order);
    });
  }

  source(record: number): FactSource {
    const stored = this.locate(record);
    const { segment } = stored;
    const row = rowAt(this.#input.facts.counting(segment, 'row'), stored.record);
    return { ...this.#input.origins.of(segment), row, fields: segment.fields };
  }

  /** Reads what `source` needs, so that it can be asked while a query runs. */
  loadSources(): void {
    for (const segment of this.#input.segments) this.#input.facts.counting(segment, 'row');
  }

  /** Where a record of this table is stored: for marks on single facts. */
  locate(record: number): { segment: Segment; record: number } {
    const at = this.#layout.order ? this.#layout.order[record] : record;
    if (at === undefined || !(record >= 0 && record < this.length))
      throw new RangeError(`${this.table} has no record ${record}.`);
    const index = this.#bases.findLastIndex((base) => base <= at);
    return { segment: this.#input.segments[index]!, record: at - this.#bases[index]! };
  }

  #layOut(): Layout {
    const { segments, facts, marks, subjects, toView } = this.#input;
    const parts: Part[] = segments.map((segment, i) => ({
      base: this.#bases[i]!,
      records: segment.records,
      subject: facts.counting(segment, 'subject'),
    }));
    const withdrawn = new Set<number>();
    segments.forEach((segment, i) => {
      for (const record of marks.withdrawn(segment.id)) withdrawn.add(this.#bases[i]! + record);
    });
    const isHole = segments.some((segment) => segment.facts < segment.records) ? this.#holes() : null;
    const isNoFact =
      withdrawn.size === 0 ? isHole : (record: number) => withdrawn.has(record) || (isHole?.(record) ?? false);
    return layOut({ parts, subjects, toView, isNoFact, mayBeDense: withdrawn.size === 0 });
  }

  /** Observations with neither number nor text. Reads its columns only when the layout asks for the first record. */
  #holes(): (record: number) => boolean {
    let columns: { value: Float64Array | null; text: Uint32Array | null } | null = null;
    const { facts } = this.#input;
    return (record) => {
      columns ??= {
        value: gatherNumbers(
          this.#pieces((segment) => facts.numbers(segment, 'value')),
          null,
        ),
        text:
          gatherWords(
            this.#pieces((segment) => facts.words(segment, 'text')),
            null,
          )?.codes ?? null,
      };
      return Number.isNaN(columns.value?.[record] ?? Number.NaN) && (columns.text?.[record] ?? 0) === 0;
    };
  }

  #pieces<C>(columnOf: (segment: Segment) => C): Piece<C>[] {
    return this.#input.segments.map((segment) => ({ column: columnOf(segment), records: segment.records }));
  }

  #once<C>(name: string, make: () => C): C {
    if (!this.#columns.has(name)) this.#columns.set(name, make());
    return this.#columns.get(name) as C;
  }
}

function withConfirmed(stored: Uint8Array | number | undefined, records: number, confirmed: readonly number[]) {
  const flags = typeof stored === 'object' ? stored.slice() : new Uint8Array(records).fill(stored ?? 0);
  for (const record of confirmed) flags[record]! |= FLAG.confirmed;
  return flags;
}

function rowAt(rows: CountColumn, record: number): number {
  if (typeof rows === 'number') return rows;
  return rows instanceof Uint32Array ? (rows[record] ?? 0) : rows.from + record;
}
