/**
 * File dialogs of the stand-in window when a person sits before it (npm start without Electron's runtime): zenity where it
 * is installed, else a question in the terminal. Without either, as in tests, a dialog is an error that says so.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { onPath } from '../../electron/dev/debian.mjs';

interface OpenOptions {
  properties?: string[];
}
interface SaveOptions {
  defaultPath?: string;
}

export interface Questions {
  /** Paths chosen; empty when cancelled. */
  open(folder: boolean, multiple: boolean): Promise<string[]>;
  save(suggested: string): Promise<string | null>;
}

/** Electron's dialog module over somebody who answers; null: nobody does. */
export function dialogOver(questions: Questions | null) {
  const answering = (name: string): Questions => {
    if (questions === null) throw new Error(`dialog.${name} was called and no script answers it.`);
    return questions;
  };
  return {
    // The parent window comes first where there is one.
    async showOpenDialog(...args: (object | OpenOptions)[]) {
      const { properties = [] } = args.at(-1) as OpenOptions;
      const folder = properties.includes('openDirectory');
      const filePaths = await answering('showOpenDialog').open(folder, properties.includes('multiSelections'));
      return { canceled: filePaths.length === 0, filePaths };
    },
    async showSaveDialog(...args: (object | SaveOptions)[]) {
      const { defaultPath = 'untitled' } = args.at(-1) as SaveOptions;
      const filePath = await answering('showSaveDialog').save(defaultPath);
      return { canceled: filePath === null, filePath: filePath ?? '' };
    },
  };
}

/** Whoever can answer here: nobody, unless the window is one that a person sees. */
export function questionsToPerson(): Questions | null {
  if (process.env.STAND_IN_HEADED !== '1') return null;
  if (onPath('zenity') !== null && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) return zenity;
  return process.stdin.isTTY ? terminal : null;
}

const zenity: Questions = {
  async open(folder, multiple) {
    const words = ['--file-selection', ...(folder ? ['--directory'] : []), ...(multiple ? ['--multiple'] : [])];
    const answer = await spoken('zenity', [...words, '--separator=\n']);
    return answer === '' ? [] : answer.split('\n');
  },
  async save(suggested) {
    const answer = await spoken('zenity', [
      '--file-selection',
      '--save',
      '--confirm-overwrite',
      `--filename=${suggested}`,
    ]);
    return answer === '' ? null : answer;
  },
};

const terminal: Questions = {
  async open(folder, multiple) {
    const what = folder ? 'a folder' : multiple ? 'files, one after the other with commas between' : 'a file';
    const answer = await asked(`Stratum asks for ${what} to open (empty: cancel): `);
    return answer === '' ? [] : answer.split(',').map((name) => path.resolve(name.trim()));
  },
  async save(suggested) {
    const answer = await asked(`Stratum asks where to save (empty: cancel; a full stop: ${suggested}): `);
    return answer === '' ? null : path.resolve(answer === '.' ? suggested : answer);
  },
};

async function asked(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** What a program prints, without the last line's end; empty when it fails, as zenity does when cancelled. */
function spoken(command: string, args: string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('error', () => resolve(''));
    child.once('close', (code) => resolve(code === 0 ? Buffer.concat(parts).toString('utf8').replace(/\n$/, '') : ''));
  });
}
