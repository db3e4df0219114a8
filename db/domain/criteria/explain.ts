import type { FactTable } from '../facts/view.ts';
import { MET, NOT_MET, type Reason, reasonOf, type Truth, truthOf, type Verdict } from '../verdict.ts';
import { combine, type Evaluator } from './evaluate.ts';
import type { Change, Evidence, Trace } from './evidence.ts';
import { childPaths, childrenOf, type Expression, isGroup } from './expression.ts';
import type { EvaluationContext } from './leaf-kind.ts';
import { printExpression } from './print.ts';

/** Why one subject has this verdict for one node. */
export interface Explanation {
  /** JSON pointer below the expression. */
  path: string;
  kind: Expression['kind'];
  sentence: string;
  note: string | null;
  verdict: Verdict;
  truth: Truth;
  reason: Reason | null;
  /** Deciding facts first. Empty for groups. */
  evidence: Evidence[];
  change: Change[];
  children: Explanation[];
  /** False for a part of a group that did not matter to the group's verdict. */
  decisive: boolean;
}

export function explain(evaluator: Evaluator, expression: Expression, subject: number, path = ''): Explanation {
  const base = {
    path,
    kind: expression.kind,
    sentence: printExpression(expression, evaluator.context.names),
    note: expression.note ?? null,
    decisive: true,
  };
  if (!isGroup(expression)) {
    const trace = createTrace(evaluator.context);
    const verdict = evaluator.leaf(expression).decide(subject, trace);
    return { ...base, ...told(verdict), evidence: trace.sorted(), change: trace.changes, children: [] };
  }
  const paths = childPaths(expression);
  const children = childrenOf(expression).map((child, i) => explain(evaluator, child, subject, path + paths[i]));
  const verdict = combine(
    expression,
    children.map((child) => child.verdict),
  );
  for (const child of children) child.decisive = matters(expression.kind, child.verdict, verdict);
  return { ...base, ...told(verdict), evidence: [], change: [], children };
}

/** What would change the verdict of the whole: the changes of the leaves that decided it. */
export function changesOf(explanation: Explanation): Change[] {
  const below = explanation.children.filter((child) => child.decisive).flatMap(changesOf);
  return [...explanation.change, ...below];
}

/** The facts on which the verdict of the whole rests. */
export function decidingEvidence(explanation: Explanation): Evidence[] {
  const own = explanation.evidence.filter((fact) => fact.role === 'decides');
  return [...own, ...explanation.children.filter((child) => child.decisive).flatMap(decidingEvidence)];
}

function told(verdict: Verdict) {
  return { verdict, truth: truthOf(verdict), reason: reasonOf(verdict) };
}

function matters(kind: Expression['kind'], child: Verdict, group: Verdict): boolean {
  if (kind === 'not') return true;
  if (group === MET) return child === MET;
  if (group === NOT_MET) return child === NOT_MET;
  return child > MET;
}

function createTrace(context: EvaluationContext): Trace & { changes: Change[]; sorted(): Evidence[] } {
  const found: Evidence[] = [];
  const changes: Change[] = [];
  return {
    changes,
    change: (change) => changes.push(change),
    evidence(fact) {
      const table: FactTable =
        fact.table === 'observation' ? context.facts.observation(fact.concept ?? '') : context.facts.table(fact.table);
      found.push({
        table: fact.table,
        concept: fact.concept ?? null,
        record: fact.record,
        source: table.source(fact.record),
        column: fact.column,
        value: fact.value,
        unit: fact.unit ?? null,
        date: fact.date ?? null,
        role: fact.role ?? 'decides',
        note: fact.note ?? null,
      });
    },
    sorted: () => [...found].sort((a, b) => Number(b.role === 'decides') - Number(a.role === 'decides')),
  };
}
