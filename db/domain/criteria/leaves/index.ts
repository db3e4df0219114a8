import type { Leaf } from '../expression.ts';
import type { LeafKind } from '../leaf-kind.ts';
import { age } from './age/kind.ts';
import { attested } from './attested/kind.ts';
import { consent } from './consent/kind.ts';
import { copyNumber } from './copyNumber/kind.ts';
import { diagnosis } from './diagnosis/kind.ts';
import { fusion } from './fusion/kind.ts';
import { observation } from './observation/kind.ts';
import { sex } from './sex/kind.ts';
import { subjects } from './subjects/kind.ts';
import { tested } from './tested/kind.ts';
import { therapy } from './therapy/kind.ts';
import { variant } from './variant/kind.ts';

/** Every kind of leaf, in the order in which menus offer them. Adding a kind: its folder, this list, and the union in expression.ts. */
export const LEAF_KINDS: readonly LeafKind<Leaf>[] = [
  age,
  sex,
  observation,
  diagnosis,
  variant,
  copyNumber,
  fusion,
  tested,
  therapy,
  consent,
  attested,
  subjects,
];

const byKind = new Map(LEAF_KINDS.map((kind) => [kind.kind, kind]));

export function leafKind(kind: Leaf['kind']): LeafKind<Leaf> {
  const found = byKind.get(kind);
  if (found === undefined) throw new TypeError(`unregistered leaf kind ${kind}`);
  return found;
}
