import { Checkbox, Group, MultiSelect, TagsInput } from '@mantine/core';
import type { FieldOption } from '../../../../db/domain/criteria/fields.ts';
import { BELOW, type FieldControlProps } from './field-control.ts';

interface CategoriesFieldProps extends FieldControlProps {
  /** Null: not known; what is typed is taken. */
  options: readonly FieldOption[] | null;
  value: readonly string[];
  onChange(value: string[]): void;
}

const FEW = 8;

/** Any of several: ticks while there are few, a searchable list beyond. */
export function CategoriesField({ options, value, onChange, clearable: _, ...props }: CategoriesFieldProps) {
  const input = { ...props, size: 'xs', inputWrapperOrder: BELOW } as const;
  if (options === null)
    return <TagsInput {...input} value={[...value]} onChange={onChange} placeholder="Type, Enter" />;
  const all = [
    ...options,
    ...value.filter((one) => !options.some((o) => o.value === one)).map((one) => ({ value: one, label: `${one} (?)` })),
  ];
  const inOrder = (chosen: string[]) => onChange(all.map((o) => o.value).filter((one) => chosen.includes(one)));
  if (all.length > FEW)
    return (
      <MultiSelect {...input} searchable data={all} value={[...value]} onChange={inOrder} placeholder="Choose …" />
    );
  return (
    <Checkbox.Group {...input} value={[...value]} onChange={inOrder}>
      <Group gap="xs" mt={4}>
        {all.map((option) => (
          <Checkbox key={option.value} size="xs" value={option.value} label={option.label} disabled={props.readOnly} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
