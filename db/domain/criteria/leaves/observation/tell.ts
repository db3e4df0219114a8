import type { Concept } from '../../../concepts/concept.ts';
import type { FactTable } from '../../../facts/view.ts';
import { isoOf } from '../../../time/day.ts';
import { MET, NOT_MET, REASON_TEXT, type Reason, reasonOf, type Verdict } from '../../../verdict.ts';
import type { Judged } from '../../choose.ts';
import type { Change, Trace } from '../../evidence.ts';
import { AFTER, factDate, printWindow, timeNote } from '../../fact-time.ts';
import type { EvaluationContext } from '../../leaf-kind.ts';
import { unitOf } from './limits.ts';
import { conceptName } from './print.ts';
import type { ObservationLeaf } from './schema.ts';
import type { ObservedValues } from './value.ts';

interface TellContext {
  leaf: ObservationLeaf;
  leafUnit: string | null;
  table: FactTable<'observation'>;
  values: ObservedValues;
  concept: Concept | null;
  ctx: EvaluationContext;
}

/** Evidence and "what would change it" of an observation. */
export function tell(trace: Trace, verdict: Verdict, found: readonly Judged[], context: TellContext): void {
  const { leaf, table, values } = context;
  for (const value of found) {
    const reason = reasonOf(value.truth);
    trace.evidence({
      table: 'observation',
      concept: leaf.concept,
      record: value.record,
      column: Number.isNaN(values.low(value.record)) || values.text(value.record) !== '' ? 'text' : 'value',
      value: values.print(value.record),
      unit: values.unit(value.record) || null,
      date: factDate(table, value.record),
      role: value.decides ? 'decides' : 'considered',
      note: timeNote(value.time) ?? (reason === null ? null : REASON_TEXT[reason]),
    });
  }
  if (verdict > MET) tellUnknown(trace, verdict, context);
  else if (leaf.oneOf === undefined && leaf.times === undefined) tellDistance(trace, verdict, found, context);
}

function tellUnknown(trace: Trace, verdict: Verdict, { leaf, ctx }: TellContext): void {
  const name = conceptName(leaf.concept, ctx.names);
  const when = leaf.window === undefined ? '' : ` ${printWindow(leaf.window)} (${isoOf(ctx.asOf)})`;
  trace.change(changeFor(reasonOf(verdict), name, when, leaf));
}

function changeFor(reason: Reason | null, name: string, when: string, leaf: ObservationLeaf): Change {
  switch (reason) {
    case 'no-value':
    case 'outside-window':
      return { kind: 'missing', sentence: `a value of ${name}${when}` };
    case 'undated':
    case 'date-imprecise':
      return { kind: 'resolve', sentence: `the exact date of ${name}, or a dated value${when}` };
    case 'censored':
      return {
        kind: 'missing',
        sentence: `an exact value of ${name}: what is on record may lie on either side of the limit`,
      };
    case 'unit': {
      const unit = leaf.unit ?? 'a value without unit';
      return { kind: 'resolve', sentence: `the unit of ${name}: it cannot be converted to ${unit}` };
    }
    case 'no-reference-range':
      return { kind: 'missing', sentence: `the laboratory's reference range (${leaf.times}) of ${name}` };
    case 'implausible':
      return { kind: 'resolve', sentence: `confirm or correct the implausible value of ${name}` };
    case 'conflict':
      return { kind: 'resolve', sentence: `decide which of the conflicting values of ${name} is right` };
    default:
      return { kind: 'resolve', sentence: `say what the text recorded for ${name} means` };
  }
}

/** How far the deciding value is from the nearest limit, in the unit of the criterion. */
function tellDistance(trace: Trace, verdict: Verdict, found: readonly Judged[], context: TellContext): void {
  const { leaf, leafUnit, values, concept, ctx } = context;
  const deciding = found.filter((value) => value.decides && value.time !== AFTER && value.truth === verdict);
  if (leafUnit === null || deciding.length === 0) return;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { record } of deciding) {
    const unit = unitOf(values.unit(record), concept, ctx.units);
    if (unit === null) continue;
    for (const end of [values.low(record), values.high(record)]) {
      const value = unit === leafUnit ? end : ctx.units.convert(end, unit, leafUnit, concept?.analyte);
      if (value === null || !Number.isFinite(value)) continue;
      for (const limit of [leaf.value!, leaf.upper ?? leaf.value!])
        if (Math.abs(value - limit) < Math.abs(nearest)) nearest = value - limit;
    }
  }
  if (!Number.isFinite(nearest)) return;
  const distance = Number(Math.abs(nearest).toPrecision(6));
  const unit = leaf.unit === undefined ? '' : ` ${leaf.unit}`;
  const side = nearest < 0 ? 'below' : 'above';
  const sentence =
    distance === 0
      ? `exactly at the limit${verdict === NOT_MET ? ', which does not count' : ''}`
      : `${distance}${unit} ${side} the limit`;
  trace.change({ kind: 'distance', sentence, distance, unit: leaf.unit ?? null });
}
