import { concept } from '../../../db/domain/concepts/registry.ts';
import type { ColumnRole } from '../../../db/domain/import/mapping.ts';
import { conceptName, fieldWords, TABLE_WORDS } from '../../text/fact-words.ts';

/** What a column means, in a few words: "Haemoglobin", "Therapy 2: start date", "Not imported". */
export function roleWords(role: ColumnRole): string {
  switch (role.role) {
    case 'ignore':
      return 'Not imported';
    case 'subject':
      return 'Subject identifier';
    case 'sample':
      return 'Sample identifier';
    case 'date':
      return 'Date of the row';
    case 'fact': {
      const group = role.group === undefined || role.group === '' ? '' : ` ${role.group}`;
      if (role.table === 'observation') return observationWords(role.concept, role.field, group);
      const of = role.concept === undefined ? '' : `, ${role.concept}`;
      return `${TABLE_WORDS[role.table]?.one ?? role.table}${group}: ${fieldWords(role.table, role.field)}${of}`;
    }
  }
}

function observationWords(id: string | undefined, field: string, group: string): string {
  if (id === undefined) return `Observation${group}: ${fieldWords('observation', field)}`;
  const name = conceptName(id) + group;
  return field === 'value' || field === 'text' ? name : `${name}: ${fieldWords('observation', field)}`;
}

/** Whether the column holds dates, so that its order must be known. */
export function holdsDates(role: ColumnRole): boolean {
  if (role.role === 'date') return true;
  if (role.role !== 'fact') return false;
  if (['date', 'end', 'endEnd', 'from', 'to'].includes(role.field)) return true;
  return role.field === 'value' && role.concept !== undefined && concept(role.concept)?.kind === 'date';
}

const NUMBER_FIELDS = ['refLow', 'refHigh', 'vaf', 'depth', 'copies', 'line', 'state', 'upper'];

/** Whether the column holds numbers, so that its decimal sign matters. */
export function holdsNumbers(role: ColumnRole): boolean {
  if (role.role !== 'fact') return false;
  if (NUMBER_FIELDS.includes(role.field)) return true;
  if (role.table !== 'observation' || role.field !== 'value') return false;
  return role.concept === undefined || (concept(role.concept)?.kind ?? 'number') === 'number';
}

/** Whether a unit belongs to the column: numbers of an observation, and their limits. */
export function takesUnit(role: ColumnRole): boolean {
  return role.role === 'fact' && role.table === 'observation' && holdsNumbers(role);
}
