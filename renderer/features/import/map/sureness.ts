import type { InspectedColumn } from '../../../../db/contract/imports.ts';
import type { ColumnMapping } from '../../../../db/domain/import/mapping.ts';

const SURE = 0.8;
const LIKELY = 0.5;

export interface Sureness {
  word: 'sure' | 'likely' | 'a guess' | 'chosen by you';
  byPerson: boolean;
}

/** How sure the suggested meaning is, or that a person chose another. */
export function sureness(found: InspectedColumn, mapping: ColumnMapping): Sureness {
  if (JSON.stringify(found.suggestion.as) !== JSON.stringify(mapping.as))
    return { word: 'chosen by you', byPerson: true };
  const { score } = found.suggestion;
  return { word: score >= SURE ? 'sure' : score >= LIKELY ? 'likely' : 'a guess', byPerson: false };
}
