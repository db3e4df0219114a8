import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { type CallInput, type CallOutput, useCall } from '../../../api.ts';
import { PRESENT_CONCEPTS } from '../names.ts';
import { useWorkbench } from '../workbench.ts';
import { BELOW, type FieldControlProps } from './field-control.ts';

type TermKind = CallInput<'terms.search'>['kind'];
export type Term = CallOutput<'terms.search'>[number];

interface TermFieldProps extends FieldControlProps {
  kind: TermKind;
  value: string;
  /** Null where the words were taken as they were typed. */
  onChange(value: string, term: Term | null): void;
}

/** What people write that no list knows is taken as typed; concepts must be known. */
const MUST_BE_KNOWN: readonly TermKind[] = ['concept', 'therapyClass'];

/** Chooses from the vocabulary by searching it; each term tells how many subjects have data on it. */
export function TermField({ kind, value, onChange, clearable, ...input }: TermFieldProps) {
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, 150);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
  });
  const open = combobox.dropdownOpened;
  const found = useCall('terms.search', { kind, query: asked, limit: 50 }, { keepPrevious: true, enabled: open });
  const chosen = useChosen(kind, value);
  const terms = found.data ?? [];
  const words = query.trim();
  const asTyped = words !== '' && !MUST_BE_KNOWN.includes(kind) && !terms.some((term) => term.id === words);
  const choose = (id: string) => {
    combobox.closeDropdown();
    if (id === '') onChange('', null);
    else if (id === AS_TYPED) onChange(words, null);
    else onChange(id, terms.find((term) => term.id === id) ?? null);
  };
  return (
    <div>
      <Combobox store={combobox} width={360} position="bottom-start" onOptionSubmit={choose} readOnly={input.readOnly}>
        <Combobox.Target>
          <InputBase
            {...input}
            size="xs"
            inputWrapperOrder={BELOW}
            value={open ? query : chosen.name}
            placeholder={open && chosen.name !== '' ? chosen.name : 'Search …'}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              combobox.openDropdown();
              combobox.selectFirstOption();
            }}
            onClick={() => (input.readOnly ? undefined : combobox.openDropdown())}
            onBlur={() => combobox.closeDropdown()}
            rightSection={<Combobox.Chevron />}
            rightSectionPointerEvents="none"
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options mah={300} style={{ overflowY: 'auto' }} aria-label={`Terms for ${input.label}`}>
            {clearable && value !== '' && words === '' ? <Combobox.Option value="">Any (clear)</Combobox.Option> : null}
            {terms.map((term) => (
              <Combobox.Option key={`${term.kind} ${term.id}`} value={term.id} active={term.id === value}>
                {term.name}
                <Text span size="xs" c="var(--st-muted)">
                  {term.detail === '' ? '' : ` · ${term.detail}`} · {haveWords(term.have)}
                </Text>
              </Combobox.Option>
            ))}
            {asTyped ? <Combobox.Option value={AS_TYPED}>Take “{words}” as typed</Combobox.Option> : null}
            {terms.length === 0 && !asTyped ? (
              <Combobox.Empty>{found.isFetching ? 'Searching …' : 'Nothing by that name'}</Combobox.Empty>
            ) : null}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {chosen.have === null || value === '' ? null : (
        <Text size="xs" c={chosen.have === 0 ? 'var(--st-unknown)' : 'var(--st-muted)'} mt={2} className="tabular">
          {haveWords(chosen.have)}
        </Text>
      )}
    </div>
  );
}

const AS_TYPED = '\u0000typed';

/** The chosen term with its name, and how many subjects have data on it; null where that is not known. */
function useChosen(kind: TermKind, value: string): { name: string; have: number | null } {
  const { names } = useWorkbench();
  const isConcept = kind === 'concept';
  const search = isConcept ? PRESENT_CONCEPTS : { kind, query: value, limit: 50 };
  const found = useCall('terms.search', search, { enabled: value !== '' }).data;
  const term = found?.find((one) => one.id === value);
  const known = isConcept ? names.concept(value) : null;
  const name = known?.name ?? (term === undefined ? value : nameOf(term));
  return { name, have: term?.have ?? (found === undefined ? null : isConcept ? 0 : null) };
}

function nameOf({ id, name }: Term): string {
  return name === id || name.includes(id) ? name : `${name} (${id})`;
}

function haveWords(have: number): string {
  if (have === 0) return 'no subject has data';
  return have === 1 ? '1 subject has data' : `${have.toLocaleString('en')} subjects have data`;
}
