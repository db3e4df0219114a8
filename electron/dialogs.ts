import { readFileSync } from 'node:fs';
import type { BrowserWindow, Dialog, FileFilter } from 'electron';
import type { OpenPurpose, SavePurpose } from './channels.ts';

const OPEN_FILTERS: Readonly<Record<OpenPurpose, FileFilter[]>> = {
  study: [{ name: 'Stratum study', extensions: ['stratum'] }],
  data: [
    { name: 'Tables (CSV, TSV, text)', extensions: ['csv', 'tsv', 'tab', 'txt', 'maf'] },
    { name: 'All files', extensions: ['*'] },
  ],
  protocol: [{ name: 'Protocol (YAML, JSON)', extensions: ['yaml', 'yml', 'json'] }],
};

const SAVE_FILTERS: Readonly<Record<SavePurpose, FileFilter>> = {
  study: { name: 'Stratum study', extensions: ['stratum'] },
  csv: { name: 'CSV table', extensions: ['csv'] },
  xlsx: { name: 'Excel workbook', extensions: ['xlsx'] },
  pdf: { name: 'PDF document', extensions: ['pdf'] },
  json: { name: 'JSON document', extensions: ['json'] },
  yaml: { name: 'YAML document', extensions: ['yaml'] },
  png: { name: 'PNG picture', extensions: ['png'] },
  svg: { name: 'SVG picture', extensions: ['svg'] },
};

/** Asks the person for files. Empty or null: cancelled. Paths stay in the shell. */
export interface FileDialogs {
  open(purpose: OpenPurpose, multiple: boolean): Promise<string[]>;
  folder(): Promise<string | null>;
  save(purpose: SavePurpose, suggestedName: string): Promise<string | null>;
}

export function nativeDialogs(dialog: Dialog, window: () => BrowserWindow | null): FileDialogs {
  const pick = async (options: Electron.OpenDialogOptions): Promise<string[]> => {
    const parent = window();
    const answer = await (parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    open: (purpose, multiple) =>
      pick({ filters: OPEN_FILTERS[purpose], properties: multiple ? ['openFile', 'multiSelections'] : ['openFile'] }),
    folder: async () => (await pick({ properties: ['openDirectory'] }))[0] ?? null,
    async save(purpose, suggestedName) {
      const parent = window();
      const options: Electron.SaveDialogOptions = {
        defaultPath: suggestedName,
        filters: [SAVE_FILTERS[purpose]],
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      };
      const answer = await (parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}

/** One answer of a scripted run: `{"open": […]}`, `{"folder": "…"}`, `{"save": "…"}`; null or [] cancels. */
type ScriptedAnswer = { open?: string[]; folder?: string | null; save?: string | null };

/**
 * Answers from a JSON list in a file, in order, each used once. The file is read at every question, so that a script may
 * add answers while the app runs. A question without an answer is an error, never a dialog nobody would close.
 */
export function scriptedDialogs(file: string): FileDialogs {
  let used = 0;
  function next(kind: keyof ScriptedAnswer): ScriptedAnswer {
    const answers = JSON.parse(readFileSync(file, 'utf8')) as ScriptedAnswer[];
    const answer = answers[used];
    if (answer === undefined || !Object.hasOwn(answer, kind)) {
      throw new Error(
        `The scripted dialogs have no answer of kind "${kind}" at place ${used + 1} of ${answers.length}.`,
      );
    }
    used += 1;
    return answer;
  }
  return {
    open: async () => next('open').open ?? [],
    folder: async () => next('folder').folder ?? null,
    save: async () => next('save').save ?? null,
  };
}
