import { type CallOutput, call, type FileToken } from '../api.ts';
import { forgetAsOf } from './as-of.ts';
import { closeInspector } from './inspector.ts';
import { queryClient } from './query-client.ts';
import { goHome } from './screen.ts';
import { createStore, useStore } from './store.ts';

/** The dialog about study files that is on, if any; it can be called from the start screen and from within a study. */
export type StudyDialog = { kind: 'new' } | { kind: 'open'; file: FileRef } | null;

/** A study file as the window knows it. */
export type FileRef = Pick<FileToken, 'token' | 'name'>;

const dialog = createStore<StudyDialog>(null);
const locked = createStore<FileRef | null>(null);

export const useStudyDialog = (): StudyDialog => useStore(dialog);
export const showNewStudy = (): void => dialog.set({ kind: 'new' });
export const showOpenStudy = (file: FileRef): void => dialog.set({ kind: 'open', file });
export const closeStudyDialog = (): void => dialog.set(null);

/** The study that waits for its passphrase after "Lock". */
export const useLocked = (): FileRef | null => useStore(locked);
export const leaveLocked = (): void => locked.set(null);

/** Asks for a study file and then for its passphrase. */
export async function chooseStudy(): Promise<void> {
  const [file] = await call('file.pickOpen', { purpose: 'study' });
  if (file) showOpenStudy(file);
}

/** After a study was created or opened: everything shown so far belonged to another one. */
export async function enterStudy(info: CallOutput<'study.info'>): Promise<void> {
  dialog.set(null);
  locked.set(null);
  forgetWhatWasShown();
  await call('window.setTitle', { title: info ? `${info.title} — ${info.file}` : null });
  await queryClient.resetQueries();
}

export async function closeStudy(): Promise<void> {
  await call('study.close', {});
  await enterStudy(null);
}

/** Closes the study file, forgets its keys and everything read from it, and waits for the passphrase. */
export async function lockStudy(file: string): Promise<void> {
  const recent = await call('recent.list', {});
  await call('study.close', {});
  await enterStudy(null);
  locked.set(recent.find((study) => study.name === file) ?? null);
}

const leaving = new Set<() => void>();

/** What a feature keeps outside its components belongs to one study: `forget` is called when another one is entered. */
export function whenStudyChanges(forget: () => void): void {
  leaving.add(forget);
}

function forgetWhatWasShown(): void {
  for (const forget of leaving) forget();
  goHome();
  closeInspector();
  forgetAsOf();
}
