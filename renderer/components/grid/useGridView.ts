import { useCallback, useMemo, useState } from 'react';
import type { GridColumn, GridFilter, GridSort } from './grid-types.ts';
import { fitView, type GridView, withColumn, withFilter } from './view.ts';

/**
 * The views last seen, by grid, for as long as the window lives: leaving a screen and coming back keeps the filters.
 * Never written to disk by the window, since a search may hold a subject's identifier.
 */
const lastSeen = new Map<string, GridView>();

export interface GridViewState {
  key: string;
  view: GridView;
  /** Columns of the view that the study has, in order. */
  shown: readonly GridColumn[];
  /** Whether anything narrows the list. */
  filtered: boolean;
  apply(view: GridView): void;
  setFilter(column: string, filter: GridFilter | null): void;
  setSearch(search: string): void;
  setSort(sort: readonly GridSort[]): void;
  setColumns(columns: readonly string[]): void;
  toggleColumn(column: string, shown: boolean): void;
  /** Shows everything again; columns and sort stay. */
  clearFilters(): void;
}

/**
 * @param key names the grid: its last view is kept under it, and its saved views in the study's settings
 * @param available every column there is
 * @param initial columns shown at first
 */
export function useGridView(
  key: string,
  available: readonly GridColumn[],
  initial: readonly string[],
  sort: readonly GridSort[] = [],
): GridViewState {
  const [chosen, setChosen] = useState<{ key: string; view: GridView } | null>(null);
  const raw =
    (chosen?.key === key ? chosen.view : undefined) ??
    lastSeen.get(key) ??
    ({ columns: initial, filters: [], sort, search: '' } satisfies GridView);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `raw` is new on every render until the person changes it; its parts are not
  const view = useMemo(() => fitView(raw, available), [raw.columns, raw.filters, raw.sort, raw.search, available]);
  const apply = useCallback(
    (next: GridView) => {
      lastSeen.set(key, next);
      setChosen({ key, view: next });
    },
    [key],
  );
  return useMemo(() => {
    const byId = new Map(available.map((c) => [c.id, c]));
    return {
      key,
      view,
      shown: view.columns.flatMap((id) => byId.get(id) ?? []),
      filtered: view.filters.length > 0 || view.search !== '',
      apply,
      setFilter: (column, filter) => apply(withFilter(view, column, filter)),
      setSearch: (search) => apply({ ...view, search }),
      setSort: (next) => apply({ ...view, sort: next }),
      setColumns: (columns) => apply({ ...view, columns }),
      toggleColumn: (column, on) => apply(withColumn(view, column, on)),
      clearFilters: () => apply({ ...view, filters: [], search: '' }),
    };
  }, [key, view, available, apply]);
}
