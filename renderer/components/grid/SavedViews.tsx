import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { call, useCall } from '../../api.ts';
import type { GridColumn } from './grid-types.ts';
import type { GridViewState } from './useGridView.ts';
import { fitView, type SavedView, savedViewsOf } from './view.ts';

interface SavedViewsProps {
  grid: GridViewState;
  columns: readonly GridColumn[];
}

/** Columns, filters and sort under a name, kept in the study: a click brings them back. */
export function SavedViews({ grid, columns }: SavedViewsProps) {
  const key = `views:${grid.key}`;
  const setting = useCall('setting.get', { key });
  const [name, setName] = useState('');
  const [opened, setOpened] = useState(false);
  const views = savedViewsOf(setting.data);

  async function store(next: readonly SavedView[]) {
    await call('setting.set', { key, value: JSON.parse(JSON.stringify(next)) });
    await setting.refetch();
  }
  async function save(event: FormEvent) {
    event.preventDefault();
    const trimmed = name.trim();
    if (!trimmed) return;
    await store([...views.filter((v) => v.name !== trimmed), { name: trimmed, ...grid.view }]);
    setName('');
    setOpened(false);
  }

  return (
    <Menu shadow="md" width={280} position="bottom-end" opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconBookmark size={14} />}>
          Views
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{views.length ? 'Saved views' : 'No saved view yet'}</Menu.Label>
        {views.map((view) => (
          <Group key={view.name} gap={0} wrap="nowrap">
            <Menu.Item flex={1} onClick={() => grid.apply(fitView(view, columns))}>
              {view.name}
            </Menu.Item>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Delete view ${view.name}`}
              onClick={() => store(views.filter((v) => v.name !== view.name))}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </Group>
        ))}
        <Menu.Divider />
        <form onSubmit={save}>
          <Group gap="xs" p="xs" wrap="nowrap">
            <TextInput
              size="xs"
              flex={1}
              aria-label="Name of the view"
              placeholder="Save this view as…"
              value={name}
              onChange={(e) => setName(e.currentTarget.value)}
              onKeyDown={(e) => e.stopPropagation()}
            />
            <Button size="xs" type="submit" disabled={!name.trim()}>
              Save
            </Button>
          </Group>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
