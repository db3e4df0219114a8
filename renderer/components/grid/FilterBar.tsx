import { Button, CloseButton, Pill, Popover, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconFilterPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterEditor } from './FilterEditor.tsx';
import classes from './filter-bar.module.css';
import { filterWords } from './filter-words.ts';
import type { GridColumn } from './grid-types.ts';
import type { GridViewState } from './useGridView.ts';
import { byGroup } from './view.ts';

interface FilterBarProps {
  grid: GridViewState;
  columns: readonly GridColumn[];
}

/** What narrows the list, in words: every chip opens its comparison, `Add filter` starts a new one on any column. */
export function FilterBar({ grid, columns }: FilterBarProps) {
  return (
    <fieldset className={classes.bar}>
      <legend className={classes.legend}>Filters</legend>
      {grid.view.filters.map((filter) => {
        const column = columns.find((c) => c.id === filter.column);
        return column && <FilterChip key={filter.column} grid={grid} column={column} />;
      })}
      <AddFilter grid={grid} columns={columns} />
      {grid.filtered && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={grid.clearFilters}>
          Clear all
        </Button>
      )}
    </fieldset>
  );
}

function FilterChip({ grid, column }: { grid: GridViewState; column: GridColumn }) {
  const [open, setOpen] = useState(false);
  const filter = grid.view.filters.find((f) => f.column === column.id)!;
  const words = filterWords(filter, column);
  return (
    <Pill.Group gap={0} className={classes.chip}>
      <Popover opened={open} onChange={setOpen} trapFocus shadow="md" position="bottom-start" returnFocus>
        <Popover.Target>
          <UnstyledButton
            className={classes.words}
            onClick={() => setOpen((now) => !now)}
            aria-label={`Change filter ${words}`}
          >
            {words}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown>
          <FilterEditor
            column={column}
            filter={filter}
            onApply={(next) => {
              grid.setFilter(column.id, next);
              setOpen(false);
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <CloseButton
        size={24}
        iconSize={12}
        aria-label={`Remove filter ${words}`}
        onClick={() => grid.setFilter(column.id, null)}
      />
    </Pill.Group>
  );
}

function AddFilter({ grid, columns }: FilterBarProps) {
  const [open, setOpen] = useState(false);
  const [column, setColumn] = useState<GridColumn | null>(null);
  const [search, setSearch] = useState('');
  const close = () => {
    setOpen(false);
    setColumn(null);
    setSearch('');
  };
  const wanted = search.trim().toLowerCase();
  const found = columns.filter((c) => `${c.title} ${c.group}`.toLowerCase().includes(wanted));
  return (
    <Popover
      opened={open}
      onChange={(now) => (now ? setOpen(true) : close())}
      trapFocus
      shadow="md"
      position="bottom-start"
      returnFocus
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFilterPlus size={14} />}
          onClick={() => (open ? close() : setOpen(true))}
        >
          Add filter
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {column ? (
          <FilterEditor
            column={column}
            filter={grid.view.filters.find((f) => f.column === column.id)}
            onApply={(next) => {
              grid.setFilter(column.id, next);
              close();
            }}
          />
        ) : (
          <Stack gap="xs" w={280}>
            <TextInput
              size="xs"
              data-autofocus
              aria-label="Find a column to filter by"
              placeholder="Find a column"
              value={search}
              onChange={(e) => setSearch(e.currentTarget.value)}
              onKeyDown={(e) => {
                if (e.key === 'Enter' && found[0]) setColumn(found[0]);
              }}
            />
            <ScrollArea.Autosize mah={280}>
              {byGroup(found.slice(0, 200)).map(({ group, columns: list }) => (
                <Stack gap={0} key={group}>
                  <Text size="xs" c="var(--st-muted)" fw={600} mt={6} tt="capitalize">
                    {group}
                  </Text>
                  {list.map((c) => (
                    <UnstyledButton key={c.id} className={classes.choice} onClick={() => setColumn(c)}>
                      <span>{c.title}</span>
                      <span className={classes.have}>{c.have.toLocaleString('en')}</span>
                    </UnstyledButton>
                  ))}
                </Stack>
              ))}
              {found.length === 0 && (
                <Text size="xs" c="var(--st-muted)">
                  No column like this.
                </Text>
              )}
            </ScrollArea.Autosize>
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
