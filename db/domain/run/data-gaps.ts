import type { Evaluator } from '../criteria/evaluate.ts';
import { childrenOf, type Expression, isGroup, type Leaf } from '../criteria/expression.ts';
import type { Names, Need } from '../criteria/leaf-kind.ts';
import { leafKind } from '../criteria/leaves/index.ts';
import { MET, REASON_TEXT, REASONS, type Reason, unknown } from '../verdict.ts';
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
  const gaps: Counted[] = [];
  const gapOf = createNaming(evaluator.context.names, gaps);
  const open = criteria.filter(({ counts }) => counts.unknown > 0);
  const parts = open.map(({ criterion, arm }) => ({
    part: prepare(criterion.when, evaluator, gapOf),
    arm: implicitArm || arm === null ? null : arms[arm]!,
  }));
  const lacking: Counted[] = [];
  for (let subject = 0; subject < status.length; subject++) {
    if (status[subject] !== UNDETERMINED) continue;
    lacking.length = 0;
    for (const { part, arm } of parts) {
      if (part.verdicts[subject]! <= MET) continue;
      if (arm !== null && !(arm.open && arm.status[subject] === UNDETERMINED)) continue;
      collect(part, subject, lacking);
    }
    for (const gap of lacking) {
      gap.subjects++;
      if (lacking.length === 1) gap.resolves++;
    }
  }
  return gaps
    .filter((gap) => gap.subjects > 0)
    .map(({ last: _, ...gap }) => gap)
    .sort((a, b) => b.resolves - a.resolves || b.subjects - a.subjects || (a.id < b.id ? -1 : 1));
}

/** A gap while it is counted; `last` is the subject that was counted last, so that none is counted twice. */
interface Counted extends DataGap {
  last: number;
}

/** A node with its verdicts at hand; a leaf knows the gap of each verdict byte. */
interface Part {
  verdicts: Uint8Array;
  children: readonly Part[];
  gaps: (Counted | undefined)[] | null;
}

function prepare(node: Expression, evaluator: Evaluator, gapOf: (leaf: Leaf, reason: Reason) => Counted): Part {
  const verdicts = evaluator.verdicts(node);
  if (isGroup(node))
    return { verdicts, children: childrenOf(node).map((child) => prepare(child, evaluator, gapOf)), gaps: null };
  const gaps = REASONS.reduce<(Counted | undefined)[]>((list, reason) => {
    list[unknown(reason)] = gapOf(node, reason);
    return list;
  }, []);
  return { verdicts, children: [], gaps };
}

/** Adds the gaps of the unknown leaves below an unknown node: parts that are met or not met do not keep it so. */
function collect(part: Part, subject: number, lacking: Counted[]): void {
  const verdict = part.verdicts[subject]!;
  if (verdict <= MET) return;
  if (part.gaps === null) {
    for (const child of part.children) collect(child, subject, lacking);
    return;
  }
  const gap = part.gaps[verdict];
  if (gap === undefined || gap.last === subject) return;
  gap.last = subject;
  lacking.push(gap);
}

/** Reasons that one test of a sample answers for all genes at once. */
const BY_TEST: ReadonlySet<Reason> = new Set(['not-tested', 'assay-failed']);

const TESTS: Readonly<Record<string, string>> = {
  variant: 'small variants',
  copyNumber: 'copy number',
  fusion: 'fusions',
  assay: 'the gene',
};

/** Names gaps; leaves that lack the same thing for the same reason share one, which is added to `gaps`. */
function createNaming(names: Names, gaps: Counted[]): (leaf: Leaf, reason: Reason) => Counted {
  const byId = new Map<string, Counted>();
  return (leaf, reason) => {
    const need = leafKind(leaf.kind).needs(leaf)[0];
    const what = need ? absent(need, reason, names) : leafKind(leaf.kind).title;
    const id = `${reason}:${need ? `${need.table}:${BY_TEST.has(reason) && need.table in TESTS ? '' : (need.of ?? '')}` : leaf.kind}`;
    let gap = byId.get(id);
    if (gap === undefined) {
      gap = { id, sentence: `${what}: ${REASON_TEXT[reason]}`, reason, subjects: 0, resolves: 0, last: -1 };
      byId.set(id, gap);
      gaps.push(gap);
    }
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
