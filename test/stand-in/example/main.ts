/** A small app that uses what Stratum uses of Electron: the stand-in's own tests drive it. */
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, utilityProcess } from 'electron';

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title></head><body>
<h1>Example</h1><p id="inline">inline blocked</p><script>document.getElementById('inline').textContent = 'inline ran'</script>
<a id="out" href="https://example.org/x" target="_blank">out</a>
<a id="save" download="list.csv" href="blob:">save</a><script src="page.js"></script></body></html>`;
const SCRIPT = `
window.example.onTick((value) => { document.title = 'tick ' + value.n + ' ' + (value.at instanceof Date); });
document.body.addEventListener('dragover', (event) => event.preventDefault());
document.body.addEventListener('drop', (event) => {
  event.preventDefault();
  document.querySelector('h1').textContent = window.example.pathOf(event.dataTransfer.files[0]);
});
window.addEventListener('keydown', (event) => { if (event.key === 'y' && event.ctrlKey) event.preventDefault(); });
`;

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
const chosen: string[] = [];

void app.whenReady().then(async () => {
  session.defaultSession.webRequest.onBeforeRequest((details, respond) => {
    respond({ cancel: details.url.includes('/forbidden') });
  });
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  );
  session.defaultSession.on('will-download', (event) => event.preventDefault());
  protocol.handle('app', (request) => {
    const { pathname } = new URL(request.url);
    const headers = { 'content-security-policy': "default-src 'self'" };
    if (pathname === '/page.js')
      return new Response(SCRIPT, { headers: { ...headers, 'content-type': 'text/javascript' } });
    if (pathname !== '/index.html') return new Response('nothing here', { status: 404, headers });
    return new Response(PAGE, { headers: { ...headers, 'content-type': 'text/html' } });
  });
  ipcMain.handle('echo', (_event, value: unknown) => ({ kind: Object.prototype.toString.call(value), value }));
  ipcMain.handle('fail', () => {
    throw new RangeError('no such subject');
  });
  ipcMain.handle('big', (_event, size: number) => new Uint8Array(size).fill(7));
  ipcMain.handle('open', () => dialog.showOpenDialog({ properties: ['openFile'] }));
  ipcMain.handle('chosen', () => chosen);
  ipcMain.handle('child', (_event, question: unknown) => askChild(question));
  ipcMain.handle('sender', (event) => ({ url: event.senderFrame?.url, main: event.senderFrame?.parent === null }));

  const command = (id: string, accelerator?: string): Electron.MenuItemConstructorOptions => ({
    id,
    label: id,
    click: () => chosen.push(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: 'File',
        submenu: [command('new', 'CmdOrCtrl+Shift+N'), command('redo', 'CmdOrCtrl+Y'), { role: 'quit' }],
      },
    ]),
  );

  const window = new BrowserWindow({
    width: 900,
    height: 640,
    webPreferences: { preload: path.join(__dirname, 'preload.cjs'), sandbox: true, contextIsolation: true },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith('app://example/')) event.preventDefault();
  });
  window.webContents.on('did-finish-load', () => window.webContents.send('tick', { n: 7, at: new Date(0) }));
  await window.loadURL('app://example/index.html');
});
app.on('window-all-closed', () => app.quit());

function askChild(question: unknown): Promise<unknown> {
  const child = utilityProcess.fork(path.join(__dirname, 'child.cjs'), ['--greeting=hello']);
  return new Promise((resolve) => {
    const heard: unknown[] = [];
    child.on('message', (message) => heard.push(message));
    child.once('exit', (code) => resolve({ heard, code }));
    child.postMessage(question);
  });
}
