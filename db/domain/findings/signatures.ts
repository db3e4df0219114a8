import { concept } from '../concepts/registry.ts';
import { plainWord } from '../values/words.ts';

export type MsiStatus = 'msi-high' | 'msi-low' | 'stable' | 'indeterminate';
export type MmrStatus = 'deficient' | 'proficient' | 'indeterminate';

const MSI = words<MsiStatus>('msi_status', ['msi-high', 'msi-low', 'stable', 'indeterminate']);
const MMR = words<MmrStatus>('mmr_status', ['deficient', 'proficient', 'indeterminate']);

/** Microsatellite status; words of mismatch repair are not translated into it here: they are another test. */
export function understandMsi(text: string): MsiStatus | null {
  return MSI.get(plain(text)) ?? null;
}

export function understandMmr(text: string): MmrStatus | null {
  return MMR.get(plain(text)) ?? null;
}

/** The concept's own categories with their synonyms, so that there is one list of words only. */
function words<T extends string>(conceptId: string, ids: readonly T[]): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const category of concept(conceptId)?.categories ?? []) {
    const id = ids.find((known) => known === category.id);
    if (id !== undefined)
      for (const word of [category.id, category.name, ...category.synonyms]) map.set(plain(word), id);
  }
  return map;
}

function plain(text: string): string {
  return plainWord(text.replace(/[-_]+/g, ' '));
}
