import { describe, expect, it } from 'vitest';
import { amount, byteWords, durationWords, rateAndRest } from '../../../renderer/components/progress-words.ts';

const step = (done: number, total: number | null, elapsed: number) => ({ phase: 'Reading', done, total, elapsed });

describe('progress in words', () => {
  it('says how many of how many', () => {
    expect(amount(step(120_000, 500_000, 1000), 'rows')).toBe('120,000 of 500,000 rows');
    expect(amount(step(1_500_000, null, 1000), 'bytes')).toBe('1.5 MB');
  });

  it('tells steps without a name as a share, and nothing before anything is known', () => {
    expect(amount(step(3, 12, 1000), '')).toBe('25 %');
    expect(amount(step(0, null, 1000), '')).toBe('');
  });

  it('says how fast and how long still: 100,000 rows in 2 s leave 8 s for 400,000', () => {
    expect(rateAndRest(step(100_000, 500_000, 2000), 'rows')).toBe('50,000 rows per second · about 8 s left');
  });

  it('says nothing while it would be guesswork, and no time when the end is not known', () => {
    expect(rateAndRest(step(100, 1000, 100), 'rows')).toBe('');
    expect(rateAndRest(step(100, null, 1000), 'rows')).toBe('100 rows per second');
  });

  it('names durations as people do', () => {
    expect(durationWords(0.2)).toBe('1 s');
    expect(durationWords(130)).toBe('2 min 10 s');
    expect(durationWords(3900)).toBe('1 h 5 min');
  });

  it('names sizes as file managers do', () => {
    expect(byteWords(1)).toBe('1 byte');
    expect(byteWords(999)).toBe('999 bytes');
    expect(byteWords(84_200_000)).toBe('84 MB');
  });
});
