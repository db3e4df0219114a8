import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { StratumError } from '../domain/errors.ts';
import { textOption, type Words } from './command.ts';
import type { Terminal } from './terminal.ts';

/**
 * The passphrase: the first line of `--passphrase-file`, else the variable STRATUM_PASSPHRASE. It is never taken from
 * the command line itself, which other people on the computer can see.
 * @throws StratumError usage | not-found | no-permission
 */
export async function passphraseOf(words: Words, terminal: Terminal): Promise<string> {
  const file = textOption(words, 'passphrase-file');
  const passphrase = file === undefined ? terminal.env.STRATUM_PASSPHRASE : await firstLine(file);
  if (passphrase) return passphrase;
  throw new StratumError(
    'usage',
    file === undefined
      ? 'There is no passphrase: set STRATUM_PASSPHRASE, or name a file with --passphrase-file.'
      : `The first line of ${basename(file)} is empty: write the passphrase there.`,
  );
}

async function firstLine(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8');
    return text.replace(/^\ufeff/, '').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EACCES' || code === 'EPERM')
      throw new StratumError('no-permission', `The passphrase file ${file} may not be read by you.`);
    throw new StratumError('not-found', `The passphrase file ${file} cannot be read. Check its name.`);
  }
}
