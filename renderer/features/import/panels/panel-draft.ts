import type { PanelInfo } from '../../../../db/contract/panels.ts';
import { type ResolvedGenes, readGeneList, resolveGeneList } from '../../../../db/domain/findings/gene-list.ts';
import { type Hotspots, printHotspotList, readHotspotList } from '../../../../db/domain/findings/hotspot-list.ts';
import type { CallInput } from '../../../api.ts';

export type AlterationClass = PanelInfo['classes'][number];

/** A definition while it is being written. */
export interface PanelDraft {
  /** The panel that is meant; absent: a new one. */
  id?: string;
  name: string;
  everyGene: boolean;
  /** As typed, pasted or read from a file. */
  genes: string;
  classes: readonly AlterationClass[];
  /** One gene per line, with its positions. */
  hotspots: string;
  source: string;
}

/** A draft as it is understood. */
export interface ReadDraft {
  genes: ResolvedGenes;
  hotspots: Hotspots;
  /** Sentences about positions that are not understood. */
  problems: readonly string[];
  /** What is still needed before it can be saved, in words. */
  missing: readonly string[];
}

export const NEW_PANEL: PanelDraft = {
  name: '',
  everyGene: false,
  genes: '',
  classes: [],
  hotspots: '',
  source: '',
};

export function draftOf(panel: PanelInfo): PanelDraft {
  const { id, name, genes, classes, hotspots, source } = panel;
  return {
    id,
    name,
    everyGene: genes === '*',
    genes: genes === null || genes === '*' ? '' : genes.join(', '),
    classes,
    hotspots: hotspots === null ? '' : printHotspotList(hotspots),
    source,
  };
}

export function readGenes(text: string): ResolvedGenes {
  return resolveGeneList(readGeneList(text).symbols);
}

export function readDraft(draft: PanelDraft, genes: ResolvedGenes): ReadDraft {
  const { hotspots, problems } = readHotspotList(draft.hotspots);
  const known = new Set(genes.genes.map((gene) => gene.toUpperCase()));
  const strange = draft.everyGene ? [] : Object.keys(hotspots).filter((gene) => !known.has(gene.toUpperCase()));
  const all = [...problems, ...strange.map((gene) => `${gene} has positions, and is not among the genes.`)];
  const missing = [
    ...(draft.name.trim() === '' ? ['a name'] : []),
    ...(!draft.everyGene && genes.genes.length === 0 ? ['its genes'] : []),
    ...(!draft.everyGene && genes.ambiguous.length > 0 ? ['which genes are meant'] : []),
    ...(draft.classes.length === 0 ? ['which alterations it finds'] : []),
    ...(all.length > 0 ? ['positions that are understood'] : []),
    ...(draft.source.trim() === '' ? ['its source'] : []),
  ];
  return { genes, hotspots, problems: all, missing };
}

export function definitionOf(draft: PanelDraft, { genes, hotspots }: ReadDraft): CallInput<'panel.define'> {
  const { id, name, everyGene, classes, source } = draft;
  const spots = Object.entries(hotspots).map(([gene, list]): [string, string[]] => [gene, [...list]]);
  return {
    ...(id === undefined ? {} : { id }),
    name: name.trim(),
    genes: everyGene ? '*' : [...genes.genes],
    classes: [...classes],
    ...(spots.length > 0 ? { hotspots: Object.fromEntries(spots) } : {}),
    source: source.trim(),
  };
}

/** The list with one entry replaced by the genes that are meant; none: it is left out. */
export function replaceGene(text: string, received: string, meant: readonly string[]): string {
  return readGeneList(text)
    .symbols.flatMap((symbol) => (symbol === received ? meant : [symbol]))
    .join(', ');
}
