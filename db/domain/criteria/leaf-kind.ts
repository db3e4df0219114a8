import type * as z from 'zod';
import type { Concept } from '../concepts/concept.ts';
import type { FactTableName } from '../facts/tables.ts';
import type { FactView } from '../facts/view.ts';
import type { Day } from '../time/day.ts';
import type { UnitSystem } from '../units/system.ts';
import type { Verdict } from '../verdict.ts';
import type { Trace } from './evidence.ts';
import type { Field } from './fields.ts';

/** Names of things for sentences and checks. */
export interface Names {
  /** A concept of the registry, or one of the study's own; null: unknown. */
  concept(id: string): Concept | null;
}

/** What a leaf may look at. One data revision, one as-of date. */
export interface EvaluationContext {
  facts: FactView;
  asOf: Day;
  units: UnitSystem;
  names: Names;
}

/** What checks may look at: facts only where there are some. */
export interface CheckContext {
  units: UnitSystem;
  names: Names;
  facts?: FactView | undefined;
}

export type Severity = 'error' | 'warning' | 'info';
/** `path` is a JSON pointer below the node that was checked. */
export interface Warning {
  path: string;
  severity: Severity;
  code: string;
  sentence: string;
}

/** Which facts a leaf reads: tells which imports matter to a protocol, and names gaps. */
export interface Need {
  table: FactTableName;
  /** For observations the concept; for findings the gene; for attestations the question; for consent the scope. */
  of?: string;
}

/**
 * A leaf bound to its data. `decide` is the only place where a verdict is made: without a trace for counting, with a
 * trace for explaining, so that the two cannot disagree.
 */
export interface CompiledLeaf {
  decide(subject: number, trace: Trace | null): Verdict;
  /** Writes the verdicts of all subjects at once, equal to `decide`; absent where there is no faster way. */
  fill?(out: Uint8Array): void;
}

/** One kind of leaf: everything about it lives in one folder under leaves/. */
export interface LeafKind<L extends { kind: string }> {
  kind: L['kind'];
  title: string;
  /** Heading under which a menu offers it. */
  group: 'demographics' | 'observations' | 'diagnosis' | 'findings' | 'therapy' | 'consent' | 'people';
  schema: z.ZodType<L> & z.core.$ZodTypeDiscriminable;
  fields: readonly Field[];
  /** A new leaf as the builder inserts it: valid, harmless, to be edited. */
  initial(): L;
  /** For docs and tests. */
  example: L;
  /** A plain-English clause: "haemoglobin (latest, within 28 days) at least 9 g/dL". */
  print(leaf: L, names: Names): string;
  /** The clause when negated; default "not (...)". */
  printNot?(leaf: L, names: Names): string;
  needs(leaf: L): Need[];
  compile(leaf: L, ctx: EvaluationContext): CompiledLeaf;
  check(leaf: L, ctx: CheckContext): Warning[];
}
