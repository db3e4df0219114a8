import { Button, Group, Popover, Text, TextInput } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { InspectedFile } from '../../../../db/contract/imports.ts';
import type { FilePlan } from '../../../../db/domain/import/mapping.ts';
import { useMutate } from '../../../api.ts';
import { toast } from '../../../app/toast.tsx';
import { ErrorNote } from '../../../components/ErrorNote.tsx';

/** Which template the file was read with, and the way to keep the mapping for the next file with the same header. */
export function TemplateBar({ delivery, file, plan }: { delivery: string; file: InspectedFile; plan: FilePlan }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(file.template ?? file.name.replace(/\.[^.]+$/, ''));
  const save = useMutate('import.saveTemplate');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { delivery, plan, name },
      {
        onSuccess: () => {
          setOpen(false);
          toast(`Kept as "${name}". The next file with the same header is read this way.`);
        },
      },
    );
  };
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm" c="var(--st-muted)">
        {file.template === null
          ? 'Suggested from the names and values of the columns. Select a column to change it.'
          : `Read with the template "${file.template}", which has the same header.`}
      </Text>
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withArrow>
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconTemplate size={15} aria-hidden />}
            onClick={() => setOpen(!open)}
            style={{ flexShrink: 0 }}
          >
            Save as template
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <form onSubmit={submit}>
            <Group align="flex-end">
              <TextInput
                label="Name of the template"
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                data-autofocus
              />
              <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
                Save
              </Button>
            </Group>
            <ErrorNote error={save.error} />
          </form>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
