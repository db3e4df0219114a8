import { describe, expect, test } from 'vitest';
import type { PanelDefinition } from '../../../db/domain/facts/view.ts';
import { judge as judgeFacts } from '../../fixtures/criteria.ts';
import type { PlainFact } from '../../fixtures/fact-view.ts';

const panels: PanelDefinition[] = [
  {
    id: 'big',
    name: 'Big panel',
    genes: ['EGFR', 'KRAS', 'BRAF', 'ERBB2'],
    classes: ['small', 'copyNumber'],
    source: 'test',
  },
  {
    id: 'hot',
    name: 'Hotspots',
    genes: ['EGFR', 'BRAF'],
    classes: ['small'],
    hotspots: { EGFR: ['858', 'p.T790M'], BRAF: ['600'] },
    source: 'test',
  },
  { id: 'rna', name: 'RNA fusions', genes: '*', classes: ['fusion'], source: 'test' },
];
const judge = (expression: unknown, facts: PlainFact[]) => judgeFacts(expression, facts, { panels });

const found = (gene: string, protein: string, more: Record<string, string | number> = {}): PlainFact => ({
  subject: 'S',
  table: 'variant',
  gene,
  ...(protein === '' ? {} : { protein }),
  ...more,
});
const assay = (panel: string, more: Record<string, string> = {}): PlainFact => ({
  subject: 'S',
  table: 'assay',
  panel,
  outcome: 'success',
  ...more,
});
const sample = (name: string, type: string): PlainFact => ({ subject: 'S', table: 'sample', sample: name, type });
const braf = { kind: 'variant', gene: 'BRAF', change: ['V600E'] };
const wildType = (gene: string) => ({ kind: 'not', of: { kind: 'variant', gene } });

describe('a variant', () => {
  test.each(['p.Val600Glu', 'V600E', 'p.V600E', 'p.(V600E)'])('is one change however it is written: %s', (protein) => {
    expect(judge(braf, [found('BRAF', protein)])).toBe('met');
  });
  test('is found by the approved symbol of its gene', () => {
    expect(judge({ kind: 'variant', gene: 'HER2', change: ['S310F'] }, [found('ERBB2', 'p.S310F')])).toBe('met');
    expect(judge({ kind: 'variant', gene: 'ERBB2', change: ['S310F'] }, [found('HER2', 'S310F')])).toBe('met');
  });
  test('at a codon is any substitution there, no stop and no frameshift', () => {
    const codon = { kind: 'variant', gene: 'BRAF', codon: 600 };
    expect(judge(codon, [found('BRAF', 'V600K')])).toBe('met');
    expect(judge(codon, [found('BRAF', 'V600*'), assay('big')])).toBe('not met');
    expect(judge(codon, [found('BRAF', 'V600fs'), assay('big')])).toBe('not met');
    expect(judge(codon, [found('BRAF', 'K601E'), assay('big')])).toBe('not met');
  });
  test('of a class in an exon must satisfy both with one record', () => {
    const deletion = { kind: 'variant', gene: 'EGFR', exon: 19, consequence: ['inframe-deletion'] };
    expect(judge(deletion, [found('EGFR', 'p.E746_A750del', { exon: '19/28' })])).toBe('met');
    const apart = [
      found('EGFR', 'p.E709_T710delinsD', { exon: '18/28' }),
      found('EGFR', 'p.L747S', { exon: '19/28' }),
      assay('big'),
    ];
    expect(judge(deletion, apart)).toBe('not met');
  });
  test('truncating is nonsense, frameshift, splice site and lost start', () => {
    const truncating = { kind: 'variant', gene: 'KRAS', consequence: ['truncating'] };
    expect(judge(truncating, [found('KRAS', 'p.Q61*')])).toBe('met');
    expect(judge(truncating, [found('KRAS', 'p.G12C'), assay('big')])).toBe('not met');
  });
  test('that leaves the protein as it is does not make a gene mutated', () => {
    expect(
      judge({ kind: 'variant', gene: 'EGFR' }, [found('EGFR', 'p.Q787=', { consequence: 'synonymous' }), assay('big')]),
    ).toBe('not met');
    expect(judge({ kind: 'variant', gene: 'EGFR', consequence: ['synonymous'] }, [found('EGFR', 'p.Q787=')])).toBe(
      'met',
    );
  });
  test('without a stated change may be the one asked', () => {
    expect(judge(braf, [found('BRAF', ''), assay('big')])).toBe('code');
    expect(judge({ kind: 'variant', gene: 'BRAF' }, [found('BRAF', '')])).toBe('met');
  });
  test('below the minimum allele fraction does not count; without a fraction it is unknown', () => {
    const clear = { ...braf, minVaf: 0.05 };
    expect(judge(clear, [found('BRAF', 'V600E', { vaf: 0.05 })])).toBe('met');
    expect(judge(clear, [found('BRAF', 'V600E', { vaf: 0.04 }), assay('big')])).toBe('not met');
    expect(judge(clear, [found('BRAF', 'V600E'), assay('big')])).toBe('no-value');
  });
  test('of unstated origin is neither somatic nor germline for certain', () => {
    const somatic = { ...braf, origin: 'somatic' };
    expect(judge(somatic, [found('BRAF', 'V600E', { origin: 'somatic' })])).toBe('met');
    expect(judge(somatic, [found('BRAF', 'V600E'), assay('big')])).toBe('no-value');
    expect(judge(somatic, [found('BRAF', 'V600E', { origin: 'germline' }), assay('big')])).toBe('not met');
  });
  test('on another transcript than the one named is unknown', () => {
    const named = { ...braf, transcript: 'NM_004333' };
    expect(judge(named, [found('BRAF', 'V600E', { transcript: 'NM_004333.6' })])).toBe('met');
    expect(judge(named, [found('BRAF', 'V600E', { transcript: 'NM_001354609.2' }), assay('big')])).toBe('code');
  });
  test('of a gene symbol that a spreadsheet turned into a date, or an ambiguous alias, is unknown', () => {
    expect(judge({ kind: 'variant', gene: 'KMT2D' }, [found('MLL2', 'p.Q1*')])).toBe('code');
  });
  test('dated after the as-of date does not exist', () => {
    expect(judge(braf, [found('BRAF', 'V600E', { date: '2026-02-01' }), assay('big')])).toBe('not met');
  });
});

describe('not tested is never negative', () => {
  test('a subject without an EGFR assay is undetermined, not wild-type', () => {
    expect(judge(wildType('EGFR'), [])).toBe('not-tested');
    expect(judge(wildType('EGFR'), [assay('big')])).toBe('met');
  });
  test('a panel covers only its genes and classes', () => {
    expect(judge(wildType('TP53'), [assay('big')])).toBe('not-covered');
    expect(judge({ kind: 'fusion', gene: 'ALK' }, [assay('big')])).toBe('not-covered');
    expect(judge({ kind: 'fusion', gene: 'ALK' }, [assay('rna')])).toBe('not met');
  });
  test('a panel that the study does not know covers nothing', () => {
    expect(judge(wildType('EGFR'), [assay('other')])).toBe('not-covered');
  });
  test('a hotspot panel covers its hotspots and no more', () => {
    expect(judge({ kind: 'variant', gene: 'EGFR', change: ['L858R'] }, [assay('hot')])).toBe('not met');
    expect(judge({ kind: 'variant', gene: 'EGFR', change: ['T790M'] }, [assay('hot')])).toBe('not met');
    expect(judge({ kind: 'variant', gene: 'EGFR', change: ['L858R', 'G719S'] }, [assay('hot')])).toBe('not-covered');
    expect(judge({ kind: 'variant', gene: 'BRAF', codon: 600 }, [assay('hot')])).toBe('not met');
    expect(judge({ kind: 'variant', gene: 'EGFR', exon: 19 }, [assay('hot')])).toBe('not-covered');
    expect(judge(wildType('EGFR'), [assay('hot')])).toBe('not-covered');
  });
  test('a failed assay covers nothing', () => {
    expect(judge(wildType('EGFR'), [assay('big', { outcome: 'failed' })])).toBe('assay-failed');
    expect(judge(wildType('EGFR'), [assay('big', { outcome: 'failed' }), assay('big')])).toBe('met');
  });
  test('a normal sample never covers somatic findings', () => {
    expect(judge(wildType('EGFR'), [sample('N', 'normal'), assay('big', { sample: 'N' })])).toBe('not-tested');
    expect(judge(wildType('EGFR'), [sample('T', 'tumour'), assay('big', { sample: 'T' })])).toBe('met');
  });
  test('a germline negative needs a normal sample', () => {
    const carrier = { kind: 'variant', gene: 'KRAS', origin: 'germline' };
    expect(judge(carrier, [sample('T', 'tumour'), assay('big', { sample: 'T' })])).toBe('not-tested');
    expect(judge(carrier, [sample('N', 'normal'), assay('big', { sample: 'N' })])).toBe('not met');
  });
  test('plasma without the variant is unknown unless the criterion accepts plasma negatives', () => {
    const facts = [sample('P', 'plasma'), assay('big', { sample: 'P' })];
    expect(judge(braf, facts)).toBe('not-tested');
    expect(judge({ ...braf, plasmaNegatives: true }, facts)).toBe('not met');
    expect(judge(braf, [...facts, found('BRAF', 'V600E', { sample: 'P' })])).toBe('met');
  });
  test('a somatic finding does not come from a normal sample', () => {
    const somatic = { ...braf, origin: 'somatic' };
    const facts = [sample('N', 'normal'), found('BRAF', 'V600E', { sample: 'N', origin: 'somatic' })];
    expect(judge(somatic, facts)).toBe('not-tested');
  });
  test('an assay after the as-of date has not been done', () => {
    expect(judge(wildType('EGFR'), [assay('big', { date: '2026-02-01' })])).toBe('not-tested');
  });
  test('"tested" is met by a covering assay, and else unknown for its reason', () => {
    const tested = { kind: 'tested', gene: 'EGFR', class: 'small' };
    expect(judge(tested, [assay('big')])).toBe('met');
    expect(judge(tested, [assay('hot')])).toBe('not-covered');
    expect(judge(tested, [])).toBe('not-tested');
  });
});

describe('copy number', () => {
  const amplified = { kind: 'copyNumber', gene: 'ERBB2', states: ['amplification'] };
  const copies = (state: number, more: Record<string, string> = {}): PlainFact => ({
    subject: 'S',
    table: 'copyNumber',
    gene: 'ERBB2',
    state,
    ...more,
  });
  test('a recorded state decides; one that is not neutral shows that the gene was measured', () => {
    expect(judge(amplified, [copies(2)])).toBe('met');
    expect(judge(amplified, [copies(1)])).toBe('not met');
  });
  test('a 0 may be the filling of an untested gene: the panel wins', () => {
    expect(judge(amplified, [copies(0)])).toBe('not-tested');
    expect(judge(amplified, [copies(0), assay('rna')])).toBe('not-covered');
    expect(judge(amplified, [copies(0), assay('big')])).toBe('not met');
  });
  test('a covered gene without a record is neutral', () => {
    expect(judge(amplified, [assay('big')])).toBe('not met');
    expect(judge({ ...amplified, states: ['neutral'] }, [assay('big')])).toBe('met');
    expect(judge({ ...amplified, states: ['neutral'] }, [copies(2), assay('big')])).toBe('not met');
  });
  test('-1.5 is a deep deletion', () => {
    expect(judge({ ...amplified, states: ['deep deletion'] }, [copies(-1.5)])).toBe('met');
  });
  test('of a normal sample does not count', () => {
    expect(judge(amplified, [sample('N', 'normal'), copies(2, { sample: 'N' })])).toBe('not-tested');
  });
});

describe('a fusion', () => {
  const fused = (gene5: string, gene3: string, more: Record<string, string> = {}): PlainFact => ({
    subject: 'S',
    table: 'fusion',
    gene5,
    gene3,
    ...more,
  });
  const withPartner = { kind: 'fusion', gene: 'ALK', partner: 'EML4' };
  test('is found in either order of its partners', () => {
    expect(judge(withPartner, [fused('EML4', 'ALK')])).toBe('met');
    expect(judge(withPartner, [fused('ALK', 'EML4')])).toBe('met');
    expect(judge(withPartner, [fused('KIF5B', 'ALK'), assay('rna')])).toBe('not met');
  });
  test('with any partner is met even where the partner is not known', () => {
    expect(judge({ kind: 'fusion', gene: 'ALK' }, [fused('', 'ALK')])).toBe('met');
    expect(judge(withPartner, [fused('', 'ALK'), assay('rna')])).toBe('code');
  });
  test('with an intergenic region is one that says so', () => {
    const intergenic = { kind: 'fusion', gene: 'ALK', partner: 'intergenic' };
    expect(judge(intergenic, [fused('', 'ALK', { description: 'ALK-intergenic' })])).toBe('met');
    expect(judge(intergenic, [fused('', 'ALK'), assay('rna')])).toBe('code');
    expect(judge(intergenic, [fused('EML4', 'ALK'), assay('rna')])).toBe('not met');
  });
  test('is another event than exon skipping', () => {
    const skipping = { kind: 'fusion', gene: 'MET', event: 'exon skipping' };
    expect(judge(skipping, [fused('MET', 'MET', { kind: 'exon skipping' })])).toBe('met');
    expect(judge({ kind: 'fusion', gene: 'MET' }, [fused('MET', 'MET', { kind: 'exon skipping' }), assay('rna')])).toBe(
      'not met',
    );
  });
});
