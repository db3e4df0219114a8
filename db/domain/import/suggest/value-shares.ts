import type { Concept } from '../../concepts/concept.ts';
import { resolveDiagnosis } from '../../diagnosis/find.ts';
import type { FactTableName } from '../../facts/tables.ts';
import { understandConsequence } from '../../findings/consequence.ts';
import { understandCopyNumber } from '../../findings/copy-number.ts';
import { resolveGene } from '../../findings/genes.ts';
import { normaliseProteinChange } from '../../findings/protein.ts';
import { resolveAgent } from '../../therapy/agents.ts';
import { DEFAULT_MISSING } from '../../values/missing.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { categoryReader } from '../understand/category.ts';
import { isWordField, understandFieldWord } from '../understand/field-words.ts';
import { isWildType, pairReader } from '../understand/findings.ts';

type Fits = (value: string) => boolean;

/** How values of a field look, where that can be told. */
const FITS: Readonly<Record<string, Fits>> = {
  'variant.gene': isGene,
  'copyNumber.gene': isGene,
  'fusion.gene5': isGene,
  'fusion.gene3': isGene,
  'fusion.pair': (value) => pairReader(DEFAULT_MISSING)(value).flags === 0,
  'variant.protein': (value) => normaliseProteinChange(value) !== null || isWildType(value),
  'variant.coding': (value) => /^(?:[A-Z]{2}_?\d+(?:\.\d+)?:)?[cgn]\./.test(value.trim()),
  'variant.consequence': (value) => understandConsequence(value) !== null,
  'copyNumber.state': (value) => understandCopyNumber(value) !== null,
  'therapy.agent': (value) => resolveAgent(value).kind !== 'unknown',
  'diagnosis.text': (value) => resolveDiagnosis(value) !== null,
};

function isGene(value: string): boolean {
  const { kind } = resolveGene(value);
  return kind === 'approved' || kind === 'alias';
}

const NUMBERS = new Set(['vaf', 'depth', 'refCount', 'altCount', 'copies', 'line', 'refLow', 'refHigh']);
const DAYS = new Set(['date', 'end', 'from', 'to']);

/** Share, 0 to 1, of the values that look like those of the field; null where nothing can be told. */
export function shareFitting(table: FactTableName, field: string, profile: ColumnProfile): number | null {
  if (profile.values === 0) return null;
  if (NUMBERS.has(field)) return profile.numericShare + profile.censoredShare + profile.unitShare;
  if (DAYS.has(field)) return table === 'therapy' && field === 'end' ? profile.dateShare || null : profile.dateShare;
  const name = `${table}.${field}`;
  const fits = isWordField(name) ? (value: string) => understandFieldWord(name, value) !== null : FITS[name];
  return fits ? shareOf(profile, fits) : null;
}

/** Share of the values of a column that a concept understands. */
export function shareOfConcept(concept: Concept, profile: ColumnProfile): number {
  if (profile.values === 0) return 0;
  if (concept.kind === 'number') return profile.numericShare + profile.censoredShare + profile.unitShare;
  if (concept.kind === 'date') return Math.max(profile.dateShare, yearShare(profile));
  if (!concept.categories) return 1;
  const read = categoryReader({ concept, missing: DEFAULT_MISSING });
  return shareOf(profile, (value) => read(value).state !== 'flagged');
}

/** Bare years are dates too where the column is one of dates. */
function yearShare(profile: ColumnProfile): number {
  return shareOf(profile, (value) => /^(?:19|20)\d{2}$/.test(value));
}

export function shareOf(profile: ColumnProfile, fits: Fits): number {
  let fitting = 0;
  let all = 0;
  for (const { text, count } of profile.distinct.top) {
    all += count;
    if (fits(text)) fitting += count;
  }
  return all === 0 ? 0 : fitting / all;
}
