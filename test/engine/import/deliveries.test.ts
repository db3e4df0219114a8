import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEvaluator } from '../../../db/domain/criteria/evaluate.ts';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import { truthOf } from '../../../db/domain/verdict.ts';
import { factsOf } from './facts.ts';
import { column, commit, dryRun, importText, type Rig, rig } from './rig.ts';

let on: Rig;
beforeEach(async () => {
  on = await rig();
});
afterEach(() => on.close());

const SAMPLES = [
  'SAMPLE_ID,PATIENT_ID,SAMPLE_TYPE,SAMPLE_CLASS,GENE_PANEL,ONCOTREE_CODE',
  'S1,A,Primary,FFPE,PanelX,LUAD',
  'S1N,A,Normal,Blood,PanelX,Normal',
  'S2,B,Metastasis,cfDNA,panel-x,LUSC',
].join('\n');
const MUTATIONS = [
  'Hugo_Symbol,Tumor_Sample_Barcode,HGVSp_Short',
  'EGFR,S1,L858R',
  'KRAS,S2,G12C',
  'TP53,S9,R175H',
].join('\n');

const table = (name: Parameters<typeof factsOf>[1]) => factsOf(on.session.facts, name);

describe('files that come together', () => {
  it('reach a finding’s subject through the file of samples, in whatever order they are chosen', async () => {
    const looked = await on.look(on.file('mut.csv', MUTATIONS), on.file('samples.csv', SAMPLES));
    const done = await commit(on, looked, looked.plan());
    expect(table('variant').map(({ subject, sample, gene }) => [subject, sample, gene])).toEqual([
      ['A', 'S1', 'EGFR'],
      ['B', 'S2', 'KRAS'],
    ]);
    expect(done.sources.map(({ file }) => file)).toEqual(['mut.csv', 'samples.csv']);
    expect(done.sources[0]?.rejects).toEqual([
      {
        row: 3,
        line: 4,
        column: 'Tumor_Sample_Barcode',
        value: 'S9',
        reason: 'no file says which subject sample S9 is of',
      },
    ]);
  });

  it('keep normal samples as normal and cell-free DNA as plasma, and make no diagnosis of "Normal"', async () => {
    await importText(on, 'samples.csv', SAMPLES);
    expect(table('sample').map(({ sample, type }) => [sample, type])).toEqual([
      ['S1', 'tumour'],
      ['S1N', 'normal'],
      ['S2', 'plasma'],
    ]);
    expect(table('diagnosis').map(({ subject, code }) => [subject, code])).toEqual([
      ['A', 'LUAD'],
      ['B', 'LUSC'],
    ]);
  });

  it('reach subjects through samples that the study knows from an earlier import', async () => {
    await importText(on, 'samples.csv', SAMPLES);
    const done = await importText(on, 'mut.csv', MUTATIONS);
    expect(done.sources[0]).toMatchObject({ accepted: 2, rejected: 1 });
    expect(table('variant').map(({ subject }) => subject)).toEqual(['A', 'B']);
  });

  it('may not give a sample to two subjects', async () => {
    const done = await importText(on, 'samples.csv', `${SAMPLES}\nS1,C,Primary,FFPE,PanelX,LUAD`);
    expect(done.sources[0]).toMatchObject({ accepted: 3, rejected: 1 });
    expect(done.sources[0]?.rejects[0]?.reason).toBe(
      'sample S1 is said to be of subject C here, and of subject A in samples.csv, row 1',
    );
    expect(on.session.facts.subjectOf('C')).toBeNull();
  });

  it('skip a file that identifies nobody, and say so in the plan', async () => {
    const looked = await on.look(on.file('samples.csv', SAMPLES), on.file('legend.csv', 'word,meaning\nx,y\n'));
    expect(looked.files.map(({ plan }) => plan.skip)).toEqual([false, true]);
  });
});

describe('what was tested', () => {
  it('is what the panel column says: one spelling, known to the study or not', async () => {
    const looked = await on.look(on.file('samples.csv', SAMPLES));
    const dry = await dryRun(on, looked, looked.plan());
    expect(dry.notices.join()).toContain('Panels whose genes this study does not know: PanelX.');
    await commit(on, looked, looked.plan());
    expect(new Set(table('assay').map(({ panel }) => panel))).toEqual(new Set(['PanelX']));
  });

  it('is unknown where nobody says, and the dry run tells', async () => {
    await importText(on, 'samples.csv', SAMPLES.replaceAll('GENE_PANEL', 'remark'));
    const looked = await on.look(on.file('mut.csv', MUTATIONS));
    expect(looked.files[0]?.plan.coverage).toEqual({ kind: 'unknown' });
    expect((await dryRun(on, looked, looked.plan())).notices.join()).toContain('nothing says what was tested');
  });

  it('can be stated as all genes of the file, for the samples of the file or of another one', async () => {
    const looked = await on.look(on.file('mut.csv', MUTATIONS), on.file('samples.csv', SAMPLES));
    const plan = looked.plan({
      'mut.csv': (mutations) => {
        mutations.coverage = { kind: 'all-genes-in-file', classes: ['small'], samples: 'samples.csv' };
      },
    });
    await commit(on, looked, plan);
    const stated = table('assay').filter(({ panel }) => String(panel).startsWith('file:'));
    expect(stated.map(({ subject, sample }) => [subject, sample])).toEqual([
      ['A', 'S1'],
      ['A', 'S1N'],
      ['B', 'S2'],
    ]);
    expect(on.session.facts.panel(String(stated[0]?.panel))).toMatchObject({
      genes: ['EGFR', 'KRAS'],
      classes: ['small'],
    });
  });

  it('is read from a table of genes by samples, a column for each sample', async () => {
    await importText(on, 'samples.csv', SAMPLES);
    const done = await importText(
      on,
      'cna.txt',
      'Hugo_Symbol\tEntrez_Gene_Id\tS1\tS2\tS77\nEGFR\t1956\t2\t0\t1\nMET\t4233\t-1.5\tNA\t0\n',
      (plan) => {
        expect(column(plan, 'S1').as).toMatchObject({ table: 'copyNumber', field: 'matrix' });
      },
    );
    expect(table('copyNumber').map(({ subject, sample, gene, state }) => [subject, sample, gene, state])).toEqual([
      ['A', 'S1', 'EGFR', 2],
      ['A', 'S1', 'MET', -2],
      ['B', 'S2', 'EGFR', 0],
    ]);
    expect(done.sources[0]).toMatchObject({ rows: 2, accepted: 2 });
  });
});

describe('nothing found in a sample', () => {
  const verdictFor = async (type: string, material: string) => {
    const header = 'SAMPLE_ID,PATIENT_ID,SAMPLE_TYPE,SAMPLE_CLASS';
    const looked = await on.look(
      on.file('samples.csv', `${header}\nS1,A,Primary,FFPE\nS2,B,${type},${material}\n`),
      on.file('mut.csv', 'Hugo_Symbol,Tumor_Sample_Barcode,HGVSp_Short\nEGFR,S1,L858R\nKRAS,S2,G12C\n'),
    );
    const plan = looked.plan({
      'samples.csv': (samples) => {
        column(samples, 'SAMPLE_TYPE').as = { role: 'fact', table: 'sample', field: 'type' };
        column(samples, 'SAMPLE_CLASS').as = { role: 'fact', table: 'sample', field: 'material' };
      },
      'mut.csv': (mutations) => {
        mutations.coverage = { kind: 'all-genes-in-file', classes: ['small'] };
      },
    });
    await commit(on, looked, plan);
    const { facts, units, names } = on.session;
    const evaluator = createEvaluator({ facts, asOf: dayOfIso('2026-03-03')!, units, names });
    return truthOf(evaluator.verdicts({ kind: 'variant', gene: 'EGFR' })[facts.subjectOf('B')!]!);
  };

  it.each([
    ['Metastasis', 'FFPE', 'not met'],
    ['Metastasis', 'cfDNA', 'unknown'],
    ['', 'Whole Blood', 'unknown'],
    ['Normal', 'FFPE', 'unknown'],
    ['Xenograft', 'FFPE', 'unknown'],
    ['zonk', 'FFPE', 'unknown'],
  ])('of type "%s" made of %s makes "EGFR mutated" %s', async (type, material, truth) => {
    expect(await verdictFor(type, material)).toBe(truth);
  });
});

describe('a second delivery', () => {
  it('is compared fact by fact with the study: new, changed, unchanged', async () => {
    await importText(on, 'a.csv', 'subject,visit date,age,sex\nA,2026-01-01,50,F\nB,2026-01-01,60,M\n');
    const looked = await on.look(
      on.file('b.csv', 'subject,visit date,age,sex\nA,2026-01-01,50,F\nB,2026-01-01,61,M\nC,2026-01-01,70,M\n'),
    );
    const dry = await dryRun(on, looked, looked.plan());
    expect(dry.subjects).toEqual({ new: 1, existing: 2 });
    expect(dry.facts).toEqual({ new: 2, changed: 1, unchanged: 3 });
    expect(dry.notices.join()).toContain('1 facts differ');
  });

  it('compares findings and therapies too', async () => {
    const text = 'patient,drug,start date,end date\nA,gefitinib,2020-01-01,\nB,osimertinib,2020-01-01,\n';
    await importText(on, 'a.csv', text);
    const looked = await on.look(on.file('b.csv', text.replace('2020-01-01,\nB', '2020-01-01,2020-05-05\nB')));
    expect((await dryRun(on, looked, looked.plan())).facts).toEqual({ new: 0, changed: 1, unchanged: 1 });
  });
});
