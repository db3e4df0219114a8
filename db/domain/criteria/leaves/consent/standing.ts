import type { FactTable } from '../../../facts/view.ts';
import { type Day, NO_DATE } from '../../../time/day.ts';
import { byWord, wordColumn } from '../../columns.ts';
import { dateAt, dateEndAt } from '../../fact-time.ts';

/** Scopes that mean consent to take part, or to be screened, at all. No scope means that too. */
const GENERAL = new Set(['', 'general', 'study', 'main', 'participation', 'screening', 'research', 'data use']);

/** Purposes besides screening: refusing one of them does not withdraw a subject from screening. Any other scope does. */
const OTHER_PURPOSES = new Set([
  'biobank',
  'biobanking',
  'contact',
  'recontact',
  'data sharing',
  'future research',
  'genetic',
  'germline',
  'incidental findings',
  'imaging',
  'pharmacokinetics',
  'photographs',
  'optional biopsy',
]);

function plain(scope: string): string {
  return scope
    .trim()
    .toLowerCase()
    .replaceAll(/[-_\s]+/g, ' ');
}

/** `unclear`: a state that is not understood ("revoked by telephone") stands beside or above a consent. */
export type Standing = 'given' | 'refused' | 'withdrawn' | 'unclear' | 'imprecise' | 'none';
export interface ConsentStanding {
  standing: Standing;
  /** The record that settles it; -1: none. */
  record: number;
}

/**
 * Where consent of a subject stands. Refusals and withdrawals count as known in the data revision, whatever the as-of
 * date; only a consent given certainly later (and by the as-of date) overcomes them. Consents count by the as-of date.
 * A state that is not understood may be a withdrawal: it forbids like one.
 * @param scope null: being screened at all
 */
export function consentStandings(
  table: FactTable<'consent'>,
  asOf: Day,
  scope: string | null,
): (subject: number) => ConsentStanding {
  const status = wordColumn(table, 'status');
  const wanted = scope === null ? '' : plain(scope);
  const general = GENERAL.has(wanted);
  const agrees = byWord(wordColumn(table, 'scope'), (text) => {
    const received = plain(text);
    return general ? GENERAL.has(received) : received === wanted;
  });
  const forbids = byWord(wordColumn(table, 'scope'), (text) => {
    const received = plain(text);
    if (general) return !OTHER_PURPOSES.has(received);
    return received === wanted || GENERAL.has(received);
  });

  return (subject) => {
    const end = table.end(subject);
    let result: ConsentStanding = { standing: 'none', record: -1 };
    let given = Number.NEGATIVE_INFINITY;
    for (let record = table.first(subject); record < end; record++) {
      if (status.text(record) !== 'given' || !agrees(record)) continue;
      const date = dateAt(table, record);
      if (date > asOf) continue;
      if (dateEndAt(table, record) > asOf) {
        if (result.standing === 'none') result = { standing: 'imprecise', record };
        continue;
      }
      if (result.standing !== 'given' || date > given) result = { standing: 'given', record };
      if (date !== NO_DATE && date > given) given = date;
    }
    for (let record = table.first(subject); record < end; record++) {
      const text = status.text(record);
      if (text === 'given' || text === '' || !forbids(record)) continue;
      const last = dateEndAt(table, record);
      if (last !== NO_DATE && given > last) continue;
      if (text === 'refused' || text === 'withdrawn') return { standing: text, record };
      result = { standing: 'unclear', record };
    }
    return result;
  };
}
