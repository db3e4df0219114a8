import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codonOf,
  codonsOf,
  isSubstitutionAt,
  normaliseProteinChange,
  type ProteinChange,
  parseProteinChange,
  printProteinChange,
  sameProteinChange,
} from '../../../db/domain/findings/protein.ts';

describe('one change, many spellings', () => {
  it.each([
    [
      'p.V600E',
      [
        'p.Val600Glu',
        'V600E',
        'p.(V600E)',
        'p.(Val600Glu)',
        'NP_004324.2:p.Val600Glu',
        'v600e',
        ' p.V600E ',
        'VAL600GLU',
      ],
    ],
    ['p.R213*', ['p.Arg213Ter', 'p.R213*', 'Arg213*', 'p.Arg213Stop']],
    ['p.E746fs*12', ['E746fs*12', 'p.Glu746fsTer12', 'E746fsX12']],
    ['p.E343Gfs*2', ['p.Glu343GlyfsTer2', 'E343GfsX2']],
    ['p.E746_A750del', ['p.Glu746_Ala750del', 'E746_A750delELREA', 'p.(E746_A750del)']],
    ['p.L747_P753delinsS', ['p.Leu747_Pro753delinsSer', 'L747_P753>S']],
    ['p.Y772_A775dup', ['p.Tyr772_Ala775dup', 'Y772_A775dupYVMA']],
    ['p.A763_Y764insFQEA', ['p.Ala763_Tyr764insPheGlnGluAla']],
    ['p.X1010_splice', ['X1010_splice', 'p.X1010_splice']],
    ['p.M1?', ['p.Met1?', 'p.M1V', 'Met1Leu']],
    ['p.L747=', ['p.Leu747=', 'p.L747L', 'p.(Leu747=)']],
    ['p.*110Lext*17', ['p.Ter110LeuextTer17', '*110Lext*17']],
    ['p.?', ['p.?', '?']],
    ['p.0', ['p.0', 'p.0?']],
  ])('%s', (kept, spellings) => {
    for (const spelling of spellings) {
      expect(normaliseProteinChange(spelling), spelling).toBe(kept);
      expect(kept === 'p.?' || sameProteinChange(spelling, kept), spelling).toBe(true);
    }
  });

  it.each([
    '',
    'V600',
    'EGFR',
    'wild type',
    'V600E/K',
    'Exon 19 del',
    'amplification',
    'c.1799T>A',
    'p.=',
    'B600E',
    'E746_A740del',
    'p.A763_Y770insF',
  ])('%s is no protein change that is understood', (text) => {
    expect(parseProteinChange(text)).toBeNull();
  });

  it('inserted residues are not read as words: FS is phenylalanine and serine, ALA three residues', () => {
    expect(normaliseProteinChange('A2_A3delinsFS')).toBe('p.A2_A3delinsFS');
    expect(normaliseProteinChange('A2_A3insALA')).toBe('p.A2_A3insALA');
    expect(normaliseProteinChange('Ala2_Ala3insAlaLeuAla')).toBe('p.A2_A3insALA');
    expect(normaliseProteinChange('E746_A750DEL')).toBe('p.E746_A750del');
  });

  it('texts that are not understood are the same only when spelled the same', () => {
    expect(sameProteinChange('exon 19 del', 'exon 19 del')).toBe(true);
    expect(sameProteinChange('exon 19 del', 'exon 20 ins')).toBe(false);
    expect(sameProteinChange('p.?', 'p.?')).toBe(false);
    expect(sameProteinChange('V600E', 'V600K')).toBe(false);
  });

  it('a final X may be a stop of old or any residue: it is the same change as nothing, not even as itself', () => {
    for (const text of ['V600X', 'p.Val600Xaa', 'p.(V600X)']) {
      expect(normaliseProteinChange(text)).toBe('p.V600X');
      for (const other of ['V600E', 'V600*', 'V600X']) expect(sameProteinChange(text, other)).toBe(false);
    }
  });

  it('a frameshift is known by where it starts; what both state must agree', () => {
    expect(sameProteinChange('E746fs', 'p.Glu746GlyfsTer12')).toBe(true);
    expect(sameProteinChange('E746Gfs*12', 'E746Gfs*13')).toBe(false);
    expect(sameProteinChange('E746fs', 'E747fs')).toBe(false);
    expect(sameProteinChange('R213*', 'R213fs')).toBe(false);
  });
});

describe('where a change is', () => {
  const change = (text: string) => parseProteinChange(text)!;
  it('any substitution at V600 excludes stops, frameshifts, deletions and silent changes', () => {
    expect(isSubstitutionAt(change('V600E'), 600)).toBe(true);
    expect(isSubstitutionAt(change('V600K'), 600, 'V')).toBe(true);
    expect(isSubstitutionAt(change('V600E'), 600, 'K')).toBe(false);
    for (const other of ['V600*', 'V600fs', 'V600del', 'V600=', 'V601E', 'V600_K601delinsE', 'X600_splice'])
      expect(isSubstitutionAt(change(other), 600), other).toBe(false);
  });
  it('codons', () => {
    expect(codonOf(change('E746_A750del'))).toBe(746);
    expect(codonsOf(change('E746_A750del'))).toEqual([746, 750]);
    expect(codonOf(change('M1?'))).toBe(1);
    expect(codonOf(change('p.0'))).toBeNull();
    expect(codonOf(change('X1010_splice'))).toBe(1010);
  });
});

describe('properties of protein changes', () => {
  const letter = fc.constantFrom(
    ...(['A', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'K', 'L', 'M', 'N', 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'Y'] as const),
  );
  const position = fc.integer({ min: 2, max: 9999 });
  const sequence = fc.array(letter, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
  const span = fc.tuple(letter, position, letter, fc.integer({ min: 1, max: 40 }));
  const optional = fc.option(fc.integer({ min: 1, max: 200 }), { nil: null });
  const anyChange: fc.Arbitrary<ProteinChange> = fc.oneof(
    fc
      .record({ kind: fc.constant('substitution' as const), from: letter, position, to: letter })
      .filter(({ from, to }) => from !== to),
    fc.record({ kind: fc.constantFrom('nonsense' as const, 'synonymous' as const), from: letter, position }),
    fc.record({
      kind: fc.constant('frameshift' as const),
      from: letter,
      position,
      to: fc.option(letter, { nil: null }),
      stop: optional,
    }),
    fc
      .tuple(fc.constantFrom('deletion' as const, 'duplication' as const), span)
      .map(([kind, [from, at, endResidue, length]]) => ({ kind, from, position: at, endResidue, end: at + length })),
    fc.tuple(span, sequence).map(([[from, at, endResidue, length], inserted]) => ({
      kind: 'delins' as const,
      from,
      position: at,
      endResidue,
      end: at + length,
      inserted,
    })),
    fc.tuple(span, sequence).map(([[from, at, endResidue], inserted]) => ({
      kind: 'insertion' as const,
      from,
      position: at,
      endResidue,
      end: at + 1,
      inserted,
    })),
    fc.record({ kind: fc.constant('splice' as const), position }),
    fc.record({ kind: fc.constant('stop-lost' as const), position, to: letter, extension: optional }),
    fc.constantFrom<ProteinChange>({ kind: 'start-lost' }, { kind: 'no-protein' }, { kind: 'unknown' }),
  );

  it('what is printed reads back as the same change', () => {
    fc.assert(
      fc.property(anyChange, (change) => {
        expect(parseProteinChange(printProteinChange(change))).toEqual(change);
      }),
      { numRuns: 5000 },
    );
  });
  it('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyChange.map(printProteinChange),
          fc.string(),
          fc.stringMatching(/^(p\.)?[A-Za-z*]{1,3}\d{1,4}[A-Za-z*_>=?]{0,8}$/),
        ),
        (text) => {
          const once = normaliseProteinChange(text);
          if (once !== null) expect(normaliseProteinChange(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });

  const mutations = new URL(
    '../../../../shared/data/cohorts/summit_biliary/data_mutations_extended.txt',
    import.meta.url,
  );
  it.skipIf(!existsSync(mutations))('the long and the short spelling of a real cohort name the same change', () => {
    let compared = 0;
    for (const line of readFileSync(mutations, 'utf8').trim().split('\n')) {
      const long = line.split('\t').find((cell) => /^p\.[A-Z][a-z]{2}\d/.test(cell));
      const short = line.split('\t').find((cell) => /^p\.[A-Z]\d/.test(cell));
      if (long === undefined || short === undefined) continue;
      compared++;
      expect(normaliseProteinChange(long), long).toBe(normaliseProteinChange(short));
    }
    expect(compared).toBeGreaterThan(40);
  });
});
