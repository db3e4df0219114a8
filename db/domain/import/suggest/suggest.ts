import { concept as conceptOf } from '../../concepts/registry.ts';
import type { ColumnProfile } from '../column-profile.ts';
import { eventColumns } from './event-columns.ts';
import { headerKey } from './header-key.ts';
import { isPersonal, meaningsOf } from './header-words.ts';
import { noticesFor } from './notices.ts';
import { type ColumnSuggestion, type FileSuggestion, IGNORE, type SuggestInput } from './suggestion.ts';
import { companionOf, dateSettings, wideColumn } from './wide-columns.ts';

/** What each column of a file seems to be, from its header, its values and its neighbours. */
export function suggestColumns(input: SuggestInput): FileSuggestion {
  const { profiles } = input;
  const columns = new Map<number, ColumnSuggestion>();
  const put = (index: number, suggestion: ColumnSuggestion) => columns.set(index, suggestion);
  for (const { index, name } of profiles)
    if (isPersonal(name))
      put(index, plain(IGNORE, 0.9, 'it identifies the person and is not needed: kept in the file only'));

  const sample = bestRole(profiles, 'sample', columns);
  const subject =
    bestRole(profiles, 'subject', columns, sample?.index) ?? firstIdentifier(profiles, columns, sample !== null);
  if (sample) put(sample.index, plain({ role: 'sample' }, sample.score, sample.reason));
  if (subject) put(subject.index, plain({ role: 'subject' }, subject.score, subject.reason));

  const events = eventColumns(profiles, new Set(columns.keys()));
  for (const [index, { as, score, reason }] of events.assigned) {
    const alternatives = events.offered.get(index) ?? [];
    put(index, { as, score, reason, alternatives, settings: settingsFor(profiles[index]!, as) });
  }
  const date = bestRole(profiles, 'date', columns);
  if (date)
    put(date.index, {
      ...plain({ role: 'date' }, date.score, date.reason),
      settings: dateSettings(profiles[date.index]!),
    });

  const repeated = subject !== null && isRepeated(profiles[subject.index]!) && !sample;
  for (const profile of profiles) {
    if (columns.has(profile.index)) continue;
    const offers = events.offered.get(profile.index) ?? [];
    const hasTherapies = [...columns.values()].some(({ as }) => as.role === 'fact' && as.table === 'therapy');
    const suggestion = wideColumn(profile, input);
    if (events.rowsAreEvents || (repeated && hasTherapies && suggestion.score < 0.9)) {
      const alternatives = [
        ...offers,
        { as: suggestion.as, reason: suggestion.reason },
        ...suggestion.alternatives,
      ].filter(({ as }) => as.role !== 'ignore');
      put(profile.index, {
        ...plain(IGNORE, 0.6, 'not needed for the facts of this kind of table: kept in the file only'),
        alternatives,
      });
    } else put(profile.index, { ...suggestion, alternatives: [...offers, ...suggestion.alternatives] });
  }
  if (!events.rowsAreEvents) addCompanions(profiles, columns, input);
  separateTwins(profiles, columns);
  const result = profiles.map(({ index }) => columns.get(index)!);
  return { columns: result, notices: noticesFor(profiles, result) };
}

function plain(as: ColumnSuggestion['as'], score: number, reason: string): ColumnSuggestion {
  return { as, score, reason, alternatives: [], settings: {} };
}

interface Found {
  index: number;
  score: number;
  reason: string;
}

/** Of several columns with a fitting name the likeliest, then the first. */
function bestRole(
  profiles: readonly ColumnProfile[],
  role: 'subject' | 'sample' | 'date',
  taken: ReadonlyMap<number, unknown>,
  except?: number,
): Found | null {
  let best: Found | null = null;
  for (const profile of profiles) {
    if (taken.has(profile.index) || profile.index === except) continue;
    const meaning = meaningsOf(profile.name).find((one) => one.role === role);
    if (!meaning) continue;
    const fits = role === 'date' ? profile.dateShare : identifierShare(profile);
    const score = meaning.score * (0.7 + 0.3 * fits);
    // A vague name (`id`) needs values that tell rows apart; a date column needs dates.
    if ((meaning.score < 1 && fits < 0.5) || (role === 'date' && profile.values > 0 && fits < 0.5)) continue;
    if (!best || score > best.score)
      best = { index: profile.index, score, reason: `the header is a name for the row's ${role}` };
  }
  return best;
}

function identifierShare(profile: ColumnProfile): number {
  return profile.values === 0
    ? 0.5
    : Math.min(1, (profile.values / Math.max(1, profile.sampled)) * (profile.distinct.count > 1 ? 1 : 0.5));
}

/** Without a telling name: the first column, where every row has a value of its own. */
function firstIdentifier(
  profiles: readonly ColumnProfile[],
  taken: ReadonlyMap<number, unknown>,
  hasSample: boolean,
): Found | null {
  const first = profiles[0];
  if (hasSample || !first || taken.has(0) || meaningsOf(first.name).length > 0) return null;
  const unique = first.values > 1 && first.values === first.sampled && first.distinct.count === first.values;
  return unique ? { index: 0, score: 0.5, reason: 'the first column, and every row has another value in it' } : null;
}

function isRepeated(profile: ColumnProfile): boolean {
  return profile.distinct.count < profile.values;
}

const DAYS = new Set(['date', 'end', 'from', 'to']);
const NUMBERS = new Set([
  'value',
  'vaf',
  'depth',
  'refCount',
  'altCount',
  'copies',
  'line',
  'refLow',
  'refHigh',
  'range',
]);

function settingsFor(profile: ColumnProfile, as: ColumnSuggestion['as']): ColumnSuggestion['settings'] {
  if (as.role !== 'fact') return {};
  if (DAYS.has(as.field)) return dateSettings(profile);
  const settings: ColumnSuggestion['settings'] = {};
  if (NUMBERS.has(as.field) && profile.decimal.sign) settings.decimal = profile.decimal.sign;
  if (as.field === 'vaf' && (/%|percent|pct/i.test(profile.name) || exceedsOne(profile))) settings.unit = '%';
  return settings;
}

/** Fractions are at most 1: a column with larger numbers is in percent. */
function exceedsOne(profile: ColumnProfile): boolean {
  const numbers = profile.distinct.top
    .map(({ text }) => Number(text.replace(',', '.')))
    .filter((value) => !Number.isNaN(value));
  return numbers.some((value) => value > 1) && numbers.every((value) => value <= 100);
}

/** Units, limits and dates of a concept whose values another column holds. */
function addCompanions(
  profiles: readonly ColumnProfile[],
  columns: Map<number, ColumnSuggestion>,
  input: SuggestInput,
): void {
  const held = new Set<string>();
  for (const { as } of columns.values())
    if (as.role === 'fact' && as.table === 'observation' && as.concept && as.field === 'value') held.add(as.concept);
  const filled = new Set<string>();
  for (const profile of profiles) {
    const companion = companionOf(profile.name, input.own);
    const now = columns.get(profile.index)!;
    const key = `${companion?.concept} ${companion?.field}`;
    if (
      !companion ||
      !held.has(companion.concept) ||
      filled.has(key) ||
      now.as.role === 'subject' ||
      now.as.role === 'sample'
    )
      continue;
    if (now.as.role === 'fact' && now.as.table !== 'observation') continue;
    if (companion.field === 'date' && profile.values > 0 && profile.dateShare < 0.5) continue;
    filled.add(key);
    const as = {
      role: 'fact' as const,
      table: 'observation' as const,
      field: companion.field,
      concept: companion.concept,
    };
    const former = { as: now.as, reason: now.reason };
    columns.set(profile.index, {
      as,
      score: 0.9,
      reason: companion.reason,
      alternatives: [former, ...now.alternatives],
      settings: settingsFor(profile, as),
    });
  }
}

/** Two columns of one concept (`Hb screening`, `Hb cycle 1`) are two records of each row. */
function separateTwins(profiles: readonly ColumnProfile[], columns: Map<number, ColumnSuggestion>): void {
  const seen = new Set<string>();
  for (const { index, name } of profiles) {
    const suggestion = columns.get(index)!;
    const { as } = suggestion;
    if (as.role !== 'fact' || as.concept === undefined) continue;
    const key = `${as.table} ${as.concept} ${as.field}`;
    if (!seen.has(key)) seen.add(key);
    else {
      const what = conceptOf(as.concept)?.name ?? as.concept;
      const reason = `${suggestion.reason}; another column holds ${what} too, so this one makes a record of its own`;
      columns.set(index, {
        ...suggestion,
        as: { ...as, group: headerKey(name) },
        reason,
        score: suggestion.score * 0.9,
      });
    }
  }
}
