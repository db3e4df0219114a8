import { ambiguityWords } from './gene-list.ts';
import { resolveGene } from './genes.ts';
import { parseProteinChange, printProteinChange } from './protein.ts';
import { isOpen } from './protein-match.ts';

export type Hotspots = Readonly<Record<string, readonly string[]>>;

/** Longest range of codons taken: the longest human protein, titin, has 35,991 residues (UniProt Q8WZ42-12). */
const LAST_CODON = 36_000;

/**
 * Reads which positions of genes a hotspot panel covers: one gene per line, as in `EGFR: 719, 729-761, p.T790M`. Codons,
 * ranges of codons, and single protein changes.
 * @returns changes in normal form and codons, by approved symbol; and a sentence for each thing that is not understood
 */
export function readHotspotList(text: string): { hotspots: Hotspots; problems: string[] } {
  const hotspots: Record<string, string[]> = {};
  const problems: string[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    const [, name = '', rest = ''] = /^\s*([^\s:]+)\s*:?\s*(.*)$/.exec(line) ?? [];
    const gene = resolveGene(name);
    if (gene.kind === 'ambiguous') {
      problems.push(`Line ${i + 1}: ${ambiguityWords(gene)}; write which gene is meant.`);
      return;
    }
    if (rest.trim() === '') problems.push(`Line ${i + 1}: no position of ${name} is given.`);
    const symbol = gene.kind === 'unknown' ? name : gene.symbol;
    const spots = new Set(hotspots[symbol]);
    for (const word of rest.split(/[\s,;]+/).filter((part) => part !== '')) {
      const found = hotspotsOf(word);
      if (found === null) problems.push(`Line ${i + 1}: "${word}" is no codon, range of codons or protein change.`);
      for (const spot of found ?? []) spots.add(spot);
    }
    if (spots.size > 0) hotspots[symbol] = [...spots];
  });
  return { hotspots, problems };
}

/** `858` → 858; `719-721` → 719, 720, 721; `V600` → 600; `L858R` → p.L858R; null: not understood. */
export function hotspotsOf(text: string): string[] | null {
  const codons = /^(?:p\.)?[A-Z]?(\d+)(?:[-–](\d+))?$/.exec(text);
  if (codons) {
    const from = Number(codons[1]);
    const to = Number(codons[2] ?? codons[1]);
    if (from < 1 || to < from || to > LAST_CODON) return null;
    return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  }
  const change = parseProteinChange(text);
  // `V600X` and `p.?` do not say which change, so that no criterion could ask for it.
  return change === null || change.kind === 'unknown' || isOpen(change) ? null : [printProteinChange(change)];
}

/** The same positions as text, neighbouring codons as ranges; `readHotspotList` reads it back. */
export function printHotspotList(hotspots: Hotspots): string {
  return Object.entries(hotspots)
    .map(([gene, spots]) => `${gene}: ${ranges(spots).join(', ')}`)
    .join('\n');
}

function ranges(spots: readonly string[]): string[] {
  const codons = spots
    .filter((spot) => /^\d+$/.test(spot))
    .map(Number)
    .sort((a, b) => a - b);
  const out: string[] = [];
  for (let i = 0; i < codons.length; ) {
    let end = i;
    while (codons[end + 1] === codons[end]! + 1) end++;
    out.push(end === i ? String(codons[i]) : `${codons[i]}-${codons[end]}`);
    i = end + 1;
  }
  return [...out, ...spots.filter((spot) => !/^\d+$/.test(spot))];
}
