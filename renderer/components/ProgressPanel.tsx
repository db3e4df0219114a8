import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import type { LongProgress } from '../api.ts';
import { amount, rateAndRest } from './progress-words.ts';

export interface ProgressPanelProps {
  /** What is being done: "Checking 3 files". */
  title: string;
  /** Null: begun, nothing reported yet. */
  progress: LongProgress | null;
  /** What is counted, where the progress itself does not say. */
  noun?: string;
  /** Absent: cannot be stopped. */
  onCancel?: () => void;
  /** What cancelling means here. */
  cancelHint?: string;
}

/** A long call under way: how far, how fast, how long still, and the way out. */
export function ProgressPanel({ title, progress, noun = '', onCancel, cancelHint }: ProgressPanelProps) {
  const counted = progress?.unit ?? noun;
  const share = progress?.total ? Math.min(100, (100 * progress.done) / progress.total) : null;
  return (
    <Paper withBorder p="md" role="status" aria-live="polite" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text fw={600}>{title}</Text>
            <Text size="sm" c="var(--st-muted)">
              {progress ? progress.phase : 'Starting …'}
            </Text>
          </div>
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
        </Group>
        <Progress
          value={share ?? 100}
          animated={share === null}
          striped={share === null}
          aria-label={`${title}, progress`}
        />
        <Group justify="space-between">
          <Text size="sm" className="tabular">
            {progress ? amount(progress, counted) : ' '}
          </Text>
          <Text size="sm" className="tabular" c="var(--st-muted)">
            {progress ? rateAndRest(progress, counted) : ' '}
          </Text>
        </Group>
        {cancelHint ? (
          <Text size="xs" c="var(--st-muted)">
            {cancelHint}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}
