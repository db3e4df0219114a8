export type GeneResolution =
  /** Already the approved HGNC symbol. */
  | { kind: 'approved'; symbol: string }
  /** An alias or previous symbol of exactly one gene; `received` is the text as it came. */
  | { kind: 'alias'; symbol: string; received: string }
  /** Several genes could be meant, or a spreadsheet turned a symbol into a date: a person must choose. */
  | { kind: 'ambiguous'; candidates: readonly string[]; received: string }
  /** Not in the table: kept as received and flagged. */
  | { kind: 'unknown'; received: string };
export declare function resolveGene(text: string): GeneResolution;
