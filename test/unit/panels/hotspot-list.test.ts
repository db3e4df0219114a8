import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hotspotsOf, printHotspotList, readHotspotList } from '../../../db/domain/findings/hotspot-list.ts';

describe('positions of a hotspot panel', () => {
  it('are codons, ranges of codons and single changes, gene by gene', () => {
    expect(readHotspotList('EGFR: 719, 858-860; T790M\nHER2 p.Ser310Phe V777\n\nEGFR: 858\n')).toEqual({
      hotspots: { EGFR: ['719', '858', '859', '860', 'p.T790M'], ERBB2: ['p.S310F', '777'] },
      problems: [],
    });
  });

  it('that are not understood are named with their line, and nothing is made of them', () => {
    const { hotspots, problems } = readHotspotList('EGFR: 858, around\nKRAS\nMLL2: 12\nBRAF: 600-5, V600X, 0, p.?');
    expect(hotspots).toEqual({ EGFR: ['858'] });
    expect(problems).toEqual([
      'Line 1: "around" is no codon, range of codons or protein change.',
      'Line 2: no position of KRAS is given.',
      expect.stringMatching(/^Line 3: "MLL2" may be .*; write which gene is meant\.$/),
      'Line 4: "600-5" is no codon, range of codons or protein change.',
      'Line 4: "V600X" is no codon, range of codons or protein change.',
      'Line 4: "0" is no codon, range of codons or protein change.',
      'Line 4: "p.?" is no codon, range of codons or protein change.',
    ]);
  });

  it('printed and read again are the same', () => {
    const spot = fc.oneof(
      fc.integer({ min: 1, max: 2500 }).map(String),
      fc.constantFrom('p.L858R', 'p.V600E', 'p.E746_A750del'),
    );
    const list = fc.dictionary(
      fc.constantFrom('EGFR', 'KRAS', 'BRAF', 'ZZZ9'),
      fc.uniqueArray(spot, { minLength: 1 }),
      {
        noNullPrototype: true,
      },
    );
    fc.assert(
      fc.property(list, (hotspots) => {
        const again = readHotspotList(printHotspotList(hotspots));
        expect(again.problems).toEqual([]);
        expect(Object.keys(again.hotspots).sort()).toEqual(Object.keys(hotspots).sort());
        for (const gene of Object.keys(hotspots))
          expect(new Set(again.hotspots[gene])).toEqual(new Set(hotspots[gene]));
      }),
    );
  });

  it('cover as many codons as a range has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 200 }), (from, more) => {
        expect(hotspotsOf(`${from}-${from + more}`)).toHaveLength(more + 1);
      }),
    );
  });
});
