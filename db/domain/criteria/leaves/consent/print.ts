import type { ConsentLeaf } from './schema.ts';

export function printConsent(leaf: ConsentLeaf): string {
  return `has consented to ${leaf.scope}`;
}

export function printNoConsent(leaf: ConsentLeaf): string {
  return `has refused or withdrawn consent to ${leaf.scope}`;
}
