import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGeneList, resolveGeneList } from '../../../db/domain/findings/gene-list.ts';
import { GENE_SYMBOLS } from '../../../db/domain/findings/genes.ts';

const symbolsOf = (text: string) => readGeneList(text).symbols;

describe('a list of genes', () => {
  it('may stand one per line, or be separated by commas, semicolons, tabs and spaces', () => {
    for (const text of ['EGFR\nKRAS\nTP53', 'EGFR, KRAS; TP53', 'EGFR\tKRAS TP53\r\n', '\ufeff"EGFR","KRAS",\'TP53\''])
      expect(symbolsOf(text)).toEqual(['EGFR', 'KRAS', 'TP53']);
  });

  it('has comments and a header that are no genes', () => {
    expect(symbolsOf('# Panel 7\nGene symbol\nEGFR\nKRAS\n')).toEqual(['EGFR', 'KRAS']);
    expect(symbolsOf('Chromosome\tHugo_Symbol\tExons\n7\tEGFR\t18-21\n12\tKRAS\t2-4\n')).toEqual(['EGFR', 'KRAS']);
    expect(symbolsOf('nr;Gen;HGNC symbol\n1;x;EGFR\n2;y;KRAS')).toEqual(['EGFR', 'KRAS']);
  });

  it('may be a gene panel file of cBioPortal, which names itself', () => {
    const text = 'stable_id: ARCHER-SOLID\ndescription: Fusion panel, 3 genes\ngene_list:\tALK\tRET\tROS1\n';
    expect(readGeneList(text)).toEqual({
      symbols: ['ALK', 'RET', 'ROS1'],
      name: 'ARCHER-SOLID',
      source: 'Fusion panel, 3 genes',
    });
  });

  it('names each gene once, by its approved symbol, and keeps every doubt apart', () => {
    expect(resolveGeneList(['HER2', 'ERBB2', 'erbb2', 'Zzz9', 'ZZZ9', 'MLL2', '1-Mar', 'NTRK'])).toEqual({
      genes: ['ERBB2', 'Zzz9'],
      read: [
        { received: 'HER2', symbol: 'ERBB2' },
        { received: 'erbb2', symbol: 'ERBB2' },
      ],
      ambiguous: [
        { received: 'MLL2', candidates: expect.arrayContaining(['KMT2B', 'KMT2D']) },
        { received: '1-Mar', candidates: expect.arrayContaining(['MARCHF1']) },
        { received: 'NTRK', candidates: ['NTRK1', 'NTRK2', 'NTRK3'] },
      ],
      unknown: ['Zzz9'],
      repeated: 3,
    });
  });

  it('comes back whole, however approved symbols are separated and repeated', () => {
    const separator = fc.constantFrom('\n', '\r\n', ', ', ';', '\t', ' ', ',\n');
    const genes = fc.array(fc.constantFrom(...GENE_SYMBOLS), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(genes, separator, (symbols, sign) => {
        const resolved = resolveGeneList(symbolsOf(symbols.join(sign)));
        expect(resolved.genes).toEqual([...new Set(symbols)]);
        expect(resolved.repeated).toBe(symbols.length - new Set(symbols).size);
        expect([resolved.read, resolved.ambiguous, resolved.unknown]).toEqual([[], [], []]);
      }),
      { numRuns: 200 },
    );
  });

  it('loses no entry: each is a gene, a repetition, or named as a doubt', () => {
    const entry = fc.oneof(
      fc.constantFrom('HER2', 'MLL2', 'RAS', 'p53', '2-Sep', 'egfr'),
      fc.stringMatching(/^[A-Z]{1,4}\d{0,2}$/),
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        const { genes, ambiguous, repeated } = resolveGeneList(entries);
        const doubtful = entries.filter((text) => ambiguous.some(({ received }) => received === text)).length;
        expect(genes.length + repeated + doubtful).toBe(entries.length);
      }),
    );
  });
});
