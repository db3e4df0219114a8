import type { GridApi } from 'ag-grid-community';
import { type KeyboardEvent, type RefObject, useCallback } from 'react';
import { toast } from '../../app/toast.tsx';
import { headerOf } from './all-rows.ts';
import { tsv } from './delimited.ts';
import type { GridRow } from './grid-types.ts';
import type { GridViewState } from './useGridView.ts';

/** Ctrl/⌘ C in a list: the selected subjects with their shown columns as TSV, or else the cell in focus. */
export function useCopy(api: RefObject<GridApi<GridRow> | null>, grid: GridViewState) {
  return useCallback(
    async (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'c' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      if (event.target instanceof HTMLInputElement || !api.current) return;
      const rows = api.current.getSelectedRows();
      const focused = api.current.getFocusedCell();
      const row = focused ? api.current.getDisplayedRowAtIndex(focused.rowIndex) : undefined;
      const text = rows.length
        ? tsv(
            grid.shown.map(headerOf),
            rows.map((r) => grid.shown.map((c) => r.cells[c.id] ?? null)),
          )
        : String(row?.data?.cells[focused!.column.getColId()] ?? '');
      event.preventDefault();
      await navigator.clipboard.writeText(text);
      toast(rows.length ? `Copied ${rows.length} ${rows.length === 1 ? 'subject' : 'subjects'}` : 'Copied the cell');
    },
    [api, grid],
  );
}
