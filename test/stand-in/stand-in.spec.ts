import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { buildSync } from 'esbuild';
import { type DrivenApp, launch } from './launch.ts';

interface ExampleWindow {
  example: {
    invoke(channel: string, value?: unknown): Promise<unknown>;
    pathOf(file: File): string;
    fail(): void;
  };
}
declare const window: Window & ExampleWindow;

const here = path.dirname(fileURLToPath(import.meta.url));
let folder: string;
let app: DrivenApp;
let page: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-example-'));
  buildSync({
    absWorkingDir: path.join(here, 'example'),
    entryPoints: ['main.ts', 'preload.ts', 'child.ts'],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['electron'],
  });
  app = await launch({ args: [path.join(folder, 'main.cjs')] });
  page = await app.firstWindow();
  await expect(page).toHaveTitle('tick 7 true');
});

test.afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a custom scheme is a secure origin with the app’s own policy, and inline scripts stay blocked', async () => {
  await expect(page.getByRole('heading')).toHaveText('Example');
  await expect(page.locator('#inline')).toHaveText('inline blocked');
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())).toBe(
    'app://example/index.html',
  );
});

test('a page sees the bridge, frozen, and nothing of Node or of the stand-in', async () => {
  const seen = await page.evaluate(() => ({
    require: typeof Reflect.get(window, 'require'),
    process: typeof Reflect.get(window, 'process'),
    ours: Object.getOwnPropertyNames(window).filter((name) => /stand/i.test(name)),
    frozen: Object.isFrozen(window.example),
  }));
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', ours: [], frozen: true });
});

test('messages carry what structured clone carries', async () => {
  const reply = await page.evaluate(async () => {
    const sent = {
      day: new Date(5),
      set: new Set([1]),
      map: new Map([['a', 1]]),
      big: 12n,
      nan: Number.NaN,
      none: undefined,
    };
    const { kind, value } = (await window.example.invoke('echo', sent)) as { kind: string; value: typeof sent };
    return [
      kind,
      value.day.getTime(),
      value.set.has(1),
      value.map.get('a'),
      String(value.big),
      'none' in value,
      value.nan,
    ];
  });
  expect(reply).toEqual(['[object Object]', 5, true, 1, '12', true, Number.NaN]);
});

test('a handler’s error arrives in Electron’s words, a function is refused', async () => {
  const failed = (channel: string, value?: unknown) =>
    page.evaluate(([c, v]) => window.example.invoke(String(c), v).catch((e: Error) => e.message), [channel, value]);
  expect(await failed('fail')).toBe("Error invoking remote method 'fail': RangeError: no such subject");
  expect(await failed('nobody')).toContain("No handler registered for 'nobody'");
  const refused = await page.evaluate(() => window.example.invoke('echo', () => 1).catch((e: Error) => e.message));
  expect(refused).toMatch(/could not be cloned/);
  expect(
    await page.evaluate(() => {
      try {
        window.example.fail();
        return 'passed';
      } catch (error) {
        return [error instanceof TypeError, (error as Error).message];
      }
    }),
  ).toEqual([false, 'inside the preload']);
});

test('a reply of 8 MB arrives whole within seconds', async () => {
  const size = 8 * 1024 * 1024;
  const started = performance.now();
  const bytes = await page.evaluate(async (n) => {
    const reply = (await window.example.invoke('big', n)) as Uint8Array;
    return [reply.length, reply[0], reply[reply.length - 1]];
  }, size);
  expect(bytes).toEqual([size, 7, 7]);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('the sender of a message is known by its app address, as the main frame', async () => {
  expect(await page.evaluate(() => window.example.invoke('sender'))).toEqual({
    url: 'app://example/index.html',
    main: true,
  });
});

test('a dialog without a script is an error, with one an answer', async () => {
  const open = () => page.evaluate(() => window.example.invoke('open').catch((e: Error) => e.message));
  expect(await open()).toContain('no script answers it');
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] });
  }, '/some/where.csv');
  expect(await open()).toEqual({ canceled: false, filePaths: ['/some/where.csv'] });
});

test('a utility process gets its arguments and messages, answers, and tells its exit code', async () => {
  const answer = await page.evaluate(async () => {
    const reply = await window.example.invoke('child', { code: 3, at: new Map([['day', new Date(5)]]) });
    const { heard, code } = reply as { heard: { received: { at: Map<string, Date> }; argv: string[] }[]; code: number };
    return { argv: heard[0]!.argv, day: heard[0]!.received.at.get('day')?.getTime(), messages: heard.length, code };
  });
  expect(answer).toEqual({ argv: ['--greeting=hello'], day: 5, messages: 1, code: 3 });
});

test('the menu is data: items can be found and chosen, and shortcuts work unless the page takes the key', async () => {
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('new')?.click());
  await page.keyboard.press('Control+Shift+N');
  await page.keyboard.press('Control+y');
  await expect.poll(() => page.evaluate(() => window.example.invoke('chosen'))).toEqual(['new', 'new']);
});

test('a dropped file is known to the preload by its path', async () => {
  const file = path.join(folder, 'cohort.csv');
  writeFileSync(file, 'id\n1\n');
  await app.evaluate(({ standIn }, known) => standIn?.dropPaths(known), { 'cohort.csv': file });
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 50, y: 30, data });
  }
  await expect(page.getByRole('heading')).toHaveText(file);
});

test('nothing leaves: requests, sockets, navigation, new windows and downloads are refused by the app’s own rules', async () => {
  const status = await page.evaluate(async () => [
    await fetch('/missing').then((r) => r.status),
    await fetch('/forbidden').then(
      (r) => r.status,
      () => 'refused',
    ),
  ]);
  expect(status).toEqual([404, 'refused']);
  await page.locator('#out').click();
  await expect.poll(() => app.evaluate(({ standIn }) => standIn?.records.external)).toEqual(['https://example.org/x']);
  await page.evaluate(() => {
    location.href = 'https://elsewhere.test/';
  });
  await page.evaluate(() => {
    const link = document.querySelector<HTMLAnchorElement>('#save')!;
    link.href = URL.createObjectURL(new Blob(['a,b\n']));
    link.click();
  });
  await expect.poll(() => app.evaluate(({ standIn }) => standIn?.records.blocked)).toContain('download list.csv');
  expect(page.url()).toBe('https://example.app.localhost/index.html');
  await expect.poll(() => app.context().pages().length).toBe(1);
});

test('permissions follow the app’s check handler', async () => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'clipboard-write'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'granted']);
});

test('a member of Electron that the stand-in does not have is a loud error', async () => {
  await expect(app.evaluate(({ app }) => app.getLocale())).rejects.toThrow('The stand-in has no app.getLocale');
});
