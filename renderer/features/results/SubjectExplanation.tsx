import { Button, Divider, Group, Stack, Text } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import { useCall } from '../../api.ts';
import { closeInspector } from '../../app/inspector.ts';
import { useScreen } from '../../app/screen.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { CriterionExplanation } from './CriterionExplanation.tsx';
import { RunAgain } from './RunAgain.tsx';

interface SubjectExplanationProps {
  run: number;
  subject: string;
  protocol: string;
}

/** Why one subject has the status it has: arms, strata, and every criterion with its evidence. */
export function SubjectExplanation({ run, subject, protocol }: SubjectExplanationProps) {
  const screen = useScreen();
  const told = useCall('run.explain', { run, subject }, { keepPrevious: true });
  if (told.error)
    return (
      <Stack gap="sm">
        <ErrorNote error={told.error} title="This subject cannot be explained" />
        <RunAgain run={run} subject={subject} />
      </Stack>
    );
  if (!told.data) return null;
  const { status, summary, arms, stratum, criteria } = told.data;
  const sections = [
    ['Inclusion', criteria.filter((c) => c.type === 'inclusion' && c.arm === null)],
    ['Exclusion', criteria.filter((c) => c.type === 'exclusion' && c.arm === null)],
    ...arms.map((arm) => [`Arm ${arm.title}`, criteria.filter((c) => c.arm === arm.id)] as const),
  ] as const;
  return (
    <Stack gap="sm" aria-busy={told.isPlaceholderData}>
      <Group gap="xs" justify="space-between">
        <StatusBadge status={status} />
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconUser size={13} />}
          onClick={() => {
            closeInspector();
            screen.go('subject', { id: subject });
          }}
        >
          Subject page
        </Button>
      </Group>
      <Text size="sm">{summary}</Text>
      {arms.length > 0 && (
        <Stack gap={6} component="section" aria-label="Arms">
          {arms.map((arm) => (
            <div key={arm.id}>
              <Group gap="xs">
                <StatusBadge status={arm.status} />
                <Text size="sm" fw={arm.assigned ? 600 : undefined}>
                  {arm.title}
                  {arm.assigned ? ' · assigned' : ''}
                </Text>
              </Group>
              <Text size="xs" c="var(--st-muted)">
                {arm.why}
              </Text>
            </div>
          ))}
        </Stack>
      )}
      {Object.keys(stratum).length > 0 && (
        <Text size="sm">
          Stratum:{' '}
          {Object.entries(stratum)
            .map(([factor, level]) => `${factor} ${level ?? 'unknown'}`)
            .join(' · ')}
        </Text>
      )}
      {sections.map(([title, list]) =>
        list.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <Divider label={title} labelPosition="left" mb={4} />
            <Stack gap="xs">
              {list.map((criterion) => (
                <CriterionExplanation
                  key={`${criterion.arm} ${criterion.id}`}
                  criterion={criterion}
                  about={{ run, subject, protocol }}
                />
              ))}
            </Stack>
          </section>
        ),
      )}
    </Stack>
  );
}
