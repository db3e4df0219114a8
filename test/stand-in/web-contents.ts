import { EventEmitter } from 'node:events';
import type { Download, Page } from 'playwright-core';
import type { Browser } from './chromium.ts';
import { decode, encode } from './codec.ts';
import type { IpcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { note, records } from './only-known.ts';
import { BINDING, DELIVER, type FromPage, type InvokeReply, SET_PATHS, type ToPage } from './page-messages.ts';
import { pageScript } from './page-script.ts';
import type { Schemes } from './schemes.ts';
import type { StandInSession } from './session.ts';

/** What all windows of the app share. */
export interface Shared {
  browser(): Browser;
  schemes: Schemes;
  session: StandInSession;
  ipcMain: IpcMain;
  electronVersion: string;
  /** Paths of droppable files by base name. */
  paths: Record<string, string>;
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };

let lastId = 0;

export class StandInWebContents extends EventEmitter {
  readonly id = ++lastId;
  isLoadingByApp = false;
  page: Page | null = null;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #zoom = 1;
  readonly #shared: Shared;
  readonly #preload: string | undefined;

  constructor(shared: Shared, preload: string | undefined) {
    super();
    this.#shared = shared;
    this.#preload = preload;
  }

  get session(): StandInSession {
    return this.#shared.session;
  }

  get mainFrame(): { url: string } {
    return { url: this.getURL() };
  }

  async attach(page: Page): Promise<void> {
    const { schemes, electronVersion, paths } = this.#shared;
    this.page = page;
    await page.exposeBinding(BINDING, async ({ frame }, text: string) => {
      const parent = frame.parentFrame();
      return this.#receive(decode(text) as FromPage, { url: schemes.inward(frame.url()), parent });
    });
    const versions = { node: process.versions.node, electron: electronVersion, chrome: this.#shared.browser().version };
    const facts = { platform: process.platform, versions, argv: [], paths };
    await page.addInitScript({ content: pageScript(facts, this.#preload) });
    page.on('console', (message) => this.emit('console-message', { message: message.text(), level: message.type() }));
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('load', () => this.emit('did-finish-load', {}));
    page.on('crash', () => this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }));
    page.on('download', (download) => void this.#downloaded(download));
    page.on('close', () => this.emit('destroyed'));
    await this.#watchPopups(page);
  }

  async loadURL(url: string): Promise<void> {
    const { schemes, session } = this.#shared;
    const page = this.#loaded();
    const outward = schemes.outward(url);
    await page.context().grantPermissions(session.grants(url), { origin: new URL(outward).origin });
    this.isLoadingByApp = true;
    try {
      await page.goto(outward);
    } finally {
      this.isLoadingByApp = false;
    }
  }

  /** @returns false when a listener prevented it */
  asks(event: string, details: object): boolean {
    let allowed = true;
    const preventDefault = () => {
      allowed = false;
    };
    this.emit(event, { ...details, preventDefault });
    return allowed;
  }

  send(channel: string, ...args: unknown[]): void {
    const text = encode({ channel, args } satisfies ToPage);
    const deliver = ([name, message]: [string, string]) => {
      const take = Reflect.get(globalThis, Symbol.for(name)) as ((message: string) => void) | undefined;
      take?.(message);
    };
    // A page that is just being replaced misses messages in Electron too.
    this.page?.evaluate(deliver, [DELIVER, text] as [string, string]).catch(() => {});
  }

  /** Tells a loaded page where droppable files lie. */
  async updatePaths(): Promise<void> {
    const update = ([name, paths]: [string, Record<string, string>]) => {
      const take = Reflect.get(globalThis, Symbol.for(name)) as ((paths: unknown) => void) | undefined;
      take?.(paths);
    };
    await this.page?.evaluate(update, [SET_PATHS, this.#shared.paths] as [string, Record<string, string>]);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    note('webContents.setWebRTCIPHandlingPolicy', policy);
  }

  getURL(): string {
    return this.#shared.schemes.inward(this.page?.url() ?? '');
  }

  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false;
  }

  getZoomFactor(): number {
    return this.#zoom;
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
  }

  reload(): void {
    void this.#loaded().reload();
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return this.#loaded().evaluate(code);
  }

  async capturePage(): Promise<{ toPNG(): Buffer; isEmpty(): boolean }> {
    const png = await this.#loaded().screenshot();
    return { toPNG: () => png, isEmpty: () => png.length === 0 };
  }

  async #receive(message: FromPage, senderFrame: { url: string; parent: unknown }): Promise<string> {
    if (message.kind === 'keys') {
      Menu.getApplicationMenu()?.press(message.combination);
      return '';
    }
    const event = { sender: this, senderFrame };
    if (message.kind === 'send') {
      this.#shared.ipcMain.emit(message.channel, event, ...message.args);
      return '';
    }
    const reply: InvokeReply = await this.#shared.ipcMain.answer(message.channel, event, message.args);
    try {
      return encode(reply);
    } catch {
      return encode({ error: 'Error: An object could not be cloned.' } satisfies InvokeReply);
    }
  }

  /** Chromium tells of a new window as it opens it; startBrowser closes it before it shows anything. */
  async #watchPopups(page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    session.on('Page.windowOpen', ({ url }) => {
      const asked = this.#shared.schemes.inward(url);
      if (this.#openHandler({ url: asked }).action === 'deny') records.blocked.push(asked);
      else throw new Error('The stand-in opens no windows from pages; deny them and open a BrowserWindow.');
    });
  }

  async #downloaded(download: Download): Promise<void> {
    let allowed = true;
    const preventDefault = () => {
      allowed = false;
    };
    this.session.emit('will-download', { preventDefault }, { getFilename: () => download.suggestedFilename() }, this);
    if (allowed) throw new Error('The stand-in saves no downloads; write files through the shell.');
    records.blocked.push(`download ${download.suggestedFilename()}`);
    await download.cancel();
  }

  #loaded(): Page {
    if (this.page === null) throw new Error('The window has no page yet.');
    return this.page;
  }
}
