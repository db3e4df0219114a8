import { ActionIcon, Popover } from '@mantine/core';
import { IconFilter, IconFilterFilled } from '@tabler/icons-react';
import type { CustomInnerHeaderProps } from 'ag-grid-react';
import { createContext, use, useEffect, useRef, useState } from 'react';
import { unitWords } from '../unit-words.ts';
import { FilterEditor } from './FilterEditor.tsx';
import classes from './grid.module.css';
import type { GridColumn } from './grid-types.ts';
import type { GridViewState } from './useGridView.ts';

/** The grid's state, for the headers inside it. */
export const GridContext = createContext<GridViewState | null>(null);

/** Name, unit and filter button of a column; sorting and resizing stay with the grid. */
export function ColumnHeader({ definition }: CustomInnerHeaderProps & { definition: GridColumn }) {
  const grid = use(GridContext);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const unit = unitWords(definition.unit);
  const filter = grid?.view.filters.find((f) => f.column === definition.id);

  // The grid sorts on native clicks anywhere in the header, which fire before React's: the button must stop them itself.
  useEffect(() => {
    const element = button.current;
    const toggle = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter' && event.key !== ' ') return;
      event.stopPropagation();
      if (event.type === 'click') setOpen((now) => !now);
    };
    element?.addEventListener('click', toggle);
    element?.addEventListener('keydown', toggle);
    return () => {
      element?.removeEventListener('click', toggle);
      element?.removeEventListener('keydown', toggle);
    };
  }, []);

  return (
    <span className={classes.header} data-number={definition.kind === 'number' || undefined}>
      <span className={classes.headerTitle} title={definition.title}>
        {definition.title}
        {unit && <span className={classes.unit}> {unit}</span>}
      </span>
      <Popover opened={open} onChange={setOpen} trapFocus shadow="md" position="bottom-start" returnFocus>
        <Popover.Target>
          <ActionIcon
            ref={button}
            className={classes.headerFilter}
            data-active={filter !== undefined || open || undefined}
            variant="subtle"
            color={filter ? undefined : 'gray'}
            size={18}
            tabIndex={-1}
            aria-label={`Filter ${definition.title}`}
          >
            {filter ? <IconFilterFilled size={12} /> : <IconFilter size={12} />}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <FilterEditor
            column={definition}
            filter={filter}
            onApply={(next) => {
              grid?.setFilter(definition.id, next);
              setOpen(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </span>
  );
}
