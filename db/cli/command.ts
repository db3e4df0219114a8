import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { StratumError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

/** What a person typed after the command's name. */
export interface Words {
  positionals: string[];
  options: Record<string, string | boolean | undefined>;
}

export interface Command {
  name: string;
  /** `import FILE SOURCE… [--mapping M.json]`. */
  usage: string;
  /** One line for the list of commands. */
  summary: string;
  /** For `--help` of the command. */
  details: string;
  options: ParseArgsOptionsConfig;
  /** How many words there may be without an option's name. */
  positionals: { min: number; max: number };
  run(words: Words, terminal: Terminal): Promise<number>;
}

/** Options that every command has. */
const EVERYWHERE = {
  json: { type: 'boolean' },
  'passphrase-file': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} satisfies ParseArgsOptionsConfig;

/** @throws StratumError usage */
export function readWords(command: Command, words: readonly string[]): Words {
  let parsed: { positionals: string[]; values: Words['options'] };
  try {
    parsed = parseArgs({
      args: [...words],
      options: { ...EVERYWHERE, ...command.options },
      allowPositionals: true,
      strict: true,
    }) as typeof parsed;
  } catch (error) {
    throw wrongUse(command, firstSentence(error));
  }
  const { positionals, values } = parsed;
  const { min, max } = command.positionals;
  if (values.help !== true && positionals.length < min) throw wrongUse(command, 'Something is missing.');
  if (positionals.length > max) throw wrongUse(command, `"${positionals[max]}" is one word too many.`);
  return { positionals, options: values };
}

export function wrongUse(command: Pick<Command, 'usage'>, sentence: string): StratumError {
  return new StratumError('usage', `${sentence} Use: stratum ${command.usage}`);
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const first = message.split(/\.\s|\n/)[0] ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

export function textOption(words: Words, name: string): string | undefined {
  const value = words.options[name];
  return typeof value === 'string' ? value : undefined;
}

/** @throws StratumError usage */
export function neededOption(command: Pick<Command, 'usage'>, words: Words, name: string): string {
  const value = textOption(words, name);
  if (value === undefined || value.trim() === '') throw wrongUse(command, `--${name} is missing.`);
  return value;
}

/** `eligible,undetermined` → two words. */
export function listOption(words: Words, name: string): string[] | undefined {
  const items = textOption(words, name)
    ?.split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items?.length ? items : undefined;
}
