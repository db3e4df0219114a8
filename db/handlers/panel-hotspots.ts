import { StratumError } from '../domain/errors.ts';
import type { PanelDefinition } from '../domain/facts/view.ts';
import { geneSymbol } from '../domain/findings/genes.ts';
import { type Hotspots, hotspotsOf } from '../domain/findings/hotspot-list.ts';

/**
 * Hotspots by the symbols of the panel, in normal form.
 * @throws StratumError bad-value: a gene that the panel does not have, or a text that is no position
 */
export function checkedHotspots(hotspots: Hotspots, genes: PanelDefinition['genes']): Hotspots {
  const checked = new Map<string, string[]>();
  for (const [text, spots] of Object.entries(hotspots)) {
    const gene = geneSymbol(text) ?? text.trim();
    const known = genes === '*' ? gene : genes.find((one) => one.toUpperCase() === gene.toUpperCase());
    if (known === undefined)
      throw new StratumError('bad-value', `Hotspots are given for ${text}, which is not among the panel's genes.`, {
        gene: text,
      });
    const read = spots.flatMap((spot) => {
      const found = hotspotsOf(spot);
      if (found) return found;
      const sentence = `"${spot}" of ${text} is no codon, range of codons or protein change.`;
      throw new StratumError('bad-value', sentence, { gene: text, hotspot: spot });
    });
    checked.set(known, [...new Set([...(checked.get(known) ?? []), ...read])]);
  }
  return Object.fromEntries(checked);
}
