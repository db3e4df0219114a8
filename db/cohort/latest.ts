import { FLAG } from '../domain/facts/tables.ts';
import type { FactTable } from '../domain/facts/view.ts';
import { NO_DATE } from '../domain/time/day.ts';
import { observationReader } from './observation-text.ts';

/** No record. */
export const NONE = -1;

/**
 * For each subject the record of its latest value (NONE: it has no value), for showing in a list; verdicts go by the
 * criterion's own choice. Dated records outrank undated ones; of several on the last day, the last received is shown.
 * Records flagged implausible and not confirmed are shown only where there is no other.
 */
export function latestRecords(table: FactTable<'observation'>, subjects: number): Int32Array {
  const { isFact } = observationReader(table);
  const latest = new Int32Array(subjects).fill(NONE);
  if (table.start === null) {
    for (let record = 0; record < table.length; record++) if (isFact(record)) latest[record] = record;
    return latest;
  }
  const days = table.dateEnd ?? table.date;
  const { flags } = table;
  const dayOf = (record: number) => (days === null ? NO_DATE : days[record]!);
  const trusted = (record: number) =>
    flags === null || (flags[record]! & (FLAG.implausible | FLAG.confirmed)) !== FLAG.implausible;
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
  return latest;
}
