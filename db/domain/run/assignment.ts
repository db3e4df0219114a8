import type { Arm, Policy } from '../protocol/document.ts';
import { ELIGIBLE } from './result.ts';

/** An arm as assignment sees it: who is eligible, and how many places are left (Infinity: no limit; 0: not open). */
export interface Places {
  status: Uint8Array;
  free: number;
}

/** Places an arm still has: its capacity less those enrolled before. Only an open arm has any; null is the implicit arm. */
export function freePlaces(arm: Arm | null): number {
  if (arm === null) return Number.POSITIVE_INFINITY;
  if (arm.status !== 'open') return 0;
  return arm.capacity === undefined ? Number.POSITIVE_INFINITY : Math.max(0, arm.capacity - (arm.enrolled ?? 0));
}

export const NOT_ASSIGNED = -1;

/** Arm index per subject; null for a policy that assigns nobody. */
export function assignArms(policy: Policy, arms: readonly Places[], subjects: number): Int32Array | null {
  if (policy === 'list-all') return null;
  return policy === 'priority' ? byPriority(arms, subjects) : optimally(arms, subjects);
}

/**
 * The first arm, in the order of the protocol, that is open, has a place left before this run, and for which the
 * subject is eligible. Places are not counted down: the protocol fixes which arm comes first, not who comes first.
 */
function byPriority(arms: readonly Places[], subjects: number): Int32Array {
  const assigned = new Int32Array(subjects).fill(NOT_ASSIGNED);
  arms.forEach(({ status, free }, arm) => {
    if (free <= 0) return;
    for (let i = 0; i < subjects; i++) if (assigned[i] === NOT_ASSIGNED && status[i] === ELIGIBLE) assigned[i] = arm;
  });
  return assigned;
}

/** Subjects that are eligible for the same open arms are interchangeable; in study order. */
interface Pool {
  arms: number[];
  members: number[];
  /** How many members each arm takes, by position in `arms`. */
  takes: number[];
  /** No further member can be placed, now or later. */
  full: boolean;
}

/**
 * As many subjects as possible are placed (a maximum matching with capacities, by augmenting paths: Berge 1957; Ford and
 * Fulkerson 1956). Ties: the subject that comes first in the study is placed first; and of subjects who may go to the
 * same arms, the earlier ones get the earlier arms. Subjects enrolled before have already used their places.
 */
function optimally(arms: readonly Places[], subjects: number): Int32Array {
  const free = arms.map((arm) => arm.free);
  const pools = poolsOf(arms, subjects);
  const order = inStudyOrder(pools, subjects);
  for (const pool of order) if (!pool.full && !placeOne(pool, pools, free)) pool.full = true;
  const assigned = new Int32Array(subjects).fill(NOT_ASSIGNED);
  for (const { arms: allowed, members, takes } of pools) {
    let next = 0;
    allowed.forEach((arm, position) => {
      for (let taken = takes[position]!; taken > 0; taken--) assigned[members[next++]!] = arm;
    });
  }
  return assigned;
}

function poolsOf(arms: readonly Places[], subjects: number): Pool[] {
  const pools = new Map<string, Pool>();
  for (let subject = 0; subject < subjects; subject++) {
    let key = '';
    for (let a = 0; a < arms.length; a++)
      if (arms[a]!.free > 0 && arms[a]!.status[subject] === ELIGIBLE) key += `${a},`;
    if (key === '') continue;
    let pool = pools.get(key);
    if (pool === undefined) {
      const allowed = key.slice(0, -1).split(',').map(Number);
      pool = { arms: allowed, members: [], takes: allowed.map(() => 0), full: false };
      pools.set(key, pool);
    }
    pool.members.push(subject);
  }
  return [...pools.values()];
}

/** The pool of each subject that has one, in study order. */
function inStudyOrder(pools: readonly Pool[], subjects: number): Pool[] {
  const poolOf: (Pool | undefined)[] = new Array(subjects);
  for (const pool of pools) for (const member of pool.members) poolOf[member] = pool;
  return poolOf.filter((pool) => pool !== undefined);
}

/** Places one more member of `pool`, moving members of other pools to other arms where that makes room. */
function placeOne(pool: Pool, pools: readonly Pool[], free: number[]): boolean {
  // Breadth first over arms: how each arm was reached, and from whom a place in the arm before is taken.
  const reached = new Map<number, { from: number; by: Pool }>();
  const open: number[] = [];
  for (const arm of pool.arms) {
    reached.set(arm, { from: NOT_ASSIGNED, by: pool });
    open.push(arm);
  }
  for (let at = 0; at < open.length; at++) {
    const arm = open[at]!;
    if (free[arm]! > 0) {
      settle(arm, reached, free);
      return true;
    }
    for (const other of pools) {
      const position = other.arms.indexOf(arm);
      if (position < 0 || other.takes[position] === 0) continue;
      for (const next of other.arms)
        if (!reached.has(next)) {
          reached.set(next, { from: arm, by: other });
          open.push(next);
        }
    }
  }
  return false;
}

/** Walks back from the arm with a free place: each pool on the path gains a place here and gives one up before. */
function settle(arm: number, reached: ReadonlyMap<number, { from: number; by: Pool }>, free: number[]): void {
  free[arm]!--;
  for (let at = arm; at !== NOT_ASSIGNED; ) {
    const { from, by } = reached.get(at)!;
    by.takes[by.arms.indexOf(at)]!++;
    if (from !== NOT_ASSIGNED) by.takes[by.arms.indexOf(from)]!--;
    at = from;
  }
}
