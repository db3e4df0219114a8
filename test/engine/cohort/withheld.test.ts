import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createEngine, type Engine } from '../../../db/engine.ts';
import { ownFolder } from '../../fixtures/study.ts';

const NOW = new Date('2026-01-31T09:00:00Z');

/** Four subjects: consent given, refused, withdrawn, none. */
async function studyWith(basis: { kind: 'consent' } | { kind: 'approved'; reference: string }): Promise<Engine> {
  const folder = ownFolder();
  const engine = createEngine({ appVersion: '0.0.0-test', now: () => NOW });
  onTestFinished(() => engine.close());
  await engine.call('study.create', {
    path: join(folder, 's.stratum'),
    title: 'T',
    owner: 'Ada',
    passphrase: 'nine grey herons',
    basis,
  });
  const file = join(folder, 'cohort.csv');
  const rows = ['S1,12.1,given,2026-01-02', 'S2,9.4,refused,2026-01-02', 'S3,8.8,withdrawn,2026-01-05', 'S4,10.2,,'];
  writeFileSync(file, `Subject,Hb (g/dL),Consent,Consent date\n${rows.join('\n')}\n`);
  const { delivery, files } = await engine.call('import.inspect', { paths: [file] });
  await engine.call('import.commit', { delivery, plan: { files: files.map((f) => f.plan) } });
  return engine;
}

const hb = async (engine: Engine) =>
  (await engine.call('cohort.page', { columns: ['consent', 'concept:haemoglobin'], start: 0, count: 10 })).rows.map(
    (r) => [r.subject, ...r.cells],
  );

it('a cohort list shows of those who did not consent only who they are and that they did not', async () => {
  const engine = await studyWith({ kind: 'consent' });
  expect(await hb(engine)).toEqual([
    ['S1', 'given', 12.1],
    ['S2', 'refused', null],
    ['S3', 'withdrawn', null],
    ['S4', 'none', null],
  ]);
  const low = {
    columns: ['id'],
    filters: [{ column: 'concept:haemoglobin', op: 'lt' as const, value: 11 }],
    start: 0,
    count: 10,
  };
  expect((await engine.call('cohort.page', low)).total).toBe(0);
  const spread = await engine.call('cohort.distribution', { column: 'concept:haemoglobin' });
  expect(spread.total - spread.missing).toBe(1);
  const overview = await engine.call('study.overview', {});
  expect(overview.attention.find((a) => a.id === 'withheld')?.count).toBe(3);
});

it('where screening is approved without consent, a refusal still withholds and a missing consent does not', async () => {
  const engine = await studyWith({ kind: 'approved', reference: 'EC 7' });
  expect((await hb(engine)).map((row) => row[2])).toEqual([12.1, null, null, 10.2]);
});

it('the counts beside a criterion leave out whoever a run would withhold', async () => {
  const engine = await studyWith({ kind: 'consent' });
  const when = { kind: 'observation', concept: 'haemoglobin', op: '<', value: 11, unit: 'g/dL' };
  const [counted] = await engine.call('criteria.counts', { expressions: [when], asOf: '2026-01-31' });
  expect(counted?.counts).toMatchObject({ met: 0, notMet: 1, unknown: 0 });
});

it('a fact typed in keeps the text as it was typed', async () => {
  const engine = await studyWith({ kind: 'approved', reference: 'EC 7' });
  await engine.call('fact.add', {
    subject: 'S1',
    table: 'observation',
    concept: 'haemoglobin',
    values: { value: '10,4' },
    unit: 'g/dl',
    date: '2026-01-20',
  });
  const { facts } = await engine.call('subject.get', { id: 'S1' });
  const typed = facts.find((fact) => fact.source.byHand);
  expect(typed).toMatchObject({ value: '10.4 g/dL', received: '10,4', date: '2026-01-20' });
});
