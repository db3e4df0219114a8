import path from 'node:path';
import type { App } from 'electron';
import { studyArgument } from './switches.ts';

export interface InstanceOptions {
  /** A study was asked for: at the start, by a second start, or by the file manager. Absolute path. */
  onStudy(file: string): void;
  /** Someone started the app again: bring the window to the front. */
  onSecondStart(): void;
}

/**
 * One app per profile: a second start hands its study to the first and ends. Must run before the app is ready.
 * @returns false when this is the second start
 */
export function holdSingleInstance(app: App, argv: readonly string[], options: InstanceOptions): boolean {
  const cwd = process.cwd();
  const study = studyArgument(argv);
  const file = study === null ? null : path.resolve(cwd, study);
  if (!app.requestSingleInstanceLock({ file })) return false;
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    options.onSecondStart();
    const asked = (data as { file?: unknown } | null)?.file;
    if (typeof asked === 'string') options.onStudy(asked);
  });
  // macOS tells of double-clicked files by this event, also before the app is ready.
  app.on('open-file', (event, opened) => {
    event.preventDefault();
    options.onStudy(opened);
  });
  if (file !== null) options.onStudy(file);
  return true;
}
