import { Button, Stack, Text } from '@mantine/core';
import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  type GridApi,
  InfiniteRowModelModule,
  type ISizeColumnsToContentParams,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  type RowSelectionOptions,
  ScrollApiModule,
  type SelectionColumnDef,
  TooltipModule,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type ReactNode, useMemo, useRef } from 'react';
import { styleNonce } from '../../theme/style-nonce.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { ColumnHeader, GridContext } from './ColumnHeader.tsx';
import { type CellRenderers, columnDefs } from './column-defs.ts';
import { GridToolbar } from './GridToolbar.tsx';
import classes from './grid.module.css';
import { gridTheme } from './grid-theme.ts';
import type { FetchPage, GridColumn, GridRow } from './grid-types.ts';
import { useCopy } from './useCopy.ts';
import { BLOCK, useDatasource } from './useDatasource.ts';
import type { GridViewState } from './useGridView.ts';

const MODULES = [
  InfiniteRowModelModule,
  RowSelectionModule,
  ColumnApiModule,
  CellApiModule,
  CellStyleModule,
  RowApiModule,
  RenderApiModule,
  ScrollApiModule,
  ColumnAutoSizeModule,
  TooltipModule,
];
/** The infinite model cannot know all rows, so a "select all" box in the header would lie. */
const SELECTION: RowSelectionOptions = {
  mode: 'multiRow',
  headerCheckbox: false,
  checkboxes: true,
  enableClickSelection: true,
};
/** The boxes stay beside the identifier, however far the list is scrolled sideways. */
const SELECTION_COLUMN: SelectionColumnDef = {
  pinned: 'left',
  headerName: 'Select',
  headerClass: classes.quietHeader,
  width: 38,
  resizable: false,
  suppressHeaderMenuButton: true,
};
/** As wide as the identifiers on screen ask for, within reason: their ends tell them apart. */
const IDENTIFIERS: ISizeColumnsToContentParams = {
  colIds: ['id'],
  skipHeader: true,
  columnLimits: [{ colId: 'id', minWidth: 150, maxWidth: 300 }],
};
const DEFAULT_COLUMN = { sortable: true, resizable: true, suppressHeaderMenuButton: true };
const COMPONENTS = { ColumnHeader };

export interface DataGridProps {
  /** Accessible name of the list. */
  label: string;
  /** File name offered when the list is exported, without ending. */
  fileName: string;
  columns: readonly GridColumn[];
  grid: GridViewState;
  /** Must keep its identity as long as it would answer the same. */
  fetchPage: FetchPage;
  /** Changes whenever the data behind the list changed. */
  revision: unknown;
  renderers?: CellRenderers;
  /** Enter, or a double click: show everything about this subject. */
  onOpen?(subject: string): void;
  /** The subject under the keyboard focus. */
  onFocusSubject?(subject: string): void;
  onSelect?(subjects: readonly string[]): void;
  /** Controls of the screen's own, in front of the toolbar. */
  actions?: ReactNode;
  /** Shown when the list is empty without any filter. */
  empty: ReactNode;
}

/** A list of subjects of any length: pages from the engine, filters in words, saved views, copy, export. */
export function DataGrid(props: DataGridProps) {
  const { label, grid, fetchPage, renderers, onOpen, onFocusSubject, onSelect } = props;
  const api = useRef<GridApi<GridRow> | null>(null);
  const list = useDatasource(api, grid, fetchPage, props.revision);
  const definitions = useMemo(
    () => columnDefs(grid.shown, grid.view.sort, renderers),
    [grid.shown, grid.view.sort, renderers],
  );
  const copy = useCopy(api, grid);
  const nothing = list.total === 0 && !list.stale;

  return (
    <section className={classes.frame} aria-label={label}>
      <GridToolbar {...props} total={list.total} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the roles; this only adds Ctrl+C to it */}
      <div className={classes.body} onKeyDown={copy}>
        <GridContext value={grid}>
          <div className={classes.grid} data-stale={list.stale || undefined}>
            <AgGridReact<GridRow>
              modules={MODULES}
              components={COMPONENTS}
              theme={gridTheme}
              styleNonce={styleNonce()}
              rowModelType="infinite"
              datasource={list.datasource}
              cacheBlockSize={BLOCK}
              maxBlocksInCache={40}
              maxConcurrentDatasourceRequests={2}
              blockLoadDebounceMillis={40}
              rowBuffer={15}
              columnDefs={definitions}
              defaultColDef={DEFAULT_COLUMN}
              maintainColumnOrder={false}
              rowSelection={SELECTION}
              selectionColumnDef={SELECTION_COLUMN}
              getRowId={(params) => params.data.subject}
              multiSortKey="ctrl"
              animateRows={false}
              suppressDragLeaveHidesColumns
              suppressNoRowsOverlay
              enableBrowserTooltips
              onFirstDataRendered={(event) => event.api.autoSizeColumns(IDENTIFIERS)}
              onGridReady={(event) => {
                api.current = event.api;
              }}
              onSortChanged={(event) => {
                if (event.source === 'uiColumnSorted') grid.setSort(sortOf(event.api));
              }}
              onColumnMoved={(event) => {
                if (event.finished && event.source === 'uiColumnMoved') grid.setColumns(shownOrder(event.api));
              }}
              onRowDoubleClicked={(event) => event.data && onOpen?.(event.data.subject)}
              onCellKeyDown={(event) => {
                const key = event.event instanceof KeyboardEvent ? event.event.key : '';
                if (key === 'Enter' && event.data) onOpen?.(event.data.subject);
              }}
              onCellFocused={(event) => {
                const row = event.rowIndex === null ? undefined : event.api.getDisplayedRowAtIndex(event.rowIndex);
                if (row?.data) onFocusSubject?.(row.data.subject);
              }}
              onSelectionChanged={(event) => onSelect?.(event.api.getSelectedRows().map((row) => row.subject))}
            />
          </div>
        </GridContext>
        {list.error !== null && (
          <div className={classes.overlay}>
            <ErrorNote error={list.error} onRetry={list.retry} />
          </div>
        )}
        {nothing && list.error === null && (
          <div className={classes.overlay}>{grid.filtered ? <NoMatch grid={grid} /> : props.empty}</div>
        )}
      </div>
    </section>
  );
}

function NoMatch({ grid }: { grid: GridViewState }) {
  return (
    <Stack align="center" gap="xs">
      <Text fw={600}>No subject matches</Text>
      <Text size="sm" c="var(--st-muted)" ta="center">
        Every filter above must hold for a subject to be listed. Take one away, or show everyone again.
      </Text>
      <Button size="xs" variant="light" onClick={grid.clearFilters}>
        Clear all filters
      </Button>
    </Stack>
  );
}

function sortOf(api: GridApi) {
  return api
    .getColumnState()
    .filter((c) => c.sort)
    .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
    .map((c) => ({ column: c.colId, descending: c.sort === 'desc' }));
}

function shownOrder(api: GridApi<GridRow>): string[] {
  return api
    .getAllDisplayedColumns()
    .map((c) => c.getColId())
    .filter((id) => !id.startsWith('ag-Grid-'));
}
