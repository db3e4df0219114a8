import { Fieldset, Group, Text } from '@mantine/core';
import type { FieldControlProps } from './field-control.ts';
import { NumberField } from './NumberField.tsx';
import { numberOf } from './number.ts';

interface WindowFieldProps extends FieldControlProps {
  value: unknown;
  onChange(value: { within?: number; atLeast?: number } | undefined): void;
}

/** Days before the as-of date, from at least to at most. */
export function WindowField({ label, description, error, readOnly, value, onChange }: WindowFieldProps) {
  const window = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const days = (name: string) => window.find(([key]) => key === name)?.[1];
  const within = numberOf(days('within'));
  const atLeast = numberOf(days('atLeast'));
  const change = (next: { within: number | undefined; atLeast: number | undefined }) => {
    const filled = {
      ...(next.within === undefined ? {} : { within: next.within }),
      ...(next.atLeast === undefined ? {} : { atLeast: next.atLeast }),
    };
    onChange(Object.keys(filled).length === 0 ? undefined : filled);
  };
  const common = { size: 'xs', readOnly, rightSection: 'd' } as const;
  return (
    <Fieldset legend={label} p="xs">
      <Group gap="sm" grow align="start">
        <NumberField
          {...common}
          label="Not longer ago than"
          value={within}
          onChange={(next) => change({ within: next, atLeast })}
        />
        <NumberField
          {...common}
          label="At least ago"
          value={atLeast}
          onChange={(next) => change({ within, atLeast: next })}
        />
      </Group>
      <Text size="xs" c={error === null ? 'var(--st-muted)' : 'var(--st-not-met)'} mt={4}>
        {error ?? description}
      </Text>
    </Fieldset>
  );
}
