import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { useCall, useMutate } from '../../api.ts';
import { useAsOf } from '../../app/as-of.ts';
import { readIsoDate } from '../../app/iso-date.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { questionAt } from './attested-question.ts';
import type { ExplainedAbout } from './CriterionExplanation.tsx';

interface AnswerAttestedProps {
  criterion: string;
  path: string;
  about: ExplainedAbout;
}

/** Where only a person can judge: answer for this subject, with a date and a note on the evidence. */
export function AnswerAttested({ criterion, path, about }: AnswerAttestedProps) {
  const run = useCall('run.get', { id: about.run });
  const protocol = useCall(
    'protocol.get',
    { id: about.protocol, version: run.data?.version },
    { enabled: run.data !== undefined },
  );
  const { asOf } = useAsOf();
  const answer = useMutate('attestation.answer');
  const [opened, setOpened] = useState(false);
  const [choice, setChoice] = useState<string>('');
  const [date, setDate] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const asked = protocol.data ? questionAt(protocol.data.document, criterion, path) : null;
  if (!asked) return null;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!asked || (choice !== 'yes' && choice !== 'no')) return;
    await answer.mutateAsync({
      subject: about.subject,
      question: asked.question,
      answer: choice,
      date: date ?? asOf,
      note: note.trim(),
    });
    setOpened(false);
    toast(`Answered for ${about.subject}. Run again to see what it changes.`);
  }

  if (!opened)
    return (
      <Button size="compact-xs" variant="light" mt={4} onClick={() => setOpened(true)}>
        Answer this question
      </Button>
    );
  return (
    <form onSubmit={(event) => submit(event).catch(() => undefined)} aria-label={`Answer ${asked.question}`}>
      <Stack gap="xs" mt={4}>
        <Radio.Group label={asked.text ?? asked.question} value={choice} onChange={setChoice} required size="xs">
          <Group gap="md" mt={4}>
            <Radio value="yes" label="Yes" size="xs" />
            <Radio value="no" label="No" size="xs" />
          </Group>
        </Radio.Group>
        <DateInput
          size="xs"
          label="Judged on"
          required
          value={date ?? asOf}
          onChange={setDate}
          dateParser={readIsoDate}
          valueFormat="YYYY-MM-DD"
        />
        <Textarea
          size="xs"
          label="Note on the evidence"
          required
          autosize
          minRows={2}
          maxLength={4000}
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
        />
        <Text size="xs" c="var(--st-muted)">
          Your name and the time are kept with the answer.
        </Text>
        <ErrorNote error={answer.error} />
        <Group gap="xs">
          <Button size="compact-xs" type="submit" loading={answer.isPending} disabled={!choice || !note.trim()}>
            Save answer
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setOpened(false)}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
