import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { json, stratumHere } from './rig.ts';

const SAMPLES = `sample id,patient,sample type,panel
a,A,Primary,IMPACT468
b,B,Primary,IMPACT468
`;
const FOUND = `Hugo_Symbol,Tumor_Sample_Barcode,HGVSp_Short
EGFR,a,p.L858R
`;
const PROTOCOL = `stratum: 1
id: E
title: EGFR
inclusion:
  - { id: I1, when: { kind: variant, gene: EGFR } }
`;

describe('gene panels on the command line', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratum-test-'));
  const study = join(folder, 'panels.stratum');
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = async () => {
    const words = ['run', study, '--protocol', 'E', '--as-of', '2026-03-01'];
    const { subjects } = await json<{ subjects: { id: string; notMet: string[]; unknown: { reason: string }[] }[] }>(
      words,
      stratumHere,
    );
    return Object.fromEntries(subjects.map(({ id, notMet, unknown }) => [id, unknown[0]?.reason ?? notMet]));
  };

  beforeAll(async () => {
    await json(['new', study], stratumHere);
    await json(['import', study, file('samples.csv', SAMPLES), file('mutations.csv', FOUND)], stratumHere);
    await json(['protocol', study, 'add', file('e.yaml', PROTOCOL)], stratumHere);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a panel that nobody defined is listed, defined from a file, and its negatives count from then on', async () => {
    expect(await run()).toEqual({ A: [], B: 'not-covered' });
    const listed = await stratumHere(['panel', study, 'list']);
    expect(listed.out).toMatch(/IMPACT468 +genes not known +2\n/);
    const genes = file('genes.txt', 'Gene\nHER1\nKRAS\nZZZ9\n');
    const define = ['panel', study, 'define', 'impact-468', '--genes', genes, '--classes', 'small,copyNumber'];
    const defined = await stratumHere(define);
    expect(defined).toEqual({
      code: 0,
      err: 'Read as approved symbols: HER1 → EGFR.\nNot known, and kept as written: ZZZ9.\n',
      out: 'Defined impact-468: 3 genes, small, copyNumber. Tested with it: 2 samples.\n',
    });
    expect(await run()).toEqual({ A: [], B: ['I1'] });
    const { panels } = await json<{ panels: unknown[] }>(['panel', study, 'list'], stratumHere);
    expect(panels).toEqual([
      {
        id: 'IMPACT468',
        name: 'impact-468',
        genes: ['EGFR', 'KRAS', 'ZZZ9'],
        classes: ['small', 'copyNumber'],
        hotspots: null,
        source: 'genes.txt',
        madeBy: 'person',
        spellings: ['IMPACT468'],
        samples: 2,
        subjects: 2,
      },
    ]);
  });

  test('a hotspot panel replaces it, and taking it back leaves nothing known', async () => {
    const spots = file('spots.txt', 'EGFR: 858\n');
    const words = ['panel', study, 'define', 'IMPACT468', '--all-genes', '--classes', 'small', '--hotspots', spots];
    const replaced = await json<{ replaced: boolean; panel: { genes: string; hotspots: unknown } }>(words, stratumHere);
    expect(replaced).toMatchObject({ replaced: true, panel: { genes: '*', hotspots: { EGFR: ['858'] } } });
    expect(await run()).toMatchObject({ B: 'not-covered' });
    await json(['panel', study, 'remove', 'IMPACT468', '--reason', 'another version'], stratumHere);
    const { panels } = await json<{ panels: unknown[] }>(['panel', study, 'list'], stratumHere);
    expect(panels).toMatchObject([{ id: 'IMPACT468', genes: null, samples: 2 }]);
  });

  test('what is not clear or not there is refused in one sentence', async () => {
    const refused = async (code: number, words: string[], sentence: RegExp) => {
      const said = await stratumHere(['panel', study, ...words]);
      expect(said).toEqual({ code, out: '', err: expect.stringMatching(sentence) });
      expect(said.err.trimEnd()).not.toContain('\n');
    };
    const genes = file('doubt.txt', 'EGFR MLL2');
    await refused(1, ['define', 'P', '--genes', genes, '--classes', 'small'], /"MLL2" may be .* or .*approved symbols/);
    await refused(1, ['define', 'P', '--genes', join(folder, 'none.txt'), '--classes', 'small'], /"none\.txt"/);
    const spots = file('bad.txt', 'EGFR: somewhere');
    const positions = ['define', 'P', '--all-genes', '--classes', 'small', '--hotspots', spots];
    await refused(1, positions, /^bad\.txt: Line 1: "somewhere"/);
    await refused(1, ['remove', 'P'], /No gene panel "P" is defined/);
    await refused(2, ['define', 'P', '--genes', genes], /--classes is missing/);
    await refused(2, ['define', 'P', '--classes', 'small'], /either --genes FILE or --all-genes/);
    await refused(2, ['define', 'P', '--all-genes', '--classes', 'big'], /"big" is no class of alteration/);
    await refused(2, ['define'], /"define" is not list, define NAME or remove NAME/);
    await refused(2, ['list', 'P'], /"list P" is not/);
  });
});
