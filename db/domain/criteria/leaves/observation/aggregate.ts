import type { Concept } from '../../../concepts/concept.ts';
import { FLAG } from '../../../facts/tables.ts';
import type { FactTable } from '../../../facts/view.ts';
import type { UnitSystem } from '../../../units/system.ts';
import { MET, unknown, type Verdict } from '../../../verdict.ts';
import { bandOf, judgeInterval } from '../../band.ts';
import { type Judged, verdictWithoutValue } from '../../choose.ts';
import { flagsAt, isImplausible } from '../../columns.ts';
import { IMPRECISE, INSIDE, UNDATED } from '../../fact-time.ts';
import { unitOf } from './limits.ts';
import type { ObservationLeaf } from './schema.ts';
import type { ObservedValues } from './value.ts';

export interface AggregateContext {
  leaf: ObservationLeaf;
  leafUnit: string | null;
  table: FactTable<'observation'>;
  values: ObservedValues;
  concept: Concept | null;
  units: UnitSystem;
}

const CENSORED = unknown('censored');

/** One value in the unit of the criterion: [low, high]; the whole line, with the reason, if it cannot be used. */
interface Span {
  low: number;
  high: number;
  certain: boolean;
  /** As received, not converted: compared without tolerance. */
  exact: boolean;
  reason: Verdict | null;
}

/**
 * Lowest, highest or mean by interval arithmetic: every value that cannot be used may be anything, every value whose
 * date is not exact may be absent. The verdict stands only if it holds for all of that.
 */
export function aggregate(found: Judged[], ctx: AggregateContext): Verdict {
  const spans: Span[] = [];
  for (const value of found) {
    value.decides = value.time === INSIDE || value.time === IMPRECISE || value.time === UNDATED;
    if (value.decides) spans.push(spanOf(value, ctx));
  }
  const certain = spans.filter((span) => span.certain);
  if (certain.length === 0) return verdictWithoutValue(found);
  const { low, high, exact } = combineSpans(spans, certain, ctx.leaf.take!);
  const { op, value, upper } = ctx.leaf;
  const verdict = judgeInterval(low, high, bandOf(op!, value!, upper, exact));
  if (verdict <= MET) return verdict;
  const reasons = spans.flatMap((span) => (span.reason === null ? [] : [span.reason]));
  if (reasons.length > 0) return Math.max(...reasons);
  if (certain.length < spans.length)
    return found.some((v) => v.time === IMPRECISE) ? unknown('date-imprecise') : unknown('undated');
  return CENSORED;
}

function spanOf(value: Judged, { leafUnit, table, values, concept, units }: AggregateContext): Span {
  const certain = value.time === INSIDE;
  const unusable = (reason: Verdict): Span => ({
    low: Number.NEGATIVE_INFINITY,
    high: Number.POSITIVE_INFINITY,
    certain,
    exact: true,
    reason,
  });
  if (isImplausible(flagsAt(table, value.record))) return unusable(unknown('implausible'));
  const low = values.low(value.record);
  const high = values.high(value.record);
  if (Number.isNaN(low)) return unusable(unknown('code'));
  const unit = unitOf(values.unit(value.record), concept, units);
  if (unit === null || leafUnit === null || (flagsAt(table, value.record) & FLAG.ambiguous) !== 0)
    return unusable(unknown('unit'));
  if (unit === leafUnit) return { low, high, certain, exact: true, reason: null };
  if (unit === '' || leafUnit === '') return unusable(unknown('unit'));
  const lowConverted = units.convert(low, unit, leafUnit, concept?.analyte);
  const highConverted = units.convert(high, unit, leafUnit, concept?.analyte);
  if (lowConverted === null || highConverted === null) return unusable(unknown('unit'));
  return { low: lowConverted, high: highConverted, certain, exact: false, reason: null };
}

function combineSpans(
  spans: readonly Span[],
  certain: readonly Span[],
  take: string,
): { low: number; high: number; exact: boolean } {
  const lows = spans.map((span) => span.low);
  const highs = spans.map((span) => span.high);
  const certainLows = certain.map((span) => span.low);
  const certainHighs = certain.map((span) => span.high);
  const exact = spans.every((span) => span.exact);
  if (take === 'lowest') return { low: Math.min(...lows), high: Math.min(...certainHighs), exact };
  if (take === 'highest') return { low: Math.max(...certainLows), high: Math.max(...highs), exact };
  const low = mean(certainLows);
  const high = mean(certainHighs);
  if (certain.length === spans.length) return { low, high, exact: false };
  return { low: Math.min(low, ...lows), high: Math.max(high, ...highs), exact: false };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
