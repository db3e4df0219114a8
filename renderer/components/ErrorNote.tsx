import { Button, Group } from '@mantine/core';
import { StratumError } from '../../db/domain/errors.ts';
import { isCancelled } from '../api.ts';
import { Notice } from './Notice.tsx';

export interface ErrorNoteProps {
  /** Anything thrown; nothing is shown for null and for what a person cancelled. */
  error: unknown;
  onRetry?: () => void;
  /** In place of "This did not work". */
  title?: string;
}

/** What went wrong and what to do, in the place where it went wrong. */
export function ErrorNote({ error, onRetry, title = 'This did not work' }: ErrorNoteProps) {
  if (error === null || error === undefined || isCancelled(error)) return null;
  return (
    <Notice role="alert" tone="not-met" title={title}>
      {sentenceOf(error)}
      {onRetry ? (
        <Group mt="xs">
          <Button variant="default" onClick={onRetry}>
            Try again
          </Button>
        </Group>
      ) : null}
    </Notice>
  );
}

/** One sentence for a person. A fault of ours says so, and that the study is safe. */
export function sentenceOf(error: unknown): string {
  if (error instanceof StratumError && error.code !== 'fault') return error.message;
  const detail = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Stratum. The study is as it was before; please try again. Detail: ${detail}`;
}
