import * as z from 'zod';

export const MENUS = ['file', 'edit', 'view', 'study', 'help'] as const;

/** One command of the window's registry, as the application menu shows it. Order is the order given. */
export const menuItem = z.object({
  menu: z.enum(MENUS),
  /** Id of the command, sent back as an event when it is chosen. */
  id: z.string().min(1).max(100),
  label: z.string().min(1).max(100),
  /** Electron's notation, `CmdOrCtrl+K`. */
  accelerator: z.string().max(50).optional(),
  enabled: z.boolean().default(true),
  /** Present: the item has a check mark. */
  checked: z.boolean().optional(),
  /** A line above this item. */
  separated: z.boolean().default(false),
});
export type MenuItem = z.input<typeof menuItem>;
export type ParsedMenuItem = z.output<typeof menuItem>;
