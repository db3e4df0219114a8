import { ActionIcon, Paper, Table, Title, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { call, useCall } from '../../../api.ts';
import { localMinute } from '../../../app/iso-date.ts';
import { queryClient } from '../../../app/query-client.ts';
import { toast, toastError } from '../../../app/toast.tsx';

/** Mappings that were kept: a file with the same header is read the same way. */
export function Templates({ readOnly }: { readOnly: boolean }) {
  const templates = useCall('import.templates', {}).data;
  if (!templates || templates.length === 0) return null;
  const forget = async (fingerprint: string, name: string) => {
    await call('import.deleteTemplate', { fingerprint });
    await queryClient.invalidateQueries({ queryKey: ['import.templates'] });
    toast(`The template "${name}" was deleted.`);
  };
  return (
    <Paper withBorder p="md" component="section" aria-label="Templates">
      <Title order={2} mb="xs">
        Mapping templates
      </Title>
      <Table aria-label="Mapping templates" maw={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Template</Table.Th>
            <Table.Th ta="right">Columns</Table.Th>
            <Table.Th>Kept</Table.Th>
            <Table.Th>
              <VisuallyHidden>Actions</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {templates.map((template) => (
            <Table.Tr key={template.fingerprint}>
              <Table.Td>{template.name}</Table.Td>
              <Table.Td className="number">{template.columns}</Table.Td>
              <Table.Td className="tabular">{localMinute(template.savedAt)}</Table.Td>
              <Table.Td ta="right">
                <Tooltip label="Delete the template; imports made with it stay">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Delete the template ${template.name}`}
                    disabled={readOnly}
                    onClick={() => forget(template.fingerprint, template.name).catch(toastError)}
                  >
                    <IconTrash size={15} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}
