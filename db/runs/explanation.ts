import type { ExplainedNode, Explanation as ExplanationOut } from '../contract/runs.ts';
import type { Evaluator } from '../domain/criteria/evaluate.ts';
import type { Change, Evidence } from '../domain/criteria/evidence.ts';
import { type Explanation, explain } from '../domain/criteria/explain.ts';
import { ELIGIBLE, INELIGIBLE, type RunResult, STATUSES, WITHHELD } from '../domain/run/result.ts';
import { isoOf } from '../domain/time/day.ts';
import { MET, NOT_MET, REASON_TEXT } from '../domain/verdict.ts';
import type { ReceivedCells } from '../sources/received.ts';

/** Why one subject has the status it has: every criterion as a tree, with evidence down to the cell. */
export function explanationOf(
  run: RunResult,
  runId: number,
  subject: number,
  evaluator: Evaluator,
  received: ReceivedCells,
): ExplanationOut {
  const id = evaluator.context.facts.subjectId(subject);
  const status = STATUSES[run.status[subject]!]!;
  if (run.status[subject] === WITHHELD)
    return {
      subject: id,
      run: runId,
      status,
      summary: 'Withheld: consent does not allow the use of this subject’s data, so nothing about it is shown.',
      arms: [],
      stratum: {},
      criteria: [],
    };
  const criteria = run.criteria.map(({ criterion, type, arm, verdicts }) => {
    const node = explain(evaluator, criterion.when, subject);
    const failing = verdicts[subject] === (type === 'inclusion' ? NOT_MET : MET);
    return {
      id: criterion.id,
      title: criterion.title ?? criterion.id,
      type,
      arm: arm === null ? null : (run.protocol.arms[arm]?.id ?? null),
      decisive: status === 'ineligible' ? failing : status === 'undetermined' ? verdicts[subject]! > MET : true,
      node: explainedNode(node, received),
    };
  });
  return {
    subject: id,
    run: runId,
    status,
    summary: summarise(run, subject),
    arms: run.implicitArm
      ? []
      : run.arms.map((result, a) => ({
          id: result.arm!.id,
          title: result.arm!.title,
          status: STATUSES[result.status[subject]!]!,
          assigned: run.assigned?.[subject] === a,
          why: armReason(run, subject, a),
        })),
    stratum: stratumInWords(run, subject),
    criteria,
  };
}

/** Title of each factor with the title of the subject's level. Factors of one title are told apart by their ids. */
function stratumInWords({ factors }: RunResult, subject: number): Record<string, string | null> {
  const named = factors.map(({ factor: { id, title, levels }, level }) => {
    const alone = factors.every(({ factor }) => factor.id === id || factor.title !== title);
    return [alone ? title : `${title} (${id})`, levels[level[subject]!]?.title ?? null] as const;
  });
  return Object.fromEntries(named);
}

function explainedNode(node: Explanation, received: ReceivedCells): ExplainedNode {
  return {
    path: node.path,
    kind: node.kind,
    sentence: node.sentence,
    verdict: node.truth,
    reason: node.reason ? REASON_TEXT[node.reason] : null,
    evidence: node.evidence.map((fact) => evidenceOf(fact, received)),
    change: node.change.length ? node.change.map(changeText).join(' ') : null,
    children: node.children.map((child) => explainedNode(child, received)),
  };
}

function evidenceOf(fact: Evidence, received: ReceivedCells): ExplainedNode['evidence'][number] {
  const { source } = fact;
  const column = source.fields[fact.column] ?? null;
  return {
    value: fact.value,
    received: received.cell(source.importId, source.file, source.row, column),
    unit: fact.unit,
    date: fact.date,
    file: source.file,
    row: source.row,
    column,
    byHand: source.byHand,
    note: fact.role === 'considered' ? `${fact.note ?? 'looked at'}; did not decide` : fact.note,
  };
}

function changeText(change: Change): string {
  return change.kind === 'date' ? `${change.sentence} (${isoOf(change.date)})` : change.sentence;
}

/** One sentence: what decides the overall status. */
function summarise(run: RunResult, subject: number): string {
  const failing = titlesWhere(run, subject, null, fails);
  const open = titlesWhere(run, subject, null, (verdict) => verdict > MET);
  const arms = run.arms.filter((a) => a.open && a.status[subject] === ELIGIBLE);
  switch (run.status[subject]) {
    case ELIGIBLE:
      return run.implicitArm
        ? 'Eligible: every inclusion criterion is met and no exclusion criterion is.'
        : `Eligible for ${arms.map((a) => a.arm!.title).join(', ')}.`;
    case INELIGIBLE:
      return failing.length
        ? `Ineligible: ${failing.join('; ')}.`
        : 'Ineligible: fails a criterion of every open arm (see the arms).';
    default:
      return open.length
        ? `Undetermined: not known for ${open.join('; ')}.`
        : 'Undetermined: common criteria pass, but no open arm is certain (see the arms).';
  }
}

function armReason(run: RunResult, subject: number, arm: number): string {
  const result = run.arms[arm]!;
  const closed = result.open ? '' : `The arm is ${result.arm!.status}. `;
  const common = titlesWhere(run, subject, null, fails);
  const failing = [...common, ...titlesWhere(run, subject, arm, fails)];
  if (failing.length) return `${closed}Fails ${failing.join('; ')}.`;
  const open = [...titlesWhere(run, subject, null, isOpen), ...titlesWhere(run, subject, arm, isOpen)];
  if (open.length) return `${closed}Not known for ${open.join('; ')}.`;
  if (!run.assigned || !result.open) return `${closed}Meets all criteria of the arm.`;
  const assigned = run.assigned[subject]!;
  if (assigned === arm) return 'Meets all criteria of the arm, and is assigned to it by the protocol’s policy.';
  return assigned < 0
    ? 'Meets all criteria of the arm, but no place was left.'
    : `Meets all criteria of the arm; the policy assigns ${run.arms[assigned]!.arm!.title} instead.`;
}

type Test = (verdict: number, type: 'inclusion' | 'exclusion') => boolean;
const fails: Test = (verdict, type) => verdict === (type === 'inclusion' ? NOT_MET : MET);
const isOpen: Test = (verdict) => verdict > MET;

function titlesWhere(run: RunResult, subject: number, arm: number | null, test: Test): string[] {
  return run.criteria
    .filter((c) => c.arm === arm && test(c.verdicts[subject]!, c.type))
    .map((c) => {
      const title = c.criterion.title ?? c.criterion.id;
      return c.type === 'exclusion' ? `exclusion “${title}”` : `“${title}”`;
    });
}
