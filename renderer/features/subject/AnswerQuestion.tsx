import { Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCall } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { AttestationForm } from './AttestationForm.tsx';

interface AnswerQuestionProps {
  subject: string;
  opened: boolean;
  onClose(): void;
}

/** Answers any question that a protocol of the study asks of a person, for one subject. */
export function AnswerQuestion({ subject, opened, onClose }: AnswerQuestionProps) {
  const questions = useCall('terms.search', { kind: 'question', query: '', limit: 100 }, { enabled: opened });
  const [chosen, setChosen] = useState<string | null>(null);
  const question = questions.data?.find((q) => q.id === chosen) ?? questions.data?.[0];
  return (
    <Modal opened={opened} onClose={onClose} title={`Answer a question about ${subject}`}>
      <Stack gap="sm">
        <ErrorNote error={questions.error} onRetry={questions.refetch} />
        {questions.data?.length === 0 && (
          <Text size="sm" c="var(--st-muted)">
            No protocol of this study asks anything that only a person can judge.
          </Text>
        )}
        {question && (
          <>
            <Select
              label="Question"
              allowDeselect={false}
              value={question.id}
              onChange={setChosen}
              data={(questions.data ?? []).map((q) => ({ value: q.id, label: q.name }))}
            />
            <AttestationForm
              key={question.id}
              subject={subject}
              question={question.id}
              text={question.detail || question.name}
              onClose={onClose}
            />
          </>
        )}
      </Stack>
    </Modal>
  );
}
