import type { ProteinChange } from './protein.ts';

export const CONSEQUENCES = [
  'missense',
  'nonsense',
  'frameshift',
  'inframe-deletion',
  'inframe-insertion',
  'splice-site',
  'splice-region',
  'start-lost',
  'stop-lost',
  'synonymous',
  'intron',
  'utr',
  'promoter',
  'other',
] as const;
export type Consequence = (typeof CONSEQUENCES)[number];
/** From MAF Variant_Classification, a Sequence Ontology term (of `a&b` the most severe), or plain words. */
export declare function understandConsequence(text: string): Consequence | null;
export declare function consequenceOfProtein(change: ProteinChange): Consequence;
/** Nonsense, frameshift, splice site, start lost: expected to cut the protein short. */
export declare function isTruncating(consequence: Consequence): boolean;
