/** Amino acids are one-letter codes, `*` is a stop, `X` an unknown or unnamed residue. Positions are 1-based codons. */
export type ProteinChange =
  | { kind: 'substitution'; from: string; position: number; to: string }
  | { kind: 'nonsense'; from: string; position: number }
  | { kind: 'synonymous'; from: string; position: number }
  | { kind: 'frameshift'; from: string; position: number; to: string | null; stop: number | null }
  | { kind: 'deletion' | 'duplication'; from: string; position: number; endResidue: string; end: number }
  | { kind: 'insertion'; from: string; position: number; endResidue: string; end: number; inserted: string }
  | { kind: 'delins'; from: string; position: number; endResidue: string; end: number; inserted: string }
  | { kind: 'splice'; position: number }
  | { kind: 'start-lost' }
  | { kind: 'stop-lost'; position: number; to: string; extension: number | null }
  | { kind: 'none' };
/** Null: not a protein change that is understood. */
export declare function parseProteinChange(text: string): ProteinChange | null;
/** `p.V600E`, one-letter; the same text for every spelling of one change. Null as for parseProteinChange. */
export declare function normaliseProteinChange(text: string): string | null;
/** False also when either is not understood and the texts differ. */
export declare function sameProteinChange(a: string, b: string): boolean;
/** First codon touched; null for changes without a position. */
export declare function codonOf(change: ProteinChange): number | null;
/** Whether it replaces exactly the residue at `codon` by another amino acid (no stop, frameshift, deletion). */
export declare function isSubstitutionAt(change: ProteinChange, codon: number, from?: string): boolean;
