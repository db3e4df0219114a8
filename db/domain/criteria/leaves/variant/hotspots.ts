import { codonOf, parseProteinChange, sameProteinChange } from '../../../findings/protein.ts';
import type { VariantLeaf } from './schema.ts';

/**
 * Whether a hotspot panel that covers only `hotspots` of the gene (changes such as `p.V600E`, or codons such as `600`)
 * covers all that the leaf asks. Exons, consequences and "any change" are more than hotspots can cover.
 */
export function hotspotsCover(leaf: VariantLeaf, hotspots: readonly string[]): boolean {
  const codons = new Set(hotspots.filter((spot) => /^\d+$/.test(spot)).map(Number));
  if (leaf.change !== undefined)
    return leaf.change.every((text) => {
      const change = parseProteinChange(text);
      const codon = change === null ? null : codonOf(change);
      return (codon !== null && codons.has(codon)) || hotspots.some((spot) => sameProteinChange(spot, text));
    });
  if (leaf.codon === undefined) return false;
  for (let codon = leaf.codon; codon <= (leaf.codonEnd ?? leaf.codon); codon++) if (!codons.has(codon)) return false;
  return true;
}
