import { Autocomplete, Checkbox, Select, Textarea, TextInput } from '@mantine/core';
import type { Field } from '../../../../db/domain/criteria/fields.ts';
import { useWorkbench } from '../workbench.ts';
import { CategoriesField } from './CategoriesField.tsx';
import { BELOW, type FieldControlProps } from './field-control.ts';
import { ListField } from './ListField.tsx';
import type { LeafValues } from './leaf-fields.ts';
import { NumberField } from './NumberField.tsx';
import { numberOf } from './number.ts';
import { TermField } from './TermField.tsx';
import { WindowField } from './WindowField.tsx';

interface FieldInputProps {
  field: Field;
  values: LeafValues;
  error: string | null;
  readOnly: boolean;
  /** `typing`: more of the same is likely to follow at once. `also`: another field that the choice decides. */
  onChange(value: unknown, typing: boolean, also?: { name: string; value: unknown }): void;
}

const TERMS = {
  concept: 'concept',
  gene: 'gene',
  agent: 'agent',
  drugClass: 'therapyClass',
  consentScope: 'consentScope',
  question: 'question',
} as const;

/** The control for one field of a leaf, by the type its kind describes. */
export function FieldInput({ field, values, error, readOnly, onChange }: FieldInputProps) {
  const { names } = useWorkbench();
  const value = values[field.name];
  const text = typeof value === 'string' ? value : '';
  const texts = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const { label, help: description, required } = field;
  const common: FieldControlProps = { label, description, required, error, readOnly, clearable: !required };
  const plain = { label, description, required, error, readOnly, size: 'xs', inputWrapperOrder: BELOW } as const;
  switch (field.type) {
    case 'concept':
    case 'gene':
    case 'agent':
    case 'drugClass':
    case 'consentScope':
    case 'question':
      return <TermField {...common} kind={TERMS[field.type]} value={text} onChange={(id) => onChange(id, false)} />;
    case 'diagnosis':
      return (
        <TermField
          {...common}
          kind="diagnosis"
          value={text}
          onChange={(id, term) =>
            onChange(id, false, field.of && term?.kind ? { name: field.of, value: term.kind } : undefined)
          }
        />
      );
    case 'number':
    case 'integer':
      return <NumberField {...plain} value={numberOf(value)} onChange={(next) => onChange(next, true)} />;
    case 'unit': {
      const unit = names.concept(String(values[field.of ?? ''] ?? ''))?.unit;
      const data = unit === undefined || unit === '1' ? [] : [unit];
      return <Autocomplete {...plain} data={data} value={text} onChange={(next) => onChange(next, true)} />;
    }
    case 'choice': {
      const absent = field.options?.find((option) => option.value === (field.default ?? ''));
      return (
        <Select
          {...plain}
          data={[...(field.options ?? [])]}
          value={text === '' ? (absent?.value ?? null) : text}
          allowDeselect={false}
          placeholder="Choose …"
          onChange={(next) => onChange(next ?? undefined, false)}
        />
      );
    }
    case 'choices':
      return (
        <CategoriesField
          {...common}
          options={field.options ?? []}
          value={texts}
          onChange={(next) => onChange(next, false)}
        />
      );
    case 'categories': {
      const categories = names.concept(String(values[field.of ?? ''] ?? ''))?.categories;
      const options = categories?.map(({ id, name }) => ({ value: id, label: name })) ?? null;
      return <CategoriesField {...common} options={options} value={texts} onChange={(next) => onChange(next, false)} />;
    }
    case 'window':
      return <WindowField {...common} value={value} onChange={(next) => onChange(next, true)} />;
    case 'list':
      return <ListField {...common} value={texts} onChange={(next) => onChange(next, true)} />;
    case 'boolean':
      return (
        <Checkbox
          label={label}
          description={description}
          error={error}
          disabled={readOnly}
          size="xs"
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked, false)}
        />
      );
    case 'text':
      return field.name === 'note' ? (
        <Textarea {...plain} autosize value={text} onChange={(event) => onChange(event.currentTarget.value, true)} />
      ) : (
        <TextInput {...plain} value={text} onChange={(event) => onChange(event.currentTarget.value, true)} />
      );
  }
}
