import { concept as conceptOf } from '../../concepts/registry.ts';
import type { ColumnProfile } from '../column-profile.ts';
import type { ColumnSuggestion } from './suggestion.ts';
import { shareOf } from './value-shares.ts';

/** What a person should look at before the file is imported, in sentences. */
export function noticesFor(profiles: readonly ColumnProfile[], columns: readonly ColumnSuggestion[]): string[] {
  const notices: string[] = [];
  const roles = new Set(columns.map(({ as }) => as.role));
  const isMatrix = columns.some(({ as }) => as.role === 'fact' && as.field === 'matrix');
  if (!roles.has('subject') && !roles.has('sample') && !isMatrix)
    notices.push('No column seems to identify the subject. Say which one does.');
  else if (!roles.has('subject'))
    notices.push(
      'The rows name samples only: which subject a sample is of must be said by another file of the delivery, or be known to the study.',
    );

  const unitless: string[] = [];
  const undatedAges: string[] = [];
  const hasDate = roles.has('date');
  profiles.forEach((profile, i) => {
    const { as, settings } = columns[i]!;
    if (as.role === 'ignore') return;
    const { name } = profile;
    if (profile.values > 0 && shareOf(profile, (text) => SHORT_YEAR.test(text.trim())) >= 0.5)
      notices.push(
        `"${name}" holds dates with two-digit years such as ${profile.examples[0]}: say that it holds dates, in which order, and up to which year they are of this century. Until then they are no dates.`,
      );
    if (isDateColumn(as) && profile.values > 0) {
      if (profile.dateOrder.order === 'ambiguous') notices.push(`"${name}": ${profile.dateOrder.reason}.`);
      else if (profile.dateOrder.order === null && looksSerial(profile))
        notices.push(
          `"${name}" holds numbers such as ${profile.examples[0]}, which may be Excel dates: say which kind.`,
        );
    }
    if (profile.decimal.sign === null && profile.decimal.reason) notices.push(`"${name}": ${profile.decimal.reason}.`);
    if (profile.suspects.length > 0)
      notices.push(
        `"${name}" holds ${profile.suspects.map(({ text }) => text).join(', ')}: ${profile.suspects[0]!.reason}. Say so if it means "no value".`,
      );
    if (as.role !== 'fact' || as.table !== 'observation' || as.field !== 'value' || as.concept === undefined) return;
    const concept = conceptOf(as.concept);
    const hasUnitColumn = columns.some(
      ({ as: other }) =>
        other.role === 'fact' &&
        other.table === 'observation' &&
        other.field === 'unit' &&
        other.concept === as.concept,
    );
    const needsUnit = concept?.kind === 'number' && concept.unit !== '1' && concept.unit !== 'a';
    if (needsUnit && settings.unit === undefined && !hasUnitColumn && profile.unitShare < 1) unitless.push(name);
    if (as.concept === 'age' && !hasDate && profile.values > 0) undatedAges.push(name);
  });
  if (unitless.length > 0)
    notices.push(
      `Without a unit: ${unitless.map((name) => `"${name}"`).join(', ')}. Criteria on these stay unknown until you say the unit.`,
    );
  if (undatedAges.length > 0)
    notices.push(
      `${undatedAges.map((name) => `"${name}"`).join(', ')} holds ages without a date: give the date on which they were true.`,
    );
  return notices;
}

const SHORT_YEAR = /^\d{1,2}([./-])\d{1,2}\1\d{2}(?:\s.*)?$/;

function isDateColumn(as: ColumnSuggestion['as']): boolean {
  if (as.role === 'date') return true;
  if (as.role !== 'fact') return false;
  if (as.table === 'observation' && as.field === 'value') return conceptOf(as.concept ?? '')?.kind === 'date';
  return as.field === 'date' || as.field === 'end';
}

/** Days from 1954 to 2064, counted from 1900. */
function looksSerial(profile: ColumnProfile): boolean {
  return profile.numericShare > 0.8 && profile.examples.every((text) => Number(text) > 20_000 && Number(text) < 60_000);
}
