import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMutate } from '../../api.ts';
import { toast } from '../../app/toast.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { FactFieldInput } from './FactFieldInput.tsx';
import { FACT_FORMS, type FactField, missingFields } from './fact-forms.ts';
import { type ChosenTerm, ConceptPicker } from './TermPicker.tsx';

interface AddFactProps {
  subject: string;
  opened: boolean;
  onClose(): void;
}

/** A fact typed in about one subject. It is understood as an import would be, and the person is its source. */
export function AddFact({ subject, opened, onClose }: AddFactProps) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Add a fact about ${subject}`} size="lg">
      {opened && <FactForm subject={subject} onClose={onClose} />}
    </Modal>
  );
}

function FactForm({ subject, onClose }: Omit<AddFactProps, 'opened'>) {
  const add = useMutate('fact.add');
  const revert = useMutate('import.revert');
  const [table, setTable] = useState('observation');
  const [concept, setConcept] = useState<ChosenTerm | null>(null);
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [unit, setUnit] = useState('');
  const [date, setDate] = useState('');
  const [reason, setReason] = useState('');
  const form = FACT_FORMS.find((f) => f.table === table) ?? FACT_FORMS[0]!;
  const missing = missingFields(form, concept?.id ?? '', values);

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (missing.length) return;
    const given = Object.entries(values).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []));
    const added = await add.mutateAsync({
      subject,
      table,
      concept: form.concept ? concept?.id : undefined,
      values: Object.fromEntries(given),
      unit: form.concept ? unit.trim() || undefined : undefined,
      date: date.trim() || undefined,
      reason: reason.trim() || undefined,
    });
    onClose();
    toast(`Added to ${subject}`, {
      undo: () => revert.mutateAsync({ id: added.import, reason: 'Undone right after it was typed in' }),
    });
  }

  const fieldInput = (field: FactField) => (
    <FactFieldInput
      key={`${table} ${field.name}`}
      field={field}
      value={values[field.name] ?? ''}
      onChange={(value) => setValues((now) => ({ ...now, [field.name]: value }))}
    />
  );

  return (
    <form onSubmit={(event) => submit(event).catch(() => undefined)}>
      <Stack gap="sm">
        <Select
          label="Kind of fact"
          allowDeselect={false}
          value={table}
          onChange={(next) => {
            setTable(next ?? 'observation');
            setValues({});
          }}
          data={FACT_FORMS.map((f) => ({ value: f.table, label: f.title }))}
        />
        {form.concept && (
          <ConceptPicker
            value={concept}
            onChange={(term) => {
              setConcept(term);
              setUnit(term?.unit ?? '');
            }}
          />
        )}
        {form.fields.filter((f) => f.required).map(fieldInput)}
        {form.concept && (
          <TextInput
            label="Unit"
            description="As reported, such as g/dL or 10^9/L; it is converted where it can be."
            value={unit}
            onChange={(e) => setUnit(e.currentTarget.value)}
          />
        )}
        <TextInput
          label={form.dateLabel}
          description="YYYY-MM-DD, or YYYY-MM or YYYY when that is all that is known."
          placeholder="2026-01-31"
          value={date}
          onChange={(e) => setDate(e.currentTarget.value)}
        />
        {form.fields.filter((f) => !f.required).map(fieldInput)}
        <Textarea
          label="Reason or evidence"
          description="Kept in the activity log."
          autosize
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
        <ErrorNote error={add.error} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={missing.length > 0} loading={add.isPending}>
            Add fact
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
