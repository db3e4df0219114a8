import type { GridSort } from '../contract/cohort.ts';
import { StratumError } from '../domain/errors.ts';
import type { ColumnData, ColumnSource } from './column.ts';

/** The same subjects in the wanted order. Stable; subjects without a value come last in either direction. */
export function orderSubjects(subjects: Uint32Array, sort: readonly GridSort[], columns: ColumnSource): Uint32Array {
  if (sort.length === 0) return subjects;
  const keys = sort.map(({ column, descending }) => {
    const data = columns(column);
    if (!data) throw new StratumError('not-found', `There is no column "${column}" to sort by.`);
    return keyOf(data, descending);
  });
  const [first, ...rest] = keys as [Float64Array, ...Float64Array[]];
  return subjects.slice().sort((a, b) => {
    const d = first[a]! - first[b]!;
    if (d !== 0) return d;
    for (const key of rest) {
      const e = key[a]! - key[b]!;
      if (e !== 0) return e;
    }
    return a - b;
  });
}

/** One comparable number per subject: larger sorts later; none is the largest finite number. */
function keyOf(column: ColumnData, descending: boolean): Float64Array {
  const sign = descending ? -1 : 1;
  if (column.kind === 'numbers')
    return column.numbers.map((n) =>
      Number.isNaN(n) ? Number.MAX_VALUE : Number.isFinite(n) ? sign * n : (sign * Math.sign(n) * Number.MAX_VALUE) / 2,
    );
  const { words, codes } = column;
  const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  const byText = words.map((_, code) => code).sort((a, b) => collator.compare(words[a]!, words[b]!) || a - b);
  const rank = new Float64Array(words.length);
  byText.forEach((code, position) => {
    rank[code] = words[code] === '' ? Number.MAX_VALUE : sign * position;
  });
  const keys = new Float64Array(codes.length);
  for (let subject = 0; subject < codes.length; subject++) keys[subject] = rank[codes[subject]!]!;
  return keys;
}
