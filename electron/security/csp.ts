import { randomBytes } from 'node:crypto';

/** What the built index.html carries wherever a nonce belongs; replaced in every answer. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** 128 random bits, as CSP level 3 section 7.1 asks. */
export function freshNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * Everything is refused unless named. Styles may be added by our own scripts that know the nonce (the grid and the
 * component library do); no inline scripts, no eval, no workers from blobs, no frames, no forms, no other origin.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function withNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_PLACEHOLDER, nonce);
}
