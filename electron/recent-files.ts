import path from 'node:path';
import * as z from 'zod';
import type { SettingsFile } from './settings-file.ts';

export const recentEntries = z.array(z.object({ path: z.string(), openedAt: z.string() }));
export type RecentEntry = z.infer<typeof recentEntries>[number];

const LIMIT = 12;

export interface RecentFiles {
  /** Latest first. */
  list(): RecentEntry[];
  add(file: string): void;
  forget(file: string): void;
  clear(): void;
}

/** Studies opened lately. Only their places: nothing of what is in them, and no passphrase. */
export function createRecentFiles(settings: SettingsFile<RecentEntry[]>, now: () => Date): RecentFiles {
  const without = (file: string) => settings.read().filter((entry) => entry.path !== path.resolve(file));
  return {
    list: () => settings.read(),
    add(file) {
      const entry = { path: path.resolve(file), openedAt: now().toISOString() };
      settings.write([entry, ...without(file)].slice(0, LIMIT));
    },
    forget: (file) => settings.write(without(file)),
    clear: () => settings.write([]),
  };
}
