import { countVerdicts, type Evaluator } from '../criteria/evaluate.ts';
import { type Arm, criteriaOf, type Protocol } from '../protocol/document.ts';
import { assignLevels } from '../strata/assign-levels.ts';
import { assignArms } from './assignment.ts';
import { funnelOf } from './funnel.ts';
import type { ArmResult, CriterionResult, RunResult } from './result.ts';
import { armSoleReasons, commonSoleReasons } from './sole-reasons.ts';
import { armStatus, countStatuses, overallStatus } from './status.ts';
import { type Tally, tallyOf } from './tally.ts';
import { withheldSubjects } from './withheld.ts';

/**
 * Evaluates a protocol for all subjects: one byte per subject and criterion, arm and overall; no object per subject.
 * The same protocol, data revision and as-of date give the same result, bit for bit.
 */
export function runProtocol(protocol: Protocol, evaluator: Evaluator): RunResult {
  const { facts, asOf } = evaluator.context;
  const withheld = withheldSubjects(facts, asOf);
  const criteria = criteriaOf(protocol).map((placed): CriterionResult => {
    const verdicts = evaluator.verdicts(placed.criterion.when);
    const { met, notMet, unknown, reasons } = countVerdicts(verdicts, withheld);
    return { ...placed, verdicts, counts: { met, notMet, unknown }, reasons, soleReason: 0 };
  });
  const common = tallyOf(
    criteria.filter((criterion) => criterion.arm === null),
    facts.subjects,
  );
  const implicitArm = protocol.arms.length === 0;
  const declared: (Arm | null)[] = implicitArm ? [null] : protocol.arms;
  const tallies = declared.map((_, a) =>
    tallyOf(
      criteria.filter((criterion) => criterion.arm === a),
      facts.subjects,
    ),
  );
  const arms = declared.map((arm, a): ArmResult => {
    const status = armStatus(common, tallies[a]!, withheld);
    return { arm, open: arm === null || arm.status === 'open', status, counts: countStatuses(status), assigned: 0 };
  });
  setSoleReasons(criteria, common, tallies, arms, withheld);
  const status = overallStatus(arms, withheld);
  const assigned = assignArms(
    protocol.assignment.policy,
    arms.map((arm) => ({ status: arm.status, free: freePlaces(arm) })),
    facts.subjects,
  );
  if (assigned !== null) for (const arm of assigned) if (arm >= 0) arms[arm]!.assigned++;
  const factors = protocol.factors.map((factor) => assignLevels(factor, evaluator, status));
  const run = {
    protocol,
    revision: facts.revision,
    asOf,
    subjects: facts.subjects,
    status,
    counts: { ...countStatuses(status), subjects: facts.subjects },
    criteria,
    arms,
    implicitArm,
    assigned,
    factors,
  };
  const warnings = warningsOf(run, evaluator);
  return { ...run, warnings, funnel: funnelOf({ ...run, warnings }, null) };
}

function freePlaces({ arm, open }: ArmResult): number {
  if (!open) return 0;
  return arm?.capacity === undefined ? Number.POSITIVE_INFINITY : Math.max(0, arm.capacity - (arm.enrolled ?? 0));
}

function setSoleReasons(
  criteria: readonly CriterionResult[],
  common: Tally,
  tallies: readonly Tally[],
  arms: readonly ArmResult[],
  withheld: Uint8Array,
): void {
  const shared = criteria.filter((criterion) => criterion.arm === null);
  const openArms = tallies.filter((_, a) => arms[a]!.open);
  commonSoleReasons(shared, common, openArms, withheld).forEach((count, i) => {
    shared[i]!.soleReason = count;
  });
  tallies.forEach((tally, a) => {
    const own = criteria.filter((criterion) => criterion.arm === a);
    armSoleReasons(own, common, tally, withheld).forEach((count, i) => {
      own[i]!.soleReason = count;
    });
  });
}

function warningsOf(run: Omit<RunResult, 'warnings' | 'funnel'>, evaluator: Evaluator): string[] {
  const { facts } = evaluator.context;
  const warnings: string[] = [];
  const common = run.criteria.filter((criterion) => criterion.arm === null).length;
  if (common > 1)
    warnings.push(
      'The funnel follows the order of the protocol: in another order, the same subjects are lost at other steps.',
    );
  if (!run.implicitArm && run.arms.every((arm) => !arm.open))
    warnings.push('No arm is open, so nobody is eligible; the arms still show who would be.');
  if (run.counts.withheld === run.subjects && run.subjects > 0)
    warnings.push(
      'Every subject is withheld: this study screens by per-subject consent, and none is on record as given.',
    );
  for (const { factor, violation } of run.factors)
    if (violation !== null) {
      const id = facts.subjectId(violation.subject);
      const where =
        violation.levels.length === 0 ? 'in none of the levels' : `in ${violation.levels.join(' and ')} at once`;
      warnings.push(`The levels of "${factor.title}" are not exclusive and exhaustive: subject ${id} is ${where}.`);
    }
  return warnings;
}
