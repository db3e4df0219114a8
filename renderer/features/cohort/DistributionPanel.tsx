import { Paper, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCall } from '../../api.ts';
import { Distribution } from '../../components/chart/Distribution.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import type { GridColumn } from '../../components/grid/grid-types.ts';
import type { GridViewState } from '../../components/grid/useGridView.ts';
import { byGroup } from '../../components/grid/view.ts';
import classes from './cohort.module.css';

interface DistributionPanelProps {
  grid: GridViewState;
  columns: readonly GridColumn[];
}

/** How one column is distributed over the subjects now listed. A bar of a category narrows the list to it. */
export function DistributionPanel({ grid, columns }: DistributionPanelProps) {
  const choices = columns.filter((c) => c.kind === 'number' || c.kind === 'category');
  const [chosen, setChosen] = useState<string | null>(null);
  const preferred =
    choices.find((c) => c.id === chosen) ?? choices.find((c) => c.kind === 'category' && c.have > 0) ?? choices[0];
  const found = useCall(
    'cohort.distribution',
    {
      column: preferred?.id ?? '',
      filters: [...grid.view.filters],
      search: grid.view.search.trim() || undefined,
    },
    { enabled: preferred !== undefined, keepPrevious: true },
  );
  if (!preferred) return null;
  return (
    <Paper withBorder component="aside" aria-label="Distribution" className={classes.panel} p="sm">
      <Stack gap="xs">
        <Select
          size="xs"
          label="Distribution of"
          searchable
          allowDeselect={false}
          value={preferred.id}
          onChange={setChosen}
          data={byGroup(choices).map(({ group, columns: list }) => ({
            group,
            items: list.map((c) => ({ value: c.id, label: c.title })),
          }))}
        />
        <ErrorNote error={found.error} onRetry={found.refetch} />
        {found.data && found.data.total > 0 && (
          <Distribution
            title={preferred.title}
            distribution={found.data}
            onChoose={
              found.data.kind === 'category'
                ? (level) => grid.setFilter(preferred.id, { column: preferred.id, op: 'oneOf', value: [level] })
                : undefined
            }
          />
        )}
        {found.data && (
          <Text size="xs" c="var(--st-muted)">
            {found.data.missing.toLocaleString('en')} of {found.data.total.toLocaleString('en')} subjects have no value.
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
