/** Measures Stratum in a process of its own: `stratum-child.ts create STUDY | import STUDY CSV | work STUDY REPEATS`. */
import { createEngine, type Engine } from '../../db/engine.ts';
import { expressionsOf, MEASURED } from './measured.ts';
import { median, peakMemory, percentile, report, timed } from './timing.ts';

const PASSPHRASE = 'a bench of oak';
const AS_OF = '2026-03-01';
const PAGES = 60;
const [task, path = '', argument = ''] = process.argv.slice(2);

async function importing(engine: Engine): Promise<void> {
  await engine.call('study.open', { path, passphrase: PASSPHRASE });
  const { ms, result } = await timed(async () => {
    const { delivery, files } = await engine.call('import.inspect', { paths: [argument] });
    const understood = new Set(files[0]!.plan.columns.map(({ as }) => (as.role === 'fact' ? as.concept : null)));
    const missed = MEASURED.filter(({ concept }) => !understood.has(concept));
    if (missed.length > 0) throw new Error(`Not suggested: ${missed.map(({ header }) => header).join(', ')}`);
    return await engine.call('import.commit', { delivery, plan: { files: files.map(({ plan }) => plan) } });
  });
  const { rows, accepted } = result.sources[0]!;
  report({ ms, peakMB: peakMemory(), rows, accepted });
}

async function working(engine: Engine): Promise<void> {
  const columns = ['id', ...MEASURED.map(({ concept }) => `concept:${concept}`)];
  const grid = { columns, filters: [], sort: [], count: 100 };
  const reopen = await timed(async () => {
    await engine.call('study.open', { path, passphrase: PASSPHRASE });
    // What the cohort screen asks for: which columns there are, then the first rows.
    await engine.call('cohort.columns', {});
    return await engine.call('cohort.page', { ...grid, start: 0 });
  });

  const count = (expressions: object[]) =>
    engine.call('criteria.counts', { expressions: expressions as never, asOf: AS_OF });
  await count(expressionsOf(100));
  const counting: number[] = [];
  let counts: number[] = [];
  for (let step = 0; step < Number(argument); step++) {
    const { ms, result } = await timed(() => count(expressionsOf(step)));
    counting.push(ms);
    if (step === 0) counts = result.flatMap((one) => [one.counts!.met, one.counts!.notMet, one.counts!.unknown]);
  }
  const moving: number[] = [];
  const kept = expressionsOf(0);
  await count(kept);
  for (let move = 1; move <= 30; move++) {
    const moved = kept.map((one, i) => (i === move % kept.length ? expressionsOf(200 + move)[i]! : one));
    moving.push((await timed(() => count(moved))).ms);
  }

  const filtered = {
    ...grid,
    filters: [{ column: 'concept:haemoglobin', op: 'ge' as const, value: 10 }],
    sort: [{ column: 'concept:platelets', descending: true }],
  };
  const firstPage = await timed(() => engine.call('cohort.page', { ...filtered, start: 0 }));
  const paging: number[] = [];
  for (let page = 1; page <= PAGES; page++)
    paging.push((await timed(() => engine.call('cohort.page', { ...filtered, start: page * 997 }))).ms);
  report({
    reopenMs: reopen.ms,
    countsMs: median(counting),
    movedMs: median(moving),
    movedWorstMs: Math.max(...moving),
    firstPageMs: firstPage.ms,
    pageMs: percentile(paging, 0.95),
    counts,
  });
}

const engine = createEngine({ appVersion: '0.0.0-bench' });
try {
  if (task === 'create') {
    const basis = { kind: 'approved', reference: 'benchmark' } as const;
    await engine.call('study.create', { path, title: 'Bench', owner: 'Bench', passphrase: PASSPHRASE, basis });
    report({});
  } else await (task === 'import' ? importing(engine) : working(engine));
} finally {
  await engine.close();
}
