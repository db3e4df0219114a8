import type { Evaluator } from '../criteria/evaluate.ts';
import { anyInto } from '../criteria/kleene-arrays.ts';
import { criteriaOf, type Protocol } from '../protocol/document.ts';
import { assignArms, freePlaces } from './assignment.ts';
import { withheldSubjects } from './consent.ts';
import { dataGaps } from './data-gaps.ts';
import { stratify } from './factors.ts';
import { funnelOf, type Stage } from './funnel.ts';
import type { ArmResult, CriterionResult, FactorResult, RunResult } from './result.ts';
import { soleReasons } from './sole-reason.ts';
import { countStatuses, overallStatus, passesAll, statusOf } from './status.ts';
import { undescribedSamples } from './undescribed-samples.ts';

/**
 * Evaluates a protocol over all subjects of one data revision at one as-of date (both given by the evaluator). The
 * same protocol, revision and date give the same result, byte for byte.
 */
export function runProtocol(protocol: Protocol, evaluator: Evaluator): RunResult {
  const { facts, asOf } = evaluator.context;
  const withheld = withheldSubjects(facts, asOf);
  const criteria = criteriaOf(protocol).map((placed): CriterionResult => {
    const verdicts = evaluator.verdicts(placed.criterion.when);
    const { reasons, ...counts } = evaluator.counts(placed.criterion.when, withheld);
    return { ...placed, verdicts, counts, reasons, soleReason: 0 };
  });
  const implicitArm = protocol.arms.length === 0;
  const arms = armResults(protocol, criteria, withheld);
  const status = overallStatus(arms, withheld);
  const places = arms.map((a) => ({ status: a.status, free: freePlaces(a.arm) }));
  const assigned = implicitArm ? null : assignArms(protocol.assignment.policy, places, facts.subjects);
  if (assigned) for (const arm of assigned) if (arm >= 0) arms[arm]!.assigned++;
  soleReasons(criteria, arms, withheld).forEach((count, i) => {
    criteria[i]!.soleReason = count;
  });
  const factors = protocol.factors.map((factor) => stratify(factor, evaluator, status));
  return {
    protocol,
    revision: facts.revision,
    asOf,
    subjects: facts.subjects,
    status,
    counts: { subjects: facts.subjects, ...countStatuses(status) },
    criteria,
    arms,
    implicitArm,
    assigned,
    factors,
    funnel: funnelOf(stagesOf(protocol, criteria, arms, facts.subjects), withheld),
    gaps: dataGaps(criteria, arms, implicitArm, status, evaluator),
    warnings: [
      ...warningsOf(protocol, arms, factors, withheld, (subject) => facts.subjectId(subject)),
      ...undescribedSamples(protocol, evaluator.context, withheld),
    ],
  };
}

function armResults(protocol: Protocol, criteria: readonly CriterionResult[], withheld: Uint8Array): ArmResult[] {
  const common = criteria.filter((c) => c.arm === null);
  const result = (of: ArmResult['arm'], index: number | null): ArmResult => {
    const own = index === null ? [] : criteria.filter((c) => c.arm === index);
    const status = statusOf(passesAll([...common, ...own], withheld.length), withheld);
    return { arm: of, open: of === null || of.status === 'open', status, counts: countStatuses(status), assigned: 0 };
  };
  return protocol.arms.length === 0 ? [result(null, null)] : protocol.arms.map((arm, i) => result(arm, i));
}

function stagesOf(
  protocol: Protocol,
  criteria: readonly CriterionResult[],
  arms: readonly ArmResult[],
  subjects: number,
): Stage[] {
  const common = criteria
    .filter((c) => c.arm === null)
    .map((c): Stage => {
      const pass = c.type === 'inclusion' ? c.verdicts : passesAll([c], subjects);
      return { criterion: c.criterion.id, title: c.criterion.title ?? c.criterion.id, type: c.type, pass };
    });
  if (protocol.arms.length === 0) return common;
  const anyArm = new Uint8Array(subjects);
  arms.forEach(({ open }, a) => {
    if (open)
      anyInto(
        anyArm,
        passesAll(
          criteria.filter((c) => c.arm === a),
          subjects,
        ),
      );
  });
  return [...common, { criterion: 'arms', title: 'At least one open arm', type: 'arms', pass: anyArm }];
}

function warningsOf(
  protocol: Protocol,
  arms: readonly ArmResult[],
  factors: readonly FactorResult[],
  withheld: Uint8Array,
  idOf: (subject: number) => string,
): string[] {
  const warnings: string[] = [];
  if (withheld.length > 0 && withheld.every((byte) => byte !== 0))
    warnings.push('Every subject is withheld: for none of them is there a consent that covers screening.');
  if (protocol.arms.length > 0 && !arms.some((arm) => arm.open))
    warnings.push('No arm is open, so nobody can be eligible.');
  if (protocol.assignment.policy === 'priority')
    for (const { arm, assigned } of arms) {
      const free = freePlaces(arm);
      if (arm === null || assigned <= free) continue;
      warnings.push(
        `By priority ${counted(assigned, 'subject')} are assigned to “${arm.title}”, which has ${counted(free, 'place')} left: priority says which arm comes first, not who does.`,
      );
    }
  for (const { factor, violation } of factors) {
    if (!violation) continue;
    const id = idOf(violation.subject);
    const what =
      violation.levels.length > 1
        ? `is in several levels (${violation.levels.join(', ')})`
        : 'is in none of the levels';
    warnings.push(`The levels of “${factor.title}” must be exclusive and exhaustive, but subject ${id} ${what}.`);
  }
  return warnings;
}

function counted(n: number, what: string): string {
  return n === 1 ? `1 ${what}` : `${n} ${what}s`;
}
