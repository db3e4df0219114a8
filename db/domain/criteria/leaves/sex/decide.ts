import { FLAG } from '../../../facts/tables.ts';
import { MET, NOT_MET, unknown, type Verdict } from '../../../verdict.ts';
import { flagsAt } from '../../columns.ts';
import type { Trace } from '../../evidence.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import { compileObservation } from '../observation/decide.ts';
import type { ObservationLeaf } from '../observation/schema.ts';
import type { SexLeaf } from './schema.ts';

const CONFLICT = unknown('conflict');

/**
 * Sex is no finding of the day: every value on record counts. Met if all are the one asked, not met if none is, unknown
 * if there is none (no-value), one was not recognised (code), or they differ (conflict), whatever their dates. Only what
 * a person typed in later settles a difference.
 */
export function compileSex(leaf: SexLeaf, ctx: EvaluationContext): CompiledLeaf {
  const asked: ObservationLeaf = { kind: 'observation', concept: 'sex', oneOf: [leaf.is] };
  const [any, every, latest] = (['any', 'every', 'latest'] as const).map((take) =>
    compileObservation({ ...asked, take }, ctx),
  ) as [CompiledLeaf, CompiledLeaf, CompiledLeaf];
  const table = ctx.facts.observation('sex');

  function isTypedIn(subject: number): boolean {
    for (let record = table.first(subject); record < table.end(subject); record++)
      if ((flagsAt(table, record) & FLAG.byHand) !== 0) return true;
    return false;
  }

  function decide(subject: number, trace: Trace | null): Verdict {
    const some = any.decide(subject, null);
    if (some === NOT_MET) return any.decide(subject, trace);
    const all = every.decide(subject, null);
    if (some !== MET) return any.decide(subject, trace);
    if (all !== NOT_MET) return every.decide(subject, trace);
    if (isTypedIn(subject)) return latest.decide(subject, trace);
    if (trace !== null) {
      every.decide(subject, { evidence: (fact) => trace.evidence({ ...fact, role: 'decides' }), change() {} });
      trace.change({ kind: 'resolve', sentence: 'which of the recorded sexes is right' });
    }
    return CONFLICT;
  }

  // Where each subject has one value at most, there is nothing to differ.
  return any.fill === undefined ? { decide } : { decide, fill: any.fill };
}
