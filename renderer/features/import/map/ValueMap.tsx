import { ActionIcon, Autocomplete, Button, Group, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { InspectedColumn } from '../../../../db/contract/imports.ts';
import { concept } from '../../../../db/domain/concepts/registry.ts';
import type { ColumnRole } from '../../../../db/domain/import/mapping.ts';
import type { PreviewCell } from './preview.ts';

export interface ValueMapProps {
  found: InspectedColumn;
  role: ColumnRole;
  values: Readonly<Record<string, string>>;
  cells: readonly (PreviewCell | undefined)[];
  onChange(values: Record<string, string>): void;
}

/** Received text to understood text, by hand: for codes that only this file uses. */
export function ValueMap({ found, role, values, cells, onChange }: ValueMapProps) {
  const [received, setReceived] = useState('');
  const [understood, setUnderstood] = useState('');
  const known = role.role === 'fact' && role.concept !== undefined ? (concept(role.concept)?.categories ?? []) : [];
  const inDoubt = cells
    .filter((cell) => cell?.state === 'flagged' || cell?.state === 'rejected')
    .map((cell) => cell?.received ?? '');
  const candidates = [...new Set([...inDoubt, ...found.examples])].filter((text) => text !== '' && !(text in values));
  const add = () => {
    onChange({ ...values, [received]: understood });
    setReceived('');
    setUnderstood('');
  };
  return (
    <div>
      <Text size="sm" fw={500}>
        Codes of this file
      </Text>
      {Object.entries(values).map(([from, to]) => (
        <Group key={from} gap={6} wrap="nowrap" mt={4}>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {from} → <b>{to === '' ? '(no value)' : to}</b>
          </Text>
          <ActionIcon
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={`Forget the code ${from}`}
            onClick={() => onChange(Object.fromEntries(Object.entries(values).filter(([text]) => text !== from)))}
          >
            <IconX size={13} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group gap={6} mt={6} wrap="nowrap" align="flex-end">
        <Autocomplete
          size="xs"
          label="As received"
          data={candidates}
          value={received}
          onChange={setReceived}
          style={{ flex: 1 }}
        />
        {known.length > 0 ? (
          <Autocomplete
            size="xs"
            label="Means"
            data={known.map((category) => category.id)}
            value={understood}
            onChange={setUnderstood}
            style={{ flex: 1 }}
          />
        ) : (
          <TextInput
            size="xs"
            label="Means"
            value={understood}
            onChange={(event) => setUnderstood(event.currentTarget.value)}
            style={{ flex: 1 }}
          />
        )}
        <Button variant="default" disabled={received === '' || understood === ''} onClick={add}>
          Add
        </Button>
      </Group>
    </div>
  );
}
