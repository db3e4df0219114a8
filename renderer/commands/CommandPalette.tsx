import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { MenuItem } from '../../electron/channels.ts';
import { isMac } from './keyboard.ts';
import { type Command, useAllCommands } from './registry.ts';
import { shownShortcut } from './shortcut.ts';

const GROUPS: readonly { menu: MenuItem['menu']; title: string }[] = [
  { menu: 'study', title: 'Study' },
  { menu: 'view', title: 'Go to and view' },
  { menu: 'file', title: 'File' },
  { menu: 'edit', title: 'Edit' },
  { menu: 'help', title: 'Help' },
];

/** Everything that can be done right now, by typing a part of its name. */
export function CommandPalette() {
  const commands = useAllCommands().filter((command) => command.enabled !== false && command.id !== 'view.palette');
  return (
    <Spotlight
      shortcut={null}
      actions={GROUPS.map(({ menu, title }) =>
        group(
          title,
          commands.filter((command) => command.menu === menu),
        ),
      )}
      nothingFound="Nothing by that name. Try a shorter word."
      highlightQuery
      scrollable
      maxHeight={420}
      searchProps={{
        placeholder: 'What do you want to do?',
        'aria-label': 'Search commands',
        leftSection: <IconSearch size={18} aria-hidden />,
      }}
    />
  );
}

function group(title: string, commands: readonly Command[]): SpotlightActionGroupData {
  return {
    group: title,
    actions: commands.map((command) => ({
      id: command.id,
      label: command.label,
      keywords: [...(command.keywords ?? [])],
      leftSection: command.icon ? <command.icon size={18} aria-hidden /> : undefined,
      rightSection: command.shortcut ? <Kbd>{shownShortcut(command.shortcut, isMac)}</Kbd> : undefined,
      onClick: () => command.run(),
    })),
  };
}
