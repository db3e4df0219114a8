import type { Concept } from '../../domain/concepts/concept.ts';
import type { Reading } from '../../domain/import/understand/reading.ts';
import type { Day } from '../../domain/time/day.ts';
import type {
  BoundColumn,
  Cells,
  ColumnGroup,
  DeriveContext,
  Deriver,
  RowContext,
  RowProblems,
  StagedDraft,
} from './deriver.ts';
import { RowFrame } from './row-frame.ts';
import { WideColumn } from './wide-column.ts';

/**
 * All observation columns of a table with one record per row. The way of a plain number is kept short: half a million
 * rows of thirty columns pass here.
 */
export class WideObservations implements Deriver {
  readonly #wide: WideColumn[];
  readonly #frame: RowFrame;

  constructor(
    groups: readonly { group: ColumnGroup; concept: Concept }[],
    context: DeriveContext,
    rows: { asOf: Day; hasDates: boolean },
  ) {
    const capacity = Math.max(16, Math.ceil(context.estimatedRows * 1.05));
    this.#frame = new RowFrame(capacity, rows.asOf, { dates: rows.hasDates, samples: context.hasSamples });
    this.#wide = groups.map(
      ({ group, concept }) => new WideColumn(group, concept, context, this.#frame.capacity, rows.asOf),
    );
  }

  /** With those that a row's unit has called for so far. */
  get columns(): readonly BoundColumn<Reading>[] {
    return this.#wide.flatMap((column) => column.columns);
  }

  preview(cells: Cells, column: number): Reading | null {
    return this.#wide.find(({ index }) => index === column)?.preview(cells) ?? null;
  }

  /** Writes the values of the record; call `keep` when the row is not rejected. */
  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    const frame = this.#frame;
    if (frame.length === frame.capacity) {
      frame.grow();
      for (const column of this.#wide) column.grow(frame.capacity);
    }
    const n = frame.length;
    let facts = 0;
    const wide = this.#wide;
    for (let c = 0; c < wide.length; c++) {
      const column = wide[c]!;
      if (column.fast) {
        const value = cells.number(column.index);
        if (
          value >= column.low &&
          value <= column.high &&
          (!column.wary || isPlainInteger(value, cells, column.index))
        ) {
          column.values[n] = value;
          column.filled++;
          facts++;
          continue;
        }
      }
      if (cells.size(column.index) === 0) continue;
      if (column.take(cells, n, at, problems)) facts++;
    }
    return facts;
  }

  /** The row is accepted: its record stands, even where it holds no value. */
  keep(at: RowContext): void {
    this.#frame.add(at);
  }

  drafts(): StagedDraft[] {
    const shared = this.#frame.done();
    return this.#wide.map((column) => column.draft(shared, this.#frame.length)).filter((draft) => draft !== null);
  }
}

/** Without a decimal sign for the column, `1.234` and `12.000` have two readings: only whole numbers pass. */
function isPlainInteger(value: number, cells: Cells, column: number): boolean {
  if (!Number.isInteger(value)) return false;
  if (value >= 1000) return true;
  return cells.size(column) <= 3 || !cells.text(column).includes('.');
}
