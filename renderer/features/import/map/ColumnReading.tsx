import { NumberInput, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { InspectedColumn } from '../../../../db/contract/imports.ts';
import { concept } from '../../../../db/domain/concepts/registry.ts';
import { type ColumnMapping, conceptKind } from '../../../../db/domain/import/mapping.ts';
import { readIsoDate } from '../../../app/iso-date.ts';
import { holdsDates, holdsNumbers, takesUnit } from '../role-words.ts';

export interface ColumnReadingProps {
  found: InspectedColumn;
  mapping: ColumnMapping;
  onEdit(change: Partial<ColumnMapping>): void;
}

const DATE_ORDERS = [
  { value: 'iso', label: '2026-01-31 (year, month, day)' },
  { value: 'ymd', label: '2026/01/31 (year, month, day)' },
  { value: 'dmy', label: '31.01.2026 (day first)' },
  { value: 'mdy', label: '01/31/2026 (month first)' },
  { value: 'excel-1900', label: 'Spreadsheet day numbers since 1900' },
  { value: 'excel-1904', label: 'Spreadsheet day numbers since 1904' },
] as const;
const SHORT_YEAR = /^\d{1,2}\D\d{1,2}\D\d{2}$|^\d{1,2}\D[A-Za-z]{3}\D\d{2}$/;

/** How the cells of the column are read, as far as its meaning asks for it: kind, unit, decimal sign, dates. */
export function ColumnReading({ found, mapping, onEdit }: ColumnReadingProps) {
  const { as: role } = mapping;
  const id = role.role === 'fact' && role.table === 'observation' ? role.concept : undefined;
  const canonical = id === undefined ? undefined : concept(id)?.unit;
  const shortYears = mapping.pivot !== undefined || found.examples.some((text) => SHORT_YEAR.test(text));
  return (
    <>
      {id?.startsWith('x:') ? (
        <Select
          label="Its values are"
          placeholder="as the cells tell"
          data={[...conceptKind.options]}
          value={mapping.kind ?? null}
          onChange={(value) => onEdit({ kind: conceptKind.options.find((kind) => kind === value) })}
          clearable
        />
      ) : null}
      {takesUnit(role) ? (
        <TextInput
          label="Unit of the whole column"
          description={
            canonical === undefined
              ? 'Numbers without a known unit decide nothing that is written in another.'
              : `Converted to ${canonical}. A column of units outranks this.`
          }
          placeholder={canonical ?? 'g/dL'}
          value={mapping.unit ?? ''}
          onChange={(event) => onEdit({ unit: event.currentTarget.value || undefined })}
        />
      ) : null}
      {holdsNumbers(role) ? (
        <Select
          label="Decimal sign"
          description={found.decimalReason ?? 'No cell tells it.'}
          data={[
            { value: '.', label: 'Point 1.5' },
            { value: ',', label: 'Comma 1,5' },
          ]}
          value={mapping.decimal ?? found.decimal ?? null}
          onChange={(value) => onEdit({ decimal: value === '.' || value === ',' ? value : undefined })}
        />
      ) : null}
      {holdsDates(role) ? <DateOrder found={found} mapping={mapping} onEdit={onEdit} /> : null}
      {holdsDates(role) && shortYears ? (
        <NumberInput
          label="Two-digit years up to this are 20xx"
          description="Later ones are 19xx. Without it, such dates are not understood."
          value={mapping.pivot ?? ''}
          onChange={(value) => onEdit({ pivot: typeof value === 'number' ? value : undefined })}
          min={0}
          max={99}
          allowDecimal={false}
        />
      ) : null}
      {role.role === 'fact' && !holdsDates(role) ? (
        <DateInput
          label="These values as of"
          description="For this column only, where a row has no date; outranks the date of the file."
          placeholder="YYYY-MM-DD"
          valueFormat="YYYY-MM-DD"
          dateParser={readIsoDate}
          value={mapping.asOf ?? null}
          onChange={(date) => onEdit({ asOf: date ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': 'No date for the column' }}
        />
      ) : null}
    </>
  );
}

function DateOrder({ found, mapping, onEdit }: ColumnReadingProps) {
  const open = mapping.dateOrder === undefined && found.dateOrder === 'ambiguous';
  return (
    <Select
      label="Order of dates"
      description={found.dateReason ?? 'One order for the whole column.'}
      data={[...DATE_ORDERS]}
      value={mapping.dateOrder ?? (found.dateOrder === 'ambiguous' ? null : found.dateOrder)}
      error={open ? 'Day first and month first are both possible: choose.' : undefined}
      onChange={(value) => onEdit({ dateOrder: DATE_ORDERS.find((order) => order.value === value)?.value })}
      allowDeselect={false}
    />
  );
}
