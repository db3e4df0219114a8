import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { contract, StratumError } from '../../../db/contract.ts';
import { nativeDialogs, scriptedDialogs } from '../../../electron/dialogs.ts';
import { createDispatch, type ShellHandlers } from '../../../electron/dispatch.ts';
import { withoutPaths, withPaths } from '../../../electron/file-inputs.ts';
import { createFileTokens, type FileTokens } from '../../../electron/file-tokens.ts';
import { writeWhole } from '../../../electron/file-write.ts';
import { plainName, withEnding } from '../../../electron/shell-calls.ts';

let folder: string;
let tokens: FileTokens;
let issued: number;
const file = (name: string) => path.join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'stratum-files-'));
  issued = 0;
  tokens = createFileTokens(() => {
    issued += 1;
    return `token-${issued}`;
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('file tokens', () => {
  test('tell the base name and size, and nothing of where the file lies', () => {
    writeFileSync(file('a.csv'), 'id\n1\n');
    mkdirSync(file('delivery'));
    expect(tokens.issue(file('a.csv'), 'open')).toEqual({ token: 'token-1', name: 'a.csv', folder: false, bytes: 5 });
    expect(tokens.issue(file('delivery'), 'open')).toEqual({
      token: 'token-2',
      name: 'delivery',
      folder: true,
      bytes: null,
    });
    expect(tokens.issue(file('new.csv'), 'save')).toEqual({
      token: 'token-3',
      name: 'new.csv',
      folder: false,
      bytes: null,
    });
  });

  test('are good for their one use only: what was chosen to be read cannot be written over', () => {
    const { token } = tokens.issue(file('a.csv'), 'open');
    expect(tokens.path(token, 'open')).toBe(file('a.csv'));
    expect(() => tokens.path(token, 'save')).toThrow(StratumError);
  });

  test('that were never handed out, and paths, are refused', () => {
    for (const forged of ['token-99', '/etc/passwd', '', '__proto__']) {
      expect(() => tokens.path(forged, 'open'), forged).toThrow('not chosen in this window');
    }
  });

  test('the same file has the same token', () => {
    expect(tokens.issue(file('a.csv'), 'open').token).toBe(tokens.issue(`${folder}/x/../a.csv`, 'open').token);
  });
});

describe('calls that take files', () => {
  test('every input key the contract names as a file is in its schema, as text or a list of texts', () => {
    let keys = 0;
    for (const [name, { files, input }] of Object.entries(contract)) {
      const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as {
        properties: Record<string, { type: string; items?: { type: string } }>;
      };
      for (const key of [...(files?.open ?? []), ...(files?.save ?? [])]) {
        const property = schema.properties[key];
        expect(property?.items?.type ?? property?.type, `${name}.${key}`).toBe('string');
        keys += 1;
      }
    }
    expect(keys).toBeGreaterThanOrEqual(8);
  });

  test('get paths in place of tokens, in those keys alone', () => {
    const a = tokens.issue(file('a.csv'), 'open').token;
    const b = tokens.issue(file('b.csv'), 'open').token;
    expect(withPaths({ open: ['paths'] }, { paths: [a, b], name: a }, tokens)).toEqual({
      input: { paths: [file('a.csv'), file('b.csv')], name: a },
      paths: [file('a.csv'), file('b.csv')],
    });
    expect(withPaths(undefined, { path: a }, tokens).input).toEqual({ path: a });
  });

  test('with a path instead of a token are refused before the engine hears of it', () => {
    expect(() => withPaths({ open: ['path'] }, { path: '/etc/passwd' }, tokens)).toThrow(StratumError);
  });

  test('errors name files by their base name', () => {
    const paths = [path.join('/home/someone/Trials', 'nsclc.stratum'), path.join('/home/someone', 'x.csv')];
    const error = {
      code: 'io',
      message: 'Could not read /home/someone/Trials/nsclc.stratum in /home/someone/Trials.',
      data: { file: '/home/someone/x.csv', deep: [{ path: '/home/someone/Trials/nsclc.stratum-wal' }], row: 3 },
    };
    expect(withoutPaths(error, paths)).toEqual({
      code: 'io',
      message: 'Could not read nsclc.stratum in ….',
      data: { file: 'x.csv', deep: [{ path: 'nsclc.stratum-wal' }], row: 3 },
    });
  });
});

describe('dispatch', () => {
  function dispatching(engine: (method: string, input: unknown) => Promise<unknown>) {
    const opened: string[] = [];
    const dispatch = createDispatch({
      engine: { call: engine, end: async () => {} },
      tokens,
      shell: { 'recent.list': () => [] } as Partial<ShellHandlers> as ShellHandlers,
      onStudyOpened: (study) => opened.push(study),
    });
    const context = { signal: new AbortController().signal, onProgress: () => {} };
    return { opened, call: (name: Parameters<typeof dispatch>[0], input: unknown) => dispatch(name, input, context) };
  }

  test('the engine gets the path, and an opened study is remembered', async () => {
    const seen: unknown[] = [];
    const { call, opened } = dispatching(async (method, input) => seen.push([method, input]));
    const { token } = tokens.issue(file('s.stratum'), 'open');
    await call('study.open', { path: token, passphrase: 'p' });
    expect(seen).toEqual([['study.open', { path: file('s.stratum'), passphrase: 'p' }]]);
    expect(opened).toEqual([file('s.stratum')]);
  });

  test('a study that could not be opened is not remembered, and its folder stays untold', async () => {
    const { call, opened } = dispatching(async () => {
      throw new StratumError('damaged', `${file('s.stratum')} is damaged.`);
    });
    const { token } = tokens.issue(file('s.stratum'), 'open');
    await expect(call('study.open', { path: token, passphrase: 'p' })).rejects.toMatchObject({
      code: 'damaged',
      message: 's.stratum is damaged.',
    });
    expect(opened).toEqual([]);
  });

  test('a later failure does not tell the folder either', async () => {
    tokens.issue(file('s.stratum'), 'open');
    const { call } = dispatching(async () => {
      throw new StratumError('io', `No space for ${file('s.stratum-wal')}.`);
    });
    await expect(call('study.verify', {})).rejects.toMatchObject({ message: 'No space for s.stratum-wal.' });
  });

  test('the shell’s own calls never reach the engine', async () => {
    const { call } = dispatching(async () => {
      throw new Error('the engine was asked');
    });
    expect(await call('recent.list', {})).toEqual([]);
  });
});

describe('dialogs', () => {
  test('a cancelled dialog is an empty answer', async () => {
    const dialogs = nativeDialogs(
      {
        showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
        showSaveDialog: async () => ({ canceled: true, filePath: '' }),
      } as never,
      () => null,
    );
    expect(await dialogs.open('data', true)).toEqual([]);
    expect(await dialogs.folder()).toBeNull();
    expect(await dialogs.save('csv', 'list.csv')).toBeNull();
  });

  test('the kinds of file fit the purpose, and the dialog asks before replacing', async () => {
    const asked: Electron.OpenDialogOptions[] = [];
    const saved: Electron.SaveDialogOptions[] = [];
    const dialogs = nativeDialogs(
      {
        showOpenDialog: async (options: Electron.OpenDialogOptions) => {
          asked.push(options);
          return { canceled: false, filePaths: ['/a'] };
        },
        showSaveDialog: async (options: Electron.SaveDialogOptions) => {
          saved.push(options);
          return { canceled: false, filePath: '/b' };
        },
      } as never,
      () => null,
    );
    await dialogs.open('study', false);
    await dialogs.open('data', true);
    await dialogs.save('pdf', 'list.pdf');
    expect(asked[0]).toMatchObject({ filters: [{ extensions: ['stratum'] }], properties: ['openFile'] });
    expect(asked[1]).toMatchObject({ properties: ['openFile', 'multiSelections'] });
    expect(saved[0]).toMatchObject({ defaultPath: 'list.pdf', filters: [{ extensions: ['pdf'] }] });
    expect(saved[0]?.properties).toContain('showOverwriteConfirmation');
  });

  test('scripted answers are used once each, in order, also those added later', async () => {
    writeFileSync(file('d.json'), JSON.stringify([{ open: ['/a.csv', '/b.csv'] }]));
    const dialogs = scriptedDialogs(file('d.json'));
    expect(await dialogs.open('data', true)).toEqual(['/a.csv', '/b.csv']);
    writeFileSync(file('d.json'), JSON.stringify([{ open: ['/a.csv'] }, { save: null }, { folder: '/f' }]));
    expect(await dialogs.save('csv', 'x')).toBeNull();
    expect(await dialogs.folder()).toBe('/f');
  });

  test('a question that the script does not expect is an error, not a dialog nobody closes', async () => {
    writeFileSync(file('d.json'), JSON.stringify([{ save: '/x' }]));
    await expect(scriptedDialogs(file('d.json')).open('data', false)).rejects.toThrow('no answer of kind "open"');
  });
});

describe('writing what a window made', () => {
  test('replaces the whole file', async () => {
    writeFileSync(file('t.csv'), 'old and longer');
    expect(await writeWhole(file('t.csv'), 'β,µ\n')).toBe(6);
    expect(readFileSync(file('t.csv'), 'utf8')).toBe('β,µ\n');
    expect(readdirSync(folder)).toEqual(['t.csv']);
  });

  test('that fails leaves nothing behind and says which file and what to do', async () => {
    await expect(writeWhole(file('none/t.csv'), 'x')).rejects.toMatchObject({
      code: 'io',
      message: expect.stringMatching(/"t\.csv" could not be written .*choose another folder/),
    });
    mkdirSync(file('t.csv'));
    await expect(writeWhole(file('t.csv'), 'x')).rejects.toThrow(StratumError);
    expect(readdirSync(folder)).toEqual(['t.csv']);
  });

  test('a name without an ending gets one, but never that of another file', () => {
    expect(withEnding('/x/list', 'csv', () => false)).toBe('/x/list.csv');
    expect(withEnding('/x/NSCLC', 'study', () => false)).toBe('/x/NSCLC.stratum');
    expect(withEnding('/x/list.txt', 'csv', existsSync)).toBe('/x/list.txt');
    expect(() => withEnding('/x/list', 'csv', () => true)).toThrow('"list.csv" is already there');
  });

  test('a suggested name cannot lead into another folder', () => {
    expect(plainName('../../etc/passwd')).toBe('-..-etc-passwd');
    expect(plainName('NSCLC: arms A/B?.csv')).toBe('NSCLC- arms A-B-.csv');
    expect(plainName('...')).toBe('untitled');
  });
});
