import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../db/contract.ts';
import { activityPage } from '../../../db/handlers/activity.ts';
import { overviewOf } from '../../../db/handlers/overview.ts';
import { panelHandlers } from '../../../db/handlers/panels.ts';
import { LiveRuns } from '../../../db/runs/live-runs.ts';
import { openStudy } from '../../../db/study/open.ts';
import { environment, OWNER, PASSPHRASE, quiet } from '../import/rig.ts';
import { csv, type Judging, opened, sent } from '../verdicts/case-study.ts';

/** The same panel in three spellings, a panel of one sample, and a sample of which no panel is told. */
const SAMPLES = csv(
  'sample id,patient,sample type,panel',
  'a1,A,Primary,IMPACT468',
  'a2,A,Metastasis,IMPACT468',
  'b,B,Primary,impact-468',
  'c,C,Primary,IMPACT 468',
  'd,D,Primary,Little',
  'e,E,Primary,',
);
const FOUND = csv('Hugo_Symbol,Tumor_Sample_Barcode,HGVSp_Short', 'EGFR,a1,p.L858R');
const delivery = [
  { name: 'samples.csv', text: SAMPLES },
  { name: 'mutations.csv', text: FOUND },
];
const egfr = { kind: 'variant', gene: 'EGFR' };

let judging: Judging;
let panels: ReturnType<typeof panelHandlers>;
beforeEach(async () => {
  judging = await opened({ deliveries: [delivery] });
  panels = panelHandlers(judging.on.session);
});
afterEach(() => judging.on.close());

type Definition = Omit<Input<'panel.define'>, 'genes' | 'name'>;
const STATED = { classes: ['small' as const], source: 'maker’s sheet 2026-01' };
const define = (name: string, genes: string[] | '*', more: Partial<Definition> = {}) =>
  panels['panel.define']({ ...STATED, ...more, name, genes }, quiet) as Exclude<
    ReturnType<(typeof panels)['panel.define']>,
    Promise<unknown>
  >;
const overview = () => {
  const { session } = judging.on;
  const info = { subjects: session.facts.subjects } as Parameters<typeof overviewOf>[2];
  return overviewOf(session, new LiveRuns(session), info, null);
};
const attention = () => overview().attention.filter(({ id }) => id.startsWith('panel'));
const log = () => activityPage(judging.on.session.study.read, { start: 0, count: 50, newestFirst: true }).entries;

describe('a panel that assays name and nobody has defined', () => {
  it('is listed with its samples, in one entry whatever its spelling', async () => {
    expect(await panels['panel.list']({}, quiet)).toMatchObject([
      { id: 'IMPACT468', genes: null, madeBy: null, samples: 4, subjects: 3 },
      { id: 'Little', genes: null, madeBy: null, samples: 1, subjects: 1 },
    ]);
  });

  it('spelled otherwise in a later import is the same panel, before and after it is defined', async () => {
    await sent(judging.on, [
      { name: 'later.csv', text: csv('sample id,patient,sample type,panel', 'z,Z,Primary,impact_468') },
    ]);
    expect(await panels['panel.list']({}, quiet)).toMatchObject([
      { id: 'IMPACT468', spellings: ['IMPACT468', 'impact_468'], samples: 5 },
      { id: 'Little' },
    ]);
    define('Impact 468', ['EGFR']);
    expect(await judging.verdicts(egfr)).toMatchObject({ B: 'not met', Z: 'not met' });
  });

  it('of withheld subjects only is not spoken of', async () => {
    const text = csv('sample id,patient,sample type,panel', 'w,W,Primary,Secret');
    await sent(judging.on, [{ name: 'withheld.csv', text }]);
    const consent = { subject: 'W', table: 'consent', values: { status: 'refused', scope: 'study' } };
    expect((await panels['panel.list']({}, quiet)).map(({ id }) => id)).toContain('Secret');
    await judging.on.imports['fact.add'](consent, quiet);
    expect((await panels['panel.list']({}, quiet)).map(({ id }) => id)).not.toContain('Secret');
  });

  it('leaves "nothing found" unknown, and asks for attention', async () => {
    expect(await judging.verdicts(egfr)).toEqual({
      A: 'met',
      B: 'not-covered',
      C: 'not-covered',
      D: 'not-covered',
      E: 'not-tested',
    });
    expect(attention().map(({ sentence, screen, count }) => ({ sentence, screen, count }))).toEqual([
      {
        sentence:
          '4 samples were tested with IMPACT468, whose genes are not known: absence of findings stays unknown. Define the gene panel.',
        screen: 'import',
        count: 4,
      },
      expect.objectContaining({ sentence: expect.stringMatching(/^1 sample was tested with Little/) }),
    ]);
  });

  it('is told in one sentence with others when there are many', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => `m${i},M${i},Primary,Panel ${i}`);
    await sent(judging.on, [{ name: 'more.csv', text: csv('sample id,patient,sample type,panel', ...rows) }]);
    expect(attention()).toMatchObject([
      {
        sentence: expect.stringMatching(/^10 samples were tested with 7 panels .*\(IMPACT468, /),
        count: 10,
      },
    ]);
  });
});

describe('defining a panel', () => {
  it('turns "not covered" into "not met" where nothing was found, and not elsewhere', async () => {
    define('IMPACT468', ['EGFR', 'KRAS']);
    expect(await judging.verdicts(egfr)).toEqual({
      A: 'met',
      B: 'not met',
      C: 'not met',
      D: 'not-covered',
      E: 'not-tested',
    });
    const other = await judging.verdicts({ kind: 'variant', gene: 'BRAF' });
    expect(other.B).toBe('not-covered');
    const amplified = await judging.verdicts({ kind: 'copyNumber', gene: 'EGFR', states: ['amplification'] });
    expect(amplified.B).toBe('not-covered');
    expect(attention()).toMatchObject([{ sentence: expect.stringContaining('Little') }]);
  });

  it('makes the runs of before out of date, and tells the screens', async () => {
    const { session, events } = judging.on;
    await judging.run({ inclusion: [{ id: 'I', when: egfr }] });
    expect(overview().lastRun?.current).toBe(true);
    const before = session.facts.revision;
    events.length = 0;
    define('IMPACT468', ['EGFR']);
    expect(session.facts.revision).not.toBe(before);
    expect(overview().lastRun?.current).toBe(false);
    expect(events).toEqual([
      { type: 'changed', what: expect.arrayContaining(['study', 'cohort', 'runs', 'activity']) },
    ]);
  });

  it('is in the audit trail with who, what and why, and what it was before', async () => {
    define('IMPACT468', ['EGFR'], { reason: 'sheet received' });
    define('IMPACT468', ['EGFR', 'KRAS'], { id: 'IMPACT468' });
    const [second, first] = log();
    expect(first).toMatchObject({ person: OWNER, action: 'panel.define', before: null, reason: 'sheet received' });
    expect(first!.story).toBe(`${OWNER} defined gene panel IMPACT468.`);
    expect(JSON.parse(second!.before!)).toMatchObject({ genes: ['EGFR'], source: STATED.source });
    expect(JSON.parse(second!.after!)).toMatchObject({ genes: ['EGFR', 'KRAS'] });
  });

  it('reads aliases as approved symbols, keeps unknown symbols, and refuses what may be several genes', async () => {
    const { panel, read, unknown } = define('IMPACT468', ['HER2', 'ERBB2', 'egfr', 'ZZZ9']);
    expect(panel.genes).toEqual(['ERBB2', 'EGFR', 'ZZZ9']);
    expect(read).toEqual([
      { received: 'HER2', symbol: 'ERBB2' },
      { received: 'egfr', symbol: 'EGFR' },
    ]);
    expect(unknown).toEqual(['ZZZ9']);
    expect(() => define('Little', ['EGFR', 'MLL2'])).toThrow(/"MLL2" may be \w+ or \w+/);
    expect(() => define('Little', ['1-Mar'])).toThrow('"1-Mar" may be');
    expect(() => define('Little', [])).toThrow('at least one gene');
    expect((await panels['panel.list']({}, quiet)).find(({ id }) => id === 'Little')?.genes).toBeNull();
  });

  it('keeps the positions of a hotspot panel, and covers nothing else', async () => {
    define('IMPACT468', ['EGFR', 'KRAS'], { hotspots: { EGFR: ['858', 'T790M'], KRAS: ['12-13'] } });
    const change = (text: string) => judging.verdicts({ kind: 'variant', gene: 'EGFR', change: [text] });
    expect((await change('p.L858R')).B).toBe('not met');
    expect((await change('p.T790M')).B).toBe('not met');
    expect((await change('p.G719A')).B).toBe('not-covered');
    expect((await judging.verdicts(egfr)).B).toBe('not-covered');
    expect((await judging.verdicts({ kind: 'variant', gene: 'KRAS', codon: 13 })).B).toBe('not met');
    expect(() => define('Little', ['EGFR'], { hotspots: { BRAF: ['600'] } })).toThrow('BRAF, which is not among');
    expect(() => define('Little', ['EGFR'], { hotspots: { EGFR: ['somewhere'] } })).toThrow('"somewhere" of EGFR');
  });

  it('of the same name again is refused unless that panel is meant', async () => {
    define('IMPACT468', ['EGFR']);
    expect(() => define('Impact_468', ['KRAS'])).toThrow('There is a gene panel "IMPACT468" already');
    expect(() => define('IMPACT 468', ['KRAS'], { id: 'Little' })).toThrow('already');
    const { panel, replaced } = define('MSK-IMPACT', ['KRAS'], { id: 'impact-468' });
    expect({ id: panel.id, name: panel.name, replaced }).toEqual({
      id: 'IMPACT468',
      name: 'MSK-IMPACT',
      replaced: true,
    });
    expect(panel).toMatchObject({ samples: 4, genes: ['KRAS'] });
  });

  it('of an import is refused: it follows from the file', async () => {
    const text = csv('patient,EGFR', 'A,wild type');
    await sent(judging.on, [{ name: 'results.csv', text }]);
    const made = (await panels['panel.list']({}, quiet)).find(({ madeBy }) => madeBy === 'import');
    expect(made).toMatchObject({ id: 'single:EGFR:small', samples: 1 });
    expect(() => define('mine', ['KRAS'], { id: made!.id })).toThrow('follows from an imported file');
    expect(() => define('single:KRAS:small', ['KRAS'])).toThrow('follows from an imported file');
    expect(() => panels['panel.remove']({ id: made!.id }, quiet)).toThrow('follows from an imported file');
  });

  it('taken back leaves what it covers unknown again, and the former data revision', async () => {
    const before = judging.on.session.facts.revision;
    define('IMPACT468', '*');
    expect((await judging.verdicts(egfr)).B).toBe('not met');
    await panels['panel.remove']({ id: 'IMPACT468', reason: 'wrong version of the panel' }, quiet);
    expect((await judging.verdicts(egfr)).B).toBe('not-covered');
    expect(judging.on.session.facts.revision).toBe(before);
    const taken = log().find(({ action }) => action === 'panel.remove');
    expect(taken).toMatchObject({ reason: 'wrong version of the panel', after: null });
    expect(() => panels['panel.remove']({ id: 'IMPACT468' }, quiet)).toThrow('No gene panel "IMPACT468" is defined');
  });

  it('survives an import that names the panel and is taken back', async () => {
    define('IMPACT468', ['EGFR']);
    const done = await sent(judging.on, [
      { name: 'later.csv', text: csv('sample id,patient,sample type,panel', 'z,Z,Primary,impact_468') },
    ]);
    expect((await judging.verdicts(egfr)).Z).toBe('not met');
    await judging.on.imports['import.revert']({ id: done.id, reason: 'test' }, quiet);
    expect((await judging.verdicts(egfr)).B).toBe('not met');
  });

  it('is refused in a study open for reading only', async () => {
    const { session, folder } = judging.on;
    define('IMPACT468', ['EGFR']);
    session.take(null);
    session.take(await openStudy(path.join(folder, 's.stratum'), PASSPHRASE, environment(), { readOnly: true }));
    expect(() => define('Little', ['EGFR'])).toThrow(expect.objectContaining({ code: 'read-only' }));
    expect(() => panels['panel.remove']({ id: 'IMPACT468' }, quiet)).toThrow(
      expect.objectContaining({ code: 'read-only' }),
    );
    expect(await panels['panel.list']({}, quiet)).toMatchObject([
      { id: 'IMPACT468', genes: ['EGFR'] },
      { genes: null },
    ]);
  });
});

describe('a file of genes', () => {
  const read = (name: string, content: string | Uint8Array) => {
    const file = path.join(judging.on.folder, name);
    writeFileSync(file, content);
    return panels['panel.readGenes']({ path: file }, quiet);
  };

  it('is read entry by entry, and every doubt is told', async () => {
    expect(await read('genes.txt', '# our panel\r\nEGFR\r\nHER2, KRAS;MLL2\r\nZZZ9\tEGFR\r\n')).toEqual({
      file: 'genes.txt',
      name: null,
      source: null,
      symbols: ['EGFR', 'HER2', 'KRAS', 'MLL2', 'ZZZ9', 'EGFR'],
      genes: ['EGFR', 'ERBB2', 'KRAS', 'ZZZ9'],
      read: [{ received: 'HER2', symbol: 'ERBB2' }],
      ambiguous: [{ received: 'MLL2', candidates: expect.arrayContaining(['KMT2B', 'KMT2D']) }],
      unknown: ['ZZZ9'],
      repeated: 1,
    });
  });

  it('may be UTF-16, and saves nothing', async () => {
    const before = log().length;
    const utf16 = Buffer.from('\ufeffEGFR\nKRAS\n', 'utf16le');
    expect(await read('genes.txt', utf16)).toMatchObject({ genes: ['EGFR', 'KRAS'] });
    expect(log()).toHaveLength(before);
  });

  it('that is none is refused with its name', () => {
    expect(() => read('empty.txt', '# nothing\n')).toThrow('"empty.txt" names no gene');
    expect(() => read('panel.pdf', '%PDF-1.7 ...')).toThrow('"panel.pdf" is a PDF document');
    expect(() => read('noise.txt', new Uint8Array(3000))).toThrow(/"noise\.txt"/);
    expect(() => panels['panel.readGenes']({ path: '/nowhere/genes.txt' }, quiet)).toThrow('"genes.txt" is no longer');
  });
});
