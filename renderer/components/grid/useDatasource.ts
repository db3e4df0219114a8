import type { GridApi, IDatasource } from 'ag-grid-community';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { FetchPage, GridRow } from './grid-types.ts';
import type { GridViewState } from './useGridView.ts';

/** Rows per request: a screenful and some, small enough to arrive within a frame or two. */
export const BLOCK = 100;
/** Waiting shorter than this shows no dimming: it would only flicker. */
const DIM_AFTER_MS = 120;

export interface ListState {
  /** Subjects in the list under the present filters; null until the first page came. */
  total: number | null;
  /** What is shown may be out of date: new pages are on their way. */
  stale: boolean;
  error: unknown;
}

/**
 * Feeds the grid page by page. A changed filter, column choice or revision keeps the old rows on screen, dimmed, until
 * the new ones come; a changed sort is the grid's own affair and starts over.
 */
export function useDatasource(
  api: RefObject<GridApi<GridRow> | null>,
  grid: GridViewState,
  fetchPage: FetchPage,
  revision: unknown,
): ListState & { datasource: IDatasource; retry(): void } {
  const [state, setState] = useState<ListState>({ total: null, stale: false, error: null });
  const latest = useRef({ grid, fetchPage });
  latest.current = { grid, fetchPage };
  const waiting = useRef(0);

  const datasource = useMemo<IDatasource>(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      async getRows(params) {
        const { grid: current, fetchPage: load } = latest.current;
        const columns = current.view.columns;
        // An answer to a question that is no longer asked must not set the count.
        const isLatest = () =>
          narrowing(latest.current.grid) === narrowing(current) && latest.current.fetchPage === load;
        waiting.current++;
        timer ??= setTimeout(() => setState((s) => ({ ...s, stale: waiting.current > 0 })), DIM_AFTER_MS);
        try {
          const page = await load({
            columns: [...columns],
            filters: [...current.view.filters],
            search: current.view.search.trim() || undefined,
            sort: params.sortModel.slice(0, 4).map((s) => ({ column: s.colId, descending: s.sort === 'desc' })),
            start: params.startRow,
            count: params.endRow - params.startRow,
          });
          params.successCallback(
            page.rows.map(
              (row): GridRow => ({
                subject: row.subject,
                cells: Object.fromEntries(columns.map((id, i) => [id, row.cells[i] ?? null])),
              }),
            ),
            page.total,
          );
          waiting.current--;
          if (waiting.current === 0) {
            clearTimeout(timer);
            timer = undefined;
          }
          const done = waiting.current === 0;
          if (isLatest()) setState((s) => ({ total: page.total, stale: !done && s.stale, error: null }));
          else if (done) setState((s) => ({ ...s, stale: false }));
        } catch (error) {
          waiting.current--;
          clearTimeout(timer);
          timer = undefined;
          params.failCallback();
          if (isLatest()) setState((s) => ({ ...s, stale: false, error }));
        }
      },
    };
  }, []);

  const asked = narrowing(grid) + JSON.stringify(grid.view.columns);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of these changes what the rows are
  useEffect(() => {
    if (first.current) first.current = false;
    else api.current?.refreshInfiniteCache();
  }, [asked, fetchPage, revision]);

  return {
    ...state,
    datasource,
    retry: () => {
      setState((s) => ({ ...s, error: null }));
      api.current?.purgeInfiniteCache();
    },
  };
}

/** What decides which subjects are in the list: the same text for the same question. */
function narrowing({ view }: GridViewState): string {
  return JSON.stringify([view.filters, view.search.trim()]);
}
