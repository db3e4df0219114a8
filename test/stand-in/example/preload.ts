import { contextBridge, ipcRenderer, webUtils } from 'electron';

contextBridge.exposeInMainWorld('example', {
  invoke: (channel: string, value?: unknown) => ipcRenderer.invoke(channel, value),
  onTick: (listener: (value: unknown) => void) => ipcRenderer.on('tick', (_event, value) => listener(value)),
  pathOf: (file: File) => webUtils.getPathForFile(file),
  fail: () => {
    throw new TypeError('inside the preload');
  },
});
