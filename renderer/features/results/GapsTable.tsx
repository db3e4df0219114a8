import { Table, Text } from '@mantine/core';
import { IconPuzzle } from '@tabler/icons-react';
import type { RunSummary } from '../../../db/contract/runs.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import classes from './results.module.css';

/** What is absent, and how many undetermined subjects it would resolve: where to look first. */
export function GapsTable({ run }: { run: RunSummary }) {
  if (run.gaps.length === 0)
    return (
      <EmptyState icon={IconPuzzle} title="No data gap">
        Nothing that is absent keeps a subject of this run undetermined.
      </EmptyState>
    );
  const sorted = run.gaps.toSorted((a, b) => b.resolves - a.resolves || b.subjects - a.subjects);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label="Data gaps">
      <Text size="xs" c="var(--st-muted)" mb="xs">
        What is missing for undetermined subjects. “Resolves” counts those for whom it is the only thing missing.
      </Text>
      <Table aria-label="Data gaps" fz="sm" stickyHeader maw={900}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Missing</Table.Th>
            <Table.Th className="number">Undetermined subjects</Table.Th>
            <Table.Th className="number">Resolves</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((gap) => (
            <Table.Tr key={gap.id}>
              <Table.Td>{gap.sentence}</Table.Td>
              <Table.Td className="number">{gap.subjects.toLocaleString('en')}</Table.Td>
              <Table.Td className="number">{gap.resolves.toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
