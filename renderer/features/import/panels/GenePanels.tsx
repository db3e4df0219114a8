import { Button, Group, Paper, Text, Title } from '@mantine/core';
import { IconPlus, IconTestPipe } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { PanelInfo } from '../../../../db/contract/panels.ts';
import { useCall } from '../../../api.ts';
import { type Command, useCommands } from '../../../commands/registry.ts';
import { ErrorNote } from '../../../components/ErrorNote.tsx';
import { PanelDialog } from './PanelDialog.tsx';
import { PanelTable } from './PanelTable.tsx';
import { draftOf, NEW_PANEL, type PanelDraft } from './panel-draft.ts';
import { RemovePanelDialog } from './RemovePanelDialog.tsx';

/** What each gene panel covers: not tested is never negative, so somebody must say what was tested. */
export function GenePanels({ readOnly }: { readOnly: boolean }) {
  const panels = useCall('panel.list', {});
  const [edited, setEdited] = useState<{ draft: PanelDraft; former: PanelInfo | null } | null>(null);
  const [removed, setRemoved] = useState<PanelInfo | null>(null);
  const [all, setAll] = useState(false);

  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'import.panel',
        label: 'Define a gene panel …',
        menu: 'study',
        icon: IconTestPipe,
        keywords: ['coverage', 'assay', 'genes'],
        enabled: !readOnly,
        run: () => setEdited({ draft: NEW_PANEL, former: null }),
      },
    ],
    [readOnly],
  );
  useCommands(commands);

  const list = panels.data ?? [];
  const made = list.filter((panel) => panel.madeBy === 'import');
  const shown = all ? list : list.filter((panel) => panel.madeBy !== 'import');
  return (
    <Paper withBorder p="md" component="section" aria-label="Gene panels">
      <Group justify="space-between" wrap="nowrap" align="flex-start" mb="xs">
        <div>
          <Title order={2}>Gene panels</Title>
          <Text size="sm" c="var(--st-muted)" maw={620}>
            Nothing found means “not there” only where the gene was tested. Say which genes a panel covers, and for
            which alterations.
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={readOnly}
          onClick={() => setEdited({ draft: NEW_PANEL, former: null })}
          style={{ flexShrink: 0 }}
        >
          Define a panel
        </Button>
      </Group>
      <ErrorNote error={panels.error} onRetry={() => void panels.refetch()} />
      {shown.length > 0 ? (
        <PanelTable
          panels={shown}
          readOnly={readOnly}
          onEdit={(panel) => setEdited({ draft: draftOf(panel), former: panel.genes === null ? null : panel })}
          onRemove={setRemoved}
        />
      ) : null}
      {made.length > 0 ? (
        <Button variant="subtle" mt={4} aria-expanded={all} onClick={() => setAll((now) => !now)}>
          {all ? 'Hide' : 'Show'} {made.length === 1 ? '1 panel' : `${made.length} panels`} made by imports
        </Button>
      ) : null}
      {edited ? <PanelDialog {...edited} onClose={() => setEdited(null)} /> : null}
      {removed ? <RemovePanelDialog panel={removed} onClose={() => setRemoved(null)} /> : null}
    </Paper>
  );
}
