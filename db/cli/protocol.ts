import { resolve } from 'node:path';
import { type Command, textOption, wrongUse } from './command.ts';
import { EXIT } from './exit.ts';
import { jsonText } from './print.ts';
import { withStudy } from './with-study.ts';

export const protocolCommand: Command = {
  name: 'protocol',
  usage: 'protocol FILE add P.yaml | protocol FILE release ID [--reason R]',
  summary: 'Add a protocol as a draft, or release a draft.',
  details: `  add P.yaml    reads YAML or JSON as a draft; of a protocol that the study has, it becomes the new draft
  release ID    makes the draft a version that never changes again
  --reason R    why it is released, for the audit trail
  With --json: {protocol, version, status, hash, warnings}.`,
  options: { reason: { type: 'string' } },
  positionals: { min: 3, max: 3 },
  async run(words, terminal) {
    const [, verb, what] = words.positionals as [string, string, string];
    if (verb !== 'add' && verb !== 'release') throw wrongUse(protocolCommand, `"${verb}" is not add or release.`);
    const reason = textOption(words, 'reason');
    const loaded = await withStudy(words, terminal, 'changing', (call) =>
      verb === 'add'
        ? call('protocol.import', { path: resolve(what) })
        : call('protocol.release', { id: what, ...(reason === undefined ? {} : { reason }) }),
    );
    const { id, version, status, hash, warnings } = loaded;
    if (words.options.json === true) {
      await terminal.out(jsonText({ protocol: id, version, status, hash, warnings }));
      return EXIT.done;
    }
    for (const { severity, path, sentence } of warnings) terminal.say(`${severity} ${path}: ${sentence}`);
    await terminal.out(
      verb === 'add'
        ? `Added ${id} as a draft (hash ${hash}).\n`
        : `Released ${id}, version ${version} (hash ${hash}).\n`,
    );
    return EXIT.done;
  },
};
