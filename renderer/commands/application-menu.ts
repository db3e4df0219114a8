import { useEffect, useMemo } from 'react';
import type { MenuItem } from '../../electron/channels.ts';
import { call } from '../api.ts';
import { type Command, useAllCommands } from './registry.ts';
import { accelerator } from './shortcut.ts';

/** Shows nothing: keeps the application menu the same as the registry. A choice there comes back as a `command` event. */
export function ApplicationMenu(): null {
  const commands = useAllCommands();
  const items = useMemo(() => JSON.stringify(commands.map(menuItem)), [commands]);
  useEffect(() => {
    // Without a menu every command is still in the palette and on the keyboard.
    call('menu.set', { items: JSON.parse(items) }).catch(() => undefined);
  }, [items]);
  return null;
}

export function menuItem(command: Command): MenuItem {
  const keys = command.shortcut === undefined ? null : accelerator(command.shortcut);
  return {
    menu: command.menu,
    id: command.id,
    label: command.label,
    enabled: command.enabled ?? true,
    separated: command.separated ?? false,
    ...(keys === null ? {} : { accelerator: keys }),
    ...(command.checked === undefined ? {} : { checked: command.checked }),
  };
}
