import type { Day } from '../time/day.ts';
import type { FactColumn, FactTableName } from './tables.ts';

/** Where a fact came from: enough to open the very cell. */
export interface FactSource {
  importId: number;
  /** File name as chosen by the person; for facts typed in, the person's name. */
  file: string;
  byHand: boolean;
  /** 1-based record number in the file, header excluded; 0 for facts typed in. */
  row: number;
  /** For each column of the fact table: the header of the file column it was read from. */
  fields: Readonly<Record<string, string>>;
}

/**
 * All records of one fact table (for observations: of one concept), from all active imports, ordered by subject and
 * then by import and row. Columns are parallel arrays of `length` records. Read-only; shared; never changed in place.
 */
export interface FactTable<T extends FactTableName = FactTableName> {
  readonly table: T;
  readonly length: number;
  /**
   * Records of subject s are start[s] (inclusive) to start[s + 1] (exclusive). Null when the table is dense: record i
   * belongs to subject i, with holes (NaN and no word) for subjects without a value. Use `first` and `end` unless you
   * write a fast path.
   */
  readonly start: Uint32Array | null;
  first(subject: number): number;
  end(subject: number): number;
  /** Null: the column is absent throughout. */
  numbers(column: FactColumn<T>): Float64Array | null;
  /** Codes index `words`; code 0 is absent (words[0] is ''). Null: absent throughout. */
  words(column: FactColumn<T>): { codes: Uint32Array; words: readonly string[] } | null;
  /** Null: all records undated. */
  readonly date: Int32Array | null;
  /** Null: the same as `date` (all dates are full). */
  readonly dateEnd: Int32Array | null;
  /** Null: no record has a flag. */
  readonly flags: Uint8Array | null;
  source(record: number): FactSource;
  /** Records that state something, where that is known without reading them: `length` less the holes. */
  readonly stated?: number | undefined;
}

export interface PanelDefinition {
  id: string;
  name: string;
  /** Approved symbols; '*' covers every gene. */
  genes: readonly string[] | '*';
  classes: readonly AlterationClass[];
  /** Hotspot panels: the only protein changes (`p.V600E`) or codons (`600`) covered, by gene. Absent: whole coding region. */
  hotspots?: Readonly<Record<string, readonly string[]>>;
  source: string;
}
export type AlterationClass = 'small' | 'copyNumber' | 'fusion';

/** Everything the evaluator may see of a study: one data revision. */
export interface FactView {
  /** Number of subjects; subjects are ordinals 0 to subjects - 1. */
  readonly subjects: number;
  /** Hash of the data revision. */
  readonly revision: string;
  subjectId(subject: number): string;
  subjectOf(id: string): number | null;
  table<T extends Exclude<FactTableName, 'observation'>>(name: T): FactTable<T>;
  observation(concept: string): FactTable<'observation'>;
  /** Concepts with at least one observation. */
  concepts(): readonly string[];
  panel(id: string): PanelDefinition | null;
  /** Date of birth etc. are observations; this is the screening basis that gates them. */
  readonly screeningBasis: ScreeningBasis;
}

export type ScreeningBasis =
  | { kind: 'consent' }
  /** Screening approved without per-subject consent; the reference of the approval. */
  | { kind: 'approved'; reference: string };

export type AsOf = Day;
