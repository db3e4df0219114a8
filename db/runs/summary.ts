import type { RunSummary } from '../contract/runs.ts';
import type { Names } from '../domain/criteria/leaf-kind.ts';
import { printExpression } from '../domain/criteria/print.ts';
import { ELIGIBLE, type RunResult } from '../domain/run/result.ts';
import { isoOf } from '../domain/time/day.ts';

/** What is known of a run besides its verdicts. */
export interface RunFacts {
  id: number;
  version: number | 'draft';
  protocolHash: string;
  appVersion: string;
  at: string;
  person: string;
  hash: string;
  current: boolean;
}

export function summaryOf(run: RunResult, about: RunFacts, names: Names, nearMisses: number): RunSummary {
  const { protocol } = run;
  return {
    id: about.id,
    protocol: protocol.id,
    protocolTitle: protocol.title,
    version: about.version,
    draft: about.version === 'draft',
    protocolHash: about.protocolHash,
    revision: run.revision,
    asOf: isoOf(run.asOf),
    appVersion: about.appVersion,
    at: about.at,
    person: about.person,
    hash: about.hash,
    current: about.current,
    counts: statusCounts(run.counts),
    criteria: run.criteria.map(({ criterion, type, arm, counts, soleReason }) => ({
      id: criterion.id,
      title: criterion.title ?? criterion.id,
      sentence: printExpression(criterion.when, names),
      type,
      arm: arm === null ? null : (protocol.arms[arm]?.id ?? null),
      counts: { met: counts.met, notMet: counts.notMet, unknown: counts.unknown },
      soleReason,
    })),
    funnel: run.funnel.map(({ criterion, title, entering, kept, lost, unknown }) => ({
      criterion,
      title,
      entering,
      kept,
      lost,
      unknown,
    })),
    arms: run.implicitArm
      ? []
      : run.arms.map(({ arm, counts, assigned }) => ({
          id: arm!.id,
          title: arm!.title,
          status: arm!.status,
          capacity: arm!.capacity ?? null,
          counts: { eligible: counts.eligible, ineligible: counts.ineligible, undetermined: counts.undetermined },
          assigned,
        })),
    factors: run.factors.map(({ factor, counts, unknown }) => ({
      id: factor.id,
      title: factor.title,
      levels: factor.levels.map((level, i) => ({ id: level.id, title: level.title, count: counts[i]! })),
      unknown,
    })),
    strata: strataOf(run),
    nearMisses,
    gaps: run.gaps.map(({ id, sentence, reason, subjects, resolves }) => ({
      id,
      sentence,
      reason,
      subjects,
      resolves,
    })),
    warnings: [...run.warnings],
  };
}

export function statusCounts(counts: RunResult['counts']): RunSummary['counts'] {
  const { eligible, ineligible, undetermined, withheld } = counts;
  return { eligible, ineligible, undetermined, withheld };
}

/** Eligible subjects by combination of levels; null stands for a level that is not known. */
function strataOf(run: RunResult): RunSummary['strata'] {
  if (run.factors.length === 0) return [];
  const counts = new Map<string, { levels: Record<string, string | null>; count: number }>();
  for (let subject = 0; subject < run.subjects; subject++) {
    if (run.status[subject] !== ELIGIBLE) continue;
    const key = run.factors.map((f) => f.level[subject]).join(',');
    let stratum = counts.get(key);
    if (!stratum) {
      stratum = {
        levels: Object.fromEntries(
          run.factors.map((f) => [f.factor.id, f.factor.levels[f.level[subject]!]?.title ?? null]),
        ),
        count: 0,
      };
      counts.set(key, stratum);
    }
    stratum.count++;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}
