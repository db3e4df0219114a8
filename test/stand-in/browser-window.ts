import { EventEmitter } from 'node:events';
import { onlyKnown } from './only-known.ts';
import { type Shared, StandInWebContents } from './web-contents.ts';

interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface WindowOptions extends Partial<Bounds> {
  title?: string;
  show?: boolean;
  minWidth?: number;
  minHeight?: number;
  webPreferences?: { preload?: string; sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean };
}

/** What the app object must hear of its windows. */
export interface WindowWatcher {
  opened(window: StandInWindow): void;
  closed(): void;
}

const windows = new Set<StandInWindow>();
let lastId = 0;

export class StandInWindow extends EventEmitter {
  readonly id = ++lastId;
  readonly contents: StandInWebContents;
  readonly webContents: StandInWebContents;
  readonly attached: Promise<void>;
  #bounds: Bounds;
  #title: string;
  #visible: boolean;
  #maximized = false;
  #minimized = false;
  #closed = false;
  readonly #watcher: WindowWatcher;

  constructor(options: WindowOptions, shared: Shared, watcher: WindowWatcher) {
    super();
    const { preload, sandbox, contextIsolation, nodeIntegration } = options.webPreferences ?? {};
    if (sandbox === false || contextIsolation === false || nodeIntegration === true) {
      throw new Error('The stand-in opens sandboxed, isolated windows without Node only.');
    }
    this.#watcher = watcher;
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#title = options.title ?? 'Stratum';
    this.#visible = options.show !== false;
    this.contents = new StandInWebContents(shared, preload);
    this.webContents = onlyKnown('webContents', this.contents);
    windows.add(this);
    this.attached = this.#attach(shared);
    watcher.opened(this);
  }

  static all(): StandInWindow[] {
    return [...windows];
  }

  async #attach(shared: Shared): Promise<void> {
    const browser = shared.browser();
    const page = await browser.page();
    await this.contents.attach(page);
    page.once('load', () => this.emit('ready-to-show'));
    page.on('close', () => this.#gone());
    await this.#applyBounds(browser.headed);
  }

  async #applyBounds(headed: boolean): Promise<void> {
    const page = this.contents.page!;
    const { x, y, width, height } = this.#bounds;
    if (!headed) return page.setViewportSize({ width, height });
    const session = await page.context().newCDPSession(page);
    const { windowId } = await session.send('Browser.getWindowForTarget');
    await session.send('Browser.setWindowBounds', { windowId, bounds: { left: x, top: y, width, height } });
    await session.detach();
  }

  async loadURL(url: string): Promise<void> {
    await this.attached;
    await this.contents.loadURL(url);
  }

  /** Asks the `close` listeners first. @returns false when one prevented it */
  close(): boolean {
    let stopped = false;
    const preventDefault = () => {
      stopped = true;
    };
    this.emit('close', { preventDefault });
    if (!stopped) this.destroy();
    return !stopped;
  }

  destroy(): void {
    const page = this.contents.page;
    this.#gone();
    void page?.close().catch(() => {});
  }

  /** The page is gone, by our hand or the person's (headed: the window's own close button). */
  #gone(): void {
    if (this.#closed) return;
    this.#closed = true;
    windows.delete(this);
    this.emit('closed');
    this.#watcher.closed();
  }

  show(): void {
    this.#visible = true;
  }

  isVisible(): boolean {
    return this.#visible;
  }

  focus(): void {
    void this.contents.page?.bringToFront().catch(() => {});
  }

  maximize(): void {
    this.#maximized = true;
  }

  isMaximized(): boolean {
    return this.#maximized;
  }

  minimize(): void {
    this.#minimized = true;
  }

  restore(): void {
    this.#minimized = false;
  }

  isMinimized(): boolean {
    return this.#minimized;
  }

  isDestroyed(): boolean {
    return this.#closed;
  }

  setTitle(title: string): void {
    this.#title = title;
  }

  getTitle(): string {
    return this.#title;
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.attached.then(() => this.#applyBounds(false)).catch(() => {});
  }

  getBounds(): Bounds {
    return { ...this.#bounds };
  }

  getNormalBounds(): Bounds {
    return { ...this.#bounds };
  }
}
