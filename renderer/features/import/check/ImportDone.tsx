import { Button, Group, Stack, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { CallOutput } from '../../../api.ts';
import { goTo } from '../../../app/screen.ts';
import { closeDraft } from '../draft.ts';
import { SourceReports } from './SourceReports.tsx';
import { Tiles } from './Tiles.tsx';

/** What the import brought, and where to go from here. */
export function ImportDone({ done }: { done: CallOutput<'import.commit'> }) {
  const { import: summary, sources } = done;
  const sum = (count: 'rows' | 'accepted' | 'flagged') => sources.reduce((total, source) => total + source[count], 0);
  const leave = (screen: 'cohort' | 'protocol') => {
    closeDraft();
    goTo(screen);
  };
  return (
    <Stack component="section" aria-label="Import result">
      <Group gap="sm" wrap="nowrap">
        <IconCircleCheck size={28} color="var(--st-met)" aria-hidden />
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          Imported: {summary.name}
        </Title>
      </Group>
      <Tiles
        label="What the import brought"
        tiles={[
          { name: 'Rows read', count: sum('rows') },
          { name: 'Rows accepted', count: sum('accepted'), tone: 'met' },
          { name: 'Rows flagged', count: sum('flagged'), tone: 'flagged' },
          { name: 'Rows rejected', count: summary.rejected, tone: 'not-met', hint: 'in quarantine' },
          { name: 'Subjects', count: summary.subjects },
          { name: 'Facts', count: summary.facts },
        ]}
      />
      <Group>
        <Button size="sm" onClick={() => leave('cohort')}>
          See the cohort
        </Button>
        <Button size="sm" variant="default" onClick={() => leave('protocol')}>
          Go to the protocol
        </Button>
        <Button size="sm" variant="default" onClick={closeDraft}>
          All imports
        </Button>
      </Group>
      <SourceReports sources={sources} />
    </Stack>
  );
}
