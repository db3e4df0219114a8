import { StratumError } from '../domain/errors.ts';
import { type Command, textOption, type Words, wrongUse } from './command.ts';
import type { CallEngine } from './with-study.ts';

/**
 * The run that a command is about: `--run N`, else the newest one (of `--protocol ID`).
 * @throws StratumError usage | not-found
 */
export async function wantedRun(command: Command, words: Words, call: CallEngine): Promise<number> {
  const number = textOption(words, 'run');
  if (number !== undefined) {
    if (!/^[1-9]\d{0,8}$/.test(number)) throw wrongUse(command, `--run is the number of a run, not "${number}".`);
    return Number(number);
  }
  const protocol = textOption(words, 'protocol');
  const runs = await call('run.list', {});
  const latest = runs.find((run) => protocol === undefined || run.protocol === protocol);
  if (latest) return latest.id;
  const of = protocol === undefined ? '' : ` of protocol "${protocol}"`;
  throw new StratumError(
    'not-found',
    `This study has no run${of} yet. Start one: stratum run FILE --protocol ID --as-of DATE.`,
  );
}
