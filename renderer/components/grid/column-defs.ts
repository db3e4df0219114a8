import type { ColDef, ValueFormatterParams } from 'ag-grid-community';
import type { ReactNode } from 'react';
import { headerOf } from './all-rows.ts';
import { ColumnHeader } from './ColumnHeader.tsx';
import classes from './grid.module.css';
import type { Cell, GridColumn, GridRow, GridSort } from './grid-types.ts';

/** Draws cells that are more than text (a status, a verdict); undefined leaves the cell to the grid. */
export type CellRenderers = (column: GridColumn) => ((value: Cell, row: GridRow) => ReactNode) | undefined;

const WIDTH: Record<GridColumn['kind'], number> = { text: 150, number: 120, date: 116, category: 140 };

/** What the grid is told about each shown column, in order. Everything is a function or data, nothing an expression. */
export function columnDefs(
  columns: readonly GridColumn[],
  sort: readonly GridSort[],
  renderers: CellRenderers | undefined,
): ColDef<GridRow, Cell>[] {
  return columns.map((definition) => {
    const sorted = sort.findIndex((s) => s.column === definition.id);
    const render = renderers?.(definition);
    const numeric = definition.kind === 'number';
    const title = headerOf(definition).length;
    return {
      colId: definition.id,
      headerName: headerOf(definition),
      headerComponentParams: { innerHeaderComponent: ColumnHeader, innerHeaderComponentParams: { definition } },
      valueGetter: (params) => params.data?.cells[definition.id],
      valueFormatter: formatCell,
      // What does not fit is read by pointing at it.
      tooltipValueGetter: numeric ? undefined : (params) => params.value,
      cellRenderer: render
        ? (params: { value: Cell | undefined; data: GridRow | undefined }) =>
            params.data && params.value !== undefined ? render(params.value, params.data) : null
        : undefined,
      headerClass: numeric ? 'ag-right-aligned-header' : undefined,
      cellClass: numeric ? classes.number : render ? classes.drawn : undefined,
      cellClassRules: { [classes.absent!]: (params) => params.value === null },
      initialWidth: Math.max(WIDTH[definition.kind], Math.min(260, 60 + title * 7.5)),
      minWidth: 70,
      pinned: definition.id === 'id' ? 'left' : null,
      lockPinned: true,
      sort: sorted < 0 ? null : sort[sorted]!.descending ? 'desc' : 'asc',
      sortIndex: sorted < 0 ? null : sorted,
    };
  });
}

/** An em dash for no value, so that absent never looks like an empty text; nothing while the page is loading. */
function formatCell(params: ValueFormatterParams<GridRow, Cell>): string {
  if (params.value === null) return '—';
  return params.value === undefined ? '' : String(params.value);
}
