import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Output } from '../contract.ts';
import { StratumError } from '../domain/errors.ts';
import { type DeliveryPlan, deliveryPlan } from '../domain/import/mapping.ts';
import { planFor } from '../import/plan-for.ts';
import { type Command, textOption } from './command.ts';
import { EXIT } from './exit.ts';
import { countOf, jsonText, tableText } from './print.ts';
import { type CallEngine, withStudy } from './with-study.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE SOURCE… [--mapping M.json] [--name N] [--reason R]',
  summary: 'Import tables; sources are files or folders.',
  details: `  --mapping M.json   what the columns are; without it the suggested mapping is used, and printed
  --name N           name of the import in the study's list
  --reason R         why, for the audit trail
  With --json: {sources: [{file, format, rows, accepted, flagged, rejected, rejects}], mapping, refused}.`,
  options: { mapping: { type: 'string' }, name: { type: 'string' }, reason: { type: 'string' } },
  positionals: { min: 2, max: 201 },
  async run(words, terminal) {
    const sources = words.positionals.slice(1);
    const mapping = textOption(words, 'mapping');
    const given = mapping === undefined ? null : await readMapping(mapping);
    const name = textOption(words, 'name');
    const reason = textOption(words, 'reason');
    return await withStudy(words, terminal, 'changing', async (call) => {
      const { delivery, files, refused } = await inspect(call, sources);
      const plan = given ?? planFor(files);
      const { sources: reports } = await call('import.commit', {
        delivery,
        plan,
        ...(name === undefined ? {} : { name }),
        ...(reason === undefined ? {} : { reason }),
      });
      if (words.options.json === true) {
        await terminal.out(jsonText({ sources: reports.map(reportOf), mapping: plan, refused }));
        return EXIT.done;
      }
      for (const { reason: why } of refused) terminal.say(`Left out: ${why}`);
      const rows = reports.map((r) => [r.file, r.format, r.rows, r.accepted, r.flagged, r.rejected]);
      await terminal.out(tableText(['file', 'format', 'rows', 'accepted', 'flagged', 'rejected'], rows));
      await terminal.out(rejectsText(reports));
      if (!given) await terminal.out(`\nMapping used (save it, change it, give it with --mapping):\n${jsonText(plan)}`);
      return EXIT.done;
    });
  },
};

/** @throws StratumError bad-file, when a file that was named cannot be imported; others of a folder are left out */
async function inspect(call: CallEngine, sources: readonly string[]) {
  const found = await call('import.inspect', { paths: sources.map((source) => resolve(source)) });
  const named = new Set(sources.map((source) => basename(source)));
  const needed =
    found.refused.find(({ file }) => named.has(file)) ?? (found.files.length === 0 ? found.refused[0] : null);
  if (needed) throw new StratumError('bad-file', needed.reason, { file: needed.file });
  return found;
}

type Report = Output<'import.commit'>['sources'][number];

function reportOf({ file, format, rows, accepted, flagged, rejected, rejects }: Report) {
  return {
    file,
    format,
    rows,
    accepted,
    flagged,
    rejected,
    rejects: rejects.map(({ row, column, value, reason }) => ({ row, column, value, reason })),
  };
}

const REJECTS_SHOWN = 20;

function rejectsText(reports: readonly Report[]): string {
  const all = reports.flatMap(({ file, rejects }) => rejects.map((reject) => ({ file, ...reject })));
  if (all.length === 0) return '';
  const shown = all.slice(0, REJECTS_SHOWN).map(({ file, row, column, reason }) => {
    const where = column === null ? '' : `, column ${column}`;
    return `  ${file}, row ${row}${where}: ${reason}`;
  });
  const total = reports.reduce((sum, { rejected }) => sum + rejected, 0);
  const more = total > shown.length ? `  … and ${countOf(total - shown.length, 'more', 'more')}\n` : '';
  return `\nRejected, and kept in quarantine:\n${shown.join('\n')}\n${more}`;
}

/** @throws StratumError bad-mapping | not-found */
async function readMapping(file: string): Promise<DeliveryPlan> {
  const name = basename(file);
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new StratumError('bad-mapping', `The mapping ${name} is not JSON: ${error.message}.`);
    throw new StratumError('not-found', `The mapping ${name} cannot be read. Check its name.`);
  }
  const parsed = deliveryPlan.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  throw new StratumError(
    'bad-mapping',
    `The mapping ${name} is not one${where}: ${issue?.message ?? 'not understood'}.`,
  );
}
