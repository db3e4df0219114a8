import { printLimit } from '../../band.ts';
import type { AgeLeaf } from './schema.ts';

export function printAge(leaf: AgeLeaf): string {
  return `age is ${printLimit(leaf.op, leaf.value, leaf.upper, leaf.unit ?? 'years')}`;
}
