import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { StratumBridge } from '../../electron/channels.ts';
import { expect, ROOT, RUNTIME, type Stratum, test } from './fixture.ts';
import { Frame } from './pages/frame.ts';
import { StartPage } from './pages/start.ts';

declare const window: Window & { stratum: StratumBridge };

/** Process id of the engine: a child of the main process, in either runtime. */
function enginePid(stratum: Stratum): number {
  const main = stratum.app.process().pid;
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const engine = lines
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((match) => Number(match?.[2]) === main && /engine\.cjs|node\.mojom\.NodeService/.test(match?.[3] ?? ''));
  if (!engine) throw new Error('There is no engine process.');
  return Number(engine[1]);
}

test('the window obeys the strictest policy from the start screen to an open study', async ({ stratum }) => {
  const complaints: string[] = [];
  stratum.page.on('console', (message) => {
    if (/Content.Security.Policy|violates|Refused to/i.test(message.text())) complaints.push(message.text());
  });
  await stratum.page.reload();
  await new StartPage(stratum.page).createStudy(stratum);
  const frame = new Frame(stratum.page);
  for (const screen of ['Import', 'Cohort', 'Protocol', 'Results', 'Export', 'Activity'] as const)
    await frame.go(screen);
  expect(complaints).toEqual([]);
  expect(await stratum.app.evaluate(({ standIn }) => standIn?.records.unknown ?? [])).toEqual([]);
});

test('a page cannot name a file by its path, nor reach anything outside the app', async ({ stratum }) => {
  const replies = await stratum.page.evaluate(async () => {
    const open = await window.stratum.call('study.open', { path: '/etc/passwd', passphrase: 'x' });
    const write = await window.stratum.call('file.write', { token: '/tmp/x', data: 'x' });
    const left = await fetch('https://example.org/').then(
      () => 'left',
      () => 'stayed',
    );
    const outside = await fetch('/../main.cjs').then((reply) => reply.status);
    return { open, write, left, outside, node: typeof Reflect.get(window, 'require') };
  });
  expect(replies).toEqual({
    open: { ok: false, error: expect.objectContaining({ code: 'usage' }) },
    write: { ok: false, error: expect.objectContaining({ code: 'usage' }) },
    left: 'stayed',
    outside: 403,
    node: 'undefined',
  });
});

test('the paths of chosen and dropped files stay in the shell', async ({ stratum }) => {
  writeFileSync(stratum.file('cohort.csv'), 'id\n1\n');
  stratum.dialogs.open(stratum.file('cohort.csv'));
  const picked = await stratum.page.evaluate(() => window.stratum.call('file.pickOpen', { purpose: 'data' }));
  expect(picked).toEqual({
    ok: true,
    value: [{ token: expect.any(String), name: 'cohort.csv', folder: false, bytes: 5 }],
  });
  expect(JSON.stringify(picked)).not.toContain(stratum.folder);
});

test('an engine that dies is told, started again, and the study is open as it was', async ({ stratum }) => {
  const start = new StartPage(stratum.page);
  await start.createStudy(stratum, { title: 'Umbrella trial' });
  const before = enginePid(stratum);
  process.kill(before, 'SIGKILL');
  await expect(stratum.page.getByText('The study is open again')).toBeVisible({ timeout: 60_000 });
  expect(enginePid(stratum)).not.toBe(before);
  const info = await stratum.page.evaluate(() => window.stratum.call('study.info', {}));
  expect(info).toMatchObject({ ok: true, value: { title: 'Umbrella trial', readOnly: null } });
});

test('a study dropped on the window, or opened from the file manager, asks for its passphrase', async ({ stratum }) => {
  const file = await new StartPage(stratum.page).createStudy(stratum, { title: 'Basket' });
  await stratum.restart();
  const dropped = new StartPage(stratum.page);
  await stratum.drop(dropped.screen, [file]);
  await expect(dropped.dialog).toContainText('Basket.stratum');

  await stratum.restart([file]);
  const associated = new StartPage(stratum.page);
  await expect(associated.dialog).toContainText('Basket.stratum');
  await associated.unlock();
  await expect(stratum.page.getByRole('heading', { level: 1 })).toHaveText('Basket');
});

test('a second start of the app hands its study to the first', async ({ stratum }) => {
  const file = stratum.file('Other.stratum');
  await stratum.app.evaluate(({ app }, asked) => app.emit('second-instance', {}, [], '', { file: asked }), file);
  await expect(new StartPage(stratum.page).dialog).toContainText('Other.stratum');
});

test('after closing, a study is one file: no journal beside it', async ({ stratum }) => {
  const file = await new StartPage(stratum.page).createStudy(stratum, { title: 'One file' });
  await stratum.restart();
  const beside = readdirSync(path.dirname(file)).filter((name) => !name.startsWith('.'));
  expect(beside).toEqual(['One file.stratum']);
});

test('the window comes back where it was left', async ({ stratum }) => {
  const bounds = { x: 40, y: 60, width: 1100, height: 700 };
  await stratum.app.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  await stratum.restart();
  expect(await stratum.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(
    bounds,
  );
});

test('the command line runs inside the app’s own bundle, without a window, with its own exit codes', async () => {
  test.skip(RUNTIME === 'electron', 'a packaged app is needed for this in Electron’s runtime');
  const register = path.join(ROOT, 'test/stand-in/register.ts');
  const cli = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', register, path.join(ROOT, 'out/main.cjs'), '--cli', ...words], {
      encoding: 'utf8',
    });
  const help = cli('--help');
  expect([help.status, help.stdout]).toEqual([0, expect.stringContaining('stratum new FILE')]);
  const wrong = cli('nonsense');
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('There is no command "nonsense".');
});
