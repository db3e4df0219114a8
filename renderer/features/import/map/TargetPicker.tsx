import { Combobox, InputBase, Text, useCombobox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ColumnRole } from '../../../../db/domain/import/mapping.ts';
import { useCall } from '../../../api.ts';
import { roleWords } from '../role-words.ts';
import { searchTargets, type Target, targetKey, targets } from '../targets.ts';

export interface TargetPickerProps {
  header: string;
  role: ColumnRole;
  onChange(role: ColumnRole): void;
}

const SHOWN = 80;

/** What the column means, by searching over everything a column can mean. */
export function TargetPicker({ header, role, onChange }: TargetPickerProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
  });
  const concepts = useCall('terms.search', { kind: 'concept', query: '', limit: 200 }).data;
  const all = useMemo(
    () =>
      targets(
        header,
        (concepts ?? []).filter((term) => term.id.startsWith('x:')),
      ),
    [header, concepts],
  );
  const have = useMemo(() => new Map((concepts ?? []).map((term) => [`concept.${term.id}`, term.have])), [concepts]);
  const found = searchTargets(all, query, SHOWN);
  const groups = Map.groupBy(found, (target) => target.group);

  const choose = (key: string) => {
    const target = all.find((candidate) => candidate.key === key);
    if (target) onChange(target.role);
    combobox.closeDropdown();
  };
  const words = roleWords(role);
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal>
      <Combobox.Target>
        <InputBase
          label="This column is"
          value={combobox.dropdownOpened ? query : words}
          placeholder={words}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label="Meanings">
          {found.length === 0 ? (
            <Combobox.Empty>Nothing by that name. Search "{header}" to make it a concept of this study.</Combobox.Empty>
          ) : null}
          {[...groups].map(([group, options]) => (
            <Combobox.Group key={group} label={group}>
              {options.map((option) => (
                <Option
                  key={option.key}
                  option={option}
                  have={have.get(option.key)}
                  current={option.key === targetKey(role)}
                />
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Option({ option, have, current }: { option: Target; have: number | undefined; current: boolean }) {
  return (
    <Combobox.Option value={option.key} active={current} aria-label={option.label}>
      {option.label}
      <Text span size="xs" c="var(--st-muted)">
        {option.detail === '' ? '' : ` · ${option.detail}`}
        {have ? ` · ${have.toLocaleString('en')} subjects have it` : ''}
      </Text>
    </Combobox.Option>
  );
}
