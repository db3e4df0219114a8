import { resolveAgent } from '../../../therapy/agents.ts';
import { isoOf } from '../../../time/day.ts';
import { all, any, MET, NOT_MET, not, REASON_TEXT, reasonOf, unknown, type Verdict } from '../../../verdict.ts';
import { byWord, numberColumn, wordColumn } from '../../columns.ts';
import { completenessOf } from '../../completeness.ts';
import type { Trace } from '../../evidence.ts';
import { dateText, factDate, periodOf } from '../../fact-time.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { type Course, courseReader } from './course.ts';
import { agentMatches } from './match.ts';
import type { TherapyLeaf } from './schema.ts';

const NO_VALUE = unknown('no-value');
const UNDATED = unknown('undated');
const DATE_IMPRECISE = unknown('date-imprecise');
const CODE = unknown('code');
const HISTORY = unknown('history-incomplete');
const CONFLICT = unknown('conflict');

/**
 * `received`: met if a course of a matching agent (and line) has a dose in the window; not met if none has and a source
 * states that its list of therapies is complete for that period; else unknown.
 * `ongoing`: the same for a course that is still given on the as-of date.
 * `washed-out`: at least `days` days since the last dose, both ends included (last dose on day 0, met from day `days`):
 * not met if some dose was given later; met if none was and the list is complete for those days; else unknown. Whoever
 * never received it is washed out.
 * Unknown because of: agent or line not recognised or not stated (code, no-value), dates (undated, date-imprecise), or
 * a list not known to be complete (history-incomplete). A course that begins after the as-of date does not exist.
 */
export function compileTherapy(leaf: TherapyLeaf, { facts, asOf }: EvaluationContext): CompiledLeaf {
  const table = facts.table('therapy');
  const courseOf = courseReader(table, asOf);
  const isAgent = byWord(wordColumn(table, 'agent'), agentMatches(leaf));
  const isTherapy = byWord(wordColumn(table, 'agent'), (text) => resolveAgent(text).kind !== 'unknown');
  const line = numberColumn(table, 'line');
  const complete = completenessOf(facts, 'therapy');
  const washout = leaf.state === 'washed-out';
  const period = washout
    ? { from: asOf - leaf.days! + 1, to: asOf, windowed: true }
    : leaf.state === 'ongoing'
      ? { from: asOf, to: asOf, windowed: true }
      : periodOf(asOf, leaf.window);

  function isLine(record: number): Verdict {
    if (leaf.minLine === undefined && leaf.maxLine === undefined) return MET;
    const number = line(record);
    if (Number.isNaN(number)) return NO_VALUE;
    return number >= (leaf.minLine ?? number) && number <= (leaf.maxLine ?? number) ? MET : NOT_MET;
  }

  /** A name that nobody knows may be a remark (`see letter`): with a date, a line or a status it is a therapy all the same. */
  function isDescribed(course: Course, record: number): boolean {
    return Number.isFinite(course.startLo) || !course.undated || course.ongoing !== null || !Number.isNaN(line(record));
  }

  /** Whether some dose of the course lies in the period. */
  function inPeriod(course: Course): Verdict {
    const { contradiction } = course;
    if (contradiction !== null && period.windowed) {
      // Where only the status contradicts the end, the start stands, and with it a dose on that day.
      const startsInside = course.startLo >= period.from && course.startHi <= period.to && leaf.state !== 'ongoing';
      return contradiction === CONFLICT && startsInside ? MET : contradiction;
    }
    if (contradiction !== null && course.startLo > asOf) return contradiction;
    if (leaf.state === 'ongoing') {
      const now = course.ongoing === null ? NO_VALUE : course.ongoing ? MET : NOT_MET;
      return all([now, course.mayBeLater ? DATE_IMPRECISE : MET]);
    }
    if (!period.windowed) return course.mayBeLater ? DATE_IMPRECISE : MET;
    if (course.endHi < period.from || course.startLo > period.to) return NOT_MET;
    if (!course.mayBeLater && course.endLo >= period.from && course.startHi <= period.to) return MET;
    return course.undated ? UNDATED : DATE_IMPRECISE;
  }

  return {
    decide(subject, trace) {
      const found: Verdict[] = [];
      let lastDose = Number.NEGATIVE_INFINITY;
      const end = table.end(subject);
      for (let record = table.first(subject); record < end; record++) {
        const course = courseOf(record);
        const known =
          course === null
            ? NOT_MET
            : all([isAgent(record), isLine(record), isTherapy(record) || isDescribed(course, record) ? MET : CODE]);
        const verdict = course === null ? NOT_MET : all([known, inPeriod(course)]);
        found.push(verdict);
        if (course !== null && known === MET && course.endHi > lastDose) lastDose = course.endHi;
        if (trace !== null) tellCourse(trace, record, course, verdict);
      }
      const some = any(found);
      const witnessed = complete.covers(subject, period.from, period.to);
      const received = some === MET ? MET : any([some, witnessed ? NOT_MET : HISTORY]);
      const verdict = washout ? not(received) : received;
      if (trace !== null) tellChange(trace, subject, verdict, some, witnessed, lastDose);
      return verdict;
    },
  };

  function tellCourse(trace: Trace, record: number, course: Course | null, verdict: Verdict): void {
    const reason = reasonOf(verdict);
    const last =
      course === null || course.ongoing === true || !Number.isFinite(course.endHi)
        ? null
        : dateText(course.endLo, course.endHi);
    const ending =
      course?.ongoing === true
        ? ', ongoing'
        : course?.ongoing === false && Number.isFinite(course.endLo)
          ? `, last dose ${last}`
          : '';
    trace.evidence({
      table: 'therapy',
      record,
      column: verdict !== NOT_MET && course !== null && course.ongoing === false ? 'end' : 'agent',
      value: `${wordColumn(table, 'agent').text(record)}${ending}`,
      date: factDate(table, record),
      role: verdict === NOT_MET ? 'considered' : 'decides',
      note: course === null ? 'begins after the as-of date' : reason === null ? null : REASON_TEXT[reason],
    });
  }

  function tellChange(
    trace: Trace,
    subject: number,
    verdict: Verdict,
    some: Verdict,
    witnessed: boolean,
    lastDose: number,
  ): void {
    for (const { record } of complete.witnesses(subject))
      trace.evidence({
        table: 'completeness',
        record,
        column: 'event',
        value: 'list of therapies stated to be complete',
        date: factDate(facts.table('completeness'), record),
        role: witnessed && some !== MET ? 'decides' : 'considered',
      });
    if (washout && some === MET && Number.isFinite(lastDose)) {
      const date = lastDose + leaf.days!;
      trace.change({
        kind: 'date',
        date,
        sentence: `${leaf.days} days since the last dose are reached on ${isoOf(date)}, if no further dose is given`,
      });
    }
    if (verdict <= MET) return;
    if (!witnessed)
      trace.change({
        kind: 'missing',
        sentence: `a statement that the list of therapies is complete up to ${isoOf(asOf)}`,
      });
    if (some > MET)
      trace.change({
        kind: 'resolve',
        sentence: `agent, line and dates of the recorded therapies (${REASON_TEXT[reasonOf(some)!]})`,
      });
  }
}
