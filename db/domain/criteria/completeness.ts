import { FLAG } from '../facts/tables.ts';
import type { FactView } from '../facts/view.ts';
import { type Day, NO_DATE } from '../time/day.ts';
import { flagsAt, wordColumn } from './columns.ts';
import { dateAt, dateEndAt } from './fact-time.ts';

/** A stretch of days that a source's list covers completely, both ends included; infinite where open. */
export interface Witness {
  from: number;
  to: number;
  record: number;
}

export interface Completeness {
  /** All statements about this event type for a subject. */
  witnesses(subject: number): Witness[];
  /** Whether every day of from..to is covered by statements; from may be -Infinity ("ever"). */
  covers(subject: number, from: number, to: Day): boolean;
}

/**
 * Absence needs a witness: a statement that the list of `event` is complete for a period. A statement without an end
 * reaches to the day it was made, and without any date as far as it is asked.
 */
export function completenessOf(facts: FactView, event: string): Completeness {
  const table = facts.table('completeness');
  const events = wordColumn(table, 'event');
  const wanted = events.words.indexOf(event);
  const starts = table.numbers('from');
  const ends = table.numbers('to');

  function witnesses(subject: number): Witness[] {
    const found: Witness[] = [];
    if (wanted <= 0) return found;
    const end = table.end(subject);
    for (let record = table.first(subject); record < end; record++) {
      // A period whose ends were not understood covers nothing.
      if (events.code(record) !== wanted || (flagsAt(table, record) & FLAG.unrecognised) !== 0) continue;
      const from = starts?.[record] ?? Number.NaN;
      const to = ends?.[record] ?? Number.NaN;
      const made = dateAt(table, record) === NO_DATE ? Number.POSITIVE_INFINITY : dateEndAt(table, record);
      found.push({
        record,
        from: Number.isNaN(from) ? Number.NEGATIVE_INFINITY : from,
        to: Number.isNaN(to) ? made : to,
      });
    }
    return found.sort((a, b) => a.from - b.from);
  }

  return {
    witnesses,
    covers(subject, from, to) {
      let reached = from;
      for (const witness of witnesses(subject)) {
        if (witness.from > reached) return false;
        if (witness.to >= to) return true;
        if (witness.to + 1 > reached) reached = witness.to + 1;
      }
      return false;
    },
  };
}
