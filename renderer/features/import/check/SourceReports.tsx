import { Group, Paper, Stack, Table, Tabs, Text } from '@mantine/core';
import type { SourceReport } from '../../../../db/contract/imports.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { factKindWords } from '../fact-kind.ts';
import styles from './check.module.css';
import { RejectTable } from './RejectTable.tsx';

/** File by file: what was rejected, what was flagged, what was read as something else, and what came of it. */
export function SourceReports({ sources }: { sources: readonly SourceReport[] }) {
  return (
    <Stack>
      {sources.map((source) => (
        <Paper key={source.file} withBorder p="md" component="section" aria-label={source.file}>
          <Group justify="space-between" mb="xs">
            <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
              {source.file}
            </Text>
            <Group gap="xs">
              <StatusBadge status="active" label="Accepted" count={source.accepted} />
              <StatusBadge status="flagged" count={source.flagged} />
              <StatusBadge status="rejected" count={source.rejected} />
            </Group>
          </Group>
          <Tabs
            defaultValue={source.rejected > 0 ? 'rejects' : source.flagged > 0 ? 'flags' : 'understood'}
            keepMounted={false}
          >
            <Tabs.List>
              <Tabs.Tab value="rejects">Rejected ({source.rejected.toLocaleString('en')})</Tabs.Tab>
              <Tabs.Tab value="flags">Flagged ({source.flagged.toLocaleString('en')})</Tabs.Tab>
              <Tabs.Tab value="understood">Understood as ({source.understood.length.toLocaleString('en')})</Tabs.Tab>
              <Tabs.Tab value="facts">Facts</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="rejects" pt="xs">
              <RejectTable
                rows={source.rejects}
                total={source.rejected}
                label="Rejected rows"
                none="No row is rejected."
              />
            </Tabs.Panel>
            <Tabs.Panel value="flags" pt="xs">
              <RejectTable
                rows={source.flags}
                total={source.flagged}
                label="Flagged values"
                none="Nothing is flagged."
              />
            </Tabs.Panel>
            <Tabs.Panel value="understood" pt="xs">
              <Understood source={source} />
            </Tabs.Panel>
            <Tabs.Panel value="facts" pt="xs">
              <FactCounts facts={source.facts} />
            </Tabs.Panel>
          </Tabs>
        </Paper>
      ))}
    </Stack>
  );
}

function Understood({ source }: { source: SourceReport }) {
  if (source.understood.length === 0) return <Text c="var(--st-muted)">Every cell is taken as it was received.</Text>;
  return (
    <div className={styles.list}>
      <Table aria-label="Understood as" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Column</Table.Th>
            <Table.Th>As received</Table.Th>
            <Table.Th>Understood as</Table.Th>
            <Table.Th ta="right">Cells</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {source.understood.map((item) => (
            <Table.Tr key={`${item.column} ${item.received} ${item.understood}`}>
              <Table.Td>{item.column}</Table.Td>
              <Table.Td className={styles.mono}>{item.received}</Table.Td>
              <Table.Td>{item.understood === '' ? <i>no value</i> : item.understood}</Table.Td>
              <Table.Td className="number">{item.count.toLocaleString('en')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

export function FactCounts({ facts }: { facts: SourceReport['facts'] }) {
  const kinds = Object.entries(facts);
  if (kinds.length === 0) return <Text c="var(--st-muted)">No facts come of this file.</Text>;
  return (
    <Table aria-label="Facts" maw={420}>
      <Table.Tbody>
        {kinds.map(([kind, count]) => (
          <Table.Tr key={kind}>
            <Table.Td>{factKindWords(kind)}</Table.Td>
            <Table.Td className="number">{count.toLocaleString('en')}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
