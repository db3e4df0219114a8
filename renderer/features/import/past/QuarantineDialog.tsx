import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportSummary } from '../../../../db/contract/imports.ts';
import { call, useCall } from '../../../api.ts';
import { toast, toastError } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { PageTurner } from '../../../components/PageTurner.tsx';
import styles from './past.module.css';

const SIZE = 100;

/** The rows that were rejected, as they came, with the reason of each. */
export function QuarantineDialog({ summary, onClose }: { summary: ImportSummary; onClose(): void }) {
  const [start, setStart] = useState(0);
  const page = useCall('import.quarantine', { id: summary.id, start, count: SIZE }, { keepPrevious: true });
  const save = async () => {
    const place = await call('file.pickSave', { purpose: 'csv', suggestedName: 'rejected rows.csv' });
    if (!place) return;
    const saved = await call('import.saveQuarantine', { id: summary.id, path: place.token });
    toast(`${saved.rows.toLocaleString('en')} rejected rows were saved as ${saved.file}.`);
  };
  return (
    <Modal opened onClose={onClose} title={`Quarantine of ${summary.name}`} size="90%">
      <Stack>
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">
            These rows were not imported. Save them, mend them, and import the mended file; the reasons stand in its
            last column.
          </Text>
          <Button
            leftSection={<IconDownload size={15} aria-hidden />}
            onClick={() => save().catch(toastError)}
            style={{ flexShrink: 0 }}
          >
            Save rejected rows
          </Button>
        </Group>
        <ErrorNote error={page.error} onRetry={() => void page.refetch()} />
        <div className={styles.quarantine}>
          <Table aria-label="Rejected rows" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>File</Table.Th>
                <Table.Th ta="right">Row</Table.Th>
                <Table.Th>Column</Table.Th>
                <Table.Th>Value</Table.Th>
                <Table.Th>Reason</Table.Th>
                <Table.Th>Row as it came</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {page.data?.rows.map((row) => (
                <Table.Tr key={`${row.file} ${row.row} ${row.line}`}>
                  <Table.Td>{row.file}</Table.Td>
                  <Table.Td className="number">{row.row}</Table.Td>
                  <Table.Td>{row.column ?? ''}</Table.Td>
                  <Table.Td className={styles.mono}>{row.value ?? ''}</Table.Td>
                  <Table.Td>{row.reason}</Table.Td>
                  <Table.Td className={styles.mono}>{row.raw}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
        {page.data ? (
          <PageTurner start={start} size={SIZE} total={page.data.total} noun="rows" onTurn={setStart} />
        ) : null}
      </Stack>
    </Modal>
  );
}
