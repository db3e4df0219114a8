import { Checkbox, NumberInput, Paper, Select, Stack, Text, Title } from '@mantine/core';
import type { InspectedFile } from '../../../db/contract/imports.ts';
import type { Dialect } from '../../../db/domain/import/dialect.ts';
import { useMutate } from '../../api.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { replaceFile } from './draft.ts';

const ENCODINGS: { value: Dialect['encoding']; label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-16le', label: 'UTF-16, little-endian' },
  { value: 'utf-16be', label: 'UTF-16, big-endian' },
  { value: 'windows-1252', label: 'Windows-1252 (Western European)' },
];
const DELIMITERS = [
  { value: ',', label: 'Comma ,' },
  { value: ';', label: 'Semicolon ;' },
  { value: '\t', label: 'Tab' },
  { value: '|', label: 'Bar |' },
  { value: ' ', label: 'Space' },
  { value: ':', label: 'Colon :' },
];

/** How the file is written, with the reason for each finding; a change reads the file again. */
export function DialectPanel({ delivery, file }: { delivery: string; file: InspectedFile }) {
  const reread = useMutate('import.reread');
  const { dialect, dialectReasons: why } = file;
  const change = (part: Partial<Dialect>) =>
    reread.mutate({ delivery, file: file.id, dialect: { ...dialect, ...part } }, { onSuccess: replaceFile });
  return (
    <Paper withBorder p="md" component="section" aria-label="How the file is read">
      <Stack gap="sm">
        <Title order={2}>How the file is read</Title>
        <Select
          label="Encoding"
          description={why.encoding}
          data={ENCODINGS}
          value={dialect.encoding}
          onChange={(value) => value && change({ encoding: value })}
          disabled={reread.isPending}
          allowDeselect={false}
        />
        <Select
          label="Separator"
          description={why.delimiter}
          data={
            DELIMITERS.some(({ value }) => value === dialect.delimiter)
              ? DELIMITERS
              : [...DELIMITERS, { value: dialect.delimiter, label: dialect.delimiter }]
          }
          value={dialect.delimiter}
          onChange={(value) => value && change({ delimiter: value })}
          disabled={reread.isPending}
          allowDeselect={false}
        />
        <Checkbox
          label='Cells may stand in quotes "…"'
          checked={dialect.quote !== null}
          onChange={(event) => change({ quote: event.currentTarget.checked ? '"' : null })}
          disabled={reread.isPending}
        />
        <NumberInput
          label="Comment lines before the header"
          description={why.preamble}
          value={dialect.preamble}
          onChange={(value) => {
            if (typeof value === 'number' && value !== dialect.preamble) change({ preamble: value });
          }}
          min={0}
          max={1000}
          allowDecimal={false}
          disabled={reread.isPending}
        />
        <Checkbox
          label="The first row names the columns"
          description={why.header}
          checked={dialect.header}
          onChange={(event) => change({ header: event.currentTarget.checked })}
          disabled={reread.isPending}
        />
        <Text size="xs" c="var(--st-muted)">
          A change here reads the file again and suggests its mapping anew.
        </Text>
        <ErrorNote error={reread.error} title="It cannot be read that way" />
      </Stack>
    </Paper>
  );
}
