import { dateCandidates, isDateShaped } from './spreadsheet-date.ts';
import { FAMILIES } from './symbols/families.ts';
import { INHERITED } from './symbols/inherited.ts';
import { LINEAGE } from './symbols/lineage.ts';
import { SIGNALLING } from './symbols/oncogenes.ts';
import { NUCLEAR } from './symbols/suppressors.ts';

export type GeneResolution =
  /** Already the approved HGNC symbol. */
  | { kind: 'approved'; symbol: string }
  /** An alias or previous symbol of exactly one gene, or a spelling in other case; `received` is the text as it came. */
  | { kind: 'alias'; symbol: string; received: string }
  /** Several genes could be meant, or a spreadsheet turned a symbol into a date: a person must choose. */
  | { kind: 'ambiguous'; candidates: readonly string[]; received: string }
  /** Not in the table: kept as received and flagged. */
  | { kind: 'unknown'; received: string };

const ENTRIES = [...SIGNALLING, ...NUCLEAR, ...LINEAGE, ...INHERITED];
const APPROVED: ReadonlyMap<string, string> = new Map(ENTRIES.map(({ symbol }) => [fold(symbol), symbol]));
const ALIASES: ReadonlyMap<string, readonly string[]> = aliasTable();

/** All approved symbols of the table, in alphabetical order. */
export const GENE_SYMBOLS: readonly string[] = [...APPROVED.values()].sort();

function fold(text: string): string {
  return text.toUpperCase();
}

function aliasTable(): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const { symbol, aliases } of ENTRIES)
    for (const alias of aliases) {
      const symbols = table.get(fold(alias));
      if (!symbols) table.set(fold(alias), [symbol]);
      else if (!symbols.includes(symbol)) symbols.push(symbol);
    }
  for (const [family, members] of FAMILIES) table.set(fold(family), [...members]);
  return table;
}

/**
 * The gene that a text names. Approved symbols outrank aliases and previous symbols, so that `TTF1` is the transcription
 * termination factor, however often people write it for NKX2-1. Case does not matter; nothing else is guessed.
 */
export function resolveGene(text: string): GeneResolution {
  const received = text.trim();
  const key = fold(received).replace(/[‐‑–]/g, '-');
  const approved = APPROVED.get(key);
  if (approved !== undefined)
    return approved === received
      ? { kind: 'approved', symbol: approved }
      : { kind: 'alias', symbol: approved, received };
  const symbols = ALIASES.get(key) ?? ALIASES.get(greekAsLetters(key));
  if (symbols !== undefined)
    return symbols.length === 1
      ? { kind: 'alias', symbol: symbols[0]!, received }
      : { kind: 'ambiguous', candidates: symbols, received };
  if (isDateShaped(received)) return { kind: 'ambiguous', candidates: dateCandidates(received), received };
  return { kind: 'unknown', received };
}

/** The approved symbol where there is no doubt; null for ambiguous and unknown texts. */
export function geneSymbol(text: string): string | null {
  const gene = resolveGene(text);
  return gene.kind === 'approved' || gene.kind === 'alias' ? gene.symbol : null;
}

export function isApproved(symbol: string): boolean {
  return APPROVED.get(fold(symbol)) === symbol;
}

function greekAsLetters(key: string): string {
  return key.replaceAll('Α', 'ALPHA').replaceAll('Β', 'BETA').replaceAll('Γ', 'GAMMA').replaceAll('Δ', 'DELTA');
}
