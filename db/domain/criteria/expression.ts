import type { AgeLeaf } from './leaves/age/schema.ts';
import type { AttestedLeaf } from './leaves/attested/schema.ts';
import type { ConsentLeaf } from './leaves/consent/schema.ts';
import type { CopyNumberLeaf } from './leaves/copyNumber/schema.ts';
import type { DiagnosisLeaf } from './leaves/diagnosis/schema.ts';
import type { FusionLeaf } from './leaves/fusion/schema.ts';
import type { ObservationLeaf } from './leaves/observation/schema.ts';
import type { SexLeaf } from './leaves/sex/schema.ts';
import type { SubjectsLeaf } from './leaves/subjects/schema.ts';
import type { TestedLeaf } from './leaves/tested/schema.ts';
import type { TherapyLeaf } from './leaves/therapy/schema.ts';
import type { VariantLeaf } from './leaves/variant/schema.ts';

/** Criteria are data: a kind-tagged tree, frozen once parsed. Groups combine by Kleene's three-valued logic. */
export interface AllOf {
  kind: 'all';
  of: Expression[];
  note?: string | undefined;
}
export interface AnyOf {
  kind: 'any';
  of: Expression[];
  note?: string | undefined;
}
export interface Not {
  kind: 'not';
  of: Expression;
  note?: string | undefined;
}
export interface AtLeast {
  kind: 'atLeast';
  n: number;
  of: Expression[];
  note?: string | undefined;
}
export type Group = AllOf | AnyOf | Not | AtLeast;

export type Leaf =
  | AgeLeaf
  | SexLeaf
  | ObservationLeaf
  | DiagnosisLeaf
  | VariantLeaf
  | CopyNumberLeaf
  | FusionLeaf
  | TestedLeaf
  | TherapyLeaf
  | ConsentLeaf
  | AttestedLeaf
  | SubjectsLeaf;

export type Expression = Group | Leaf;
export type ExpressionKind = Expression['kind'];

export const GROUP_KINDS = ['all', 'any', 'not', 'atLeast'] as const;

export function isGroup(node: Expression): node is Group {
  return node.kind === 'all' || node.kind === 'any' || node.kind === 'not' || node.kind === 'atLeast';
}

export function childrenOf(node: Expression): readonly Expression[] {
  if (!isGroup(node)) return [];
  return node.kind === 'not' ? [node.of] : node.of;
}

/** JSON pointer steps from a node to its children, in the order of childrenOf. */
export function childPaths(node: Expression): readonly string[] {
  if (!isGroup(node)) return [];
  return node.kind === 'not' ? ['/of'] : node.of.map((_, i) => `/of/${i}`);
}

/** Visits every node, parents first. `path` is a JSON pointer below `base`. */
export function walk(node: Expression, visit: (node: Expression, path: string) => void, base = ''): void {
  visit(node, base);
  const paths = childPaths(node);
  childrenOf(node).forEach((child, i) => {
    walk(child, visit, base + paths[i]);
  });
}
