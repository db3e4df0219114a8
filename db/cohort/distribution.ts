import type * as z from 'zod';
import type { cohortMethods } from '../contract/cohort.ts';
import { isoOf } from '../domain/time/day.ts';
import type { ColumnData } from '../grid/column.ts';

type Distribution = z.output<(typeof cohortMethods)['cohort.distribution']['output']>;

const BINS = 12;
const MOST_CATEGORIES = 20;

/** How the values of one column are spread over the given subjects. */
export function distributionOf(column: ColumnData, subjects: Uint32Array): Distribution {
  return column.kind === 'numbers' ? histogram(column, column.numbers, subjects) : categories(column, subjects);
}

function histogram(column: ColumnData, numbers: Float64Array, subjects: Uint32Array): Distribution {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let values = 0;
  for (const subject of subjects) {
    const n = numbers[subject]!;
    if (!Number.isFinite(n)) continue;
    values++;
    if (n < low) low = n;
    if (n > high) high = n;
  }
  const missing = subjects.length - values;
  const base = { kind: 'number' as const, unit: column.about.unit, missing, total: subjects.length };
  if (values === 0) return { ...base, bins: [] };
  const step = roundStep((high - low) / BINS, column.about.kind === 'date');
  const start = Math.floor(low / step) * step;
  const count = Math.max(1, Math.floor((high - start) / step) + 1);
  const counts = new Uint32Array(count);
  for (const subject of subjects) {
    const n = numbers[subject]!;
    if (Number.isFinite(n)) counts[Math.min(count - 1, Math.floor((n - start) / step))]!++;
  }
  const show = column.about.kind === 'date' ? isoOf : (n: number) => String(Number(n.toPrecision(12)));
  const bins = Array.from(counts, (n, i) => {
    const from = start + i * step;
    return { label: `${show(from)}–${show(from + step)}`, from, to: from + step, count: n };
  });
  return { ...base, bins };
}

/** 1, 2 or 5 times a power of ten, not smaller than `width`; whole days for dates. */
function roundStep(width: number, whole: boolean): number {
  if (width <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(width));
  const step = [1, 2, 5, 10].find((m) => m * power >= width)! * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

function categories(column: ColumnData & { kind: 'words' }, subjects: Uint32Array): Distribution {
  const counts = new Uint32Array(column.words.length);
  for (const subject of subjects) counts[column.codes[subject]!]!++;
  const sorted = column.words
    .map((label, code) => ({ label, count: counts[code]!, from: null, to: null }))
    .filter((bin) => bin.label !== '' && bin.count > 0)
    .sort((a, b) => b.count - a.count);
  const bins = sorted.slice(0, MOST_CATEGORIES);
  const rest = sorted.slice(MOST_CATEGORIES);
  if (rest.length > 0)
    bins.push({
      label: `${rest.length} others`,
      count: rest.reduce((sum, bin) => sum + bin.count, 0),
      from: null,
      to: null,
    });
  return { kind: 'category', unit: null, bins, missing: counts[0]!, total: subjects.length };
}
