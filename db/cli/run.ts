import type { Output } from '../contract.ts';
import { dayOfIso } from '../domain/time/day.ts';
import { type Command, neededOption, textOption, type Words, wrongUse } from './command.ts';
import { EXIT } from './exit.ts';
import { tableText } from './print.ts';
import type { Terminal } from './terminal.ts';
import { type CallEngine, withStudy } from './with-study.ts';

export const runCommand: Command = {
  name: 'run',
  usage: 'run FILE --protocol ID --as-of YYYY-MM-DD [--version N|draft]',
  summary: 'Evaluate a protocol: who is eligible for which arm.',
  details: `  --protocol ID   which protocol
  --as-of DATE    the reference date: facts after it do not exist for the run
  --version V     a released version's number, or draft (default: the latest release, else the draft, marked DRAFT)
  With --json: {protocol, version, asOf, draft, run, counts, subjects: [{id, status, arms, stratum, notMet, unknown}]}.`,
  options: { protocol: { type: 'string' }, version: { type: 'string' }, 'as-of': { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const protocol = neededOption(runCommand, words, 'protocol');
    const asOf = neededOption(runCommand, words, 'as-of');
    if (dayOfIso(asOf) === null) throw wrongUse(runCommand, `"${asOf}" is not a date such as 2026-01-31.`);
    const version = versionOf(words);
    return await withStudy(words, terminal, 'changing', async (call) => {
      const run = await call('run.start', { protocol, asOf, ...(version === undefined ? {} : { version }) });
      await (words.options.json === true ? printJson(call, terminal, run) : printSummary(terminal, run));
      return EXIT.done;
    });
  },
};

/** @throws StratumError usage */
function versionOf(words: Words): number | 'draft' | undefined {
  const text = textOption(words, 'version');
  if (text === undefined || text === 'draft') return text;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw wrongUse(runCommand, `--version is a number or draft, not "${text}".`);
  return Number(text);
}

type Run = Output<'run.start'>;

const PAGE = 5000;

/** The document is written piece by piece: half a million subjects need not be one text. */
async function printJson(call: CallEngine, terminal: Terminal, run: Run): Promise<void> {
  const { protocol, version, asOf, draft, counts } = run;
  const head = JSON.stringify({ protocol, version, asOf, draft, run: run.id, counts }, null, 2);
  await terminal.out(`${head.slice(0, -2)},\n  "subjects": [`);
  let start = 0;
  for (let total = 1; start < total; ) {
    const page = await call('run.subjects', { run: run.id, start, count: PAGE });
    const lines = page.subjects.map((subject) => JSON.stringify(subject));
    if (lines.length > 0) await terminal.out(`${start > 0 ? ',' : ''}\n    ${lines.join(',\n    ')}`);
    total = page.total;
    start += PAGE;
  }
  await terminal.out('\n  ]\n}\n');
}

async function printSummary(terminal: Terminal, run: Run): Promise<void> {
  const { counts } = run;
  const mark = run.draft ? 'DRAFT ' : '';
  const version = run.version === 'draft' ? 'draft' : `version ${run.version}`;
  await terminal.out(`${mark}Run ${run.id} of ${run.protocol}, ${version}, as of ${run.asOf}\n`);
  await terminal.out(
    `eligible ${counts.eligible} · undetermined ${counts.undetermined} · ineligible ${counts.ineligible} · withheld ${counts.withheld}\n\n`,
  );
  if (run.arms.length > 0)
    await terminal.out(
      `${tableText(
        ['arm', 'state', 'eligible', 'undetermined', 'ineligible', 'assigned', 'places'],
        run.arms.map((arm) => [
          arm.id,
          arm.status,
          arm.counts.eligible,
          arm.counts.undetermined,
          arm.counts.ineligible,
          arm.assigned,
          arm.capacity ?? '',
        ]),
      )}\n`,
    );
  await terminal.out(
    tableText(
      ['criterion', 'type', 'met', 'not met', 'unknown', 'sole reason', 'what'],
      run.criteria.map((c) => [
        c.id,
        c.type,
        c.counts.met,
        c.counts.notMet,
        c.counts.unknown,
        c.soleReason,
        c.title || c.sentence,
      ]),
    ),
  );
  for (const warning of run.warnings) terminal.say(warning);
}
