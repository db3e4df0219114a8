import type { GridColumn, GridFilter, GridSort } from './grid-types.ts';

/** What a person sees of a list: which columns in which order, filtered and sorted how. */
export interface GridView {
  columns: readonly string[];
  filters: readonly GridFilter[];
  sort: readonly GridSort[];
  search: string;
}

export interface SavedView extends GridView {
  name: string;
}

/** The engine gives no more columns at a time. */
const MOST_COLUMNS = 200;

/** Replaces the filter on a column; null takes it away. One filter per column keeps the bar readable. */
export function withFilter(view: GridView, column: string, filter: GridFilter | null): GridView {
  const others = view.filters.filter((f) => f.column !== column);
  if (!filter) return { ...view, filters: others };
  const index = view.filters.findIndex((f) => f.column === column);
  return { ...view, filters: index < 0 ? [...others, filter] : others.toSpliced(index, 0, filter) };
}

/** Shows or hides one column; a shown one goes to the end. The identifier always stays first. */
export function withColumn(view: GridView, column: string, shown: boolean): GridView {
  if (column === 'id') return view;
  const others = view.columns.filter((id) => id !== column);
  return { ...view, columns: shown ? [...others, column] : others };
}

/** The view with everything gone that the study no longer has: a saved view outlives a reverted import. */
export function fitView(view: GridView, available: readonly GridColumn[]): GridView {
  const known = new Set(available.map((c) => c.id));
  const columns = view.columns.filter((id) => known.has(id));
  return {
    columns: (columns.includes('id') || !known.has('id') ? columns : ['id', ...columns]).slice(0, MOST_COLUMNS),
    filters: view.filters.filter((f) => known.has(f.column)),
    sort: view.sort.filter((s) => known.has(s.column)),
    search: view.search,
  };
}

/** Columns by group, in the order in which the engine names the groups. */
export function byGroup(columns: readonly GridColumn[]): { group: string; columns: GridColumn[] }[] {
  const groups = new Map<string, GridColumn[]>();
  for (const column of columns) {
    const list = groups.get(column.group);
    if (list) list.push(column);
    else groups.set(column.group, [column]);
  }
  return [...groups].map(([group, list]) => ({ group, columns: list }));
}

/** Reads saved views from a setting; whatever does not look like one is left out. */
export function savedViewsOf(setting: unknown): SavedView[] {
  if (!Array.isArray(setting)) return [];
  return setting.filter(
    (v): v is SavedView =>
      typeof v === 'object' &&
      v !== null &&
      typeof v.name === 'string' &&
      typeof v.search === 'string' &&
      Array.isArray(v.columns) &&
      Array.isArray(v.filters) &&
      Array.isArray(v.sort),
  );
}
