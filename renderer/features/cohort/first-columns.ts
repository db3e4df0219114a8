import type { GridColumn } from '../../components/grid/grid-types.ts';

/** How many columns a person sees before choosing any. */
const FIRST = 12;
const ALWAYS = ['id', 'completeness'];

/** What tells subjects apart comes first; laboratory values and single genes are for those who look for them. */
const RANKS: readonly (readonly [RegExp, number])[] = [
  [/^disease$|^diagnosis$/i, 4],
  [/demographic/i, 3],
  [/performance|biomarker|tumou?r/i, 2],
];

/** The columns shown at first: who they are, then what most subjects have. Columns without any value stay hidden. */
export function firstColumns(available: readonly GridColumn[]): string[] {
  const known = available.filter((c) => !ALWAYS.includes(c.id) && c.have > 0);
  const ranked = known.toSorted((a, b) => rank(b) - rank(a) || b.have - a.have).slice(0, FIRST - ALWAYS.length);
  return [...ALWAYS.filter((id) => available.some((c) => c.id === id)), ...ranked.map((c) => c.id)];
}

function rank(column: GridColumn): number {
  return RANKS.find(([words]) => words.test(column.group))?.[1] ?? 0;
}
