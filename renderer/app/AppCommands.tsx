import { spotlight } from '@mantine/spotlight';
import { IconContrast2, IconFilePlus, IconFolderOpen, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { useMemo } from 'react';
import { ApplicationMenu } from '../commands/application-menu.ts';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { useShortcuts } from '../commands/keyboard.ts';
import { type Command, useCommands } from '../commands/registry.ts';
import { useAppearance } from '../theme/appearance.ts';
import { chooseStudy, showNewStudy } from './session.ts';
import { toastError } from './toast.tsx';

/** What can be done with or without an open study; and the palette, the menu and the keys that reach it. */
export function AppCommands() {
  const { appearance, setAppearance, highContrast, setHighContrast } = useAppearance();
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'file.new',
        label: 'New study …',
        menu: 'file',
        shortcut: 'Mod+N',
        icon: IconFilePlus,
        keywords: ['create'],
        run: showNewStudy,
      },
      {
        id: 'file.open',
        label: 'Open study …',
        menu: 'file',
        shortcut: 'Mod+O',
        icon: IconFolderOpen,
        run: () => void chooseStudy().catch(toastError),
      },
      {
        id: 'view.palette',
        label: 'Anything by name …',
        menu: 'view',
        shortcut: 'Mod+K',
        icon: IconSearch,
        run: spotlight.open,
      },
      {
        id: 'view.light',
        label: 'Light appearance',
        menu: 'view',
        icon: IconSun,
        checked: appearance === 'light',
        separated: true,
        keywords: ['theme'],
        run: () => setAppearance('light'),
      },
      {
        id: 'view.dark',
        label: 'Dark appearance',
        menu: 'view',
        icon: IconMoon,
        checked: appearance === 'dark',
        keywords: ['theme', 'night'],
        run: () => setAppearance('dark'),
      },
      {
        id: 'view.system',
        label: 'Appearance as the system',
        menu: 'view',
        checked: appearance === 'system',
        keywords: ['theme'],
        run: () => setAppearance('system'),
      },
      {
        id: 'view.contrast',
        label: 'High contrast',
        menu: 'view',
        icon: IconContrast2,
        checked: highContrast,
        keywords: ['theme', 'accessibility'],
        run: () => setHighContrast(!highContrast),
      },
    ],
    [appearance, setAppearance, highContrast, setHighContrast],
  );
  useCommands(commands);
  useShortcuts();
  return (
    <>
      <ApplicationMenu />
      <CommandPalette />
    </>
  );
}
