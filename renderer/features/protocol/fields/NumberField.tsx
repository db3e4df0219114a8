import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { numberOf } from './number.ts';

interface NumberFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: number | undefined;
  onChange(value: number | undefined): void;
}

/**
 * A number as a person writes it, `12.5` or `12,5`, typed or pasted. What is no number is said and changes nothing: an
 * input that drops the characters it does not like would make 125 of it.
 */
export function NumberField({ value, onChange, error, ...input }: NumberFieldProps) {
  const [typed, setTyped] = useState<{ text: string; over: number | undefined } | null>(null);
  const current = typed !== null && Object.is(typed.over, value) ? typed.text : null;
  const text = current ?? (value === undefined ? '' : String(value));
  const isNone = text.trim() !== '' && numberOf(text) === undefined;
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      value={text}
      error={isNone ? 'Not saved: write a number without thousands separators, such as 1500 or 12.5' : error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        const number = numberOf(next);
        const changes = number !== undefined || next.trim() === '';
        setTyped({ text: next, over: changes ? number : value });
        if (changes) onChange(number);
      }}
    />
  );
}
