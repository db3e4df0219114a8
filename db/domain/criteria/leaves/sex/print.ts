import type { SexLeaf } from './schema.ts';

export function printSex(leaf: SexLeaf): string {
  return `sex is ${leaf.is}`;
}
