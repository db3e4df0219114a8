import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GENE_SYMBOLS, geneSymbol, isApproved, resolveGene } from '../../../db/domain/findings/genes.ts';
import { FAMILIES } from '../../../db/domain/findings/symbols/families.ts';
import { INHERITED } from '../../../db/domain/findings/symbols/inherited.ts';
import { LINEAGE } from '../../../db/domain/findings/symbols/lineage.ts';
import { SIGNALLING } from '../../../db/domain/findings/symbols/oncogenes.ts';
import { NUCLEAR } from '../../../db/domain/findings/symbols/suppressors.ts';

const ENTRIES = [...SIGNALLING, ...NUCLEAR, ...LINEAGE, ...INHERITED];

describe('gene symbols', () => {
  it.each([
    ['HER2', 'ERBB2'],
    ['HER-2/neu', 'ERBB2'],
    ['PD-L1', 'CD274'],
    ['PDL1', 'CD274'],
    ['c-MET', 'MET'],
    ['braf', 'BRAF'],
    ['p53', 'TP53'],
    ['MLL', 'KMT2A'],
    ['PARK2', 'PRKN'],
    ['FAM123B', 'AMER1'],
    ['WHSC1', 'NSD2'],
    ['HIST1H3B', 'H3C2'],
    ['H3F3A', 'H3-3A'],
    ['SEPT9', 'SEPTIN9'],
    ['MARCH1', 'MARCHF1'],
    ['ERα', 'ESR1'],
    [' C11orf30 ', 'EMSY'],
  ])('%s is %s', (received, symbol) => {
    expect(resolveGene(received)).toEqual({ kind: 'alias', symbol, received: received.trim() });
  });

  it('an approved symbol is itself, and outranks what people call another gene', () => {
    expect(resolveGene('EGFR')).toEqual({ kind: 'approved', symbol: 'EGFR' });
    expect(resolveGene('TTF1')).toEqual({ kind: 'approved', symbol: 'TTF1' });
    expect(resolveGene('TTF-1')).toMatchObject({ kind: 'alias', symbol: 'NKX2-1' });
    expect(resolveGene('TCF4')).toEqual({ kind: 'approved', symbol: 'TCF4' });
    expect(resolveGene('FAP')).toEqual({ kind: 'approved', symbol: 'FAP' });
    expect(resolveGene('MST1')).toEqual({ kind: 'approved', symbol: 'MST1' });
    expect(resolveGene('BACH1')).toEqual({ kind: 'approved', symbol: 'BACH1' });
  });

  it.each([
    ['MLL2', ['KMT2B', 'KMT2D']],
    ['MLL4', ['KMT2B', 'KMT2D']],
    ['TAZ', ['WWTR1', 'TAFAZZIN']],
    ['DEC1', ['DELEC1', 'BHLHE40']],
    ['RAS', ['KRAS', 'NRAS', 'HRAS']],
    ['NTRK', ['NTRK1', 'NTRK2', 'NTRK3']],
    ['BRCA1/2', ['BRCA1', 'BRCA2']],
  ])('%s may be several genes, so a person must say which', (received, candidates) => {
    const gene = resolveGene(received);
    expect(gene.kind).toBe('ambiguous');
    expect(gene.kind === 'ambiguous' && [...gene.candidates].sort()).toEqual([...candidates].sort());
    expect(geneSymbol(received)).toBeNull();
  });

  it.each([
    ['1-Mar', ['MARCHF1', 'MTARC1']],
    ['Sep-9', ['SEPTIN9']],
    ['2-Sep', ['SEPTIN2']],
    ['1. Mrz', ['MARCHF1', 'MTARC1']],
    ['2021-09-07', ['SEPTIN7']],
    ['2001-03-02 00:00:00', ['MARCHF2', 'MTARC2']],
    ['9/2/2001', ['SEPTIN2']],
    ['15-Sep', ['SELENOF']],
    ['1-Dec', ['DELEC1', 'BHLHE40']],
    ['25-Dec', []],
  ])('%s was a symbol before a spreadsheet made it a date', (received, candidates) => {
    expect(resolveGene(received)).toEqual({ kind: 'ambiguous', candidates, received });
  });

  it('what is not in the table is kept as received', () => {
    expect(resolveGene('LOC100129924')).toEqual({ kind: 'unknown', received: 'LOC100129924' });
    expect(resolveGene('')).toEqual({ kind: 'unknown', received: '' });
  });
});

describe('the table of symbols', () => {
  it('has at least 700, each once, in the form HGNC gives', () => {
    expect(GENE_SYMBOLS.length).toBeGreaterThanOrEqual(700);
    expect(new Set(ENTRIES.map(({ symbol }) => symbol)).size).toBe(ENTRIES.length);
    // HGNC guidelines (Bruford et al. 2020): capitals, digits, hyphens; `orf` is the one exception.
    for (const symbol of GENE_SYMBOLS) expect(symbol).toMatch(/^(?:[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*|C\d+orf\d+)$/);
  });
  it('no gene is its own alias, and members of families are approved', () => {
    for (const { symbol, aliases } of ENTRIES) expect(aliases).not.toContain(symbol);
    for (const [, members] of FAMILIES) for (const member of members) expect(isApproved(member), member).toBe(true);
  });
  it('every approved symbol resolves to itself, and resolving twice changes nothing', () => {
    for (const symbol of GENE_SYMBOLS) expect(resolveGene(symbol)).toEqual({ kind: 'approved', symbol });
    for (const { aliases } of ENTRIES)
      for (const alias of aliases) {
        const symbol = geneSymbol(alias);
        if (symbol !== null) expect(geneSymbol(symbol)).toBe(symbol);
      }
  });
  it('every alias leads to its gene, to several, or to the gene whose approved symbol it is', () => {
    for (const { symbol, aliases } of ENTRIES)
      for (const alias of aliases) {
        const gene = resolveGene(alias);
        const reached = gene.kind === 'ambiguous' ? gene.candidates.includes(symbol) : geneSymbol(alias) === symbol;
        expect(reached || isApproved(alias.toUpperCase()), `${alias} → ${symbol}`).toBe(true);
      }
  });

  const mutations = new URL(
    '../../../../shared/data/cohorts/summit_biliary/data_mutations_extended.txt',
    import.meta.url,
  );
  it.skipIf(!existsSync(mutations))('knows every gene of a real trial cohort', () => {
    const genes = readFileSync(mutations, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0]!);
    expect(genes.length).toBe(190);
    for (const gene of genes) expect(geneSymbol(gene), gene).not.toBeNull();
  });
});
