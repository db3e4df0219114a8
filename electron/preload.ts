import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS } from './channel-names.ts';
import type { Progress, ShellEvent, StratumBridge } from './channels.ts';

let nextId = 0;

/** Listens without handing the page Electron's event object, which would carry the sender. */
function listen<A extends unknown[]>(channel: string, listener: (...values: A) => void): () => void {
  const forward = (_event: Electron.IpcRendererEvent, ...values: unknown[]) => listener(...(values as A));
  ipcRenderer.on(channel, forward);
  return () => {
    ipcRenderer.removeListener(channel, forward);
  };
}

const bridge: StratumBridge = {
  call: (name, input, id) => {
    nextId += 1;
    return ipcRenderer.invoke(CHANNELS.call, id ?? `call-${nextId}`, name, input);
  },
  cancel: (id) => ipcRenderer.send(CHANNELS.cancel, id),
  onProgress: (listener) => listen<[string, Progress]>(CHANNELS.progress, listener),
  onEvent: (listener) => listen<[ShellEvent]>(CHANNELS.event, listener),
  acceptFile: (file) => ipcRenderer.invoke(CHANNELS.dropped, webUtils.getPathForFile(file)),
};

contextBridge.exposeInMainWorld('stratum', bridge);
