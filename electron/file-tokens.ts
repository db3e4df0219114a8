import { statSync } from 'node:fs';
import path from 'node:path';
import { StratumError } from '../db/contract.ts';
import type { FileToken } from './channels.ts';

export type FileUse = 'open' | 'save';

/** The chosen files of this run of the app: path by token. A token is good for the one use it was handed out for. */
export interface FileTokens {
  issue(file: string, use: FileUse): FileToken;
  /** @throws StratumError `usage` for a token that was never handed out, or for another use */
  path(token: string, use: FileUse): string;
  /** Every path handed out as a token: what must not appear in a message to a window. */
  known(): string[];
}

/** @param randomId a fresh unguessable word for each call */
export function createFileTokens(randomId: () => string): FileTokens {
  const paths = new Map<string, { file: string; use: FileUse }>();
  const tokens = new Map<string, string>();

  return {
    issue(file, use) {
      const absolute = path.resolve(file);
      const key = `${use}\0${absolute}`;
      let token = tokens.get(key);
      if (token === undefined) {
        token = randomId();
        tokens.set(key, token);
        paths.set(token, { file: absolute, use });
      }
      return { token, name: path.basename(absolute), ...sizeOf(absolute) };
    },
    path(token, use) {
      const known = paths.get(token);
      if (known?.use !== use) {
        throw new StratumError('usage', 'That file was not chosen in this window; please choose it again.');
      }
      return known.file;
    },
    known: () => [...paths.values()].map(({ file }) => file),
  };
}

function sizeOf(file: string): { folder: boolean; bytes: number | null } {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return { folder: false, bytes: null };
  return stat.isDirectory() ? { folder: true, bytes: null } : { folder: false, bytes: stat.size };
}
