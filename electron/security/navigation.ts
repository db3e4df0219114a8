import type { App, WebContents } from 'electron';
import { isOwnUrl } from '../origin.ts';
import { isAllowedLink } from './external-links.ts';

/** No window leaves the app, opens another, or embeds one. An allowed https link goes to the person's browser. */
export function confineNavigation(app: App, openExternal: (url: string) => void): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, openExternal));
}

function confine(contents: WebContents, openExternal: (url: string) => void): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (isAllowedLink(url)) openExternal(url);
    return { action: 'deny' };
  });
}
