import { Button, TextInput } from '@mantine/core';
import { IconDownload, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { ColumnChooser } from './ColumnChooser.tsx';
import type { DataGridProps } from './DataGrid.tsx';
import { FilterBar } from './FilterBar.tsx';
import classes from './grid.module.css';
import { SavedViews } from './SavedViews.tsx';
import { useListExport } from './useListExport.tsx';

/** Typing pauses this long before the list is asked again. */
const PAUSE_MS = 180;

/** Above every list: find a subject, how many there are, columns, views, export. */
export function GridToolbar(props: DataGridProps & { total: number | null }) {
  const { grid, columns, total, actions } = props;
  const [search, setSearch] = useState(grid.view.search);
  const exporting = useListExport(props);

  // A view chosen from the menu brings its own search.
  useEffect(() => setSearch(grid.view.search), [grid.view.search]);
  useEffect(() => {
    if (search === grid.view.search) return;
    const timer = setTimeout(() => grid.setSearch(search), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [search, grid]);

  return (
    <div className={classes.toolbar} role="toolbar" aria-label={`${props.label}: tools`}>
      <TextInput
        data-filter
        size="xs"
        w={200}
        type="search"
        aria-label="Find a subject"
        aria-keyshortcuts="/"
        placeholder="Find a subject  ( / )"
        leftSection={<IconSearch size={14} />}
        value={search}
        onChange={(e) => setSearch(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter') grid.setSearch(search);
          if (e.key === 'Escape') setSearch('');
        }}
      />
      <span className={classes.count} role="status">
        {total === null ? '' : countWords(total, grid.filtered)}
      </span>
      <div className={classes.spring}>
        <FilterBar grid={grid} columns={columns} />
      </div>
      <div className={classes.tools}>
        {actions}
        <ColumnChooser grid={grid} columns={columns} />
        <SavedViews grid={grid} columns={columns} />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} />}
          disabled={!total}
          loading={exporting.running}
          onClick={exporting.start}
        >
          Save as CSV
        </Button>
      </div>
    </div>
  );
}

export function countWords(total: number, filtered: boolean): string {
  const count = `${total.toLocaleString('en')} ${total === 1 ? 'subject' : 'subjects'}`;
  if (!filtered) return count;
  return `${count} ${total === 1 ? 'matches' : 'match'}`;
}
