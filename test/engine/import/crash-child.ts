/** Opens the study argv[2] with the passphrase argv[3], imports the file argv[4], and says what it is doing. */
import { randomBytes } from 'node:crypto';
import { Session } from '../../../db/handlers/session.ts';
import { importHandlers } from '../../../db/import/handlers.ts';
import { planFor } from '../../../db/import/plan-for.ts';
import { openStudy } from '../../../db/study/open.ts';

const [, , study = '', passphrase = '', file = ''] = process.argv;
const env = { now: () => new Date(), randomBytes: (n: number) => randomBytes(n), appVersion: '0.0.0', emit: () => {} };
const session = new Session(env);
session.take(await openStudy(study, passphrase, env));
const imports = importHandlers(session);
const call = {
  signal: new AbortController().signal,
  progress: ({ phase }: { phase: string }) => process.stdout.write(`${phase}\n`),
};
const { delivery, files } = await imports['import.inspect']({ paths: [file] }, call);
await imports['import.commit']({ delivery, plan: planFor(files) }, call);
process.stdout.write('done\n');
session.take(null);
