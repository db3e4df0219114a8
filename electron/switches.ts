import type { Flavour } from './flavour.ts';

/** What a start was asked to do differently. All are documented in test/README.md. */
export interface Switches {
  /** Folder for settings, recent files and Chromium's profile, instead of the platform's own. */
  userData: string | null;
  /** ISO instant: the only "now" the engine and the shell know. Refused in production: it would falsify the audit. */
  clock: string | null;
  /** Path of a JSON list of answers that take the place of file dialogs. Refused in production. */
  dialogs: string | null;
  /** Words for the command line: no window then. */
  cli: string[] | null;
}

/**
 * @param argv the words after the executable (and after the script, when not packaged)
 * @throws RangeError with a sentence when a value cannot be used
 */
export function readSwitches(argv: readonly string[], env: NodeJS.ProcessEnv, flavour: Flavour): Switches {
  const cli = argv.indexOf('--cli');
  const own = cli < 0 ? argv : argv.slice(0, cli);
  const scripted = flavour !== 'production';
  const clock = scripted ? (env.STRATUM_CLOCK ?? null) : null;
  if (clock !== null && Number.isNaN(Date.parse(clock))) {
    throw new RangeError(`STRATUM_CLOCK is "${clock}", not an instant such as 2026-01-31T09:00:00Z.`);
  }
  return {
    userData: value(own, 'user-data-dir') ?? env.STRATUM_USER_DATA ?? null,
    clock,
    dialogs: scripted ? (env.STRATUM_DIALOGS ?? null) : null,
    cli: cli < 0 ? null : argv.slice(cli + 1),
  };
}

function value(words: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  return words.find((word) => word.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** The study file among the words of a start, if any (double click in a file manager). */
export function studyArgument(argv: readonly string[]): string | null {
  return argv.find((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.stratum')) ?? null;
}
