import { Button } from '@mantine/core';
import { useState } from 'react';
import { useCall } from '../../api.ts';
import { AttestationForm } from '../subject/AttestationForm.tsx';
import { questionAt } from './attested-question.ts';
import type { ExplainedAbout } from './CriterionExplanation.tsx';

interface AnswerAttestedProps {
  criterion: string;
  path: string;
  about: ExplainedAbout;
}

/** Where only a person can judge: the way to answer, right beside the criterion that waits for it. */
export function AnswerAttested({ criterion, path, about }: AnswerAttestedProps) {
  const run = useCall('run.get', { id: about.run });
  const protocol = useCall(
    'protocol.get',
    { id: about.protocol, version: run.data?.version },
    { enabled: run.data !== undefined },
  );
  const [opened, setOpened] = useState(false);
  const asked = protocol.data ? questionAt(protocol.data.document, criterion, path) : null;
  if (!asked) return null;
  if (!opened)
    return (
      <Button size="compact-xs" variant="light" mt={4} onClick={() => setOpened(true)}>
        Answer this question
      </Button>
    );
  return (
    <AttestationForm
      subject={about.subject}
      question={asked.question}
      text={asked.text ?? asked.question}
      onClose={() => setOpened(false)}
    />
  );
}
