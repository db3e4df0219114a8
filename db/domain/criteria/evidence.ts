import type { FactTableName } from '../facts/tables.ts';
import type { FactSource } from '../facts/view.ts';
import type { Day } from '../time/day.ts';

/** One fact that a verdict rests on, as understood; `source` leads to the very cell as received. */
export interface Evidence {
  table: FactTableName;
  /** Observations: the concept. */
  concept: string | null;
  /** Position in its fact table. */
  record: number;
  source: FactSource;
  /** Column of the fact table that decides (`value`, `protein`, `end`): a key of `source.fields`. */
  column: string;
  /** As understood: `9.1`, `< 5`, `p.V600E`. */
  value: string;
  unit: string | null;
  /** ISO date, partial date as `2021-03-01/2021-03-31`; null: undated. */
  date: string | null;
  /** `decides`: the verdict rests on it; `considered`: looked at, and did not decide. */
  role: 'decides' | 'considered';
  /** Why it did not count, or what is special about it. */
  note: string | null;
}

/** What would change a verdict. */
export type Change =
  /** A fact that is absent: which, in words. */
  | { kind: 'missing'; sentence: string }
  /** The verdict changes by itself on this day. */
  | { kind: 'date'; sentence: string; date: Day }
  /** How far the value is from the limit, in the unit of the criterion. */
  | { kind: 'distance'; sentence: string; distance: number; unit: string | null }
  /** Something a person must resolve: a conflict, a unit, an unknown code. */
  | { kind: 'resolve'; sentence: string };

/** Collects why, while a leaf decides. */
export interface Trace {
  /** Facts, deciding ones first. */
  evidence(fact: {
    table: FactTableName;
    concept?: string;
    record: number;
    column: string;
    value: string;
    unit?: string | null;
    date?: string | null;
    role?: Evidence['role'];
    note?: string | null;
  }): void;
  change(change: Change): void;
}
