import { IconArrowLeft, IconArrowRight, IconFilter, IconHelp, IconLock, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { StudyInfo } from '../../db/contract/study.ts';
import { type Command, useCommands } from '../commands/registry.ts';
import { focusFilter } from './focus-filter.ts';
import { showHelp } from './help-state.ts';
import { goBack, goForward, goTo } from './screen.ts';
import { SCREENS } from './screens.ts';
import { closeStudy, lockStudy } from './session.ts';
import { toastError } from './toast.tsx';

/** What can be done on every screen of an open study. Screens add their own. */
export function StudyCommands({ study }: { study: StudyInfo }) {
  const commands = useMemo<Command[]>(
    () => [
      {
        id: 'study.lock',
        label: 'Lock study',
        menu: 'file',
        shortcut: 'Mod+L',
        icon: IconLock,
        separated: true,
        run: () => void lockStudy(study.file).catch(toastError),
      },
      {
        id: 'study.close',
        label: 'Close study',
        menu: 'file',
        shortcut: 'Mod+Shift+W',
        icon: IconX,
        run: () => void closeStudy().catch(toastError),
      },
      ...SCREENS.filter((screen) => screen.shortcut !== null).map<Command>((screen) => ({
        id: `go.${screen.name}`,
        label: `Go to ${screen.title}`,
        menu: 'view',
        ...(screen.shortcut === null ? {} : { shortcut: screen.shortcut }),
        icon: screen.icon,
        separated: screen.name === 'overview',
        run: () => goTo(screen.name),
      })),
      {
        id: 'go.back',
        label: 'Back',
        menu: 'view',
        shortcut: 'Alt+Left',
        icon: IconArrowLeft,
        separated: true,
        run: goBack,
      },
      { id: 'go.forward', label: 'Forward', menu: 'view', shortcut: 'Alt+Right', icon: IconArrowRight, run: goForward },
      { id: 'view.filter', label: 'Filter', menu: 'view', shortcut: '/', icon: IconFilter, run: focusFilter },
      { id: 'help.screen', label: 'Help for this screen', menu: 'help', shortcut: 'F1', icon: IconHelp, run: showHelp },
    ],
    [study.file],
  );
  useCommands(commands);
  return null;
}
