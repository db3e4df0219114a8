import type { FactTableName } from '../domain/facts/tables.ts';
import type { Day } from '../domain/time/day.ts';

/** Consecutive whole numbers starting at `from`: record i has from + i. */
export interface Counting {
  readonly from: number;
}

/** A column of words: `codes[i]` indexes `words`; code 0 is absent and `words[0]` is the empty string. */
export interface WordArray {
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/** A column of a draft. A single value stands for all records. */
export type DraftColumn = Float64Array | WordArray | number | string;

/**
 * Records of one fact table (for observations: of one concept) as an importer hands them over. Arrays have `records`
 * elements, are stored without being copied, and must not change until written. Arrays that several drafts share
 * (subject, row, date of a wide table) are stored once when they are the same object.
 */
export interface SegmentDraft {
  readonly table: FactTableName;
  /** Concept id for observations; null for every other table. */
  readonly concept: string | null;
  /** The source file; null for facts typed in by hand. */
  readonly sourceId: number | null;
  readonly records: number;
  /** Subject ordinals of the study. */
  readonly subject: Uint32Array | Counting;
  /** 1-based record numbers in the source, not decreasing; 0 for facts typed in. */
  readonly row: Uint32Array | Counting | 0;
  /** By column of the fact table. Numbers use NaN for absent. Left out: absent throughout. */
  readonly columns: Readonly<Record<string, DraftColumn>>;
  /** Left out: undated. */
  readonly date?: Int32Array | Day;
  /** Left out: the same as `date`. */
  readonly dateEnd?: Int32Array | Day;
  /** FLAG bits. Left out: none. */
  readonly flags?: Uint8Array | number;
  /** For each column of the fact table (and `subject`, `date`, ...): header of the file column it was read from. */
  readonly fields: Readonly<Record<string, string>>;
}
