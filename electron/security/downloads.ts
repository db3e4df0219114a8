import type { Session } from 'electron';

/** A page saves nothing by itself: files are written where the person chose, through the shell. */
export function forbidDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault());
}
