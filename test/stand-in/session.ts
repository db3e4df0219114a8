import { EventEmitter } from 'node:events';
import { note, onlyKnown } from './only-known.ts';

interface Details {
  url: string;
  method: string;
}
type BeforeRequest = (details: Details, respond: (answer: { cancel?: boolean }) => void) => void;
type CheckPermission = (
  contents: null,
  permission: string,
  origin: string,
  details: { requestingUrl: string },
) => boolean;

/** Electron's permission names, and Chromium's as Playwright writes them: those that can be granted from outside. */
const GRANTABLE: Readonly<Record<string, string>> = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-write',
  geolocation: 'geolocation',
  notifications: 'notifications',
};

export class StandInSession extends EventEmitter {
  #beforeRequest: BeforeRequest | null = null;
  #check: CheckPermission | null = null;

  readonly webRequest = onlyKnown('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest | null) => {
      this.#beforeRequest = listener;
    },
  });

  /** What the app's own rule says about a request; allowed where it has none. */
  allows(details: Details): Promise<boolean> {
    return new Promise((resolve) => {
      if (this.#beforeRequest === null) resolve(true);
      else this.#beforeRequest(details, ({ cancel }) => resolve(cancel !== true));
    });
  }

  /** The permissions that the app's own rule grants to a page, in Playwright's words. */
  grants(url: string): string[] {
    const check = this.#check;
    if (check === null) return [];
    return Object.entries(GRANTABLE)
      .filter(([permission]) => check(null, permission, new URL(url).origin, { requestingUrl: url }))
      .map(([, name]) => name);
  }

  setPermissionCheckHandler(handler: CheckPermission | null): void {
    this.#check = handler;
  }

  setPermissionRequestHandler(): void {
    note('session.setPermissionRequestHandler', true);
  }

  setDevicePermissionHandler(): void {
    note('session.setDevicePermissionHandler', true);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    note('session.setSpellCheckerEnabled', enabled);
  }

  async setProxy(settings: unknown): Promise<void> {
    note('session.setProxy', settings);
  }
}
