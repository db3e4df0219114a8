import type { Expression, Group } from '../../../../db/domain/criteria/expression.ts';
import type { LeafKind } from '../../../../db/domain/criteria/leaf-kind.ts';
import { LEAF_KINDS, leafKind } from '../../../../db/domain/criteria/leaves/index.ts';

const HEADINGS: Readonly<Record<LeafKind<never>['group'], string>> = {
  demographics: 'Demographics',
  observations: 'Observations',
  diagnosis: 'Diagnosis',
  findings: 'Findings',
  therapy: 'Therapy',
  consent: 'Consent',
  people: 'By people',
};

export interface ConditionChoice {
  key: string;
  title: string;
  make(): Expression;
}

export interface ConditionChoices {
  heading: string;
  choices: ConditionChoice[];
}

/** Groups in the order in which the menu offers them. */
const GROUPS: readonly ConditionChoice[] = [
  { key: 'all', title: 'All of …', make: () => ({ kind: 'all', of: [] }) },
  { key: 'any', title: 'Any of …', make: () => ({ kind: 'any', of: [] }) },
  { key: 'atLeast', title: 'At least a number of …', make: () => ({ kind: 'atLeast', n: 1, of: [] }) },
];

/** Everything a new condition can be, under the headings of the registered kinds. */
export const CONDITION_CHOICES: readonly ConditionChoices[] = [
  ...[...Map.groupBy(LEAF_KINDS, (kind) => kind.group)].map(([group, kinds]) => ({
    heading: HEADINGS[group] ?? group,
    choices: kinds.map((kind) => ({ key: kind.kind, title: kind.title, make: () => kind.initial() })),
  })),
  { heading: 'Groups', choices: [...GROUPS] },
];

/** The three groups of a list are changed into each other; `not` has one part and is put around and taken off. */
export const LIST_GROUPS = [
  { value: 'all', label: 'All of these' },
  { value: 'any', label: 'Any of these' },
  { value: 'atLeast', label: 'At least n of these' },
] as const;
export type ListGroup = Exclude<Group, { kind: 'not' }>;

export function asListGroup(group: ListGroup, kind: ListGroup['kind']): ListGroup {
  const { of, note } = group;
  const kept = note === undefined ? {} : { note };
  return kind === 'atLeast' ? { kind, n: Math.max(1, of.length - 1), of, ...kept } : { kind, of, ...kept };
}

/** What a node is called in a sentence: "Observation", "All of these". */
export function titleOf(node: Expression): string {
  switch (node.kind) {
    case 'not':
      return 'Not';
    case 'all':
    case 'any':
      return LIST_GROUPS.find((group) => group.value === node.kind)!.label;
    case 'atLeast':
      return `At least ${node.n} of these`;
    default:
      return leafKind(node.kind).title;
  }
}
