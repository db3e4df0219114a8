import { Button, Checkbox, Group, ScrollArea, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { unitWords } from '../unit-words.ts';
import { type FilterOp, finishFilter, OPS, takesValue } from './filter-words.ts';
import type { GridColumn, GridFilter } from './grid-types.ts';

interface FilterEditorProps {
  column: GridColumn;
  filter: GridFilter | undefined;
  onApply(filter: GridFilter | null): void;
}

/** The form behind a filter chip or a column's filter button: one comparison on one column. */
export function FilterEditor({ column, filter, onApply }: FilterEditorProps) {
  const ops = OPS[column.kind];
  const [op, setOp] = useState<FilterOp>(filter?.op ?? ops[0]!.op);
  const [text, setText] = useState(Array.isArray(filter?.value) ? '' : String(filter?.value ?? ''));
  const [textTo, setTextTo] = useState(String(filter?.valueTo ?? ''));
  const [levels, setLevels] = useState<string[]>(Array.isArray(filter?.value) ? filter.value : []);
  const [missing, setMissing] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const result = finishFilter(column, op, op === 'oneOf' ? levels : text, textTo);
    if ('missing' in result) setMissing(result.missing);
    else onApply(result);
  }

  const unit = unitWords(column.unit);
  const input = {
    placeholder: column.kind === 'date' ? 'YYYY-MM-DD' : undefined,
    inputMode: column.kind === 'number' ? ('decimal' as const) : undefined,
    rightSection: unit ? (
      <Text size="xs" c="var(--st-muted)">
        {unit}
      </Text>
    ) : undefined,
    rightSectionWidth: unit ? 12 + unit.length * 8 : undefined,
    error: missing,
  };
  return (
    <form onSubmit={submit} aria-label={`Filter by ${column.title}`}>
      <Stack gap="xs" w={260}>
        <Text size="sm" fw={600}>
          {column.title}
        </Text>
        <Select
          aria-label="Comparison"
          size="xs"
          data={ops.map((o) => ({ value: o.op, label: o.label }))}
          value={op}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(value) => value && setOp(value as FilterOp)}
        />
        {op === 'oneOf' ? (
          <LevelChoice column={column} levels={levels} onChange={setLevels} missing={missing} />
        ) : takesValue(op) ? (
          <Group gap="xs" wrap="nowrap" align="start">
            <TextInput
              {...input}
              aria-label={op === 'between' ? 'From' : 'Value'}
              size="xs"
              flex={1}
              data-autofocus
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
            />
            {op === 'between' && (
              <TextInput
                {...input}
                error={!!missing}
                aria-label="To"
                size="xs"
                flex={1}
                value={textTo}
                onChange={(e) => setTextTo(e.currentTarget.value)}
              />
            )}
          </Group>
        ) : null}
        <Group justify="space-between">
          <Button size="compact-xs" variant="subtle" color="gray" disabled={!filter} onClick={() => onApply(null)}>
            Remove filter
          </Button>
          <Button size="compact-xs" type="submit">
            Apply
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface LevelChoiceProps {
  column: GridColumn;
  levels: string[];
  onChange(levels: string[]): void;
  missing: string | null;
}

function LevelChoice({ column, levels, onChange, missing }: LevelChoiceProps) {
  const [search, setSearch] = useState('');
  const all = column.levels ?? [];
  const found = all.filter((level) => level.toLowerCase().includes(search.toLowerCase()));
  return (
    <Stack gap={4}>
      {all.length > 8 && (
        <TextInput
          aria-label="Search values"
          placeholder="Search values"
          size="xs"
          value={search}
          onChange={(e) => setSearch(e.currentTarget.value)}
        />
      )}
      <ScrollArea.Autosize mah={220}>
        <Checkbox.Group value={levels} onChange={onChange} error={missing} aria-label={`Values of ${column.title}`}>
          <Stack gap={6} py={4}>
            {found.slice(0, 200).map((level) => (
              <Checkbox key={level} size="xs" value={level} label={level} />
            ))}
            {found.length === 0 && (
              <Text size="xs" c="var(--st-muted)">
                No value like this.
              </Text>
            )}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
    </Stack>
  );
}
