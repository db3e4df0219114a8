import type { AttestedLeaf } from './schema.ts';

export function printAttested(leaf: AttestedLeaf): string {
  return `a person attests: ${leaf.text ?? leaf.question}`;
}

export function printNotAttested(leaf: AttestedLeaf): string {
  return `a person attests that not: ${leaf.text ?? leaf.question}`;
}
