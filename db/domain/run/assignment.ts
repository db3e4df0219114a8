import type { Arm, Assignment } from '../protocol/document.ts';
import { ELIGIBLE } from './result.ts';

/** An arm as assignment sees it. */
export interface ArmPlaces {
  arm: Arm;
  status: Uint8Array;
}

/** Places an arm still has: its capacity less those enrolled before. Only an open arm has any. */
export function placesLeft(arm: Arm): number {
  if (arm.status !== 'open') return 0;
  return arm.capacity === undefined ? Number.POSITIVE_INFINITY : Math.max(0, arm.capacity - (arm.enrolled ?? 0));
}

/**
 * @returns index of the assigned arm per subject, -1 for none; null when the policy assigns nobody
 */
export function assign(policy: Assignment['policy'], arms: readonly ArmPlaces[], subjects: number): Int32Array | null {
  switch (policy) {
    case 'list-all':
      return null;
    case 'priority':
      return firstByPriority(arms, subjects);
    case 'optimal':
      return mostPlaced(arms, subjects);
  }
}

/** The first arm, in protocol order, that is open with a place left before this run and for which the subject is eligible. */
function firstByPriority(arms: readonly ArmPlaces[], subjects: number): Int32Array {
  const assigned = new Int32Array(subjects).fill(-1);
  for (let a = arms.length - 1; a >= 0; a--) {
    if (placesLeft(arms[a]!.arm) <= 0) continue;
    const { status } = arms[a]!;
    for (let subject = 0; subject < subjects; subject++) if (status[subject] === ELIGIBLE) assigned[subject] = a;
  }
  return assigned;
}

/**
 * As many subjects placed as capacities allow: a maximum flow from groups of subjects (those eligible for the same
 * arms are interchangeable) to arms, by augmenting paths (Ford and Fulkerson, Canadian J. Math. 8, 1956). Ties: arms
 * are filled in protocol order, so that no other largest assignment fills an earlier arm further; within a group the
 * subject that comes first in the study gets the earlier arm.
 */
function mostPlaced(arms: readonly ArmPlaces[], subjects: number): Int32Array {
  const groups = groupByArms(arms, subjects);
  const flow = groups.map(() => new Float64Array(arms.length));
  const unplaced = groups.map((group) => group.members.length);
  for (let a = 0; a < arms.length; a++) {
    let places = placesLeft(arms[a]!.arm);
    while (places > 0) {
      const path = pathToFreeSubjects(a, groups, flow, unplaced);
      if (!path) break;
      const amount = Math.min(places, path.amount);
      for (const { group, from, to } of path.moves) {
        if (from !== null) flow[group]![from]! -= amount;
        else unplaced[group]! -= amount;
        flow[group]![to]! += amount;
      }
      places -= amount;
    }
  }
  const assigned = new Int32Array(subjects).fill(-1);
  groups.forEach(({ members }, g) => {
    let next = 0;
    flow[g]!.forEach((count, a) => {
      for (let i = 0; i < count; i++) assigned[members[next++]!] = a;
    });
  });
  return assigned;
}

interface Group {
  eligible: readonly number[];
  members: number[];
}

function groupByArms(arms: readonly ArmPlaces[], subjects: number): Group[] {
  const groups = new Map<string, Group>();
  for (let subject = 0; subject < subjects; subject++) {
    const eligible: number[] = [];
    for (let a = 0; a < arms.length; a++) if (arms[a]!.status[subject] === ELIGIBLE) eligible.push(a);
    if (eligible.length === 0) continue;
    const key = eligible.join(',');
    const group = groups.get(key);
    if (group) group.members.push(subject);
    else groups.set(key, { eligible, members: [subject] });
  }
  return [...groups.values()];
}

/** Subjects of `group` move from arm `from` (null: not placed yet) to arm `to`. */
interface Move {
  group: number;
  from: number | null;
  to: number;
}

/** Breadth first: how arm `wanted` can get a subject, taking it from other arms that are refilled in turn. */
function pathToFreeSubjects(
  wanted: number,
  groups: readonly Group[],
  flow: readonly Float64Array[],
  unplaced: readonly number[],
): { moves: Move[]; amount: number } | null {
  const reached = new Map<number, { move: Move; amount: number } | null>([[wanted, null]]);
  const queue = [wanted];
  for (let arm = queue.shift(); arm !== undefined; arm = queue.shift()) {
    for (let g = 0; g < groups.length; g++) {
      if (!groups[g]!.eligible.includes(arm)) continue;
      if (unplaced[g]! > 0)
        return backTo(arm, { move: { group: g, from: null, to: arm }, amount: unplaced[g]! }, reached);
      for (const other of groups[g]!.eligible) {
        if (reached.has(other) || flow[g]![other]! <= 0) continue;
        reached.set(other, { move: { group: g, from: other, to: arm }, amount: flow[g]![other]! });
        queue.push(other);
      }
    }
  }
  return null;
}

function backTo(
  arm: number,
  last: { move: Move; amount: number },
  reached: ReadonlyMap<number, { move: Move; amount: number } | null>,
): { moves: Move[]; amount: number } {
  const moves = [last.move];
  let { amount } = last;
  for (let step = reached.get(arm); step; step = reached.get(step.move.to)) {
    moves.push(step.move);
    amount = Math.min(amount, step.amount);
  }
  return { moves, amount };
}
