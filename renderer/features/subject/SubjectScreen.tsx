import { Button, Group, Paper, Tabs, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowLeft, IconEyeOff, IconMessageQuestion, IconPlus, IconUser } from '@tabler/icons-react';
import { useCall } from '../../api.ts';
import { useAsOf } from '../../app/as-of.ts';
import { useScreen } from '../../app/screen.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { AddFact } from './AddFact.tsx';
import { AnswerQuestion } from './AnswerQuestion.tsx';
import { ConsentBadge } from './ConsentBadge.tsx';
import { FactsTable } from './FactsTable.tsx';
import { FindingsStrip } from './FindingsStrip.tsx';
import { SubjectHistory } from './SubjectHistory.tsx';
import { SubjectVerdicts } from './SubjectVerdicts.tsx';
import classes from './subject.module.css';
import { Timeline } from './Timeline.tsx';

/** Everything known about one subject, and what came of it. */
export default function SubjectScreen() {
  const screen = useScreen();
  const id = screen.params.id === undefined ? '' : String(screen.params.id);
  const { asOf } = useAsOf();
  const subject = useCall('subject.get', { id, asOf: asOf || undefined }, { enabled: id !== '' && asOf !== '' });
  const [adding, dialog] = useDisclosure(false);
  const [answering, question] = useDisclosure(false);

  if (id === '')
    return (
      <EmptyState
        icon={IconUser}
        title="No subject chosen"
        action={<Button onClick={() => screen.go('cohort')}>Show the cohort</Button>}
      >
        Choose a subject in the cohort to see everything that is known of them.
      </EmptyState>
    );
  const data = subject.data;
  return (
    <div className={classes.screen}>
      <Group justify="space-between">
        <Group gap="sm">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconArrowLeft size={14} />}
            onClick={() => screen.go('cohort')}
          >
            Cohort
          </Button>
          <Title order={1} size="h2" className="tabular">
            {id}
          </Title>
          {data && <ConsentBadge consent={data.consent} />}
        </Group>
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconMessageQuestion size={14} />}
            onClick={question.open}
          >
            Answer a question
          </Button>
          <Button size="compact-sm" leftSection={<IconPlus size={14} />} onClick={dialog.open}>
            Add fact
          </Button>
        </Group>
      </Group>
      <ErrorNote error={subject.error} onRetry={subject.refetch} />
      {data?.withheld && (
        <EmptyState icon={IconEyeOff} title="Withheld">
          This subject is counted in every run, but nothing about them is shown or exported: their consent is{' '}
          {data.consent === 'none' ? 'missing' : data.consent}.
        </EmptyState>
      )}
      {data && (
        <Tabs defaultValue={data.withheld ? 'history' : 'timeline'} keepMounted={false} className={classes.tabs}>
          <Tabs.List aria-label="About this subject">
            {!data.withheld && <Tabs.Tab value="timeline">Timeline</Tabs.Tab>}
            {!data.withheld && <Tabs.Tab value="facts">Facts ({data.facts.length.toLocaleString('en')})</Tabs.Tab>}
            <Tabs.Tab value="verdicts">Verdicts ({data.verdicts.length})</Tabs.Tab>
            <Tabs.Tab value="history">History ({data.history.length})</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="timeline" pt="md">
            <Paper withBorder p="md" mb="md" component="section" aria-label="Findings">
              <Text fw={600} size="sm" mb="xs">
                Findings
              </Text>
              <FindingsStrip facts={data.facts} />
            </Paper>
            <Paper withBorder p="md" component="section" aria-label="Timeline">
              <Timeline facts={data.facts} asOf={asOf} />
            </Paper>
          </Tabs.Panel>
          <Tabs.Panel value="facts" pt="md">
            <FactsTable subject={id} facts={data.facts} />
          </Tabs.Panel>
          <Tabs.Panel value="verdicts" pt="md">
            <SubjectVerdicts subject={id} verdicts={data.verdicts} />
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <SubjectHistory history={data.history} />
          </Tabs.Panel>
        </Tabs>
      )}
      <AnswerQuestion subject={id} opened={answering} onClose={question.close} />
      <AddFact subject={id} opened={adding} onClose={dialog.close} />
    </div>
  );
}
