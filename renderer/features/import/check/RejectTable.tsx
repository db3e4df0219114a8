import { Table, Text } from '@mantine/core';
import type { SourceReport } from '../../../../db/contract/imports.ts';
import styles from './check.module.css';

type Reject = SourceReport['rejects'][number];

export interface RejectTableProps {
  /** The first of them. */
  rows: readonly Reject[];
  total: number;
  label: string;
  none: string;
}

/** Row, column, value and reason: enough to find and mend the very cell in the file. */
export function RejectTable({ rows, total, label, none }: RejectTableProps) {
  if (rows.length === 0) return <Text c="var(--st-muted)">{none}</Text>;
  return (
    <>
      <div className={styles.list}>
        <Table aria-label={label} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">Row</Table.Th>
              <Table.Th ta="right">Line</Table.Th>
              <Table.Th>Column</Table.Th>
              <Table.Th>Value as received</Table.Th>
              <Table.Th>Reason</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one row can be listed for several reasons
              <Table.Tr key={`${row.row} ${index}`}>
                <Table.Td className="number">{row.row.toLocaleString('en')}</Table.Td>
                <Table.Td className="number">{row.line.toLocaleString('en')}</Table.Td>
                <Table.Td>{row.column ?? ''}</Table.Td>
                <Table.Td className={styles.mono}>{row.value ?? ''}</Table.Td>
                <Table.Td>{row.reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rows.length < total ? (
        <Text size="xs" c="var(--st-muted)" mt={4}>
          The first {rows.length.toLocaleString('en')} are shown.
        </Text>
      ) : null}
    </>
  );
}
