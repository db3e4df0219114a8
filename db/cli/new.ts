import { userInfo } from 'node:os';
import { basename, extname } from 'node:path';
import type { Input } from '../contract.ts';
import { type Command, textOption, type Words, wrongUse } from './command.ts';
import { EXIT } from './exit.ts';
import { passphraseOf } from './passphrase.ts';
import { countOf, jsonText } from './print.ts';
import { withEngine } from './with-study.ts';

/** What is recorded where nobody names the approval; the study shows it. */
const NOT_STATED = 'not stated (created on the command line)';

export const newCommand: Command = {
  name: 'new',
  usage: 'new FILE [--title T] [--owner NAME] [--basis consent|approved] [--reference R] [--sample]',
  summary: 'Create an encrypted study file.',
  details: `  --title T       title of the study (default: the file's name)
  --owner NAME    whose passphrase opens it (default: your account's name)
  --basis B       consent: only subjects who consented are screened
                  approved: screening is approved without consent of each subject (default)
  --reference R   reference of the approval, such as an ethics vote
  --sample        the synthetic sample study, with its cohort and protocol`,
  options: {
    title: { type: 'string' },
    owner: { type: 'string' },
    basis: { type: 'string' },
    reference: { type: 'string' },
    sample: { type: 'boolean' },
  },
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const path = words.positionals[0]!;
    const passphrase = await passphraseOf(words, terminal);
    const owner = textOption(words, 'owner') ?? accountName();
    const basis = basisOf(words);
    const title = textOption(words, 'title') ?? basename(path, extname(path));
    const info = await withEngine(terminal, (call) =>
      words.options.sample === true
        ? call('study.createSample', { path, owner, passphrase })
        : call('study.create', { path, title, owner, passphrase, basis }),
    );
    if (words.options.json === true) {
      await terminal.out(jsonText(info));
      return EXIT.done;
    }
    const how = info.basis.kind === 'consent' ? 'screening by consent' : `screening approved: ${info.basis.reference}`;
    const content = info.subjects > 0 ? `, ${countOf(info.subjects, 'synthetic subject')}` : '';
    await terminal.out(`Created ${info.file}: “${info.title}” of ${info.owner}, ${how}${content}.\n`);
    return EXIT.done;
  },
};

function basisOf(words: Words): Input<'study.create'>['basis'] {
  const kind = textOption(words, 'basis') ?? 'approved';
  const reference = textOption(words, 'reference');
  if (kind === 'approved') return { kind, reference: reference ?? NOT_STATED };
  if (kind !== 'consent') throw wrongUse(newCommand, `--basis is consent or approved, not "${kind}".`);
  if (reference !== undefined) throw wrongUse(newCommand, '--reference belongs to --basis approved.');
  return { kind };
}

function accountName(): string {
  try {
    return userInfo().username || 'Owner';
  } catch {
    return 'Owner';
  }
}
