/** The one origin of the app. A standard scheme, so relative URLs, storage and CSP `'self'` work as on a web page. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'stratum';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Whether the URL is a page or an asset of the app itself. `URL.origin` is "null" for custom schemes, hence by parts. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}
