import { describe, expect, it } from 'vitest';
import { understandCopies, understandCopyNumber } from '../../../db/domain/findings/copy-number.ts';
import { understandMmr, understandMsi } from '../../../db/domain/findings/signatures.ts';

describe('copy-number states', () => {
  it.each([
    ['AMP', 2],
    ['High level amplification', 2],
    ['amplification', 2],
    ['Gain', 1],
    ['Low Amplification', 1],
    ['neutral', 0],
    ['DIPLOID', 0],
    ['HETLOSS', -1],
    ['Heterozygous deletion', -1],
    ['loss', -1],
    ['DeepDel', -2],
    ['HOMDEL', -2],
    ['Homozygous Deletion', -2],
    ['-2', -2],
    ['-1.5', -2],
    ['-1', -1],
    ['0', 0],
    ['2', 2],
    ['2.0', 2],
  ])('%s is %d', (text, state) => {
    expect(understandCopyNumber(text)).toBe(state);
  });
  it.each(['3', '0.7', '-0.3', '8 copies', 'deletion', '', 'altered', '<2'])('%s states no such state', (text) => {
    expect(understandCopyNumber(text)).toBeNull();
  });
  it('numbers of copies are numbers and not states', () => {
    expect(understandCopies('8')).toBe(8);
    expect(understandCopies('8 copies')).toBe(8);
    expect(understandCopies('2.5')).toBe(2.5);
    for (const text of ['-1', '>10', '5-8', 'AMP']) expect(understandCopies(text)).toBeNull();
  });
});

describe('microsatellites and mismatch repair', () => {
  it.each([
    ['MSI-H', 'msi-high'],
    ['Instable', 'msi-high'],
    ['MSS', 'stable'],
    ['msi_stable', 'stable'],
    ['MSI-L', 'msi-low'],
    ['Indeterminate', 'indeterminate'],
  ])('%s is %s', (text, status) => {
    expect(understandMsi(text)).toBe(status);
  });
  it('are two tests: a word of one is no answer of the other', () => {
    expect(understandMmr('dMMR')).toBe('deficient');
    expect(understandMmr('pMMR')).toBe('proficient');
    expect(understandMsi('dMMR')).toBeNull();
    expect(understandMmr('MSI-H')).toBeNull();
  });
});
