import type { GridColumn } from '../../components/grid/grid-types.ts';

/** How many columns a person sees before choosing any. */
const FIRST = 12;
const ALWAYS = ['id', 'completeness'];

/** The columns shown at first: who they are, then what most subjects have, in the study's own order. */
export function firstColumns(available: readonly GridColumn[]): string[] {
  const ranked = available
    .filter((c) => !ALWAYS.includes(c.id) && c.have > 0)
    .toSorted((a, b) => rank(b) - rank(a) || b.have - a.have)
    .slice(0, FIRST - ALWAYS.length);
  const chosen = new Set([...ALWAYS, ...ranked.map((c) => c.id)]);
  return available.filter((c) => chosen.has(c.id)).map((c) => c.id);
}

function rank(column: GridColumn): number {
  return column.id === 'diagnosis' || column.group.toLowerCase().includes('demographic') ? 1 : 0;
}
