import { Button, Checkbox, Group, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { byGroup } from '../../components/grid/view.ts';
import { columnsOf, type ExportChoice, type ExportColumn } from './export-choice.ts';

interface ExportColumnsProps {
  columns: readonly ExportColumn[];
  choice: ExportChoice;
  onChoose(choice: ExportChoice): void;
}

/** The columns of the list, by group; those of a usual eligibility list are ticked. */
export function ExportColumns({ columns, choice, onChoose }: ExportColumnsProps) {
  const [search, setSearch] = useState('');
  const chosen = columnsOf(choice, columns);
  const wanted = search.trim().toLowerCase();
  const found = columns.filter((c) => `${c.title} ${c.group}`.toLowerCase().includes(wanted));
  return (
    <Stack gap={6} role="group" aria-label="Columns">
      <Group justify="space-between">
        <Text size="xs" fw={500}>
          Columns ({chosen.length})
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={choice.columns === null}
          onClick={() => onChoose({ ...choice, columns: null })}
        >
          Usual columns
        </Button>
      </Group>
      <TextInput
        size="xs"
        type="search"
        aria-label="Find a column"
        placeholder="Find a column"
        value={search}
        onChange={(e) => setSearch(e.currentTarget.value)}
      />
      <ScrollArea.Autosize mah={220} type="auto">
        <Checkbox.Group
          value={chosen}
          onChange={(columnIds) => onChoose({ ...choice, columns: columnIds })}
          aria-label="Columns of the list"
        >
          {byGroup(found).map(({ group, columns: list }) => (
            <Stack gap={8} key={group} mb="xs">
              <Text size="xs" c="var(--st-muted)" fw={600} tt="capitalize">
                {group}
              </Text>
              {list.map((c) => (
                <Checkbox key={c.id} size="xs" value={c.id} label={c.title} />
              ))}
            </Stack>
          ))}
        </Checkbox.Group>
      </ScrollArea.Autosize>
      {chosen.length === 0 && (
        <Text size="xs" c="var(--st-not-met)">
          Choose at least one column.
        </Text>
      )}
    </Stack>
  );
}
