import { Paper, Table, Text, Title } from '@mantine/core';
import type { CallOutput } from '../../api.ts';
import { conceptName, TABLE_WORDS } from '../../text/fact-words.ts';

type FactCount = CallOutput<'study.facts'>[number];
const SHOWN = 12;

/** How much is known, by kind: how many subjects have it, and how many records there are. */
export function KnownData({ facts, subjects }: { facts: readonly FactCount[]; subjects: number }) {
  const sorted = [...facts].sort((a, b) => b.subjects - a.subjects);
  const share = (n: number) => (subjects === 0 ? '' : `${Math.round((100 * n) / subjects)} %`);
  return (
    <Paper withBorder p="md" component="section" aria-label="What is known">
      <Title order={2} mb={6}>
        What is known
      </Title>
      {sorted.length === 0 ? (
        <Text c="var(--st-muted)">Nothing yet: import a file, or add a subject by hand.</Text>
      ) : null}
      {sorted.length > 0 ? (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Data</Table.Th>
              <Table.Th ta="right">Subjects</Table.Th>
              <Table.Th ta="right">Records</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sorted.slice(0, SHOWN).map((fact) => (
              <Table.Tr key={`${fact.table} ${fact.concept}`}>
                <Table.Td>
                  {fact.concept === null ? (TABLE_WORDS[fact.table]?.many ?? fact.table) : conceptName(fact.concept)}
                </Table.Td>
                <Table.Td className="number">
                  {fact.subjects.toLocaleString('en')}{' '}
                  <Text span size="xs" c="var(--st-muted)">
                    {share(fact.subjects)}
                  </Text>
                </Table.Td>
                <Table.Td className="number">{fact.records.toLocaleString('en')}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      {sorted.length > SHOWN ? (
        <Text size="xs" c="var(--st-muted)" mt={6}>
          and {sorted.length - SHOWN} more; the cohort's column chooser lists them all.
        </Text>
      ) : null}
    </Paper>
  );
}
