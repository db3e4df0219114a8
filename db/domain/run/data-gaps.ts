import type { Evaluator } from '../criteria/evaluate.ts';
import { childrenOf, type Expression, isGroup, type Leaf } from '../criteria/expression.ts';
import type { Names, Need } from '../criteria/leaf-kind.ts';
import { leafKind } from '../criteria/leaves/index.ts';
import { MET, NOT_MET, REASON_TEXT, type Reason, reasonOf } from '../verdict.ts';
import { type ArmResult, type CriterionResult, type DataGap, UNDETERMINED } from './result.ts';

/**
 * What keeps subjects undetermined, most subjects first: for each undetermined subject the parts of its unknown
 * criteria that are themselves unknown and matter, named by what is absent (a value, a test, a complete history).
 */
export function dataGaps(
  criteria: readonly CriterionResult[],
  arms: readonly ArmResult[],
  implicitArm: boolean,
  status: Uint8Array,
  evaluator: Evaluator,
): DataGap[] {
  const gaps = new Map<string, DataGap>();
  const order: DataGap[] = [];
  const gapOf = createNaming(evaluator.context.names, gaps, order);
  for (let subject = 0; subject < status.length; subject++) {
    if (status[subject] !== UNDETERMINED) continue;
    const lacking = new Set<DataGap>();
    for (const { criterion, arm, verdicts } of criteria) {
      if (verdicts[subject]! <= MET) continue;
      if (!implicitArm && arm !== null && !(arms[arm]!.open && arms[arm]!.status[subject] === UNDETERMINED)) continue;
      collect(criterion.when, subject, evaluator, (leaf, reason) => lacking.add(gapOf(leaf, reason)));
    }
    for (const gap of lacking) {
      gap.subjects++;
      if (lacking.size === 1) gap.resolves++;
    }
  }
  return order.sort((a, b) => b.resolves - a.resolves || b.subjects - a.subjects || (a.id < b.id ? -1 : 1));
}

/** Visits the unknown leaves below a node that is unknown: parts that are met or not met do not keep it so. */
function collect(
  node: Expression,
  subject: number,
  evaluator: Evaluator,
  found: (leaf: Leaf, reason: Reason) => void,
): void {
  const verdict = evaluator.verdicts(node)[subject]!;
  if (verdict === MET || verdict === NOT_MET) return;
  if (isGroup(node)) {
    for (const child of childrenOf(node)) collect(child, subject, evaluator, found);
    return;
  }
  const reason = reasonOf(verdict);
  if (reason) found(node, reason);
}

/** Reasons that one test of a sample answers for all genes at once. */
const BY_TEST: ReadonlySet<Reason> = new Set(['not-tested', 'assay-failed']);

const TESTS: Readonly<Record<string, string>> = {
  variant: 'small variants',
  copyNumber: 'copy number',
  fusion: 'fusions',
  assay: 'the gene',
};

function createNaming(
  names: Names,
  gaps: Map<string, DataGap>,
  order: DataGap[],
): (leaf: Leaf, reason: Reason) => DataGap {
  const remembered = new Map<Leaf, Map<Reason, DataGap>>();
  return (leaf, reason) => {
    const byReason = remembered.get(leaf) ?? new Map<Reason, DataGap>();
    remembered.set(leaf, byReason);
    const known = byReason.get(reason);
    if (known) return known;
    const need = leafKind(leaf.kind).needs(leaf)[0];
    const what = need ? absent(need, reason, names) : leafKind(leaf.kind).title;
    const id = `${reason}:${need ? `${need.table}:${BY_TEST.has(reason) && need.table in TESTS ? '' : (need.of ?? '')}` : leaf.kind}`;
    let gap = gaps.get(id);
    if (!gap) {
      gap = { id, sentence: `${what}: ${REASON_TEXT[reason]}`, reason, subjects: 0, resolves: 0 };
      gaps.set(id, gap);
      order.push(gap);
    }
    byReason.set(reason, gap);
    return gap;
  };
}

function absent(need: Need, reason: Reason, names: Names): string {
  const { table, of } = need;
  if (table in TESTS) return BY_TEST.has(reason) || !of ? `Test for ${TESTS[table]}` : `${of} (${TESTS[table]})`;
  switch (table) {
    case 'observation':
      return of ? (names.concept(of)?.name ?? of) : 'Observation';
    case 'therapy':
      return 'History of therapies';
    case 'diagnosis':
      return 'Diagnosis';
    case 'consent':
      return of ? `Consent (${of})` : 'Consent';
    case 'attestation':
      return of ? `A person’s answer to “${of}”` : 'A person’s answer';
    default:
      return of ?? table;
  }
}
