import type { MenuItemConstructorOptions } from 'electron';
import type { MENUS, ParsedMenuItem } from './menu-item.ts';

export interface MenuOptions {
  mac: boolean;
  appName: string;
  development: boolean;
  /** The window's commands; empty until the window has told them. */
  items: readonly ParsedMenuItem[];
  choose(id: string): void;
}

const TITLES = { file: '&File', edit: '&Edit', view: '&View', study: '&Study', help: '&Help' } as const;

/** The application menu as data: the window's commands, between what every program of the platform has. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const { mac, appName, development } = options;
  const own = (menu: (typeof MENUS)[number]) => commands(options, menu);
  const quit: MenuItemConstructorOptions[] = mac ? [{ role: 'close' }] : [{ role: 'quit' }];
  const template: MenuItemConstructorOptions[] = [
    { id: 'file', label: TITLES.file, submenu: joined(own('file'), quit) },
    {
      id: 'edit',
      label: TITLES.edit,
      // Undo and redo of the study are the window's commands; these act on text fields.
      submenu: joined(own('edit'), [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]),
    },
    {
      id: 'view',
      label: TITLES.view,
      submenu: joined(
        own('view'),
        [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }],
        [{ role: 'togglefullscreen' }],
        development ? [{ role: 'reload' }, { role: 'toggleDevTools' }] : [],
      ),
    },
    { id: 'study', label: TITLES.study, submenu: own('study') },
    { id: 'help', label: TITLES.help, submenu: joined(own('help'), mac ? [] : [{ role: 'about' }]) },
  ];
  const filled = template.filter((menu) => !Array.isArray(menu.submenu) || menu.submenu.length > 0);
  return mac ? [{ role: 'appMenu', label: appName }, ...filled] : filled;
}

function commands({ items, choose }: MenuOptions, menu: string): MenuItemConstructorOptions[] {
  return items
    .filter((item) => item.menu === menu)
    .flatMap((item, index): MenuItemConstructorOptions[] => {
      const entry: MenuItemConstructorOptions = {
        id: item.id,
        label: item.label,
        enabled: item.enabled,
        click: () => choose(item.id),
      };
      if (item.accelerator !== undefined) entry.accelerator = item.accelerator;
      if (item.checked !== undefined) Object.assign(entry, { type: 'checkbox', checked: item.checked });
      return item.separated && index > 0 ? [{ type: 'separator' }, entry] : [entry];
    });
}

/** Groups with a line between them; empty groups leave none. */
function joined(...groups: MenuItemConstructorOptions[][]): MenuItemConstructorOptions[] {
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [{ type: 'separator' as const }, ...group]));
}
