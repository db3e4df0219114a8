import { Button, Text } from '@mantine/core';
import { type ErrorCode, StratumError } from '../../../db/domain/errors.ts';
import { sentenceOf } from '../../components/ErrorNote.tsx';
import { Notice } from '../../components/Notice.tsx';

/** What each refusal means for the person, beside the engine's own sentence about this file. */
const ADVICE: Partial<Record<ErrorCode, { title: string; advice: string }>> = {
  damaged: {
    title: 'The file is damaged',
    advice:
      'Do not go on working with it. Take the latest backup of the file; a wrong passphrase would have been told apart.',
  },
  'not-a-study': {
    title: 'Not a study file',
    advice: 'Study files end in .stratum. To bring data in, open a study first.',
  },
  'newer-version': {
    title: 'Made by a newer Stratum',
    advice: 'Update Stratum on this computer. The file was not changed.',
  },
  locked: {
    title: 'In use',
    advice: 'Close it in the other window or on the other computer, or look at it read-only.',
  },
  'read-only': { title: 'Cannot be changed here', advice: 'You can look at it read-only.' },
  'no-permission': {
    title: 'Not allowed',
    advice: 'Ask for the right to write to the file and its folder, or look at it read-only.',
  },
  'not-found': { title: 'Not found', advice: 'It may have been moved, or its drive is not connected.' },
};

const READABLE: readonly ErrorCode[] = ['locked', 'read-only', 'no-permission'];

export function OpeningProblem({ error, onReadOnly }: { error: Error; onReadOnly(): void }) {
  const code = error instanceof StratumError ? error.code : 'fault';
  const known = ADVICE[code];
  return (
    <Notice role="alert" tone="not-met" title={known?.title ?? 'Cannot be opened'}>
      <Text size="sm">{sentenceOf(error)}</Text>
      {known ? (
        <Text size="sm" mt={6}>
          {known.advice}
        </Text>
      ) : null}
      {READABLE.includes(code) ? (
        <Button variant="default" mt="xs" onClick={onReadOnly}>
          Open read-only
        </Button>
      ) : null}
    </Notice>
  );
}
