import type { Expression } from '../criteria/expression.ts';
import { isGroup, walk } from '../criteria/expression.ts';
import type { Names, Need } from '../criteria/leaf-kind.ts';
import { leafKind } from '../criteria/leaves/index.ts';
import { MET, REASON_TEXT, type Reason, reasonOf } from '../verdict.ts';
import { type DataGap, type RunResult, UNDETERMINED } from './result.ts';

/**
 * Which absent information keeps how many subjects undetermined. Criteria that need the same facts share a gap. A gap
 * "resolves" a subject when nothing else is unknown for it: with that information it would be eligible or ineligible.
 * Criteria of arms count while the subject is undetermined for that arm and the arm is open.
 */
export function dataGaps(run: RunResult, names: Names): DataGap[] {
  const needs = run.criteria.map(({ criterion }) => needsOf(criterion.when));
  const keys = needs.map((list, i) =>
    list.length === 0 ? run.criteria[i]!.criterion.id : list.map(keyOf).join(' + '),
  );
  const found = new Map<string, DataGap & { reasons: Map<Reason, number> }>();
  for (let subject = 0; subject < run.subjects; subject++) {
    if (run.status[subject] !== UNDETERMINED) continue;
    const here = new Map<string, { index: number; reason: Reason }>();
    run.criteria.forEach(({ verdicts, arm }, index) => {
      const reason = verdicts[subject]! > MET ? reasonOf(verdicts[subject]!) : null;
      if (reason === null) return;
      if (arm !== null && (!run.arms[arm]!.open || run.arms[arm]!.status[subject] !== UNDETERMINED)) return;
      if (!here.has(keys[index]!)) here.set(keys[index]!, { index, reason });
    });
    for (const [id, { index, reason }] of here) {
      const gap = found.get(id) ?? newGap(id, needs[index]!, reason, names);
      found.set(id, gap);
      gap.subjects++;
      if (here.size === 1) gap.resolves++;
      gap.reasons.set(reason, (gap.reasons.get(reason) ?? 0) + 1);
    }
  }
  return [...found.values()]
    .map(({ reasons, ...gap }) => {
      const reason = [...reasons].sort((a, b) => b[1] - a[1])[0]![0];
      return { ...gap, reason, sentence: `${gap.sentence} (mostly: ${REASON_TEXT[reason]})` };
    })
    .sort((a, b) => b.resolves - a.resolves || b.subjects - a.subjects || (a.id < b.id ? -1 : 1));
}

function newGap(id: string, needs: readonly Need[], reason: Reason, names: Names) {
  const sentence = needs.length === 0 ? id : [...new Set(needs.map((need) => needText(need, names)))].join(' or ');
  return { id, sentence, reason, subjects: 0, resolves: 0, reasons: new Map<Reason, number>() };
}

function needsOf(expression: Expression): Need[] {
  const needs = new Map<string, Need>();
  walk(expression, (node) => {
    if (!isGroup(node)) for (const need of leafKind(node.kind).needs(node)) needs.set(keyOf(need), need);
  });
  return [...needs.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf(need: Need): string {
  return need.of === undefined ? need.table : `${need.table}:${need.of}`;
}

const TABLE_WORDS: Readonly<Record<string, string>> = {
  diagnosis: 'a complete list of diagnoses',
  therapy: 'a complete list of therapies',
  consent: 'consent',
  variant: 'a test for small variants of',
  copyNumber: 'a test for copy number of',
  fusion: 'a test for fusions of',
  assay: 'a test of',
  attestation: 'an answer to',
};

function needText({ table, of }: Need, names: Names): string {
  if (table === 'observation') return names.concept(of ?? '')?.name ?? of ?? 'an observation';
  const words = TABLE_WORDS[table] ?? table;
  return table === 'diagnosis' || table === 'therapy' ? words : `${words} ${of ?? ''}`.trim();
}
