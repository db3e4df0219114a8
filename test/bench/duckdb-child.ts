/** Measures DuckDB in a process of its own: `duckdb-child.ts import CSV | work CSV FOLDER REPEATS`. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { countsSql } from './measured.ts';
import { median, peakMemory, percentile, report, timed } from './timing.ts';

const PAGES = 60;
const [task, csv = '', folder = '', repeats = '5'] = process.argv.slice(2);
const source = `read_csv('${csv.replaceAll("'", "''")}')`;

async function importing(): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const { ms } = await timed(() => connection.run(`CREATE TABLE cohort AS SELECT * FROM ${source}`));
  report({ ms, peakMB: peakMemory() });
}

async function working(): Promise<void> {
  const file = join(folder, 'bench.duckdb');
  for (const name of [file, `${file}.wal`]) rmSync(name, { force: true });
  const first = await DuckDBInstance.create(file);
  const writer = await first.connect();
  await writer.run(`CREATE TABLE cohort AS SELECT * FROM ${source}`);
  await writer.run('CHECKPOINT');
  writer.closeSync();
  first.closeSync();

  const reopen = await timed(async () => {
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.runAndReadAll('SELECT * FROM cohort LIMIT 100');
    return connection;
  });
  const connection = reopen.result;

  const counting: number[] = [];
  let counts: number[] = [];
  await connection.runAndReadAll(countsSql(100, 'cohort'));
  for (let step = 0; step < Number(repeats); step++) {
    const { ms, result } = await timed(() => connection.runAndReadAll(countsSql(step, 'cohort')));
    counting.push(ms);
    if (step === 0) counts = result.getRows()[0]!.map(Number);
  }

  const paging: number[] = [];
  for (let page = 0; page <= PAGES; page++) {
    const { ms } = await timed(() =>
      connection.runAndReadAll(
        `SELECT * FROM cohort WHERE "Haemoglobin (g/dL)" >= 10 ORDER BY "Platelets (10^9/L)" DESC, "Subject ID" LIMIT 100 OFFSET ${page * 997}`,
      ),
    );
    if (page > 0) paging.push(ms);
  }
  report({ reopenMs: reopen.ms, countsMs: median(counting), pageMs: percentile(paging, 0.95), counts });
}

await (task === 'import' ? importing() : working());
