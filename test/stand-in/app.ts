import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StandInWindow } from './browser-window.ts';
import type { Browser } from './chromium.ts';
import { note, onlyKnown } from './only-known.ts';

/** The life of the app: ready, quit, paths, command line. */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly name: string;
  readonly commandLine: CommandLine;
  readonly #version: string;
  readonly #scratch = mkdtempSync(path.join(os.tmpdir(), 'stratum-app-'));
  readonly #paths = new Map<string, string>();
  readonly #switches: string[] = [];
  #browser: Browser | null = null;
  #ready = false;
  #quitting = false;
  #markReady!: () => void;
  readonly #whenReady = new Promise<void>((resolve) => {
    this.#markReady = resolve;
  });

  constructor(packageFile: string) {
    super();
    const { productName, version } = JSON.parse(readFileSync(packageFile, 'utf8')) as Record<string, string>;
    this.name = productName ?? 'app';
    this.#version = version ?? '0.0.0';
    this.commandLine = onlyKnown('app.commandLine', new CommandLine(this.#switches));
  }

  /** Chromium switches that the app appended before it was ready. */
  get switches(): readonly string[] {
    return this.#switches;
  }

  get browser(): Browser {
    if (this.#browser === null) throw new Error('Not before the app is ready.');
    return this.#browser;
  }

  start(browser: Browser): void {
    this.#browser = browser;
    this.#ready = true;
    this.#markReady();
    this.emit('ready', {});
  }

  whenReady(): Promise<void> {
    return this.#whenReady;
  }

  isReady(): boolean {
    return this.#ready;
  }

  getPath(name: string): string {
    const own = this.#paths.get(name) ?? { home: os.homedir(), temp: os.tmpdir(), exe: process.execPath }[name];
    if (own !== undefined) return own;
    const folder = path.join(this.#scratch, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  setPath(name: string, folder: string): void {
    mkdirSync(folder, { recursive: true });
    this.#paths.set(name, folder);
  }

  getVersion(): string {
    return this.#version;
  }

  /** One process per test: a second start is played by emitting `second-instance`. */
  requestSingleInstanceLock(data?: unknown): boolean {
    note('app.requestSingleInstanceLock', data);
    return true;
  }

  enableSandbox(): void {
    note('app.enableSandbox', true);
  }

  addRecentDocument(file: string): void {
    note('app.addRecentDocument', file);
  }

  windowClosed(): void {
    if (this.#quitting || StandInWindow.all().length > 0) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  /** Electron's order: before-quit, each window's close, will-quit, quit. Any of the first three may prevent it. */
  quit(): void {
    if (this.#quitting || !this.#passes('before-quit')) return;
    for (const window of StandInWindow.all()) {
      this.#quitting = true;
      const closed = window.close();
      this.#quitting = false;
      if (!closed) return;
    }
    if (!this.#passes('will-quit')) return;
    this.#quitting = true;
    this.emit('quit', {}, 0);
    void this.exit(0);
  }

  async exit(code = 0): Promise<void> {
    this.#quitting = true;
    await this.#browser?.close();
    rmSync(this.#scratch, { recursive: true, force: true });
    process.exit(code);
  }

  #passes(event: string): boolean {
    let stopped = false;
    const preventDefault = () => {
      stopped = true;
    };
    this.emit(event, { preventDefault });
    return !stopped;
  }
}

class CommandLine {
  readonly #switches: string[];

  constructor(switches: string[]) {
    this.#switches = switches;
  }

  appendSwitch(name: string, value?: string): void {
    this.#switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
  }

  removeSwitch(name: string): void {
    const kept = this.#switches.filter((word) => word !== `--${name}` && !word.startsWith(`--${name}=`));
    this.#switches.splice(0, this.#switches.length, ...kept);
  }

  hasSwitch(name: string): boolean {
    return this.#switches.some((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  }
}
