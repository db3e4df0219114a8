import type { Session } from 'electron';
import { isOwnUrl } from '../origin.ts';

/** Copying a table or a sentence is the only thing of the platform that a page needs. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

export function isGranted(permission: string, url: string): boolean {
  return GRANTED.has(permission) && isOwnUrl(url);
}

/** Denies every request, check and device (camera, location, USB, serial, HID, …) but those above. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, respond, details) => {
    respond(isGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((contents, permission, _origin, details) =>
    isGranted(permission, details.requestingUrl ?? contents?.getURL() ?? ''),
  );
  session.setDevicePermissionHandler(() => false);
}
