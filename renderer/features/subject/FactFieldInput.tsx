import { Select, TextInput } from '@mantine/core';
import type { FactField } from './fact-forms.ts';
import { TermInput } from './TermPicker.tsx';

interface FactFieldInputProps {
  field: FactField;
  value: string;
  onChange(value: string): void;
}

/** The right control for one field of a fact. */
export function FactFieldInput({ field, value, onChange }: FactFieldInputProps) {
  const common = { label: field.label, description: field.hint, required: field.required };
  if (field.options)
    return (
      <Select
        {...common}
        data={[...field.options]}
        value={value || null}
        clearable={!field.required}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  if (field.terms) return <TermInput {...common} kind={field.terms} value={value} onChange={onChange} />;
  return (
    <TextInput
      {...common}
      placeholder={field.date ? '2026-01-31' : undefined}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  );
}
