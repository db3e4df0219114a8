import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type FormEvent, useState } from 'react';
import { useMutate } from '../../api.ts';
import { useAsOf } from '../../app/as-of.ts';
import { readIsoDate } from '../../app/iso-date.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';

interface AttestationFormProps {
  subject: string;
  /** Id of the question. */
  question: string;
  /** The question as the protocol puts it. */
  text: string;
  onClose(): void;
}

/** What only a person can judge about a subject: yes or no, on which day, and on what evidence. */
export function AttestationForm({ subject, question, text, onClose }: AttestationFormProps) {
  const { asOf } = useAsOf();
  const answer = useMutate('attestation.answer');
  const [choice, setChoice] = useState('');
  const [date, setDate] = useState<string | null>(null);
  const [note, setNote] = useState('');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (choice !== 'yes' && choice !== 'no') return;
    await answer.mutateAsync({ subject, question, answer: choice, date: date ?? asOf, note: note.trim() });
    onClose();
    toast(`Answered for ${subject}. Run again to see what it changes.`);
  }

  return (
    <form onSubmit={(event) => submit(event).catch(() => undefined)} aria-label={`Answer ${question}`}>
      <Stack gap="xs" mt={4}>
        <Radio.Group label={text} value={choice} onChange={setChoice} required size="xs">
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
          <Button size="compact-xs" variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
