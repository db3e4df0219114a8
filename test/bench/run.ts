/**
 * `npm run bench`: the speeds that Stratum promises, next to DuckDB on the same data in the same run. Prints a table,
 * writes test/results/bench.json. `-- --quick`: a twentieth of the subjects, for a first look; `--subjects N`.
 */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeCohort } from './cohort-file.ts';
import { type Figure, isMet, ratioOf, tableOf } from './figures.ts';
import { inOwnProcess } from './in-own-process.ts';
import { shellDuringImport } from './shell-during-import.ts';

interface Imported {
  ms: number;
  peakMB: number;
}
interface Worked {
  reopenMs: number;
  countsMs: number;
  pageMs: number;
  counts: number[];
}
interface StratumWorked extends Worked {
  movedMs: number;
  movedWorstMs: number;
  firstPageMs: number;
}

const FULL = 500_000;
const QUICK = 25_000;
const RESULTS = path.resolve(import.meta.dirname, '../results');

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, subjects: { type: 'string' }, repeats: { type: 'string' } },
});
const subjects = Number(values.subjects ?? (values.quick ? QUICK : FULL));
const repeats = Number(values.repeats ?? 3);
const say = (line: string) => void process.stderr.write(`${line}\n`);
/** Average number of runnable processes over the last minute, before the benchmark adds its own. */
const load = loadavg()[0] ?? 0;

const folder = mkdtempSync(path.join(tmpdir(), 'stratum-bench-'));
try {
  const figures = await measured(folder);
  process.stdout.write(
    `\n${subjects.toLocaleString('en')} subjects × 33 columns, best of ${repeats} imports\n\n${tableOf(figures)}`,
  );
  if (load > cpus().length / 2)
    say(`Other work was going on (load ${load.toFixed(1)} on ${cpus().length} processors): the times say little.`);
  save(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measured(into: string): Promise<Figure[]> {
  const csv = path.join(into, 'cohort.csv');
  say(`Writing ${subjects.toLocaleString('en')} subjects`);
  writeCohort(csv, subjects);
  say(`${(statSync(csv).size / 1e6).toFixed(0)} MB. Importing, ${repeats} times each in turn`);
  const duckdb: Imported[] = [];
  const stratum: Imported[] = [];
  let study = '';
  for (let i = 0; i < repeats; i++) {
    duckdb.push(await inOwnProcess<Imported>('duckdb-child.ts', 'import', csv));
    study = path.join(into, `bench-${i}.stratum`);
    await inOwnProcess('stratum-child.ts', 'create', study);
    stratum.push(await inOwnProcess<Imported>('stratum-child.ts', 'import', study, csv));
  }
  say('Counting, paging, reopening');
  const other = await inOwnProcess<Worked>('duckdb-child.ts', 'work', csv, into, 7);
  const ours = await inOwnProcess<StratumWorked>('stratum-child.ts', 'work', study, 7);
  if (JSON.stringify(ours.counts) !== JSON.stringify(other.counts))
    throw new Error(`The counts differ: ${JSON.stringify([ours.counts, other.counts])}`);
  say('Watching the shell while the engine imports');
  const shell = await shellDuringImport(path.join(into, 'shell.stratum'), csv);
  if (shell.messages === 0) throw new Error('The engine told no progress.');

  const best = (runs: Imported[], key: keyof Imported) => Math.min(...runs.map((run) => run[key]));
  const worst = (runs: Imported[], key: keyof Imported) => Math.max(...runs.map((run) => run[key]));
  return [
    {
      what: 'import into an encrypted study',
      unit: 'ms',
      stratum: best(stratum, 'ms'),
      duckdb: best(duckdb, 'ms'),
      target: { ratio: 3 },
    },
    {
      what: '30 three-valued criteria, counted',
      unit: 'ms',
      stratum: ours.countsMs,
      duckdb: other.countsMs,
      target: { ratio: 0.5 },
    },
    {
      what: 'one threshold moved, counted again',
      unit: 'ms',
      stratum: ours.movedMs,
      duckdb: other.countsMs,
      target: { value: 20 },
    },
    {
      what: 'reopen to the first page of the grid',
      unit: 'ms',
      stratum: ours.reopenMs,
      duckdb: other.reopenMs,
      target: { value: 1000 },
    },
    {
      what: 'page of 100 under filter and sort, p95',
      unit: 'ms',
      stratum: ours.pageMs,
      duckdb: other.pageMs,
      target: { value: 20 },
    },
    {
      what: 'peak memory of import',
      unit: 'MB',
      stratum: worst(stratum, 'peakMB'),
      duckdb: worst(duckdb, 'peakMB'),
      target: { value: 1536 },
    },
    {
      what: 'longest block of the shell during import',
      unit: 'ms',
      stratum: shell.longestMs,
      duckdb: null,
      target: { value: 100 },
    },
  ];
}

function save(figures: readonly Figure[]): void {
  mkdirSync(RESULTS, { recursive: true });
  const machine = {
    processors: cpus().length,
    model: cpus()[0]?.model ?? '',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load,
  };
  const rows = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }));
  writeFileSync(
    path.join(RESULTS, 'bench.json'),
    `${JSON.stringify({ at: new Date().toISOString(), subjects, columns: 33, machine, figures: rows }, null, 2)}\n`,
  );
}
