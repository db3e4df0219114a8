import { Autocomplete, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type CallInput, useCall } from '../../api.ts';

type TermKind = CallInput<'terms.search'>['kind'];

export interface ChosenTerm {
  id: string;
  name: string;
  unit: string | null;
}

/** Choose a concept the study knows. */
export function ConceptPicker({
  value,
  onChange,
}: {
  value: ChosenTerm | null;
  onChange(term: ChosenTerm | null): void;
}) {
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query === value?.name ? '' : query, 150);
  const found = useCall('terms.search', { kind: 'concept', query: asked, limit: 50 }, { keepPrevious: true });
  const terms = found.data ?? [];
  const names = new Map(terms.map((t) => [t.id, t]));
  if (value && !names.has(value.id)) names.set(value.id, { ...value, detail: '', have: 0, kind: null });
  return (
    <Select
      label="Concept"
      description="What was measured or stated."
      required
      searchable
      openOnFocus={false}
      data-autofocus
      placeholder="Haemoglobin, ECOG, PD-L1 TPS …"
      nothingFoundMessage="No concept like this"
      filter={({ options }) => options}
      searchValue={query}
      onSearchChange={setQuery}
      value={value?.id ?? null}
      data={[...names.values()].map((t) => ({ value: t.id, label: t.name }))}
      onChange={(id) => {
        const term = id === null ? undefined : names.get(id);
        onChange(term ? { id: term.id, name: term.name, unit: term.unit } : null);
      }}
    />
  );
}

interface TermInputProps {
  kind: TermKind;
  label: string;
  description?: string | undefined;
  required?: boolean | undefined;
  value: string;
  onChange(value: string): void;
}

/** Type freely, with the terms that the study knows as suggestions. */
export function TermInput({ kind, value, onChange, ...input }: TermInputProps) {
  const [asked] = useDebouncedValue(value, 150);
  const found = useCall('terms.search', { kind, query: asked, limit: 15 }, { keepPrevious: true });
  const names = [...new Set((found.data ?? []).map((t) => t.name))];
  return <Autocomplete {...input} value={value} onChange={onChange} data={names} filter={({ options }) => options} />;
}
