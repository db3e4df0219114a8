import { normaliseProteinChange, type ProteinChange, parseProteinChange } from './protein-change.ts';

/** First codon touched; null for changes without a position. */
export function codonOf(change: ProteinChange): number | null {
  return change.kind === 'start-lost' ? 1 : 'position' in change ? change.position : null;
}

/** First and last codon touched (an insertion touches both neighbours); null for changes without a position. */
export function codonsOf(change: ProteinChange): [number, number] | null {
  const first = codonOf(change);
  return first === null ? null : [first, 'end' in change ? change.end : first];
}

/**
 * Whether it replaces exactly the residue at `codon` by another amino acid: no stop, frameshift, deletion, or delins.
 *
 * @param from also require this residue (`V` in "any V600 substitution")
 */
export function isSubstitutionAt(change: ProteinChange, codon: number, from?: string): boolean {
  return (
    change.kind === 'substitution' &&
    change.position === codon &&
    change.to !== 'X' &&
    (from === undefined || change.from === from)
  );
}

/**
 * Whether two texts name one change. Frameshifts are the same when they start at the same residue: the new residue and
 * the distance to the stop are left out by many sources (`E746fs`, `E746Gfs*12`), unless both state them differently.
 * Texts that are not understood are the same only when they are spelled the same.
 */
export function sameProteinChange(a: string, b: string): boolean {
  const first = parseProteinChange(a);
  const second = parseProteinChange(b);
  if (!first || !second) return a.trim() === b.trim();
  if (first.kind === 'unknown' || second.kind === 'unknown' || isOpen(first) || isOpen(second)) return false;
  if (first.kind === 'frameshift' && second.kind === 'frameshift')
    return (
      first.from === second.from &&
      first.position === second.position &&
      agree(first.to, second.to) &&
      agree(first.stop, second.stop)
    );
  return normaliseProteinChange(a) === normaliseProteinChange(b);
}

/** `V600X` does not say what became of the residue: a stop, or any other one. */
export function isOpen(change: ProteinChange): boolean {
  return change.kind === 'substitution' && change.to === 'X';
}

function agree<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}
