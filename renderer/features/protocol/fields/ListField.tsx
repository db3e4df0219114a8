import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { BELOW, type FieldControlProps } from './field-control.ts';

interface ListFieldProps extends FieldControlProps {
  value: readonly string[];
  onChange(value: string[]): void;
}

/** Several texts, one per line; a column pasted from a spreadsheet works. */
export function ListField({ value, onChange, clearable: _, ...input }: ListFieldProps) {
  const saved = value.join('\n');
  const [text, setText] = useState(saved);
  // The lines as typed (an empty one at the end) while they mean what is saved; otherwise what is saved, as after undo.
  const shown = linesOf(text).join('\n') === saved ? text : saved;
  return (
    <Textarea
      {...input}
      size="xs"
      inputWrapperOrder={BELOW}
      autosize
      minRows={2}
      maxRows={8}
      value={shown}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onChange(linesOf(event.currentTarget.value));
      }}
    />
  );
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
