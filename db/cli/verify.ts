import type { Command } from './command.ts';
import { EXIT } from './exit.ts';
import { jsonText } from './print.ts';
import { withStudy } from './with-study.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify FILE',
  summary: 'Check the audit trail, the received files and the facts against their hashes.',
  details: `  Exit code 1 when something does not agree. Keep the head of the audit trail elsewhere: only a head that was
  noted before shows that later entries were cut off.
  With --json: {ok, checks: [{name, ok, sentence}], auditHead, auditEntries}.`,
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const verified = await withStudy(words, terminal, 'reading', (call) => call('study.verify', {}));
    const { ok, checks, auditHead, auditEntries } = verified;
    if (words.options.json === true) await terminal.out(jsonText(verified));
    else {
      for (const check of checks)
        await terminal.out(`${check.ok ? 'ok  ' : 'FAIL'} ${check.name}: ${check.sentence}\n`);
      await terminal.out(`Head of the audit trail (${auditEntries} entries): ${auditHead}\n`);
    }
    if (!ok) terminal.say(checks.find((check) => !check.ok)?.sentence ?? 'Something does not agree.');
    return ok ? EXIT.done : EXIT.refused;
  },
};
