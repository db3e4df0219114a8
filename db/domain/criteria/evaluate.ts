import { all, any, atLeast, MET, NOT_MET, not, type Reason, reasonOf, type Verdict } from '../verdict.ts';
import { createVerdictCache, type VerdictCache } from './cache.ts';
import { childrenOf, type Expression, type Group, isGroup, type Leaf } from './expression.ts';
import { allInto, anyInto, atLeastInto, notInto } from './kleene-arrays.ts';
import type { CompiledLeaf, EvaluationContext } from './leaf-kind.ts';
import { leafKind } from './leaves/index.ts';
import { meaningKey } from './meaning.ts';

/** Evaluates expressions over one data revision at one as-of date. */
export interface Evaluator {
  readonly context: EvaluationContext;
  /** One verdict byte per subject. Shared and cached: never write to it. */
  verdicts(expression: Expression): Uint8Array;
  verdict(expression: Expression, subject: number): Verdict;
  counts(expression: Expression, withheld?: Uint8Array): Counts;
  leaf(leaf: Leaf): CompiledLeaf;
}

export interface Counts {
  met: number;
  notMet: number;
  unknown: number;
  reasons: Partial<Record<Reason, number>>;
}

/** @param cache may outlive the evaluator; entries of another revision or as-of date are never mixed up */
export function createEvaluator(context: EvaluationContext, cache: VerdictCache = createVerdictCache()): Evaluator {
  const compiled = new Map<string, CompiledLeaf>();
  const { facts, asOf } = context;

  function leaf(node: Leaf): CompiledLeaf {
    const key = meaningKey(node);
    let found = compiled.get(key);
    if (found === undefined) {
      found = leafKind(node.kind).compile(node, context);
      compiled.set(key, found);
    }
    return found;
  }

  function verdict(node: Expression, subject: number): Verdict {
    if (!isGroup(node)) return leaf(node).decide(subject, null);
    return combine(
      node,
      childrenOf(node).map((child) => verdict(child, subject)),
    );
  }

  function verdicts(node: Expression): Uint8Array {
    const key = `${facts.revision}|${asOf}|${meaningKey(node)}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const out = new Uint8Array(facts.subjects);
    if (isGroup(node)) combineArrays(node, childrenOf(node).map(verdicts), out);
    else fillLeaf(leaf(node), out);
    cache.set(key, out);
    return out;
  }

  return {
    context,
    leaf,
    verdict,
    verdicts,
    counts: (expression, withheld) => countVerdicts(verdicts(expression), withheld),
  };
}

export function combine(group: Group, verdicts: readonly Verdict[]): Verdict {
  switch (group.kind) {
    case 'all':
      return all(verdicts);
    case 'any':
      return any(verdicts);
    case 'not':
      return not(verdicts[0]!);
    case 'atLeast':
      return atLeast(group.n, verdicts);
  }
}

function combineArrays(group: Group, children: readonly Uint8Array[], out: Uint8Array): void {
  switch (group.kind) {
    case 'all':
      out.fill(MET);
      for (const child of children) allInto(out, child);
      break;
    case 'any':
      for (const child of children) anyInto(out, child);
      break;
    case 'not':
      notInto(out, children[0]!);
      break;
    case 'atLeast':
      atLeastInto(out, group.n, children);
  }
}

function fillLeaf(leaf: CompiledLeaf, out: Uint8Array): void {
  if (leaf.fill !== undefined) leaf.fill(out);
  else for (let subject = 0; subject < out.length; subject++) out[subject] = leaf.decide(subject, null);
}

/** @param withheld one byte per subject; subjects with a byte other than 0 are not counted */
export function countVerdicts(verdicts: Uint8Array, withheld?: Uint8Array): Counts {
  const histogram = withheld === undefined ? histogramOf(verdicts) : histogramWithout(verdicts, withheld);
  const counts: Counts = { met: histogram[MET]!, notMet: histogram[NOT_MET]!, unknown: 0, reasons: {} };
  for (let verdict = MET + 1; verdict < histogram.length; verdict++) {
    const count = histogram[verdict]!;
    const reason = reasonOf(verdict);
    if (count === 0 || reason === null) continue;
    counts.unknown += count;
    counts.reasons[reason] = count;
  }
  return counts;
}

/** How often each byte occurs. Four counters per byte: one alone would wait for its own last write. */
function histogramOf(bytes: Uint8Array): Uint32Array {
  const four = new Uint32Array(4 * 256);
  const end = bytes.length - (bytes.length % 4);
  for (let i = 0; i < end; i += 4) {
    four[bytes[i]!]!++;
    four[256 + bytes[i + 1]!]!++;
    four[512 + bytes[i + 2]!]!++;
    four[768 + bytes[i + 3]!]!++;
  }
  for (let i = end; i < bytes.length; i++) four[bytes[i]!]!++;
  const one = four.subarray(0, 256);
  for (let byte = 0; byte < 256; byte++) one[byte]! += four[256 + byte]! + four[512 + byte]! + four[768 + byte]!;
  return one;
}

function histogramWithout(bytes: Uint8Array, withheld: Uint8Array): Uint32Array {
  const histogram = histogramOf(bytes);
  for (let i = 0; i < bytes.length; i++) if (withheld[i] !== 0) histogram[bytes[i]!]!--;
  return histogram;
}
