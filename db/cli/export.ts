import { basename, extname, resolve } from 'node:path';
import type { Input } from '../contract.ts';
import { type Command, listOption, neededOption, type Words, wrongUse } from './command.ts';
import { EXIT } from './exit.ts';
import { wantedRun } from './latest-run.ts';
import { countOf, jsonText } from './print.ts';
import { withStudy } from './with-study.ts';

type Export = Input<'export.write'>;

const STATUSES: readonly Export['statuses'][number][] = ['eligible', 'undetermined', 'ineligible', 'withheld'];

export const exportCommand: Command = {
  name: 'export',
  usage: 'export FILE --out LIST.csv|xlsx|json|pdf [--run N] [--statuses LIST] [--arms LIST] [--columns LIST]',
  summary: 'Write the eligibility list of a run, with its manifest.',
  details: `  --out LIST       where to; the ending says the format: csv, xlsx, json, pdf
  --run N          of which run (default: the newest); --protocol ID: the newest of this protocol
  --statuses LIST  eligible,undetermined,ineligible,withheld (default: eligible)
  --arms LIST      only subjects with these statuses for one of these arms
  --columns LIST   ids of columns (default: identifier, status, arms, strata, criteria failed and unknown)
  --pseudonymised  pseudonyms instead of identifiers
  With --json: {file, manifestFile, bytes, manifest}.`,
  options: {
    out: { type: 'string' },
    run: { type: 'string' },
    protocol: { type: 'string' },
    statuses: { type: 'string' },
    arms: { type: 'string' },
    columns: { type: 'string' },
    pseudonymised: { type: 'boolean' },
  },
  positionals: { min: 1, max: 1 },
  async run(words, terminal) {
    const out = neededOption(exportCommand, words, 'out');
    const format = formatOf(out);
    const statuses = statusesOf(words);
    const written = await withStudy(words, terminal, 'reading', async (call) => {
      const run = await wantedRun(exportCommand, words, call);
      const columns =
        listOption(words, 'columns') ??
        (await call('export.columns', { run })).filter((column) => column.default).map(({ id }) => id);
      return await call('export.write', {
        run,
        statuses,
        arms: listOption(words, 'arms') ?? [],
        columns,
        identity: words.options.pseudonymised === true ? 'pseudonymised' : 'identified',
        path: resolve(out),
        format,
      });
    });
    if (words.options.json === true) {
      await terminal.out(jsonText(written));
      return EXIT.done;
    }
    const { manifest, manifestFile } = written;
    const mark = manifest.draft ? 'DRAFT ' : '';
    const beside = manifestFile === null ? '' : `, manifest in ${manifestFile}`;
    await terminal.out(
      `${mark}${written.file}: ${countOf(manifest.rows, 'subject')} (${statuses.join(', ')}), SHA-256 ${manifest.sha256 ?? ''}${beside}\n`,
    );
    return EXIT.done;
  },
};

/** @throws StratumError usage */
function formatOf(out: string): Export['format'] {
  const ending = extname(out).slice(1).toLowerCase();
  if (ending === 'csv' || ending === 'xlsx' || ending === 'json' || ending === 'pdf') return ending;
  throw wrongUse(exportCommand, `${basename(out)} does not end with .csv, .xlsx, .json or .pdf.`);
}

/** @throws StratumError usage */
function statusesOf(words: Words): Export['statuses'] {
  return (listOption(words, 'statuses') ?? ['eligible']).map((word) => {
    const status = STATUSES.find((known) => known === word);
    if (!status) throw wrongUse(exportCommand, `"${word}" is no status; there are ${STATUSES.join(', ')}.`);
    return status;
  });
}
