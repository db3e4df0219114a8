import { acceptFile, type FileToken } from '../api.ts';
import { goTo } from './screen.ts';
import { showOpenStudy } from './session.ts';
import { createStore, useStore } from './store.ts';

/** Data files that were dropped or chosen and that the import screen has not looked into yet. */
const waiting = createStore<readonly FileToken[]>([]);

export const useWaitingFiles = (): readonly FileToken[] => useStore(waiting);

export function takeWaitingFiles(): readonly FileToken[] {
  const files = waiting.get();
  waiting.set([]);
  return files;
}

/** Files on their way into the study: the import screen opens and looks into them. */
export function bringToImport(files: readonly FileToken[]): void {
  if (files.length === 0) return;
  waiting.set((before) => [...before, ...files]);
  goTo('import');
}

/** Dropped files: a study file is opened, all others go to import (as soon as a study is open). */
export async function receiveDrop(files: readonly File[]): Promise<void> {
  const tokens = await Promise.all(files.map(acceptFile));
  const study = tokens.find((token) => token.name.toLowerCase().endsWith('.stratum'));
  if (study) showOpenStudy(study);
  else bringToImport(tokens);
}
