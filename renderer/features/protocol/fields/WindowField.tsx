import { Fieldset, Group, NumberInput, Text } from '@mantine/core';
import type { FieldControlProps } from './field-control.ts';
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
  const common = {
    size: 'xs',
    min: 0,
    max: 73_000,
    allowDecimal: false,
    allowNegative: false,
    readOnly,
    hideControls: true,
  } as const;
  return (
    <Fieldset legend={label} p="xs">
      <Group gap="sm" grow align="start">
        <NumberInput
          {...common}
          label="Not longer ago than"
          suffix=" d"
          value={within ?? ''}
          onChange={(next) => change({ within: numberOf(next), atLeast })}
        />
        <NumberInput
          {...common}
          label="At least ago"
          suffix=" d"
          value={atLeast ?? ''}
          onChange={(next) => change({ within, atLeast: numberOf(next) })}
        />
      </Group>
      <Text size="xs" c={error === null ? 'var(--st-muted)' : 'var(--st-not-met)'} mt={4}>
        {error ?? description}
      </Text>
    </Fieldset>
  );
}
