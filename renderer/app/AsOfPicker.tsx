import { Group, Text } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useAsOf } from './as-of.ts';
import { readIsoDate } from './iso-date.ts';

/** The reference date of everything that is judged. Explicit, because no verdict may depend on a hidden clock. */
export function AsOfPicker() {
  const { asOf, setAsOf, isToday } = useAsOf();
  return (
    <Group gap={6} wrap="nowrap">
      <Text size="sm" component="label" htmlFor="as-of" style={{ whiteSpace: 'nowrap' }}>
        As of
      </Text>
      <DateInput
        id="as-of"
        aria-label="As-of date"
        size="xs"
        w={isToday ? 168 : 150}
        value={asOf === '' ? null : asOf}
        onChange={(date) => setAsOf(date)}
        dateParser={readIsoDate}
        valueFormat="YYYY-MM-DD"
        leftSection={<IconCalendar size={15} aria-hidden />}
        rightSection={isToday ? <Text size="xs">today</Text> : undefined}
        rightSectionWidth={isToday ? 46 : undefined}
        clearable={!isToday}
        clearButtonProps={{ 'aria-label': 'As of today' }}
        popoverProps={{ position: 'bottom-end' }}
      />
    </Group>
  );
}
