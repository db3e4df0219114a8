import type { Expression } from '../criteria/expression.ts';

/** The protocol document, as data. Frozen once parsed; its canonical JSON is what is hashed. */
export interface Protocol {
  /** Version of the format. */
  stratum: 1;
  id: string;
  title: string;
  description?: string | undefined;
  inclusion: Criterion[];
  exclusion: Criterion[];
  arms: Arm[];
  assignment: Assignment;
  factors: Factor[];
}

export interface Criterion {
  /** Unique in the protocol: `I1`, `adult`. */
  id: string;
  title?: string | undefined;
  when: Expression;
  comment?: string | undefined;
}

export const ARM_STATES = ['open', 'suspended', 'full', 'closed'] as const;
export type ArmState = (typeof ARM_STATES)[number];

export interface Arm {
  id: string;
  title: string;
  status: ArmState;
  /** Places in all; absent: no limit. */
  capacity?: number | undefined;
  /** Places already taken by subjects enrolled before. */
  enrolled?: number | undefined;
  inclusion: Criterion[];
  exclusion: Criterion[];
}

export const POLICIES = ['list-all', 'priority', 'optimal'] as const;
export type Policy = (typeof POLICIES)[number];
/**
 * list-all: nobody is assigned. priority: the first open arm, in the order of the document, for which the subject is
 * eligible and which has a place left before this run. optimal: as many subjects placed as capacities allow.
 */
export interface Assignment {
  policy: Policy;
}

export interface Factor {
  id: string;
  title: string;
  levels: Level[];
}
export interface Level {
  id: string;
  title: string;
  when: Expression;
}

export type CriterionType = 'inclusion' | 'exclusion';

/** One criterion with its place in the protocol. */
export interface PlacedCriterion {
  criterion: Criterion;
  type: CriterionType;
  /** Index of the arm; null: common to all. */
  arm: number | null;
  /** JSON pointer to the criterion. */
  path: string;
}

/** All criteria in protocol order: common inclusion, common exclusion, then arm by arm. */
export function criteriaOf(protocol: Protocol): PlacedCriterion[] {
  const place = (list: readonly Criterion[], type: CriterionType, arm: number | null, base: string) =>
    list.map((criterion, i): PlacedCriterion => ({ criterion, type, arm, path: `${base}/${type}/${i}` }));
  return [
    ...place(protocol.inclusion, 'inclusion', null, ''),
    ...place(protocol.exclusion, 'exclusion', null, ''),
    ...protocol.arms.flatMap((arm, a) => [
      ...place(arm.inclusion, 'inclusion', a, `/arms/${a}`),
      ...place(arm.exclusion, 'exclusion', a, `/arms/${a}`),
    ]),
  ];
}
