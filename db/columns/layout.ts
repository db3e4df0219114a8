import type { CountColumn } from './stored-facts.ts';

/** One segment's share of a fact table. Records are counted through all parts: part p's record r is p.base + r. */
export interface Part {
  readonly base: number;
  readonly records: number;
  /** Study ordinals. */
  readonly subject: CountColumn;
}

/** How the records of some parts lie when ordered by subject. */
export interface Layout {
  readonly length: number;
  /** Records of subject s: start[s] to start[s + 1]; null when dense (record i is subject i's). */
  readonly start: Uint32Array | null;
  /** Record i is the parts' record order[i]; null when it is record i. */
  readonly order: Uint32Array | null;
}

export interface LayoutInput {
  readonly parts: readonly Part[];
  /** Subjects of the view. */
  readonly subjects: number;
  /** Subject of the view by study ordinal, -1 for those not in it; null when they are the same numbers. */
  readonly toView: Int32Array | null;
  /** Says which records (counted through all parts) are no facts: holes, withdrawn. Null: all are facts. */
  readonly isNoFact: ((record: number) => boolean) | null;
  /** Withdrawn records make a dense table undense; holes do not. */
  readonly mayBeDense: boolean;
}

/**
 * Orders records by subject, keeping the order of parts and of records within a part: a counting sort, O(records +
 * subjects). One part that is dense or in order already costs nothing or one pass.
 */
export function layOut(input: LayoutInput): Layout {
  const { parts, subjects, toView, mayBeDense } = input;
  const [only] = parts;
  if (only && parts.length === 1 && mayBeDense && !toView && isDense(only, subjects))
    return { length: subjects, start: null, order: null };
  return countingSort(input);
}

function isDense({ subject, records }: Part, subjects: number): boolean {
  return typeof subject === 'object' && 'from' in subject && subject.from === 0 && records === subjects;
}

function countingSort({ parts, subjects, toView, isNoFact }: LayoutInput): Layout {
  const total = parts.reduce((sum, part) => sum + part.records, 0);
  const where = new Int32Array(total);
  const start = new Uint32Array(subjects + 1);
  let inOrder = parts.length <= 1;
  let kept = 0;
  let last = 0;
  for (const { base, records, subject } of parts) {
    const list = subject instanceof Uint32Array ? subject : null;
    const from = typeof subject === 'number' ? subject : 'from' in subject ? subject.from : 0;
    const step = typeof subject === 'number' ? 0 : 1;
    for (let i = 0; i < records; i++) {
      const ordinal = list ? list[i]! : from + step * i;
      const seen = toView ? (toView[ordinal] ?? -1) : ordinal < subjects ? ordinal : -1;
      const to = seen >= 0 && isNoFact?.(base + i) ? -1 : seen;
      where[base + i] = to;
      if (to < 0) continue;
      start[to + 1]!++;
      kept++;
      if (to < last) inOrder = false;
      last = to;
    }
  }
  for (let s = 0; s < subjects; s++) start[s + 1]! += start[s]!;
  if (inOrder && kept === total) return { length: kept, start, order: null };
  const next = start.slice(0, subjects);
  const order = new Uint32Array(kept);
  for (let record = 0; record < total; record++) {
    const to = where[record]!;
    if (to >= 0) order[next[to]!++] = record;
  }
  return { length: kept, start, order };
}
