import { existsSync } from 'node:fs';
import path from 'node:path';
import { StratumError } from '../db/contract.ts';
import type { FileToken, RecentStudy, SavePurpose } from './channels.ts';
import type { FileDialogs } from './dialogs.ts';
import type { ShellHandlers } from './dispatch.ts';
import type { FileTokens } from './file-tokens.ts';
import { writeWhole } from './file-write.ts';
import type { Flavour } from './flavour.ts';
import type { ParsedMenuItem } from './menu-item.ts';
import type { RecentFiles } from './recent-files.ts';
import { isAllowedLink } from './security/external-links.ts';

/** What the shell's own calls act on; main.ts puts the real things in. */
export interface ShellParts {
  name: string;
  version: string;
  platform: string;
  runtime: 'electron' | 'stand-in';
  flavour: Flavour;
  clock: string | null;
  now(): Date;
  /** Folder of sample studies; made when first asked for. */
  samples(): string;
  tokens: FileTokens;
  dialogs: FileDialogs;
  recent: RecentFiles;
  /** The study the app was started with; null after the first time. */
  takeOpened(): string | null;
  setTitle(title: string | null): void;
  setMenu(items: ParsedMenuItem[]): void;
  setTheme(source: 'light' | 'dark' | 'system'): void;
  openExternal(url: string): void;
}

export function createShellCalls(parts: ShellParts): ShellHandlers {
  const { tokens, dialogs, recent } = parts;
  const opened = (file: string | null): FileToken | null => (file === null ? null : tokens.issue(file, 'open'));
  return {
    'app.info': () => ({
      name: parts.name,
      version: parts.version,
      platform: parts.platform,
      runtime: parts.runtime,
      flavour: parts.flavour,
      clock: parts.clock,
      today: localDay(parts.now()),
    }),
    'file.pickOpen': async ({ purpose, multiple }) =>
      (await dialogs.open(purpose, multiple)).map((file) => tokens.issue(file, 'open')),
    'file.pickFolder': async () => opened(await dialogs.folder()),
    'file.pickSave': async ({ purpose, suggestedName }) => {
      const file = await dialogs.save(purpose, plainName(suggestedName));
      return file === null ? null : tokens.issue(withEnding(file, purpose, existsSync), 'save');
    },
    'sample.place': () => {
      const file = path.join(parts.samples(), `Stratum sample ${localDay(parts.now())}.stratum`);
      const exists = existsSync(file);
      return { file: tokens.issue(file, exists ? 'open' : 'save'), exists };
    },
    'file.write': async ({ token, data }) => {
      const file = tokens.path(token, 'save');
      const bytes = await writeWhole(file, data);
      return { name: tokens.issue(file, 'save').name, bytes };
    },
    'file.takeOpened': () => opened(parts.takeOpened()),
    'recent.list': () =>
      recent.list().map(({ path: file, openedAt }): RecentStudy => {
        const { token, name, bytes } = tokens.issue(file, 'open');
        return { token, name, openedAt, bytes, missing: bytes === null };
      }),
    'recent.forget': ({ token }) => {
      recent.forget(tokens.path(token, 'open'));
      return null;
    },
    'recent.clear': () => {
      recent.clear();
      return null;
    },
    'window.setTitle': ({ title }) => {
      parts.setTitle(title);
      return null;
    },
    'menu.set': ({ items }) => {
      parts.setMenu(items);
      return null;
    },
    'theme.set': ({ source }) => {
      parts.setTheme(source);
      return null;
    },
    'external.open': ({ url }) => {
      if (!isAllowedLink(url)) throw new StratumError('usage', 'That page is not on the list of pages Stratum opens.');
      parts.openExternal(url);
      return null;
    },
  };
}

/** `YYYY-MM-DD` of the computer's own time zone: what a person calls today. */
function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A suggested name without what a file system would not take, or would take for a folder. */
export function plainName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must go
  return name.replaceAll(/[\u0000-\u001f<>:"/\\|?*]+/g, '-').replace(/^\.+/, '') || 'untitled';
}

/**
 * The chosen name with the ending of its kind, where the person typed none.
 * @throws StratumError `exists` where that is another file, which the dialog has not asked about
 */
export function withEnding(file: string, purpose: SavePurpose, exists: (file: string) => boolean): string {
  if (path.extname(file) !== '') return file;
  const ended = `${file}.${purpose === 'study' ? 'stratum' : purpose}`;
  if (exists(ended)) {
    throw new StratumError(
      'exists',
      `"${path.basename(ended)}" is already there; choose it by its full name to replace it.`,
    );
  }
  return ended;
}
