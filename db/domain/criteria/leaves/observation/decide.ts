import { FLAG } from '../../../facts/tables.ts';
import { type Day, NO_DATE } from '../../../time/day.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import { type Band, judgeInterval } from '../../band.ts';
import { count, earliest, every, type Judged, latest, some } from '../../choose.ts';
import { byWord, flagsAt, isImplausible, wordColumn } from '../../columns.ts';
import { dateAt, dateEndAt, factTime, periodOf } from '../../fact-time.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { aggregate } from './aggregate.ts';
import { denseFill } from './fill.ts';
import { limitIn, limitTimes, referenceOf, unitOf } from './limits.ts';
import type { ObservationLeaf } from './schema.ts';
import { tell } from './tell.ts';
import { observedValues } from './value.ts';

const UNIT = unknown('unit');
const IMPLAUSIBLE = unknown('implausible');
const CODE = unknown('code');
const NO_REFERENCE_RANGE = unknown('no-reference-range');

/**
 * Truth of one value: met if all it stands for satisfies the limit, not met if none of it does, else unknown (censored).
 * Unknown also: outside the hard limits (implausible), unit not convertible (unit), a text where a number is asked or
 * a category that is not recognised (code), a multiple of a limit of normal without one (no-reference-range).
 *
 * Over several values (`take`, default latest), inside the window:
 * | take     | met                  | not met                   | unknown                                             |
 * |----------|----------------------|---------------------------|-----------------------------------------------------|
 * | latest   | the latest satisfies | the latest does not       | several may be the latest and differ (conflict on   |
 * |          |                      |                           | one day, else undated or date-imprecise)            |
 * | earliest | likewise             | likewise                  | likewise                                            |
 * | any      | one satisfies        | all do not                | otherwise                                           |
 * | every    | all satisfy          | one does not              | otherwise                                           |
 * | count    | n satisfy            | n or more, too few can    | otherwise, or fewer values than n (no-value)        |
 * | lowest, highest, mean | of the interval it may have, all | none   | some; or a value that cannot be used       |
 * No value at all: no-value; none inside the window: outside-window, undated or date-imprecise.
 */
export function compileObservation(leaf: ObservationLeaf, ctx: EvaluationContext): CompiledLeaf {
  const { facts, asOf, units, names } = ctx;
  const table = facts.observation(leaf.concept);
  const concept = names.concept(leaf.concept);
  const values = observedValues(table, concept);
  const period = periodOf(asOf, leaf.window);
  const leafUnit = unitOf(leaf.unit ?? '', concept, units);
  const limitOf = byWord(wordColumn(table, 'unit'), (text): Band | null =>
    limitIn(unitOf(text, concept, units), leafUnit, leaf, concept, units),
  );
  const wanted = new Set(leaf.oneOf);
  const known = concept?.categories ? new Set(concept.categories.map((category) => category.id)) : null;

  function judgeCategory(record: number): Verdict {
    const text = values.text(record);
    const received = text === '' && !Number.isNaN(values.low(record)) ? String(values.low(record)) : text;
    if (wanted.has(received)) return MET;
    if (known !== null) return known.has(received) ? NOT_MET : CODE;
    return (flagsAt(table, record) & (FLAG.unrecognised | FLAG.ambiguous)) !== 0 ? CODE : NOT_MET;
  }

  function judgeNumber(record: number): Verdict {
    const low = values.low(record);
    if (Number.isNaN(low)) return CODE;
    // The cell and its column name different units.
    if ((flagsAt(table, record) & FLAG.ambiguous) !== 0) return UNIT;
    if (leaf.times === undefined) {
      const limit = limitOf(record);
      return limit === null ? UNIT : judgeInterval(low, values.high(record), limit);
    }
    const reference = referenceOf(leaf.times, values.refLow(record), values.refHigh(record));
    if (reference === null) return NO_REFERENCE_RANGE;
    return judgeInterval(low, values.high(record), limitTimes(reference, leaf));
  }

  function judge(record: number): Verdict {
    if (isImplausible(flagsAt(table, record))) return IMPLAUSIBLE;
    return leaf.oneOf === undefined ? judgeNumber(record) : judgeCategory(record);
  }

  function judged(subject: number): Judged[] {
    const found: Judged[] = [];
    const end = table.end(subject);
    for (let record = table.first(subject); record < end; record++) {
      if (values.isHole(record)) continue;
      const date: Day = dateAt(table, record);
      const undated = date === NO_DATE;
      found.push({
        record,
        time: factTime(table, record, asOf, period),
        lo: undated ? Number.NEGATIVE_INFINITY : date,
        hi: undated ? Number.POSITIVE_INFINITY : dateEndAt(table, record),
        truth: judge(record),
        decides: false,
      });
    }
    return found;
  }

  function choose(found: Judged[]): Verdict {
    switch (leaf.take ?? 'latest') {
      case 'latest':
        return latest(found);
      case 'earliest':
        return earliest(found);
      case 'any':
        return some(found);
      case 'every':
        return every(found);
      case 'count':
        return count(found, leaf.count ?? 1);
      default:
        return aggregate(found, { leaf, leafUnit, table, values, concept, units });
    }
  }

  const compiled: CompiledLeaf = {
    decide(subject, trace) {
      const found = judged(subject);
      const verdict = choose(found);
      if (trace !== null) tell(trace, verdict, found, { leaf, leafUnit, table, values, concept, ctx });
      return verdict;
    },
  };
  const fill = denseFill(leaf, table, { subjects: facts.subjects, asOf, period, limitOf, judge });
  return fill === null ? compiled : { ...compiled, fill };
}
