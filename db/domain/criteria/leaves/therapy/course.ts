import type { FactTable } from '../../../facts/view.ts';
import { type Day, NO_DATE } from '../../../time/day.ts';
import { unknown, type Verdict } from '../../../verdict.ts';
import { numberColumn, wordColumn } from '../../columns.ts';
import { dateAt, dateEndAt } from '../../fact-time.ts';

/**
 * One course of therapy as known on the as-of date: its first dose lies in [startLo, startHi], its last dose so far in
 * [endLo, endHi]. Infinite where nothing is known. What is planned after the as-of date does not exist for the run.
 */
export interface Course {
  record: number;
  startLo: number;
  startHi: number;
  endLo: number;
  endHi: number;
  /** Null: the source does not say. */
  ongoing: boolean | null;
  /** The course may have begun after the as-of date (partial start date). */
  mayBeLater: boolean;
  undated: boolean;
  /** Its dates contradict each other (implausible: it ends before it begins), or its status (conflict); null: they do not. */
  contradiction: Verdict | null;
}

const IMPLAUSIBLE = unknown('implausible');
const CONFLICT = unknown('conflict');

/** Null for a course that begins after the as-of date. */
export function courseReader(table: FactTable<'therapy'>, asOf: Day): (record: number) => Course | null {
  const end = numberColumn(table, 'end');
  const endEnd = numberColumn(table, 'endEnd');
  const status = wordColumn(table, 'status');
  return (record) => {
    const start = dateAt(table, record);
    const undatedStart = start === NO_DATE;
    const stated = end(record);
    const statedEnd = Number.isNaN(endEnd(record)) ? stated : endEnd(record);
    const backwards = !undatedStart && statedEnd < start;
    if (!undatedStart && start > asOf && !(backwards && stated <= asOf)) return null;
    const startLo = undatedStart ? Number.NEGATIVE_INFINITY : start;
    const lastStart = undatedStart ? Number.POSITIVE_INFINITY : dateEndAt(table, record);
    const word = status.text(record);
    const ended = !Number.isNaN(stated);
    const ongoing =
      word === 'ongoing' || (ended && stated > asOf)
        ? true
        : word === 'ended' || (ended && statedEnd <= asOf)
          ? false
          : null;
    const startHi = Math.min(lastStart, asOf, ended ? statedEnd : asOf);
    // An end that is not stated lies between the start and the as-of date; an ongoing course lasts until now.
    const last = ongoing === true && !(ended && stated <= asOf);
    return {
      record,
      startLo,
      startHi,
      endLo: last ? asOf : ended ? Math.max(Math.min(stated, asOf), startLo) : startLo,
      endHi: last ? asOf : ended ? Math.min(statedEnd, asOf) : asOf,
      ongoing,
      mayBeLater: !undatedStart && lastStart > asOf && !backwards,
      undated: undatedStart && !ended && word !== 'ongoing',
      contradiction: backwards ? IMPLAUSIBLE : word === 'ongoing' && statedEnd <= asOf ? CONFLICT : null,
    };
  };
}
