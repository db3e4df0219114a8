import { Button, Group, Table, Text } from '@mantine/core';
import type { PanelInfo } from '../../../../db/contract/panels.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { CLASS_WORDS, genesWords, hotspotWords } from './panel-words.ts';

interface PanelTableProps {
  panels: readonly PanelInfo[];
  readOnly: boolean;
  onEdit(panel: PanelInfo): void;
  onRemove(panel: PanelInfo): void;
}

export function PanelTable({ panels, readOnly, onEdit, onRemove }: PanelTableProps) {
  const open = (panel: PanelInfo) => (panel.genes === null ? 0 : 1);
  const sorted = [...panels].sort((a, b) => open(a) - open(b) || a.name.localeCompare(b.name, 'en'));
  return (
    <Table.ScrollContainer minWidth={700}>
      <Table aria-label="Gene panels">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Panel</Table.Th>
            <Table.Th>Covers</Table.Th>
            <Table.Th>Finds</Table.Th>
            <Table.Th ta="right">Samples</Table.Th>
            <Table.Th>Source</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.map((panel) => (
            <Table.Tr key={panel.id}>
              <Table.Td style={{ overflowWrap: 'anywhere', minWidth: 140 }}>
                <Text fw={600} size="sm">
                  {panel.name}
                </Text>
                <Spellings panel={panel} />
              </Table.Td>
              <Table.Td style={{ minWidth: 130 }}>
                {panel.genes === null ? (
                  <StatusBadge status="warning" label={genesWords(null)} />
                ) : (
                  <>
                    {genesWords(panel.genes)}
                    <Text size="xs" c="var(--st-muted)">
                      {hotspotWords(panel)}
                    </Text>
                  </>
                )}
              </Table.Td>
              <Table.Td>{panel.classes.map((one) => CLASS_WORDS[one]).join(', ')}</Table.Td>
              <Table.Td className="number">{panel.samples.toLocaleString('en')}</Table.Td>
              <Table.Td style={{ overflowWrap: 'break-word', minWidth: 180, maxWidth: 320 }}>{panel.source}</Table.Td>
              <Table.Td>
                <PanelActions panel={panel} readOnly={readOnly} onEdit={onEdit} onRemove={onRemove} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Other names that files give the panel. */
function Spellings({ panel }: { panel: PanelInfo }) {
  const others = panel.spellings.filter((word) => word !== panel.name);
  if (others.length === 0) return null;
  return (
    <Text size="xs" c="var(--st-muted)">
      in files: {others.join(', ')}
    </Text>
  );
}

function PanelActions({ panel, readOnly, onEdit, onRemove }: Omit<PanelTableProps, 'panels'> & { panel: PanelInfo }) {
  if (panel.madeBy === 'import')
    return (
      <Text size="xs" c="var(--st-muted)">
        made by an import
      </Text>
    );
  const verb = panel.genes === null ? 'Define' : 'Edit';
  return (
    <Group gap={4} wrap="nowrap">
      <Button
        size="compact-xs"
        variant={panel.genes === null ? 'filled' : 'default'}
        aria-label={`${verb} ${panel.name}`}
        disabled={readOnly}
        onClick={() => onEdit(panel)}
      >
        {verb}
      </Button>
      {panel.genes === null ? null : (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`Take back ${panel.name}`}
          disabled={readOnly}
          onClick={() => onRemove(panel)}
        >
          Take back
        </Button>
      )}
    </Group>
  );
}
