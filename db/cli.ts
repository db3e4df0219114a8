/** `stratum COMMAND …`: the engine without a window, for batch work and for tests. */

import { type Command, readWords } from './cli/command.ts';
import { EXIT, exitOf } from './cli/exit.ts';
import { explainCommand } from './cli/explain.ts';
import { exportCommand } from './cli/export.ts';
import { factsCommand } from './cli/facts.ts';
import { importCommand } from './cli/import.ts';
import { newCommand } from './cli/new.ts';
import { panelCommand } from './cli/panel.ts';
import { protocolCommand } from './cli/protocol.ts';
import { runCommand } from './cli/run.ts';
import { processTerminal, type Terminal } from './cli/terminal.ts';
import { verifyCommand } from './cli/verify.ts';
import { StratumError } from './domain/errors.ts';

const COMMANDS: readonly Command[] = [
  newCommand,
  importCommand,
  panelCommand,
  protocolCommand,
  runCommand,
  explainCommand,
  exportCommand,
  factsCommand,
  verifyCommand,
];

/**
 * Runs one command in the terminal of this process.
 * @param words what follows the program's name
 * @returns exit code: 0 done, 1 refused input, 2 wrong usage, 3 our fault; the reason is one sentence on standard error
 */
export async function main(words: readonly string[]): Promise<number> {
  const { terminal, done } = processTerminal();
  try {
    return await runCommandLine(words, terminal);
  } finally {
    done();
  }
}

/** The same in any terminal. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const [name, ...rest] = words;
    if (name === '--help' || name === '-h' || name === 'help') {
      await terminal.out(helpText());
      return EXIT.done;
    }
    const command = COMMANDS.find((known) => known.name === name);
    if (!command) throw new StratumError('usage', unknownCommand(name));
    const parsed = readWords(command, rest);
    if (parsed.options.help === true) {
      await terminal.out(commandHelp(command));
      return EXIT.done;
    }
    return await command.run(parsed, terminal);
  } catch (error) {
    const { code, sentence } = exitOf(error);
    terminal.say(sentence);
    return code;
  }
}

function unknownCommand(name: string | undefined): string {
  const known = COMMANDS.map((command) => command.name).join(', ');
  return name === undefined
    ? `Say what to do: ${known}. For help: stratum --help.`
    : `There is no command "${name}". There are: ${known}. For help: stratum --help.`;
}

function helpText(): string {
  const lines = COMMANDS.map(({ usage, summary }) => `  stratum ${usage}\n      ${summary}`);
  return `Stratum without a window.

${lines.join('\n')}

For every command:
  --json                 one JSON document on standard output and nothing else
  --passphrase-file F    the passphrase is F's first line (else the variable STRATUM_PASSPHRASE)
  --help                 help for the command

Exit code: 0 done, 1 refused input, 2 wrong usage, 3 our fault. Errors are one sentence on standard error.
`;
}

function commandHelp({ usage, summary, details }: Command): string {
  return `stratum ${usage}\n\n${summary}\n\n${details}\n`;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
