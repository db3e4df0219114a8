import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Protocol } from 'electron';
import { APP_SCHEME, isOwnUrl } from '../origin.ts';
import { contentSecurityPolicy, freshNonce, withNonce } from './csp.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built window, and nothing outside its folder, under the app's own scheme. */
export function serveApp(protocol: Protocol, root: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(request, root));
}

/** The file an address of the app means, or null when it means none inside `root`. */
export function assetFile(root: string, url: string): string | null {
  if (!isOwnUrl(url)) return null;
  let name: string;
  try {
    name = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  // Names of our own build: plain words. Anything cleverer (encoded slashes, drive letters, NUL) is not ours.
  if (!/^(\/[\w@-][\w@.-]*)+$/.test(name)) return null;
  const file = path.join(root, name);
  const inside = path.relative(root, file);
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file;
}

export async function answer(request: Request, root: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405);
  const file = assetFile(root, request.url);
  if (file === null) return refusal(403);
  const type = TYPES[path.extname(file)];
  if (type === undefined) return refusal(403);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(await readFile(file));
  } catch {
    return refusal(404);
  }
  const nonce = freshNonce();
  const body = type.startsWith('text/html') ? withNonce(new TextDecoder().decode(bytes), nonce) : bytes;
  return new Response(request.method === 'HEAD' ? null : body, { headers: { ...shield(nonce), 'content-type': type } });
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: shield(freshNonce()) });
}

function shield(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
