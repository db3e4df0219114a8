import { Button, Checkbox, Group, Popover, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './filter-bar.module.css';
import type { GridColumn } from './grid-types.ts';
import type { GridViewState } from './useGridView.ts';
import { byGroup } from './view.ts';

interface ColumnChooserProps {
  grid: GridViewState;
  columns: readonly GridColumn[];
}

/** Every column there is, by group, with how many subjects have a value: tick to show. */
export function ColumnChooser({ grid, columns }: ColumnChooserProps) {
  const [search, setSearch] = useState('');
  const shown = new Set(grid.view.columns);
  const wanted = search.trim().toLowerCase();
  const found = columns.filter((c) => `${c.title} ${c.group}`.toLowerCase().includes(wanted));
  return (
    <Popover trapFocus shadow="md" position="bottom-end" returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconColumns3 size={14} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" w={320}>
          <TextInput
            size="xs"
            data-autofocus
            aria-label="Find a column"
            placeholder="Find a column"
            value={search}
            onChange={(e) => setSearch(e.currentTarget.value)}
          />
          <ScrollArea.Autosize mah={360} type="auto">
            {byGroup(found).map(({ group, columns: list }) => (
              <Stack gap={6} key={group} mb="sm" role="group" aria-label={group}>
                <Text size="xs" c="var(--st-muted)" fw={600} tt="capitalize">
                  {group}
                </Text>
                {list.map((c) => (
                  <Group key={c.id} justify="space-between" wrap="nowrap" gap="xs" pr="sm">
                    <Checkbox
                      size="xs"
                      label={c.title}
                      checked={shown.has(c.id)}
                      disabled={c.id === 'id'}
                      onChange={(e) => grid.toggleColumn(c.id, e.currentTarget.checked)}
                    />
                    <span className={classes.have} title="Subjects with a value">
                      {c.have.toLocaleString('en')}
                    </span>
                  </Group>
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
      </Popover.Dropdown>
    </Popover>
  );
}
