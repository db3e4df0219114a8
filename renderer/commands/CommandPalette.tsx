import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import type { MenuItem } from '../../electron/channels.ts';
import { isMac } from './keyboard.ts';
import { type Command, useAllCommands } from './registry.ts';
import { shownShortcut } from './shortcut.ts';

const isGoing = (command: Command) => command.id.startsWith('go.');
const inMenu = (menu: MenuItem['menu']) => (command: Command) => command.menu === menu && !isGoing(command);

/** What one most likely wants comes first. */
const GROUPS: readonly { title: string; holds(command: Command): boolean }[] = [
  { title: 'Go to', holds: isGoing },
  { title: 'Study', holds: inMenu('study') },
  { title: 'Edit', holds: inMenu('edit') },
  { title: 'File', holds: inMenu('file') },
  { title: 'View', holds: inMenu('view') },
  { title: 'Help', holds: inMenu('help') },
];

/** Everything that can be done right now, by typing a part of its name. */
export function CommandPalette() {
  const commands = useAllCommands().filter((command) => command.enabled !== false && command.id !== 'view.palette');
  return (
    <Spotlight
      shortcut={null}
      actions={GROUPS.map(({ title, holds }) => group(title, commands.filter(holds)))}
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
