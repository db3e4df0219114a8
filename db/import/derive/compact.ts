import type { Counting, DraftColumn } from '../../columns/draft.ts';
import type { StagedDraft } from './deriver.ts';

/** Below this share of records with a value, holes cost more than their own subject and row numbers. */
const DENSE_ENOUGH = 0.5;

/** A mostly empty column of a wide table without its holes; others as they are. */
export function compacted(draft: StagedDraft): StagedDraft {
  if (draft.facts >= draft.records * DENSE_ENOUGH) return draft;
  const kept = recordsWithValue(draft);
  const columns: Record<string, DraftColumn> = {};
  for (const [name, column] of Object.entries(draft.columns)) {
    if (column instanceof Float64Array) columns[name] = pick(column, new Float64Array(kept.length), kept);
    else if (typeof column === 'object') {
      const codes = pick(column.codes, new Uint32Array(kept.length), kept);
      columns[name] = { codes, words: column.words };
    } else columns[name] = column;
  }
  return {
    ...draft,
    records: kept.length,
    facts: kept.length,
    subject: pickCounted(draft.subject, kept),
    row: draft.row === 0 ? 0 : pickCounted(draft.row, kept),
    columns,
    ...(draft.date instanceof Int32Array ? { date: pick(draft.date, new Int32Array(kept.length), kept) } : {}),
    ...(draft.dateEnd instanceof Int32Array ? { dateEnd: pick(draft.dateEnd, new Int32Array(kept.length), kept) } : {}),
    ...(draft.flags instanceof Uint8Array ? { flags: pick(draft.flags, new Uint8Array(kept.length), kept) } : {}),
  };
}

function recordsWithValue(draft: StagedDraft): Uint32Array {
  const { value, text } = draft.columns;
  const values = value instanceof Float64Array ? value : null;
  const codes = typeof text === 'object' && !(text instanceof Float64Array) ? text.codes : null;
  const kept = new Uint32Array(draft.facts);
  let count = 0;
  for (let i = 0; i < draft.records; i++) {
    const there = (values !== null && !Number.isNaN(values[i]!)) || (codes !== null && codes[i] !== 0);
    if (there) kept[count++] = i;
  }
  return kept.subarray(0, count);
}

function pick<A extends Float64Array | Uint32Array | Int32Array | Uint8Array>(from: A, into: A, kept: Uint32Array): A {
  for (let i = 0; i < kept.length; i++) into[i] = from[kept[i]!]!;
  return into;
}

function pickCounted(from: Uint32Array | Counting, kept: Uint32Array): Uint32Array {
  if (from instanceof Uint32Array) return pick(from, new Uint32Array(kept.length), kept);
  return kept.map((record) => from.from + record);
}
