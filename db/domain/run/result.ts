import type { Arm, CriterionType, Factor, PlacedCriterion, Protocol } from '../protocol/document.ts';
import type { Day } from '../time/day.ts';
import type { Reason } from '../verdict.ts';

/** Status bytes of subjects and arms. */
export const STATUSES = ['ineligible', 'eligible', 'undetermined', 'withheld'] as const;
export type Status = (typeof STATUSES)[number];
export const INELIGIBLE = 0;
export const ELIGIBLE = 1;
export const UNDETERMINED = 2;
export const WITHHELD = 3;

export interface VerdictCounts {
  met: number;
  notMet: number;
  unknown: number;
}
export type StatusCounts = Record<Status, number>;

/** One criterion of the run: its verdicts (one byte per subject) and counts over subjects that are not withheld. */
export interface CriterionResult extends PlacedCriterion {
  verdicts: Uint8Array;
  counts: VerdictCounts;
  reasons: Partial<Record<Reason, number>>;
  /** Subjects that only this criterion makes ineligible (for a criterion of an arm: for that arm). */
  soleReason: number;
}

export interface ArmResult {
  /** Null: the one implicit arm of a protocol without arms. */
  arm: Arm | null;
  open: boolean;
  /** Status byte per subject. */
  status: Uint8Array;
  counts: StatusCounts;
  assigned: number;
}

/** Level index per subject; LEVEL_UNKNOWN or LEVEL_VIOLATION. */
export const LEVEL_UNKNOWN = -1;
export const LEVEL_VIOLATION = -2;
export interface FactorResult {
  factor: Factor;
  level: Int16Array;
  /** Eligible subjects per level, and with no known level. */
  counts: number[];
  unknown: number;
  /** A subject that is in two levels, or in none: the levels are not exclusive, or not exhaustive. */
  violation: { subject: number; levels: string[] } | null;
}

export interface FunnelStep {
  /** Criterion id; for the last step of a protocol with arms `arms`. */
  criterion: string;
  title: string;
  type: CriterionType | 'arms';
  /** Subjects not lost before this step (kept or open). */
  entering: number;
  /** Pass this step and every one before. */
  kept: number;
  /** Certainly fail here, and nowhere before. */
  lost: number;
  /** Not lost, but this step or an earlier one is unknown. */
  open: number;
  /** Among the not lost: this step itself is unknown. */
  unknown: number;
}

/** Ineligible subjects who fail exactly one criterion of the open arm that is nearest. */
export interface NearMisses {
  subjects: Uint32Array;
  /** Index into RunResult.criteria. */
  criterion: Uint16Array;
  /** Index into RunResult.arms. */
  arm: Uint16Array;
  /** Criteria that are unknown besides. */
  unknowns: Uint16Array;
}

/** Something absent that keeps subjects undetermined. */
export interface DataGap {
  id: string;
  sentence: string;
  reason: Reason;
  /** Undetermined subjects that lack it. */
  subjects: number;
  /** Undetermined subjects that lack nothing else. */
  resolves: number;
}

export interface RunCounts extends StatusCounts {
  subjects: number;
}

/** One evaluation of one protocol over one data revision at one as-of date. Columns, not objects per subject. */
export interface RunResult {
  protocol: Protocol;
  revision: string;
  asOf: Day;
  subjects: number;
  status: Uint8Array;
  counts: RunCounts;
  criteria: CriterionResult[];
  arms: ArmResult[];
  /** The protocol has no arms: `arms` holds the implicit one. */
  implicitArm: boolean;
  /** Index into arms; -1 not assigned. Null: the policy assigns nobody. */
  assigned: Int32Array | null;
  factors: FactorResult[];
  funnel: FunnelStep[];
  /** What keeps subjects undetermined; most resolving first. */
  gaps: DataGap[];
  warnings: string[];
}

export interface SubjectResult {
  id: string;
  status: Status;
  /** Empty without declared arms, and for a withheld subject. */
  arms: { id: string; title: string; status: Status; open: boolean; assigned: boolean }[];
  /** Level id per factor id; null: unknown. */
  stratum: Record<string, string | null>;
  /** Ids of inclusions not met and exclusions met. */
  notMet: string[];
  unknown: { criterion: string; reason: Reason }[];
}
