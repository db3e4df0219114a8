import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { App, Session } from 'electron';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isOwnUrl } from '../../../electron/origin.ts';
import { answer, assetFile } from '../../../electron/security/app-protocol.ts';
import { contentSecurityPolicy, NONCE_PLACEHOLDER } from '../../../electron/security/csp.ts';
import { forbidDownloads } from '../../../electron/security/downloads.ts';
import { isAllowedLink } from '../../../electron/security/external-links.ts';
import { confineNavigation } from '../../../electron/security/navigation.ts';
import { forbidNetwork, isLocalRequest, silenceChromium } from '../../../electron/security/no-network.ts';
import { isGranted, restrictPermissions } from '../../../electron/security/permissions.ts';
import { REMOTE_CONTROL, refuseRemoteControl } from '../../../electron/security/remote-control.ts';
import { isTrustedSender } from '../../../electron/security/sender.ts';
import { windowPreferences } from '../../../electron/security/window-preferences.ts';

const OWN = 'app://stratum/index.html';
const STRANGERS = [
  'https://stratum/index.html',
  'app://stratum.evil/index.html',
  'app://stratum:8080/index.html',
  'app://stratum@evil/index.html',
  'file:///etc/passwd',
  'data:text/html,app://stratum/',
  'about:blank',
  'javascript:alert(1)',
  '',
  'app:stratum',
];

/** An object that records what is called on it, for settings that have no other effect here. */
function recorder() {
  const calls: Record<string, unknown[][]> = {};
  const target = new Proxy(
    {},
    {
      get:
        (_target, name) =>
        (...args: unknown[]) => {
          const list = calls[String(name)] ?? [];
          list.push(args);
          calls[String(name)] = list;
        },
    },
  );
  return { calls, target };
}

describe('the origin', () => {
  test('only the app’s own scheme and host are its own', () => {
    expect(isOwnUrl(OWN)).toBe(true);
    for (const url of STRANGERS) expect(isOwnUrl(url), url).toBe(false);
  });

  test('only the main frame of an own page may ask anything', () => {
    expect(isTrustedSender({ url: OWN, parent: null })).toBe(true);
    expect(isTrustedSender({ url: OWN, parent: {} })).toBe(false);
    expect(isTrustedSender(null)).toBe(false);
    for (const url of STRANGERS) expect(isTrustedSender({ url, parent: null }), url).toBe(false);
  });
});

describe('the app’s scheme', () => {
  let root: string;
  beforeAll(() => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-assets-'));
    root = path.join(folder, 'renderer');
    mkdirSync(path.join(root, 'assets'), { recursive: true });
    writeFileSync(path.join(folder, 'secret.json'), '{"secret":true}');
    writeFileSync(
      path.join(root, 'index.html'),
      `<meta nonce="${NONCE_PLACEHOLDER}"><script nonce="${NONCE_PLACEHOLDER}">`,
    );
    writeFileSync(path.join(root, 'assets/a-1_x.js'), 'export {}');
    writeFileSync(path.join(root, 'assets/odd.exe'), 'MZ');
  });
  afterAll(() => rmSync(path.dirname(root), { recursive: true, force: true }));

  test('no address, however written, means a file outside the folder', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '..',
        '.',
        '%2e%2e',
        '%2f',
        '\\',
        '%5c',
        '%00',
        'C:',
        '~',
        'assets',
        'index.html',
        '//',
        '%c0%ae',
      ),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const file = assetFile(root, `app://stratum/${pieces.join('/')}`);
        return file === null || file.startsWith(root + path.sep);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/assets/..%2f..%2fsecret.json', '/%00'])(
    'does not serve %s',
    async (name) => {
      const response = await answer(new Request(`app://stratum${name}`), root);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).toBe('');
    },
  );

  test('serves an asset with its type and every protective header', async () => {
    const response = await answer(new Request('app://stratum/assets/a-1_x.js'), root);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('gives each page a fresh nonce, the same in the policy and in the page', async () => {
    const nonces = new Set<string>();
    for (let i = 0; i < 5; i += 1) {
      const response = await answer(new Request(OWN), root);
      const html = await response.text();
      const nonce = /nonce="([^"]+)"/.exec(html)![1]!;
      expect(html).not.toContain(NONCE_PLACEHOLDER);
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  test('refuses other hosts, other methods, unknown kinds of file, and tells missing files', async () => {
    const status = async (url: string, method = 'GET') => (await answer(new Request(url, { method }), root)).status;
    expect(await status('app://other/index.html')).toBe(403);
    expect(await status(OWN, 'POST')).toBe(405);
    expect(await status('app://stratum/assets/odd.exe')).toBe(403);
    expect(await status('app://stratum/assets/none.js')).toBe(404);
  });

  test('the policy allows no inline script, no eval, no other origin, no frame, no form', () => {
    const policy = contentSecurityPolicy('N');
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(policy).toContain("script-src 'self';");
    for (const directive of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(policy).toContain(`${directive} 'none'`);
  });
});

describe('the network', () => {
  test('only pages of the app and what they made themselves are requests that pass', () => {
    for (const url of [OWN, 'blob:app://stratum/1-2', 'data:image/png;base64,AA'])
      expect(isLocalRequest(url), url).toBe(true);
    for (const url of [
      'https://example.org',
      'http://127.0.0.1:1',
      'ws://x',
      'ftp://x',
      'file:///x',
      'blob:https://x/1',
    ]) {
      expect(isLocalRequest(url), url).toBe(false);
    }
  });

  test('every request is judged, the proxy leads nowhere, and no dictionaries are fetched', async () => {
    type Judge = (details: { url: string }, respond: (answer: { cancel?: boolean }) => void) => void;
    const seen: { judge?: Judge; spelling?: boolean; proxy?: unknown } = {};
    const session = {
      webRequest: {
        onBeforeRequest: (judge: Judge) => {
          seen.judge = judge;
        },
      },
      setSpellCheckerEnabled: (on: boolean) => {
        seen.spelling = on;
      },
      setProxy: async (settings: unknown) => {
        seen.proxy = settings;
      },
    };
    await forbidNetwork(session as never);
    const cancelled = (url: string) => {
      const answers: (boolean | undefined)[] = [];
      seen.judge?.({ url }, ({ cancel }) => answers.push(cancel));
      return answers;
    };
    expect(cancelled(OWN)).toEqual([false]);
    expect(cancelled('https://example.org/')).toEqual([true]);
    expect(seen.spelling).toBe(false);
    expect(seen.proxy).toEqual({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  });

  test('Chromium resolves no names and does nothing in the background', () => {
    const words: string[] = [];
    const line = {
      appendSwitch: (name: string, value?: string) => words.push(value === undefined ? name : `${name}=${value}`),
    };
    silenceChromium({ commandLine: line } as never as App);
    expect(words).toContain('host-resolver-rules=MAP * ~NOTFOUND');
    expect(words).toContain('force-webrtc-ip-handling-policy=disable_non_proxied_udp');
    expect(words).toContain('disable-background-networking');
  });

  test('a download is prevented', () => {
    let listener: ((event: { preventDefault(): void }) => void) | undefined;
    forbidDownloads({ on: (_name: string, l: typeof listener) => (listener = l) } as never);
    let prevented = false;
    listener?.({
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });
});

describe('permissions', () => {
  const others = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'usb',
    'serial',
    'hid',
    'fileSystem',
    'openExternal',
  ];

  test('copying is granted to our own pages, and nothing else to anyone', () => {
    expect(isGranted('clipboard-sanitized-write', OWN)).toBe(true);
    for (const url of STRANGERS) expect(isGranted('clipboard-sanitized-write', url), url).toBe(false);
    for (const permission of others) expect(isGranted(permission, OWN), permission).toBe(false);
  });

  test('requests, checks and devices all follow that rule', () => {
    const { calls, target } = recorder();
    restrictPermissions(target as Session);
    const request = calls.setPermissionRequestHandler![0]![0] as (
      c: null,
      p: string,
      r: (g: boolean) => void,
      d: object,
    ) => void;
    const check = calls.setPermissionCheckHandler![0]![0] as (c: null, p: string, o: string, d: object) => boolean;
    const device = calls.setDevicePermissionHandler![0]![0] as () => boolean;
    const asked: boolean[] = [];
    request(null, 'media', (granted) => asked.push(granted), { requestingUrl: OWN });
    request(null, 'clipboard-sanitized-write', (granted) => asked.push(granted), { requestingUrl: OWN });
    expect(asked).toEqual([false, true]);
    expect(check(null, 'usb', '', { requestingUrl: OWN })).toBe(false);
    expect(check(null, 'clipboard-sanitized-write', '', {})).toBe(false);
    expect(device()).toBe(false);
  });
});

describe('navigation', () => {
  function confined() {
    const listeners = new Map<string, (event: never) => void>();
    let open: ((details: { url: string }) => { action: string }) | undefined;
    const contents = {
      on: (name: string, listener: (event: never) => void) => listeners.set(name, listener),
      setWindowOpenHandler: (handler: typeof open) => (open = handler),
    };
    const opened: string[] = [];
    const app = { on: (_name: string, listener: (event: unknown, c: unknown) => void) => listener({}, contents) };
    confineNavigation(app as never as App, (url) => opened.push(url));
    const stopped = (name: string, details: object) => {
      let prevented = false;
      const event = {
        ...details,
        preventDefault: () => {
          prevented = true;
        },
      };
      listeners.get(name)?.(event as never);
      return prevented;
    };
    return { stopped, open: (url: string) => open?.({ url }), opened };
  }

  test('a window stays in the app: no foreign page, no frame, no redirect, no webview', () => {
    const { stopped } = confined();
    expect(stopped('will-navigate', { url: OWN })).toBe(false);
    for (const url of STRANGERS) expect(stopped('will-navigate', { url }), url).toBe(true);
    expect(stopped('will-frame-navigate', { url: OWN, isMainFrame: true })).toBe(false);
    expect(stopped('will-frame-navigate', { url: OWN, isMainFrame: false })).toBe(true);
    expect(stopped('will-redirect', { url: OWN })).toBe(true);
    expect(stopped('will-attach-webview', {})).toBe(true);
  });

  test('no window opens; an allowed link goes to the person’s browser, any other nowhere', () => {
    const { open, opened } = confined();
    expect(open('https://www.genenames.org/data/gene-symbol-report/')).toEqual({ action: 'deny' });
    expect(open('https://evil.test/')).toEqual({ action: 'deny' });
    expect(open(OWN)).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://www.genenames.org/data/gene-symbol-report/']);
  });

  test.each([
    'http://www.genenames.org/',
    'https://www.genenames.org.evil.test/',
    'https://www.genenames.org@evil.test/',
    'https://user:pass@www.genenames.org/',
    'https://www.genenames.org:8443/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://www.genenames.org/x',
    'not a url',
  ])('the link %s is refused', (url) => expect(isAllowedLink(url)).toBe(false));
});

describe('windows', () => {
  test('every window is sandboxed, isolated and without Node, in every flavour', () => {
    for (const flavour of ['development', 'production', 'validation'] as const) {
      expect(windowPreferences('/preload.cjs', flavour)).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        allowRunningInsecureContent: false,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
      });
    }
  });

  test('a packaged app has no developer tools', () => {
    expect(windowPreferences('p', 'development').devTools).toBe(true);
    expect(windowPreferences('p', 'production').devTools).toBe(false);
    expect(windowPreferences('p', 'validation').devTools).toBe(false);
  });

  test('a production build drops the switches by which another program could drive it', () => {
    const removed: string[] = [];
    const line = { removeSwitch: (name: string) => removed.push(name) };
    refuseRemoteControl(line as never, 'validation');
    expect(removed).toEqual([]);
    refuseRemoteControl(line as never, 'production');
    expect(removed).toEqual(REMOTE_CONTROL);
    expect(removed).toContain('remote-debugging-port');
  });
});
