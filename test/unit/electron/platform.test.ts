import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/menu.ts';
import { menuItem } from '../../../electron/menu-item.ts';
import { createRecentFiles, recentEntries } from '../../../electron/recent-files.ts';
import { settingsFile } from '../../../electron/settings-file.ts';
import { holdSingleInstance } from '../../../electron/single-instance.ts';
import { readSwitches, studyArgument } from '../../../electron/switches.ts';
import { FIRST_STATE, placedOnScreens, windowState } from '../../../electron/window-state.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-platform-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('recent studies', () => {
  const recent = (now = new Date('2026-01-31T09:00:00Z')) =>
    createRecentFiles(settingsFile(path.join(folder, 'recent.json'), recentEntries, []), () => now);

  test('are listed latest first, each once, and survive the app', () => {
    recent().add('/a.stratum');
    recent().add('/b.stratum');
    recent(new Date('2026-02-01T00:00:00Z')).add('/a.stratum');
    expect(recent().list()).toEqual([
      { path: '/a.stratum', openedAt: '2026-02-01T00:00:00.000Z' },
      { path: '/b.stratum', openedAt: '2026-01-31T09:00:00.000Z' },
    ]);
  });

  test('are at most twelve, and can be forgotten', () => {
    for (let i = 0; i < 20; i += 1) recent().add(`/${i}.stratum`);
    expect(recent().list()).toHaveLength(12);
    recent().forget('/19.stratum');
    expect(recent().list()[0]?.path).toBe('/18.stratum');
    recent().clear();
    expect(recent().list()).toEqual([]);
  });

  test('a damaged list is an empty list', () => {
    for (const text of ['', '{', '{"path":1}', '[{"path":"/x"}]']) {
      writeFileSync(path.join(folder, 'recent.json'), text);
      expect(recent().list(), text).toEqual([]);
    }
  });

  test('hold places only, readable by their owner alone', () => {
    recent().add('/a.stratum');
    const kept = JSON.parse(readFileSync(path.join(folder, 'recent.json'), 'utf8')) as object[];
    expect(Object.keys(kept[0]!)).toEqual(['path', 'openedAt']);
  });

  test('a profile that cannot be written stops nobody', () => {
    const settings = settingsFile(path.join(folder, 'none', 'recent.json'), recentEntries, []);
    expect(() => createRecentFiles(settings, () => new Date()).add('/a.stratum')).not.toThrow();
  });
});

describe('the place of the window', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];

  test('is where it was', () => {
    const state = { x: 100, y: 50, width: 1200, height: 800, maximized: false };
    expect(placedOnScreens(state, screens)).toEqual(state);
  });

  test('is the platform’s choice where that screen is gone', () => {
    const state = { x: 2500, y: 50, width: 1200, height: 800, maximized: true };
    expect(placedOnScreens(state, screens)).toEqual({ width: 1200, height: 800, maximized: true });
  });

  test('is always one whose title bar can be reached', () => {
    const number = fc.integer({ min: -5000, max: 5000 });
    const screen = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 800, max: 4000 }),
      height: fc.integer({ min: 600, max: 3000 }),
    });
    const state = fc.record({
      x: number,
      y: number,
      width: fc.integer({ min: 640, max: 6000 }),
      height: fc.integer({ min: 480, max: 6000 }),
      maximized: fc.boolean(),
    });
    fc.assert(
      fc.property(state, fc.array(screen, { minLength: 1, maxLength: 3 }), (wanted, found) => {
        const placed = placedOnScreens(wanted, found);
        const { x, y } = placed;
        if (x === undefined || y === undefined) return true;
        return found.some((s) => x < s.x + s.width && x + placed.width > s.x && y >= s.y && y < s.y + s.height);
      }),
    );
  });

  test('kept in a file that makes no sense is the first one', () => {
    writeFileSync(path.join(folder, 'window.json'), '{"width":-5,"height":1e9,"maximized":1}');
    expect(settingsFile(path.join(folder, 'window.json'), windowState, FIRST_STATE).read()).toEqual(FIRST_STATE);
  });
});

describe('switches', () => {
  const scripted = { STRATUM_CLOCK: '2026-01-31T09:00:00Z', STRATUM_DIALOGS: '/d.json', STRATUM_USER_DATA: '/profile' };

  test('script a development and a validation build', () => {
    for (const flavour of ['development', 'validation'] as const) {
      expect(readSwitches([], scripted, flavour)).toEqual({
        userData: '/profile',
        clock: '2026-01-31T09:00:00Z',
        dialogs: '/d.json',
        cli: null,
      });
    }
  });

  test('a production build takes no clock and no scripted dialogs from anyone', () => {
    expect(readSwitches([], scripted, 'production')).toMatchObject({ clock: null, dialogs: null });
  });

  test('a clock that is no instant is refused, not ignored', () => {
    expect(() => readSwitches([], { STRATUM_CLOCK: 'yesterday' }, 'development')).toThrow('not an instant');
  });

  test('everything after --cli belongs to the command line', () => {
    const { cli, userData } = readSwitches(['--cli', 'run', 's.stratum', '--user-data-dir=/x'], {}, 'production');
    expect(cli).toEqual(['run', 's.stratum', '--user-data-dir=/x']);
    expect(userData).toBeNull();
  });

  test('a study among the words is found, an option that looks like one is not', () => {
    expect(studyArgument(['--inspect=0', 'out/main.cjs', '/t/NSCLC.STRATUM'])).toBe('/t/NSCLC.STRATUM');
    expect(studyArgument(['--x=/t/a.stratum', 'list.csv'])).toBeNull();
  });
});

describe('a single instance', () => {
  class FakeApp extends EventEmitter {
    lock = true;
    requestSingleInstanceLock() {
      return this.lock;
    }
  }

  test('opens the study it was started with, and those of later starts', () => {
    const app = new FakeApp();
    const studies: string[] = [];
    let raised = 0;
    const held = holdSingleInstance(app as never, ['/a.stratum'], {
      onStudy: (file) => studies.push(file),
      onSecondStart: () => {
        raised += 1;
      },
    });
    app.emit('second-instance', {}, [], '', { file: '/b.stratum' });
    app.emit('second-instance', {}, [], '', { file: null });
    app.emit('open-file', { preventDefault() {} }, '/c.stratum');
    expect(held).toBe(true);
    expect(studies).toEqual(['/a.stratum', '/b.stratum', '/c.stratum']);
    expect(raised).toBe(2);
  });

  test('the second start opens nothing itself', () => {
    const app = new FakeApp();
    app.lock = false;
    const studies: string[] = [];
    expect(
      holdSingleInstance(app as never, ['/a.stratum'], { onStudy: (f) => studies.push(f), onSecondStart() {} }),
    ).toBe(false);
    expect(studies).toEqual([]);
  });
});

describe('the menu', () => {
  const chosen: string[] = [];
  const items = [
    { menu: 'file', id: 'study.new', label: 'New study…', accelerator: 'CmdOrCtrl+N' },
    { menu: 'file', id: 'study.close', label: 'Close study', enabled: false, separated: true },
    { menu: 'view', id: 'theme.dark', label: 'Dark', checked: true },
    { menu: 'help', id: 'help.screen', label: 'Help', accelerator: 'F1' },
  ].map((item) => menuItem.parse(item));
  const template = (mac: boolean, development = false) =>
    menuTemplate({ mac, appName: 'Stratum', development, items, choose: (id) => chosen.push(id) });
  const submenu = (menus: Electron.MenuItemConstructorOptions[], id: string) =>
    menus.find((menu) => menu.id === id)?.submenu as Electron.MenuItemConstructorOptions[];

  test('shows the window’s commands with shortcut, state and lines between', () => {
    expect(submenu(template(false), 'file')).toMatchObject([
      { id: 'study.new', accelerator: 'CmdOrCtrl+N', enabled: true },
      { type: 'separator' },
      { id: 'study.close', enabled: false },
      { type: 'separator' },
      { role: 'quit' },
    ]);
    expect(submenu(template(false), 'view')[0]).toMatchObject({ id: 'theme.dark', type: 'checkbox', checked: true });
  });

  test('a chosen command is told by its id', () => {
    const item = submenu(template(false), 'file')[0]!;
    item.click?.({} as never, undefined, {} as never);
    expect(chosen).toEqual(['study.new']);
  });

  test('a menu without items is not there; macOS has its app menu', () => {
    expect(template(false).map((menu) => menu.id)).toEqual(['file', 'edit', 'view', 'help']);
    expect(template(true)[0]).toMatchObject({ role: 'appMenu' });
  });

  test('developer tools are there in development only', () => {
    const roles = (development: boolean) => submenu(template(false, development), 'view').map((item) => item.role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});
