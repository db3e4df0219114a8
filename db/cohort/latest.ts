import { FLAG } from '../domain/facts/tables.ts';
import type { FactTable } from '../domain/facts/view.ts';
import { NO_DATE } from '../domain/time/day.ts';
import { observationReader } from './observation-text.ts';

/** No record. */
export const NONE = -1;

/**
 * For each subject the record of its latest value (NONE: it has no value), for showing in a list; verdicts go by the
 * criterion's own choice. Dated records outrank undated ones; of several on the last day, the last received is shown.
 * Records flagged implausible and not confirmed are shown only where there is no other. Withheld subjects have none.
 */
export function latestRecords(table: FactTable<'observation'>, withheld: Uint8Array): Int32Array {
  const { isFact } = observationReader(table);
  const subjects = withheld.length;
  const latest = new Int32Array(subjects).fill(NONE);
  if (table.start === null) {
    for (let record = 0; record < table.length; record++)
      if (withheld[record] === 0 && isFact(record)) latest[record] = record;
    return latest;
  }
  const days = table.dateEnd ?? table.date;
  const { flags } = table;
  const dayOf = (record: number) => (days === null ? NO_DATE : days[record]!);
  const trusted = (record: number) =>
    flags === null || (flags[record]! & (FLAG.implausible | FLAG.confirmed)) !== FLAG.implausible;
  for (let subject = 0; subject < subjects; subject++) {
    if (withheld[subject] !== 0) continue;
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

/** For each subject 1 if it has a value and is not withheld. */
export function presence(table: FactTable<'observation'>, withheld: Uint8Array): Uint8Array {
  const present = new Uint8Array(withheld.length);
  const value = table.numbers('value');
  const codes = table.words('text')?.codes ?? null;
  if (table.start === null) {
    for (let i = 0; i < table.length; i++) {
      const stated = (value !== null && !Number.isNaN(value[i]!)) || (codes !== null && codes[i] !== 0);
      present[i] = stated && withheld[i] === 0 ? 1 : 0;
    }
    return present;
  }
  for (let subject = 0; subject < present.length; subject++) {
    if (withheld[subject] !== 0) continue;
    for (let i = table.start[subject]!; i < table.start[subject + 1]!; i++)
      if ((value !== null && !Number.isNaN(value[i]!)) || (codes !== null && codes[i] !== 0)) {
        present[subject] = 1;
        break;
      }
  }
  return present;
}
