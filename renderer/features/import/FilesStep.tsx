import { Button, Checkbox, Group, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { toastError } from '../../app/toast.tsx';
import { byteWords } from '../../components/progress-words.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { editPlan, type ImportDraft } from './draft.ts';
import type { Inspection } from './inspection.ts';

/** The files of one delivery: what they are, which of them take part, and those that cannot be read. */
export function FilesStep({ draft, inspection }: { draft: ImportDraft; inspection: Inspection }) {
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>Files of this delivery</Title>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => inspection.chooseFiles().catch(toastError)}
        >
          Add files
        </Button>
      </Group>
      {draft.files.length > 0 ? (
        <Table.ScrollContainer minWidth={640}>
          <Table aria-label="Files of this delivery">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Import</Table.Th>
                <Table.Th>File</Table.Th>
                <Table.Th>Format</Table.Th>
                <Table.Th ta="right">Size</Table.Th>
                <Table.Th ta="right">Rows, about</Table.Th>
                <Table.Th ta="right">Columns</Table.Th>
                <Table.Th>Noticed</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {draft.files.map((file) => (
                <Table.Tr key={file.id}>
                  <Table.Td>
                    <Checkbox
                      aria-label={`Import ${file.name}`}
                      checked={!draft.plans[file.id]?.skip}
                      onChange={(event) => {
                        const skip = !event.currentTarget.checked;
                        editPlan(file.id, (plan) => ({ ...plan, skip }));
                      }}
                    />
                  </Table.Td>
                  <Table.Td fw={600} style={{ overflowWrap: 'break-word', minWidth: 200 }}>
                    {file.name}
                  </Table.Td>
                  <Table.Td>{file.format}</Table.Td>
                  <Table.Td className="number" style={{ whiteSpace: 'nowrap' }}>
                    {byteWords(file.bytes)}
                  </Table.Td>
                  <Table.Td className="number">{file.estimatedRows.toLocaleString('en')}</Table.Td>
                  <Table.Td className="number">{file.columns.length}</Table.Td>
                  <Table.Td>
                    {file.template === null ? null : <Text size="sm">Read with the template "{file.template}".</Text>}
                    {file.notices.map((notice) => (
                      <Text size="sm" key={notice}>
                        {notice}
                      </Text>
                    ))}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      ) : null}
      {draft.refused.map((refusal) => (
        <Paper key={`${refusal.file} ${refusal.reason}`} withBorder p="sm" role="alert">
          <Group wrap="nowrap" align="flex-start">
            <StatusBadge status="problem" label="Cannot be read" />
            <Text size="sm">
              <b>{refusal.file}</b>: {refusal.reason}
            </Text>
          </Group>
        </Paper>
      ))}
      {draft.files.length === 0 ? (
        <Text c="var(--st-muted)">None of these files can be imported. Add others, or give up.</Text>
      ) : null}
    </Stack>
  );
}
