/**
 * The page's half of the stand-in: bundled and run in every document before the page's own scripts. Gives the unchanged
 * preload an `electron` module, and keeps everything else out of the page's sight.
 */
import { bridged, frozen } from './bridge.ts';
import { decode, encode } from './codec.ts';
import { combinationOf } from './combination.ts';
import {
  BINDING,
  DELIVER,
  type FromPage,
  type InvokeReply,
  type PageFacts,
  SET_PATHS,
  type ToPage,
} from './page-messages.ts';

type Listener = (event: { sender: unknown }, ...args: unknown[]) => void;
type Require = (name: string) => unknown;
export type PreloadScript = (
  require: Require,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void;

/** @param preload the preload bundle as a CommonJS function; null where a window has none */
export function startPage(facts: PageFacts, preload: PreloadScript | null): void {
  const post = Reflect.get(globalThis, BINDING) as ((text: string) => Promise<string>) | undefined;
  Reflect.deleteProperty(globalThis, BINDING);
  if (window !== window.top || post === undefined) return;

  const listeners = new Map<string, Listener[]>();
  const send = (message: FromPage) => post(encode(message));

  const ipcRenderer = {
    async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const reply = decode(await send({ kind: 'invoke', channel, args })) as InvokeReply;
      if ('error' in reply) throw new Error(`Error invoking remote method '${channel}': ${reply.error}`);
      return reply.value;
    },
    send(channel: string, ...args: unknown[]): void {
      void send({ kind: 'send', channel, args });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };

  Object.defineProperty(globalThis, Symbol.for(DELIVER), {
    value: (text: string) => {
      const { channel, args } = decode(text) as ToPage;
      for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args);
    },
  });
  Object.defineProperty(globalThis, Symbol.for(SET_PATHS), {
    value: (paths: Record<string, string>) => Object.assign(facts.paths, paths),
  });

  // Menu shortcuts act on what the page leaves, as in Electron; this listener is the first, so it looks again at the end.
  window.addEventListener('keydown', (event) => {
    const combination = combinationOf(event);
    if (combination === null) return;
    setTimeout(() => {
      if (!event.defaultPrevented) void send({ kind: 'keys', combination });
    });
  });

  const electron = {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(key: string, api: unknown): void {
        if (key in globalThis)
          throw new Error('Cannot bind an API on top of an existing property on the window object');
        Object.defineProperty(globalThis, key, { value: frozen(bridged(api)), enumerable: true });
      },
    },
    webUtils: { getPathForFile: (file: File) => facts.paths[file.name] ?? '' },
  };
  const require: Require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = { type: 'renderer', sandboxed: true, contextIsolated: true, env: {}, ...facts };
  const module = { exports: {} };
  preload?.(require, module, module.exports, process);
}
