import { all, any, MET, NOT_MET, unknown, type Verdict } from '../verdict.ts';
import { type FactTime, IMPRECISE, INSIDE, OUTSIDE, UNDATED } from './fact-time.ts';

/**
 * The values of one subject, each already judged, and which of them decide. A date that is not exact, or absent, means
 * that several orders of events are possible: a verdict is given only where all of them agree.
 */
export interface Judged {
  record: number;
  time: FactTime;
  /** First and last possible day; infinite for undated values. */
  lo: number;
  hi: number;
  truth: Verdict;
  /** Set by the choice: the verdict rests on this value. */
  decides: boolean;
}

const OUTSIDE_WINDOW = unknown('outside-window');
const NO_VALUE = unknown('no-value');
const DATE_IMPRECISE = unknown('date-imprecise');
const UNDATED_VALUE = unknown('undated');
const CONFLICT = unknown('conflict');

/** Values that may lie in the period: certainly, or as far as their date tells. */
function possible(value: Judged): boolean {
  return value.time === INSIDE || value.time === IMPRECISE || value.time === UNDATED;
}

/** The verdict where no value certainly lies in the period. */
export function verdictWithoutValue(values: readonly Judged[]): Verdict {
  let verdict = NO_VALUE;
  for (const value of values) {
    if (value.time === IMPRECISE) return DATE_IMPRECISE;
    if (value.time === UNDATED) verdict = UNDATED_VALUE;
    else if (value.time === OUTSIDE && verdict === NO_VALUE) verdict = OUTSIDE_WINDOW;
  }
  return verdict;
}

/** The latest value in the period decides. */
export function latest(values: readonly Judged[]): Verdict {
  let bound = Number.NEGATIVE_INFINITY;
  for (const v of values) if (v.time === INSIDE && v.lo > bound) bound = v.lo;
  for (const v of values) v.decides = possible(v) && v.hi >= bound;
  return agreement(values, bound);
}

/** The earliest value in the period decides. */
export function earliest(values: readonly Judged[]): Verdict {
  let bound = Number.POSITIVE_INFINITY;
  for (const v of values) if (v.time === INSIDE && v.hi < bound) bound = v.hi;
  for (const v of values) v.decides = possible(v) && v.lo <= bound;
  return agreement(values, bound);
}

/** All values that may be the deciding one must agree; `day` is the deciding day if it is known exactly. */
function agreement(values: readonly Judged[], day: number): Verdict {
  let certain = false;
  let met = 0;
  let notMet = 0;
  let open: Verdict = NOT_MET;
  let sameDayMet = false;
  let sameDayNotMet = false;
  let dated = false;
  let undated = false;
  for (const v of values) {
    if (v.time === INSIDE) certain = true;
    if (!v.decides) continue;
    const isUndated = v.lo === Number.NEGATIVE_INFINITY;
    if (isUndated) undated = true;
    else dated = true;
    if (v.truth === MET) met++;
    else if (v.truth === NOT_MET) notMet++;
    else if (v.truth > open) open = v.truth;
    if (v.lo === day && v.hi === day) {
      if (v.truth === MET) sameDayMet = true;
      if (v.truth === NOT_MET) sameDayNotMet = true;
    }
  }
  if (!certain) return verdictWithoutValue(values);
  if (open !== NOT_MET) return open;
  if (notMet === 0) return MET;
  if (met === 0) return NOT_MET;
  if ((sameDayMet && sameDayNotMet) || !dated) return CONFLICT;
  return undated ? UNDATED_VALUE : DATE_IMPRECISE;
}

/** Some value in the period satisfies. */
export function some(values: readonly Judged[]): Verdict {
  return fold(values, any, NOT_MET);
}

/** All values in the period satisfy. */
export function every(values: readonly Judged[]): Verdict {
  return fold(values, all, MET);
}

/** A value that may lie outside the period counts as unknown, unless it would not change the outcome. */
function fold(values: readonly Judged[], connective: (v: readonly Verdict[]) => Verdict, neutral: Verdict): Verdict {
  const truths: Verdict[] = [];
  let certain = false;
  for (const v of values) {
    v.decides = false;
    if (!possible(v)) continue;
    if (v.time === INSIDE) certain = true;
    truths.push(v.time === INSIDE ? v.truth : doubtful(v, neutral));
  }
  const verdict = connective(truths);
  const absorbing = neutral === MET ? NOT_MET : MET;
  if (!certain) {
    for (const v of values) v.decides = possible(v);
    return verdictWithoutValue(values);
  }
  for (const v of values) {
    if (!possible(v)) continue;
    const truth = v.time === INSIDE ? v.truth : doubtful(v, neutral);
    v.decides = verdict === absorbing ? truth === absorbing : verdict === neutral || truth > MET;
  }
  return verdict;
}

function doubtful(v: Judged, neutral: Verdict): Verdict {
  return v.truth === neutral ? neutral : Math.max(v.truth, v.time === UNDATED ? UNDATED_VALUE : DATE_IMPRECISE);
}

/** At least `n` values in the period satisfy. Fewer values than `n` decide nothing: one more could be missing. */
export function count(values: readonly Judged[], n: number): Verdict {
  let met = 0;
  let open = 0;
  let total = 0;
  let reason: Verdict = NOT_MET;
  for (const v of values) {
    v.decides = possible(v);
    if (!v.decides) continue;
    if (v.time === INSIDE) total++;
    const truth = v.time === INSIDE ? v.truth : doubtful(v, NOT_MET);
    if (truth === MET) met++;
    else if (truth > MET) {
      open++;
      if (truth > reason) reason = truth;
    }
  }
  if (met >= n) return MET;
  if (total === 0) return verdictWithoutValue(values);
  if (met + open >= n) return reason;
  return total < n ? NO_VALUE : NOT_MET;
}
