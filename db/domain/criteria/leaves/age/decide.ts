import { isoOf } from '../../../time/day.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import { type Band, judgeInterval } from '../../band.ts';
import type { Trace } from '../../evidence.ts';
import { dateText, factDate } from '../../fact-time.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { AGE, type BirthClue, birthClues } from './births.ts';
import { birthsOf, completedUnits, completionDay, MONTHS } from './completed.ts';
import type { AgeLeaf } from './schema.ts';

const NO_VALUE = unknown('no-value');
const CONFLICT = unknown('conflict');

/**
 * Completed age on the as-of date, from all dates of birth and ages on record together: each leaves an interval of
 * possible days of birth, and what they have in common decides.
 * met: every possible day of birth satisfies · not met: none does · unknown: some do (date-imprecise; undated if only an
 * undated age is known, which bounds the age from below; censored for "over 89"), the facts contradict each other and
 * differ in their verdict (conflict), nothing is known (no-value), or all that is known is implausible, without a
 * usable unit, or a text.
 */
export function compileAge(leaf: AgeLeaf, ctx: EvaluationContext): CompiledLeaf {
  const clues = birthClues(ctx);
  const units = completedUnits(leaf.op, leaf.value, leaf.upper);
  const wanted = units.lo > units.hi ? null : birthsOf(units, MONTHS[leaf.unit ?? 'years'], ctx.asOf);
  return {
    decide(subject, trace) {
      const found = clues(subject);
      const verdict = judgeClues(found, wanted);
      if (trace !== null) tell(trace, verdict, found, leaf, units, ctx);
      return verdict;
    },
  };
}

function judgeClues(found: readonly BirthClue[], wanted: Band | null): Verdict {
  if (found.length === 0) return NO_VALUE;
  const usable = found.filter((clue) => clue.unusable === null);
  if (usable.length === 0) return Math.max(...found.map((clue) => clue.unusable ?? NO_VALUE));
  if (wanted === null) return NOT_MET;
  const lo = Math.max(...usable.map((clue) => clue.lo));
  const hi = Math.min(...usable.map((clue) => clue.hi));
  if (lo <= hi) {
    const verdict = judgeInterval(lo, hi, wanted);
    return verdict > MET ? Math.max(...usable.map((clue) => clue.doubt)) : verdict;
  }
  const each = usable.map((clue) => judgeInterval(clue.lo, clue.hi, wanted));
  return each.every((verdict) => verdict === each[0] && verdict <= MET) ? each[0]! : CONFLICT;
}

function tell(
  trace: Trace,
  verdict: Verdict,
  found: readonly BirthClue[],
  leaf: AgeLeaf,
  units: Band,
  ctx: EvaluationContext,
): void {
  for (const clue of found) {
    const table = ctx.facts.observation(clue.concept);
    const value = table.numbers('value')?.[clue.record] ?? Number.NaN;
    const upper = table.numbers('upper')?.[clue.record] ?? Number.NaN;
    const words = table.words('text');
    const text = words === null ? '' : words.words[words.codes[clue.record]!]!;
    const unit = table.words('unit');
    trace.evidence({
      table: 'observation',
      concept: clue.concept,
      record: clue.record,
      column: Number.isNaN(value) ? 'text' : 'value',
      value: Number.isNaN(value)
        ? text
        : clue.concept === AGE
          ? String(value)
          : (dateText(value, Number.isNaN(upper) ? value : upper) ?? ''),
      unit: clue.concept === AGE ? (unit === null ? null : unit.words[unit.codes[clue.record]!] || null) : null,
      date: factDate(table, clue.record),
      role: clue.unusable === null ? 'decides' : 'considered',
      note: clue.unusable === null ? null : 'cannot be used',
    });
  }
  if (verdict > MET) {
    const sentence =
      verdict === CONFLICT
        ? 'which of the contradicting dates of birth and ages is right'
        : 'the date of birth, or an age with its date';
    trace.change({ kind: verdict === NO_VALUE ? 'missing' : 'resolve', sentence });
    return;
  }
  tellDate(trace, found, leaf, units, ctx);
}

/** The day from which the age is reached, or left. */
function tellDate(trace: Trace, found: readonly BirthClue[], leaf: AgeLeaf, units: Band, ctx: EvaluationContext): void {
  const usable = found.filter((clue) => clue.unusable === null);
  const birth = Math.min(...usable.map((clue) => clue.hi));
  const earliest = Math.max(...usable.map((clue) => clue.lo));
  const unit = leaf.unit ?? 'years';
  const months = MONTHS[unit];
  if (Number.isFinite(units.lo) && units.lo > 0 && Number.isFinite(birth)) {
    const date = completionDay(birth, months * units.lo);
    if (date > ctx.asOf)
      trace.change({ kind: 'date', date, sentence: `reaches ${units.lo} ${unit} by ${isoOf(date)}` });
  }
  if (Number.isFinite(units.hi) && Number.isFinite(earliest)) {
    const date = completionDay(earliest, months * (units.hi + 1));
    if (date > ctx.asOf)
      trace.change({
        kind: 'date',
        date,
        sentence: `reaches ${units.hi + 1} ${unit} on ${isoOf(date)} at the earliest`,
      });
  }
}
