import type { SourceReport } from '../../contract/imports.ts';
import type { RowProblems } from '../derive/deriver.ts';
import { uint32s } from '../derive/growing.ts';
import type { TextRecord } from '../text/text-record.ts';

/** A row that was not taken in, with its bytes as they came. */
export interface QuarantinedRow {
  readonly row: number;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  /** For programs: `no-subject`, `unknown-sample`, … */
  readonly reason: string;
  readonly sentence: string;
  readonly raw: Uint8Array;
}

export type CellNote = SourceReport['flags'][number];

/** Flagged cells that are listed one by one; all are counted. */
const LISTED = 10_000;

interface Pending {
  column: number | null;
  value: string | null;
  reason: string;
}

/** Keeps account of every row of one file: accepted, flagged, or rejected with the reason. */
export class RowLedger implements RowProblems {
  rows = 0;
  accepted = 0;
  flagged = 0;
  readonly rejects: QuarantinedRow[] = [];
  readonly flags: CellNote[] = [];
  /** Flagged cells, listed or not. */
  flaggedCells = 0;
  readonly #names: () => readonly string[];
  readonly #lines = uint32s(1024);
  readonly #flaggedRows = new Set<number>();
  #pending: Pending[] = [];
  #broken: Pending | null = null;
  #doubtful = false;

  constructor(names: () => readonly string[]) {
    this.#names = names;
  }

  begin(record: TextRecord): void {
    this.rows++;
    this.#lines.push(record.line);
    if (this.#pending.length > 0) this.#pending = [];
    this.#broken = null;
    this.#doubtful = false;
  }

  flag(column: number, received: string, reason: string): void {
    this.#pending.push({ column, value: received, reason });
  }

  doubt(column: number, received: string, reason: string): void {
    this.#doubtful = true;
    this.#pending.push({ column, value: received, reason });
  }

  broken(column: number | null, received: string | null, reason: string): void {
    this.#broken ??= { column, value: received, reason };
    this.#pending.push({ column, value: received, reason });
  }

  /** The row may tell of an event that is not among the facts. */
  get isDoubtful(): boolean {
    return this.#doubtful || this.isBroken;
  }

  /** A record of the row could not be made. */
  get isBroken(): boolean {
    return this.#broken !== null;
  }

  accept(record: TextRecord): void {
    this.accepted++;
    for (const { column, value, reason } of this.#pending) this.note(record.row, this.#name(column), value, reason);
  }

  /** Rejects because nothing in the row could be used. */
  rejectBroken(record: TextRecord): void {
    const { column, value, reason } = this.#broken!;
    this.reject(record, 'nothing-usable', `the row has ${reason}`, column, value);
  }

  reject(
    record: TextRecord,
    reason: string,
    sentence: string,
    column: number | null = null,
    value: string | null = null,
  ): void {
    this.rejects.push({
      row: record.row,
      line: record.line,
      column: this.#name(column),
      value,
      reason,
      sentence,
      raw: record.raw(),
    });
  }

  /** Enough flagged cells are listed; more are only counted. */
  get isListFull(): boolean {
    return this.flags.length >= LISTED;
  }

  /** Counts a flagged cell of an accepted row. */
  count(row: number): void {
    this.flaggedCells++;
    if (this.#flaggedRows.has(row)) return;
    this.#flaggedRows.add(row);
    this.flagged++;
  }

  /** Flags a cell of an accepted row, also after the file has been read. */
  note(row: number, column: string | null, value: string | null, reason: string): void {
    this.count(row);
    if (!this.isListFull) this.flags.push({ row, line: this.lineOf(row), column, value, reason });
  }

  lineOf(row: number): number {
    return row >= 1 && row <= this.#lines.length ? this.#lines.at(row - 1) : 0;
  }

  #name(column: number | null): string | null {
    return column === null ? null : (this.#names()[column] ?? `column ${column + 1}`);
  }
}
