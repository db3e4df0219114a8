import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Input, Output } from '../contract.ts';
import { StratumError } from '../domain/errors.ts';
import { readHotspotList } from '../domain/findings/hotspot-list.ts';
import { type Command, listOption, neededOption, textOption, type Words, wrongUse } from './command.ts';
import { EXIT } from './exit.ts';
import { countOf, jsonText, tableText } from './print.ts';
import type { Terminal } from './terminal.ts';
import { type CallEngine, withStudy } from './with-study.ts';

type Definition = Input<'panel.define'>;
type Panel = Output<'panel.list'>[number];

const CLASSES: readonly Definition['classes'][number][] = ['small', 'copyNumber', 'fusion'];

export const panelCommand: Command = {
  name: 'panel',
  usage:
    'panel FILE list | panel FILE define NAME --genes GENES.txt|--all-genes --classes LIST [--hotspots SPOTS.txt] [--source S] [--reason R] | panel FILE remove NAME [--reason R]',
  summary: 'Say which genes a gene panel covers.',
  details: `  list               panels of the study, and those that assays name and nobody has defined
  define NAME        what the panel covers; a panel that is defined already is replaced
  remove NAME        takes the definition back: what the panel covers is then not known
  --genes FILE       gene symbols, one per line or separated; aliases become approved symbols
  --all-genes        every gene
  --classes LIST     small,copyNumber,fusion: the alterations that the panel finds
  --hotspots FILE    one gene per line, as in "EGFR: 719, 729-761, p.T790M": nothing else of these genes is covered
  --source S         where the list is from (default: the file)
  --reason R         why, for the audit trail
  With --json: list: {panels}; define: {panel, replaced, read, unknown}; remove: {removed}.`,
  options: {
    genes: { type: 'string' },
    'all-genes': { type: 'boolean' },
    classes: { type: 'string' },
    hotspots: { type: 'string' },
    source: { type: 'string' },
    reason: { type: 'string' },
  },
  positionals: { min: 2, max: 3 },
  async run(words, terminal) {
    const [, verb, name] = words.positionals;
    const asJson = words.options.json === true;
    if (verb === 'list' && name === undefined) {
      const panels = await withStudy(words, terminal, 'reading', (call) => call('panel.list', {}));
      await terminal.out(asJson ? jsonText({ panels }) : tableOf(panels));
      return EXIT.done;
    }
    if ((verb !== 'define' && verb !== 'remove') || name === undefined)
      throw wrongUse(
        panelCommand,
        `"${verb}${name === undefined ? '' : ` ${name}`}" is not list, define NAME or remove NAME.`,
      );
    const reason = textOption(words, 'reason');
    if (verb === 'remove') {
      const why = reason === undefined ? {} : { reason };
      await withStudy(words, terminal, 'changing', (call) => call('panel.remove', { id: name, ...why }));
      await terminal.out(asJson ? jsonText({ removed: name }) : `What ${name} covers is not known any more.\n`);
      return EXIT.done;
    }
    const stated = await statement(words, name);
    const defined = await withStudy(words, terminal, 'changing', (call) => define(call, stated, words));
    if (asJson) await terminal.out(jsonText(defined));
    else await tell(defined, terminal);
    return EXIT.done;
  },
};

type Statement = Omit<Definition, 'genes' | 'source'>;

/** All that does not need the study. @throws StratumError usage, not-found, bad-value */
async function statement(words: Words, name: string): Promise<Statement> {
  const hotspots = textOption(words, 'hotspots');
  const reason = textOption(words, 'reason');
  if ((words.options['all-genes'] === true) === (textOption(words, 'genes') !== undefined))
    throw wrongUse(panelCommand, 'Give either --genes FILE or --all-genes.');
  neededOption(panelCommand, words, 'classes');
  const classes = (listOption(words, 'classes') ?? []).map((word) => {
    const known = CLASSES.find((one) => one === word);
    if (!known) throw wrongUse(panelCommand, `"${word}" is no class of alteration; there are ${CLASSES.join(', ')}.`);
    return known;
  });
  return {
    id: name,
    name,
    classes,
    ...(hotspots === undefined ? {} : { hotspots: await hotspotsIn(hotspots) }),
    ...(reason === undefined ? {} : { reason }),
  };
}

async function define(call: CallEngine, stated: Statement, words: Words): Promise<Output<'panel.define'>> {
  const path = textOption(words, 'genes');
  const source = textOption(words, 'source');
  if (path === undefined)
    return await call('panel.define', { ...stated, genes: '*', source: source ?? 'stated on the command line' });
  const list = await call('panel.readGenes', { path: resolve(path) });
  return await call('panel.define', { ...stated, genes: list.symbols, source: source ?? list.source ?? list.file });
}

/** @throws StratumError not-found, bad-value */
async function hotspotsIn(path: string): Promise<NonNullable<Definition['hotspots']>> {
  const file = basename(path);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new StratumError('not-found', `The list of hotspots ${file} cannot be read. Check its name.`, { file });
  });
  const { hotspots, problems } = readHotspotList(text);
  if (problems.length > 0) throw new StratumError('bad-value', `${file}: ${problems[0]}`, { file, problems });
  return Object.fromEntries(Object.entries(hotspots).map(([gene, spots]) => [gene, [...spots]]));
}

async function tell({ panel, replaced, read, unknown }: Output<'panel.define'>, terminal: Terminal): Promise<void> {
  if (read.length > 0)
    terminal.say(
      `Read as approved symbols: ${read.map(({ received, symbol }) => `${received} → ${symbol}`).join(', ')}.`,
    );
  if (unknown.length > 0) terminal.say(`Not known, and kept as written: ${unknown.join(', ')}.`);
  const verb = replaced ? 'Replaced' : 'Defined';
  await terminal.out(
    `${verb} ${panel.name}: ${genesOf(panel)}, ${panel.classes.join(', ')}. Tested with it: ${countOf(panel.samples, 'sample')}.\n`,
  );
}

function genesOf({ genes, hotspots }: Panel): string {
  if (genes === null) return 'genes not known';
  const spots = hotspots === null ? '' : `, hotspots only in ${Object.keys(hotspots).length}`;
  return `${genes === '*' ? 'every gene' : countOf(genes.length, 'gene')}${spots}`;
}

function tableOf(panels: readonly Panel[]): string {
  if (panels.length === 0) return 'No gene panel is defined, and no assay names one.\n';
  const rows = panels.map((panel) => [
    panel.name,
    genesOf(panel),
    panel.classes.join(', '),
    panel.samples,
    panel.source,
  ]);
  return tableText(['panel', 'covers', 'classes', 'samples', 'source'], rows);
}
