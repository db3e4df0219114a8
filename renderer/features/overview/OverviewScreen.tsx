import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useCall } from '../../api.ts';
import { goTo } from '../../app/screen.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { AttentionList } from './AttentionList.tsx';
import { LastImportCard, LastRunCard, ProtocolsCard, SubjectsCard } from './cards.tsx';
import { KnownData } from './KnownData.tsx';
import { nextStep } from './next-step.ts';
import styles from './overview.module.css';

/** Where the study stands, what needs attention, and what to do next. */
export default function OverviewScreen() {
  const overview = useCall('study.overview', {});
  if (overview.error) return <ErrorNote error={overview.error} onRetry={() => void overview.refetch()} />;
  if (!overview.data) return null;
  const { info, lastImport, protocols, lastRun, attention, facts } = overview.data;
  const step = nextStep(overview.data);
  return (
    <Stack className={styles.page} gap="md">
      <Paper withBorder p="md" className={styles.next} component="section" aria-label="Next step">
        <div>
          <Text size="xs" c="var(--st-muted)" fw={600}>
            Next step
          </Text>
          <Title order={2}>{step.title}</Title>
          <Text>{step.why}</Text>
        </div>
        <Button
          size="sm"
          rightSection={<IconArrowRight size={16} aria-hidden />}
          onClick={() => goTo(step.screen)}
          style={{ flexShrink: 0 }}
        >
          {step.action}
        </Button>
      </Paper>
      <div className={styles.cards}>
        <SubjectsCard info={info} />
        <LastImportCard lastImport={lastImport} />
        <ProtocolsCard protocols={protocols} />
        <LastRunCard lastRun={lastRun} />
      </div>
      <Group align="flex-start" gap="md" className={styles.lower}>
        <AttentionList items={attention} />
        <KnownData facts={facts} subjects={info.subjects} />
      </Group>
    </Stack>
  );
}
