import type { Concept } from '../../concepts/concept.ts';
import type { UnitSystem } from '../../units/system.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { ColumnMapping, ColumnRole } from '../mapping.ts';

/** What a column seems to hold, how sure that is (0 to 1), and why. Nothing is applied without being shown. */
export interface ColumnSuggestion {
  as: ColumnRole;
  score: number;
  reason: string;
  alternatives: { as: ColumnRole; reason: string }[];
  /** Unit, decimal sign, date order, … as the plan would have them. */
  settings: Partial<Omit<ColumnMapping, 'header' | 'index' | 'as'>>;
}

export interface FileSuggestion {
  columns: ColumnSuggestion[];
  /** Sentences about the whole file. */
  notices: string[];
}

export interface SuggestInput {
  profiles: readonly ColumnProfile[];
  units: UnitSystem;
  /** The study's own concepts. */
  own: readonly Concept[];
}

export const IGNORE: ColumnRole = { role: 'ignore' };
