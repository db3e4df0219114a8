import { Table } from '@mantine/core';
import { showInInspector } from '../../app/inspector.ts';
import styles from './activity.module.css';
import { EntryDetails } from './EntryDetails.tsx';
import type { ActivityEntry } from './page.ts';

/** The same entries as rows; Enter or a click opens one in the inspector. */
export function ActivityTable({ entries }: { entries: readonly ActivityEntry[] }) {
  const show = (entry: ActivityEntry) => showInInspector(<EntryDetails entry={entry} />, `Entry ${entry.seq}`);
  return (
    <Table.ScrollContainer minWidth={820}>
      <Table aria-label="Activity" highlightOnHover stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th ta="right">No.</Table.Th>
            <Table.Th>When</Table.Th>
            <Table.Th>Who</Table.Th>
            <Table.Th>Action</Table.Th>
            <Table.Th>Object</Table.Th>
            <Table.Th>What</Table.Th>
            <Table.Th>Reason</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {entries.map((entry) => (
            <Table.Tr
              key={entry.seq}
              tabIndex={0}
              className={styles.row}
              onClick={() => show(entry)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') show(entry);
              }}
            >
              <Table.Td className="number">{entry.seq}</Table.Td>
              <Table.Td className={`${styles.nowrap} tabular`}>{entry.atLocal.slice(0, 16).replace('T', ' ')}</Table.Td>
              <Table.Td>{entry.person}</Table.Td>
              <Table.Td>{entry.action}</Table.Td>
              <Table.Td className={styles.break}>{entry.object}</Table.Td>
              <Table.Td>{entry.story}</Table.Td>
              <Table.Td>{entry.reason ?? ''}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
