import { expect, test } from 'vitest';
import { dialogOver } from '../../stand-in/native-dialog.ts';

test('a dialog that nobody can answer is an error, never a wait', async () => {
  await expect(dialogOver(null).showOpenDialog({}, {})).rejects.toThrow('no script answers it');
  await expect(dialogOver(null).showSaveDialog({})).rejects.toThrow('no script answers it');
});

test('a person is asked for what the app asked for', async () => {
  const asked: unknown[] = [];
  const dialog = dialogOver({
    open: async (folder, multiple) => {
      asked.push({ folder, multiple });
      return ['/a', '/b'];
    },
    save: async (suggested) => {
      asked.push(suggested);
      return null;
    },
  });
  const parent = {};
  expect(await dialog.showOpenDialog(parent, { properties: ['openFile', 'multiSelections'] })).toEqual({
    canceled: false,
    filePaths: ['/a', '/b'],
  });
  await dialog.showOpenDialog({ properties: ['openDirectory'] });
  expect(await dialog.showSaveDialog(parent, { defaultPath: 'list.csv' })).toEqual({ canceled: true, filePath: '' });
  expect(asked).toEqual([{ folder: false, multiple: true }, { folder: true, multiple: false }, 'list.csv']);
});
