import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import { syntheticCohort } from '../../../db/sample/cohort.ts';
import { SAMPLE_SEED, sampleFiles } from '../../../db/sample/delivery.ts';
import { Dice } from '../../../db/sample/dice.ts';

const DAY = dayOfIso('2026-03-01')!;

function hashOf(files: ReturnType<typeof sampleFiles>): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

describe('the files of the sample study', () => {
  test('are the same bytes for the same day and seed, and others for another', () => {
    const first = hashOf(sampleFiles(DAY, SAMPLE_SEED, 300));
    expect(hashOf(sampleFiles(DAY, SAMPLE_SEED, 300))).toBe(first);
    expect(hashOf(sampleFiles(DAY, 'another seed', 300))).not.toBe(first);
    expect(hashOf(sampleFiles(DAY + 1, SAMPLE_SEED, 300))).not.toBe(first);
  });

  test('say that they are synthetic before their header', () => {
    for (const { text, plan } of sampleFiles(DAY, SAMPLE_SEED, 20)) {
      const comments = text.split(/\r?\n/).slice(0, plan.dialect!.preamble);
      expect(comments.join('\n')).toContain('# SYNTHETIC DATA');
    }
  });

  test('describe the same people whatever their number', () => {
    const rowsOf = (subjects: number) => sampleFiles(DAY, SAMPLE_SEED, subjects)[0]!.text.split('\r\n');
    expect(rowsOf(60).slice(0, 40)).toEqual(rowsOf(40).slice(0, 40));
  });
});

/** Share of successes within 3.5 standard deviations of what is published (a chance of 1 in 2,000 to fail by luck). */
function expectShare(found: number, of: number, published: number): void {
  const deviation = Math.sqrt((published * (1 - published)) / of);
  expect(Math.abs(found / of - published)).toBeLessThan(3.5 * deviation);
}

describe('the made-up cohort', () => {
  const cohort = syntheticCohort(SAMPLE_SEED, 20_000, DAY);
  const adenocarcinomas = cohort.filter(({ histology }) => histology !== 'LUSC' && histology !== 'SCLC');

  test.each([
    ['EGFR', 0.15],
    ['KRAS', 0.27],
    ['ALK', 0.04],
    ['ROS1', 0.017],
    ['RET', 0.014],
    ['BRAF', 0.035],
    ['MET', 0.05],
    ['ERBB2', 0.025],
  ])('has %s as the driver of a share of %f of adenocarcinomas', (gene, share) => {
    const found = adenocarcinomas.filter(({ driver }) => driver?.gene === gene).length;
    expectShare(found, adenocarcinomas.length, share);
  });

  test('has KRAS G12C in 13 % of adenocarcinomas and BRAF V600E in 2 %', () => {
    const having = (protein: string) =>
      adenocarcinomas.filter(({ driver }) => driver?.kind === 'variant' && driver.protein === protein).length;
    expectShare(having('p.G12C'), adenocarcinomas.length, 0.13);
    expectShare(having('p.V600E'), adenocarcinomas.length, 0.02);
  });

  test('has PD-L1 scores as KEYNOTE-001 found them, where no driver lowers them', () => {
    const others = cohort.filter(({ driver }) => driver?.gene !== 'EGFR' && driver?.gene !== 'ALK');
    expectShare(others.filter(({ tps }) => tps >= 50).length, others.length, 0.24);
    expectShare(others.filter(({ tps }) => tps < 1).length, others.length, 0.38);
  });

  test('has nobody born after the diagnosis and nobody under age', () => {
    for (const { born, diagnosed } of cohort) expect(diagnosed - born).toBeGreaterThan(18 * 366);
  });
});

describe('the dice', () => {
  test('fall evenly, and differently for every name', () => {
    const dice = new Dice('a');
    const counts = new Array<number>(20).fill(0);
    const throws = 100_000;
    for (let i = 0; i < throws; i++) counts[dice.between(0, 19)]!++;
    const expected = throws / 20;
    // Chi-square with 19 degrees of freedom: above 43.8 once in a thousand.
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    expect(chiSquare).toBeLessThan(43.8);
    expect(new Set(Array.from({ length: 1000 }, (_, i) => new Dice(`name ${i}`).next())).size).toBe(1000);
  });

  test('of a normal variate have its mean and deviation', () => {
    const dice = new Dice('normal');
    const values = Array.from({ length: 50_000 }, () => dice.normal(10, 2));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(mean).toBeCloseTo(10, 1);
    expect(Math.sqrt(variance)).toBeCloseTo(2, 1);
  });
});
