import { FLAG } from '../../../facts/tables.ts';
import type { FactTable } from '../../../facts/view.ts';
import { type Day, NO_DATE } from '../../../time/day.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import type { Band } from '../../band.ts';
import { isImplausible } from '../../columns.ts';
import type { Period } from '../../fact-time.ts';
import type { ObservationLeaf } from './schema.ts';

const NO_VALUE = unknown('no-value');
const OUTSIDE_WINDOW = unknown('outside-window');
const UNDATED = unknown('undated');
const UNIT = unknown('unit');
const IMPLAUSIBLE = unknown('implausible');

interface FillContext {
  subjects: number;
  asOf: Day;
  period: Period;
  limitOf(record: number): Band | null;
  judge(record: number): Verdict;
}

/**
 * The fast way for a dense table (one value per subject at most, as wide files give): all ways to take one of several
 * values are then the same. Null where the table or the leaf needs the general way.
 */
export function denseFill(
  leaf: ObservationLeaf,
  table: FactTable<'observation'>,
  ctx: FillContext,
): ((out: Uint8Array) => void) | null {
  const take = leaf.take ?? 'latest';
  if (table.length !== ctx.subjects) return null;
  if (table.start !== null || table.dateEnd !== null || table.numbers('upper') || table.numbers('bounds')) return null;
  if (take !== 'latest' && take !== 'earliest' && take !== 'any' && take !== 'every') return null;
  const words = table.words('text');
  const values = table.numbers('value');
  if (leaf.oneOf === undefined && leaf.times === undefined && words === null && values !== null)
    return (out) => fillNumbers(out, table, values, ctx);
  if (leaf.oneOf !== undefined && words !== null && values === null && table.flags === null)
    return (out) => fillWords(out, table, words.codes, words.words.length, ctx);
  return null;
}

function fillNumbers(out: Uint8Array, table: FactTable<'observation'>, values: Float64Array, ctx: FillContext): void {
  const units = table.words('unit');
  const { flags } = table;
  const single = units === null ? 0 : onlyCode(units.codes, values);
  if (single !== null) {
    const record = units === null ? 0 : units.codes.indexOf(single);
    const limit = values.length === 0 || record < 0 ? null : ctx.limitOf(record);
    if (limit === null) for (let i = 0; i < out.length; i++) out[i] = Number.isNaN(values[i]!) ? NO_VALUE : UNIT;
    else fillBand(out, values, limit);
  } else {
    for (let i = 0; i < out.length; i++) {
      const v = values[i]!;
      const limit = Number.isNaN(v) ? null : ctx.limitOf(i);
      out[i] = Number.isNaN(v) ? NO_VALUE : limit === null ? UNIT : v >= limit.lo && v <= limit.hi ? MET : NOT_MET;
    }
  }
  if (flags !== null)
    for (let i = 0; i < out.length; i++) {
      const flag = flags[i]!;
      if (flag === 0 || out[i] === NO_VALUE) continue;
      if (isImplausible(flag)) out[i] = IMPLAUSIBLE;
      else if ((flag & FLAG.ambiguous) !== 0) out[i] = UNIT;
    }
  applyDates(out, table.date, ctx);
}

/** Without branches on the values: they are as good as random to a processor. */
function fillBand(out: Uint8Array, values: Float64Array, { lo, hi }: Band): void {
  for (let i = 0; i < out.length; i++) {
    const v = values[i]!;
    // A NaN is in no band, so that the two terms are never both set.
    out[i] = (Number(v >= lo) & Number(v <= hi)) | (Number(Number.isNaN(v)) * NO_VALUE);
  }
}

function fillWords(
  out: Uint8Array,
  table: FactTable<'observation'>,
  codes: Uint32Array,
  size: number,
  ctx: FillContext,
): void {
  const verdictOf = new Int16Array(size).fill(-1);
  verdictOf[0] = NO_VALUE;
  for (let i = 0; i < out.length; i++) {
    const code = codes[i]!;
    let verdict = verdictOf[code]!;
    if (verdict < 0) {
      verdict = ctx.judge(i);
      verdictOf[code] = verdict;
    }
    out[i] = verdict;
  }
  applyDates(out, table.date, ctx);
}

/** Values outside the period decide nothing. */
function applyDates(out: Uint8Array, date: Int32Array | null, { asOf, period }: FillContext): void {
  if (date === null) {
    if (period.windowed) for (let i = 0; i < out.length; i++) if (out[i] !== NO_VALUE) out[i] = UNDATED;
    return;
  }
  const { from, to, windowed } = period;
  const { first, last } = datesOf(date);
  if (first !== NO_DATE && first >= from && last <= to) return;
  for (let i = 0; i < out.length; i++) {
    const day = date[i]!;
    if ((day >= from && day <= to && day !== NO_DATE) || out[i] === NO_VALUE) continue;
    if (day === NO_DATE) {
      if (windowed) out[i] = UNDATED;
    } else out[i] = day > asOf ? NO_VALUE : OUTSIDE_WINDOW;
  }
}

const known = new WeakMap<Int32Array, { first: number; last: number }>();

/** First and last day of a column (NO_DATE is before all days); looked at once. */
function datesOf(date: Int32Array): { first: number; last: number } {
  let found = known.get(date);
  if (found === undefined) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < date.length; i++) {
      const day = date[i]!;
      if (day < first) first = day;
      if (day > last) last = day;
    }
    found = { first, last };
    known.set(date, found);
  }
  return found;
}

/** The one unit code of all values; null if there are several. */
function onlyCode(codes: Uint32Array, values: Float64Array): number | null {
  const remembered = onlyCodes.get(codes);
  if (remembered !== undefined) return remembered;
  const code = findOnlyCode(codes, values);
  onlyCodes.set(codes, code);
  return code;
}

const onlyCodes = new WeakMap<Uint32Array, number | null>();

function findOnlyCode(codes: Uint32Array, values: Float64Array): number | null {
  let found = -1;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!) || codes[i] === found) continue;
    if (found >= 0) return null;
    found = codes[i]!;
  }
  return Math.max(found, 0);
}
