import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Output } from '../../../db/contract.ts';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import { createEngine, type Engine } from '../../../db/engine.ts';
import { sampleFiles } from '../../../db/sample/delivery.ts';
import { sampleDay } from '../../../db/sample/fill-sample.ts';
import { expectedVerdicts, withheldSubjects } from './truth.ts';

const NOW = new Date('2026-03-01T08:12:00Z');
const AS_OF = '2026-03-01';

describe('the sample study', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratum-test-'));
  const path = join(folder, 'sample.stratum');
  const temporary = join(folder, 'temporary');
  const files = sampleFiles(sampleDay(NOW));
  let engine: Engine;
  let info: Output<'study.createSample'>;
  let run: Output<'run.start'>;

  beforeAll(async () => {
    mkdirSync(temporary);
    vi.stubEnv('TMPDIR', temporary);
    engine = createEngine({ appVersion: '0.0.0-test', now: () => NOW });
    info = await engine.call('study.createSample', { path, owner: 'Dr. Ines Okafor', passphrase: 'nine grey herons' });
    run = await engine.call('run.start', { protocol: 'NSCLC-UMB-01', asOf: AS_OF });
  }, 120_000);

  afterAll(async () => {
    await engine.close();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  test('has 2,000 subjects, says that it is synthetic, and screens by consent', () => {
    expect(info).toMatchObject({ subjects: 2000, synthetic: true, basis: { kind: 'consent' }, readOnly: null });
  });

  test('leaves nothing of its files beside it', () => {
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(folder).filter((name) => !name.includes('sample.stratum'))).toEqual(['temporary']);
  });

  test('took every row but the eleven that nobody could place', async () => {
    const [summary] = await engine.call('import.list', {});
    expect(summary?.rejected).toBe(11);
    const { rows } = await engine.call('import.quarantine', { id: summary!.id, start: 0, count: 100 });
    expect(rows.filter(({ file }) => file === 'variants.tsv').map(({ value }) => value)).toEqual([
      'T9919-1',
      'T9929-1',
      'T9939-1',
    ]);
    expect(rows.filter(({ file }) => file === 'laboratory.csv')).toHaveLength(8);
    const taken = summary!.sources.reduce((sum, { accepted }) => sum + accepted, 0);
    const written = files.reduce(
      (sum, { text, plan }) => sum + text.split(/\r?\n/).length - 2 - plan.dialect!.preamble,
      0,
    );
    expect(taken + 11).toBe(written);
  });

  test('flags the four haemoglobins that came in g/L under a heading of g/dL', async () => {
    const laboratory = files.find(({ name }) => name === 'laboratory.csv')!;
    const cells = laboratory.text.split(/\r?\n/).map((line) => line.split(laboratory.plan.dialect!.delimiter));
    const wrong = cells.filter(([, , value, unit]) => value === '131' && unit === 'g/dL').map(([subject]) => subject!);
    expect(wrong).toHaveLength(4);
    const withheld = withheldSubjects(files);
    const { attention } = await engine.call('study.overview', {});
    const told = attention.find(({ id }) => id === 'implausible');
    expect(told?.count).toBe(wrong.filter((subject) => !withheld.has(subject)).length);
    for (const subject of wrong) expect(told?.sentence.includes(subject)).toBe(!withheld.has(subject));
    expect(attention.find(({ id }) => id === 'unrecognised')).toBeUndefined();
  });

  test('has its protocol released, without an error or a warning', async () => {
    const { status, version, warnings } = await engine.call('protocol.get', { id: 'NSCLC-UMB-01', version: 1 });
    expect({ status, version }).toEqual({ status: 'released', version: 1 });
    expect(warnings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  test('withholds exactly those who did not consent', async () => {
    const page = await engine.call('run.page', {
      run: run.id,
      tab: 'withheld',
      columns: ['id'],
      start: 0,
      count: 1000,
    });
    expect(new Set(page.rows.map(({ subject }) => subject))).toEqual(withheldSubjects(files));
  });

  test('judges every subject as the same rules written a second time do', async () => {
    const expected = expectedVerdicts(files, dayOfIso(AS_OF)!);
    const withheld = withheldSubjects(files);
    const criteria = ['I4', 'X1', 'B1', 'C1', 'E1', 'E3'];
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (let start = 0; start < 2000; start += 1000) {
      const columns = criteria.map((id) => `criterion:${id}`);
      const { rows } = await engine.call('run.page', { run: run.id, tab: 'all', columns, start, count: 1000 });
      for (const { subject, cells } of rows) {
        if (withheld.has(subject)) {
          expect(cells.every((cell) => cell === null)).toBe(true);
          continue;
        }
        criteria.forEach((id, i) => {
          const verdict = String(cells[i]).replace(/^unknown:.*/, 'unknown');
          seen.add(`${id} ${verdict}`);
          if (verdict !== expected.get(subject)![id]) wrong.push(`${subject} ${id}: ${cells[i]}`);
        });
      }
    }
    expect(wrong).toEqual([]);
    // Every criterion is met for some, not met for some, and unknown for some: nothing is judged by chance.
    expect(seen.size).toBe(criteria.length * 3);
  });

  test('fills an arm to its last place, and places nobody beyond', () => {
    expect(run.arms).toHaveLength(5);
    for (const { assigned, capacity, counts } of run.arms) {
      expect(assigned).toBeLessThanOrEqual(capacity!);
      expect(assigned).toBeLessThanOrEqual(counts.eligible);
    }
    expect(run.arms.some(({ assigned, capacity }) => assigned === capacity)).toBe(true);
    expect(run.arms.every(({ assigned }) => assigned > 0)).toBe(true);
  });

  test('never takes a hotspot test for a test of fusions', async () => {
    const { data } = await notCovered(engine, run.id);
    expect(data.length).toBeGreaterThan(100);
    for (const text of data) expect(text).toBe('unknown: region or gene not covered');
  });

  test('opens again, whole', async () => {
    await engine.close();
    await engine.call('study.open', { path, passphrase: 'nine grey herons' });
    expect((await engine.call('study.verify', {})).ok).toBe(true);
    expect((await engine.call('run.get', { id: run.id })).counts).toEqual(run.counts);
  });

  async function notCovered(on: Engine, id: number): Promise<{ data: unknown[] }> {
    const hotspotOnly = new Set<string>();
    const other = new Set<string>();
    for (const line of files
      .find(({ name }) => name === 'samples.csv')!
      .text.split('\r\n')
      .slice(2)) {
      const [, subject = '', , material, , panel, outcome] = line.split(',');
      if (subject === '') continue;
      if (material === 'FFPE' && panel === 'HOT-11' && outcome === 'success') hotspotOnly.add(subject);
      else other.add(subject);
    }
    const columns = ['criterion:E3', 'status'];
    const pages = await Promise.all(
      [0, 1000].map((start) => on.call('run.page', { run: id, tab: 'all', columns, start, count: 1000 })),
    );
    const rows = pages.flatMap((page) => page.rows);
    const data = rows
      .filter(({ subject, cells }) => hotspotOnly.has(subject) && !other.has(subject) && cells[1] !== 'withheld')
      .map(({ cells }) => cells[0]);
    return { data };
  }
});
