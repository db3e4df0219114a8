import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import type { InspectedFile } from '../../../db/contract/imports.ts';
import { DialectPanel } from './DialectPanel.tsx';
import type { ImportDraft } from './draft.ts';
import { FileTabs } from './FileTabs.tsx';
import styles from './import.module.css';

/** How each file is read: encoding, separator, header. Wrong here is wrong everywhere, so it comes first. */
export function UnderstandStep({ draft }: { draft: ImportDraft }) {
  return (
    <FileTabs draft={draft}>
      {(file) => (
        <div className={styles.understand}>
          <DialectPanel key={file.id} delivery={draft.delivery} file={file} />
          <Stack gap="sm" style={{ minWidth: 0 }}>
            {file.preamble.length > 0 ? (
              <Paper withBorder p="sm">
                <Text size="xs" fw={600} c="var(--st-muted)">
                  Comment lines before the header, kept with the file
                </Text>
                <pre className={styles.preamble}>{file.preamble.join('\n')}</pre>
              </Paper>
            ) : null}
            {file.notices.map((notice) => (
              <Text key={notice} size="sm">
                {notice}
              </Text>
            ))}
            <Received file={file} />
          </Stack>
        </div>
      )}
    </FileTabs>
  );
}

function Received({ file }: { file: InspectedFile }) {
  return (
    <div>
      <Title order={2} mb={6}>
        First rows as received
      </Title>
      <div className={styles.received}>
        <Table aria-label={`First rows of ${file.name}`} withColumnBorders stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th ta="right">Row</Table.Th>
              {file.columns.map((column) => (
                <Table.Th key={column.index}>{column.header}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {file.rows.map((cells, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are told apart by their position
              <Table.Tr key={index}>
                <Table.Td className="number" c="var(--st-muted)">
                  {index + 1}
                </Table.Td>
                {file.columns.map((column) => (
                  <Table.Td key={column.index} className={styles.cell} title={cells[column.index] ?? ''}>
                    {cells[column.index] ?? ''}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {file.rows.length === 0 ? <Text c="var(--st-muted)">The file has a header and no rows.</Text> : null}
    </div>
  );
}
