import { FLAG } from '../domain/facts/tables.ts';
import type { FactTable } from '../domain/facts/view.ts';
import { NO_DATE } from '../domain/time/day.ts';

const NONE = 0xffffffff;

/**
 * For each subject the record of its latest value, for showing in a list (not for verdicts, which go by the
 * criterion's own choice). Dated records outrank undated ones; of several on the last day, the last received is shown.
 * Records flagged implausible and not confirmed are shown only where there is no other.
 */
export function latestRecords(table: FactTable<'observation'>, subjects: number): (subject: number) => number | null {
  const value = table.numbers('value');
  const text = table.words('text');
  const isFact = (record: number) =>
    (value !== null && !Number.isNaN(value[record]!)) || (text !== null && text.codes[record] !== 0);
  if (table.start === null) return (subject) => (subject < table.length && isFact(subject) ? subject : null);

  const latest = new Uint32Array(subjects).fill(NONE);
  const { date, dateEnd, flags } = table;
  const dayOf = (record: number) => (dateEnd ?? date)?.[record] ?? NO_DATE;
  const trusted = (record: number) =>
    ((flags?.[record] ?? 0) & (FLAG.implausible | FLAG.confirmed)) !== FLAG.implausible;
  for (let subject = 0; subject < subjects; subject++) {
    let best = NONE;
    for (let record = table.first(subject); record < table.end(subject); record++) {
      if (!isFact(record)) continue;
      if (best === NONE) best = record;
      else if (trusted(record) !== trusted(best)) best = trusted(record) ? record : best;
      else if (dayOf(record) >= dayOf(best)) best = record;
    }
    latest[subject] = best;
  }
  return (subject) => (latest[subject] === NONE ? null : latest[subject]!);
}
