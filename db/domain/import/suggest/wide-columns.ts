import type { Concept } from '../../concepts/concept.ts';
import { customConcept } from '../../concepts/custom.ts';
import { findConcept } from '../../concepts/find.ts';
import { plainWord } from '../../values/words.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { ColumnRole } from '../mapping.ts';
import { headerKey } from './header-key.ts';
import { resultColumn } from './result-columns.ts';
import { type ColumnSuggestion, IGNORE, type SuggestInput } from './suggestion.ts';
import { unitByDefinition, unitOfHeader } from './unit-of-header.ts';
import { shareOfConcept } from './value-shares.ts';

/** A concept is chosen for names that certainly are its own, when at least half of the values look like it. */
const SURE = 0.9;
const FITTING = 0.5;
/** A header that only contains a concept's name offers it. */
const OFFERED = 0.5;

/** What a column that is no part of an event seems to hold: one gene's results, a concept, or something of its own. */
export function wideColumn(profile: ColumnProfile, input: SuggestInput): ColumnSuggestion {
  // The second of two equal headers is called "ALT (2)" and holds the same as the first.
  const header = profile.header.trim() === '' ? profile.name : profile.header;
  const matches = findConcept(header, input.own);
  const alternatives = matches
    .filter(({ score }) => score >= OFFERED)
    .slice(0, 4)
    .map(({ concept, reason }): ColumnSuggestion['alternatives'][number] => ({ as: observation(concept.id), reason }));
  if (/consent|einwillig/.test(headerKey(profile.name)))
    alternatives.push({
      as: { role: 'fact', table: 'consent', field: 'status', constants: { scope: headerKey(profile.name) } },
      reason: 'it names a particular consent: choose this, and its scope, if the study relies on it',
    });
  const result = resultColumn(
    header,
    profile.distinct.top.map(({ text }) => text),
  );
  if (result && result.score >= 0.8) {
    const as = { role: 'fact' as const, table: result.table, field: 'result', concept: result.gene };
    return { as, score: result.score, reason: result.reason, alternatives, settings: {} };
  }
  const best = matches[0];
  if (best && best.score >= SURE) {
    const share = shareOfConcept(best.concept, profile);
    if (share >= FITTING || profile.values === 0) {
      const percent = Math.round(share * 100);
      const reason =
        profile.values === 0
          ? `${best.reason}; it has no values yet`
          : `${best.reason}; ${percent} % of the values fit`;
      const others = alternatives.filter(({ as }) => as.role !== 'fact' || as.concept !== best.concept.id);
      return {
        as: observation(best.concept.id),
        score: best.score * (profile.values === 0 ? 0.7 : 0.5 + share / 2),
        reason,
        alternatives: others,
        settings: settingsOf(profile, best.concept, input),
      };
    }
  }
  return ownColumn(profile, alternatives, input);
}

function observation(concept: string): ColumnRole {
  return { role: 'fact', table: 'observation', field: 'value', concept };
}

/** Many different long texts are notes: they are kept in the file, and offered. */
const MOST_WORDS = 60;

function ownColumn(
  profile: ColumnProfile,
  alternatives: ColumnSuggestion['alternatives'],
  input: SuggestInput,
): ColumnSuggestion {
  if (profile.values === 0)
    return { as: IGNORE, score: 0.9, reason: 'the column has no values', alternatives, settings: {} };
  const kind = kindOf(profile);
  const concept = customConcept(profile.name, kind);
  const as = observation(concept.id);
  const offered = [...alternatives, { as: IGNORE, reason: 'keep it in the file only' }];
  if (kind === 'text' && profile.distinct.top.some(({ text }) => text.length > MOST_WORDS)) {
    const reason = 'free text: kept in the file as received';
    return {
      as: IGNORE,
      score: 0.5,
      reason,
      alternatives: [...alternatives, { as, reason: 'keep the texts as facts' }],
      settings: {},
    };
  }
  const words = { number: 'numbers', date: 'dates', category: 'a few different words', text: 'words' }[kind];
  return {
    as,
    score: 0.4,
    reason: `no known concept has this name; its values are ${words}: kept as a concept of this study`,
    alternatives: offered,
    settings: { kind, ...settingsOf(profile, concept, input) },
  };
}

function kindOf(profile: ColumnProfile): Concept['kind'] {
  if (profile.numericShare + profile.censoredShare + profile.unitShare >= 0.8 && profile.leadingZeros === 0)
    return 'number';
  if (profile.dateShare >= 0.8) return 'date';
  return profile.distinct.count <= 30 || profile.distinct.count < profile.values / 10 ? 'category' : 'text';
}

/** Unit, decimal sign, date order and codes of the values, where the column itself tells them. */
export function settingsOf(
  profile: ColumnProfile,
  concept: Concept,
  { units }: SuggestInput,
): ColumnSuggestion['settings'] {
  const settings: ColumnSuggestion['settings'] = {};
  if (concept.kind === 'number') {
    if (profile.decimal.sign) settings.decimal = profile.decimal.sign;
    const numbers = profile.distinct.top
      .map(({ text }) => Number(text.replace(',', '.')))
      .filter((value) => !Number.isNaN(value));
    const unit = unitOfHeader(profile.name, concept, units) ?? unitByDefinition(concept, numbers);
    if (unit) settings.unit = unit.unit;
  }
  if (concept.kind === 'date') Object.assign(settings, dateSettings(profile));
  if (concept.id === 'sex') {
    const values = spanishSex(profile);
    if (values) settings.values = values;
  }
  return settings;
}

export function dateSettings({ dateOrder: { order } }: ColumnProfile): ColumnSuggestion['settings'] {
  return order === null || order === 'ambiguous' ? {} : { dateOrder: order };
}

/** In a column of `H` and `M`, M is mujer and not male; said in the plan, where it can be seen. */
function spanishSex(profile: ColumnProfile): Record<string, string> | null {
  const seen = profile.distinct.top.map(({ text }) => text.trim());
  const plain = new Set(seen.map(plainWord));
  if (!plain.has('h') || !plain.has('m') || plain.has('f') || plain.has('w')) return null;
  return Object.fromEntries(
    seen.flatMap((text) =>
      plainWord(text) === 'h' ? [[text, 'male']] : plainWord(text) === 'm' ? [[text, 'female']] : [],
    ),
  );
}

const COMPANIONS: readonly (readonly [RegExp, string])[] = [
  [/^(.+?) (?:unit|units|uom|einheit|unite|unidad)$/, 'unit'],
  [/^(.+?) (?:uln|upper limit|ref high|reference high|high limit|normal high|refmax)$/, 'refHigh'],
  [/^(.+?) (?:lln|lower limit|ref low|reference low|low limit|normal low|refmin)$/, 'refLow'],
  [/^(.+?) (?:reference range|ref range|normal range|referenzbereich|range)$/, 'range'],
  [/^(.+?) (?:date|dt|datum|fecha|date of test|test date)$/, 'date'],
  [/^(?:date of|datum|date|fecha de) (.+)$/, 'date'],
];

/** `hb_unit`, `ALT ULN`, `date of creatinine`: what a column says about another column's concept. */
export function companionOf(
  header: string,
  own: readonly Concept[],
): { concept: string; field: string; reason: string } | null {
  const key = headerKey(header);
  for (const [pattern, field] of COMPANIONS) {
    const of = pattern.exec(key)?.[1];
    const match = of === undefined ? undefined : findConcept(of, own)[0];
    // The whole header may itself be a concept (`date of birth`).
    if (match && match.score >= SURE && (findConcept(header, own)[0]?.score ?? 0) < match.score)
      return {
        concept: match.concept.id,
        field,
        reason: `the header says that it is the ${field} of ${match.concept.name}`,
      };
  }
  return null;
}
