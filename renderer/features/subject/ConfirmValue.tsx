import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { concept } from '../../../db/domain/concepts/registry.ts';
import { type CallInput, call, useMutate } from '../../api.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { unitWords, valueWords } from '../../components/unit-words.ts';

interface ConfirmValueProps {
  subject: string;
  fact: SubjectFact;
  onClose(): void;
}

/** A person says that an implausible value is right, or takes that back. */
export function ConfirmValue({ subject, fact, onClose }: ConfirmValueProps) {
  const confirmed = fact.flags.includes('confirmed');
  const judge = useMutate(confirmed ? 'fact.unconfirm' : 'fact.confirm');
  const [reason, setReason] = useState('');
  const shown = valueWords(fact.value, fact.unit);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const at = addressOf(subject, fact);
    await judge.mutateAsync({ ...at, reason: reason.trim() });
    onClose();
    const undo = () =>
      call(confirmed ? 'fact.confirm' : 'fact.unconfirm', { ...at, reason: 'Undone right after it was done' });
    toast(
      confirmed
        ? `${fact.title} ${shown} decides nothing again.`
        : `${fact.title} ${shown} is confirmed. Run again to see what it changes.`,
      { undo },
    );
  }

  return (
    <Modal opened onClose={onClose} title={confirmed ? 'Take the confirmation back?' : 'Confirm this value?'}>
      <form onSubmit={(event) => submit(event).catch(() => undefined)}>
        <Stack gap="sm">
          <Text>
            {fact.title} of {subject}: <b>{shown}</b>
            {fact.date === null ? '' : `, ${fact.date}`}
            {fact.received === null ? '' : ` (received “${fact.received}”)`}
          </Text>
          <Text size="sm" c="var(--st-muted)">
            {confirmed
              ? 'Without the confirmation it decides nothing, since it lies outside its plausible range.'
              : `It lies outside its plausible range${rangeOf(fact)}, and decides nothing. Once confirmed it decides like any other value: confirm only what you have checked in the records.`}
          </Text>
          <Textarea
            label="Reason"
            description={
              confirmed ? 'Kept in the activity log.' : 'What it was checked against. Kept in the activity log.'
            }
            required
            autosize
            minRows={2}
            maxLength={2000}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ErrorNote error={judge.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              {confirmed ? 'Keep it confirmed' : 'Leave it flagged'}
            </Button>
            <Button type="submit" disabled={reason.trim() === ''} loading={judge.isPending}>
              {confirmed ? 'Take back' : 'Confirm value'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function addressOf(
  subject: string,
  { table, concept: id, source }: SubjectFact,
): Omit<CallInput<'fact.confirm'>, 'reason'> {
  const { importId, file, row, column } = source;
  return { subject, table, concept: id, importId, file, row, column };
}

function rangeOf(fact: SubjectFact): string {
  const known = fact.concept === null ? null : concept(fact.concept);
  if (!known?.limits) return '';
  const unit = known.unit && known.unit !== '1' ? ` ${unitWords(known.unit)}` : '';
  return ` of ${known.limits.low} to ${known.limits.high}${unit}`;
}
