import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvaluator } from '../../../db/domain/criteria/evaluate.ts';
import { dayOfIso } from '../../../db/domain/time/day.ts';
import { MET, truthOf } from '../../../db/domain/verdict.ts';
import { factsOf, type PlainFact } from './facts.ts';
import { commit, type Done, dryRun, type Looked, type Rig, rig } from './rig.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../shared/data/cohorts/summit_biliary');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn('Skipped: the public cohort summit_biliary is not beside this checkout.');

/** A real trial cohort of four untidy files (public, CC0), imported as one delivery under the suggested plan. */
describe.skipIf(!isThere)('the biliary cohort of SUMMIT', () => {
  let on: Rig;
  let looked: Looked;
  let done: Done;
  const table = (name: Parameters<typeof factsOf>[1], concept?: string): PlainFact[] =>
    factsOf(on.session.facts, name, concept);

  beforeAll(async () => {
    on = await rig();
    looked = await on.look(FOLDER);
    done = await commit(on, looked, looked.plan());
  });
  afterAll(() => on.close());

  it('has 25 subjects, 54 samples and 190 rows of mutations, and loses none', () => {
    expect(looked.refused).toEqual([]);
    expect(on.session.facts.subjects).toBe(25);
    expect(table('sample')).toHaveLength(54);
    expect(table('variant')).toHaveLength(190);
    expect(done.sources.map(({ file, rows, accepted, rejected }) => [file, rows, accepted, rejected])).toEqual([
      ['data_CNA.tsv', 204, 204, 0],
      ['data_clinical_patient.txt', 25, 25, 0],
      ['data_clinical_sample.txt', 54, 54, 0],
      ['data_mutations_extended.txt', 190, 190, 0],
    ]);
  });

  it('keeps normal samples apart from tumour tissue and plasma', () => {
    const types = Map.groupBy(table('sample'), ({ type }) => type);
    expect([...types].map(([type, all]) => [type, all.length]).sort()).toEqual([
      ['normal', 20],
      ['plasma', 21],
      ['tumour', 13],
    ]);
    expect(
      table('sample')
        .filter(({ sample }) => String(sample).endsWith('_N'))
        .every(({ type }) => type === 'normal'),
    ).toBe(true);
  });

  it('has ERBB2 S310F in nine subjects, however it is written', () => {
    const hits = table('variant').filter(({ gene, protein }) => gene === 'ERBB2' && protein === 'p.S310F');
    expect(new Set(hits.map(({ subject }) => subject)).size).toBe(9);
  });

  it('has ages for four subjects only, and takes "pediatric" for no age', () => {
    expect(table('observation', 'age').map(({ subject, value }) => [subject, value])).toEqual([
      ['15', 71],
      ['16', 57],
      ['17', 69],
      ['18', 58],
    ]);
  });

  it('does not take consents to parts of another protocol for consent or refusal here', () => {
    expect(table('consent')).toEqual([]);
  });

  it('reads the words for amplification and deep deletion as states', () => {
    const states = Map.groupBy(table('copyNumber'), ({ state }) => state);
    expect([...states].map(([state, all]) => [state, all.length]).sort()).toEqual([
      [-2, 133],
      [2, 71],
    ]);
  });

  it('has no diagnosis "Normal"', () => {
    expect(table('diagnosis')).toHaveLength(34);
    expect(table('diagnosis').every(({ code }) => code !== 'Normal')).toBe(true);
  });

  it('gives "ERBB2 S310F and at least 18 years" two eligible and seven undetermined of the nine', () => {
    const { facts, units, names } = on.session;
    const s310f = { kind: 'variant', gene: 'ERBB2', change: ['S310F'] } as const;
    const adult = { kind: 'age', op: '>=', value: 18 } as const;
    for (const day of ['2026-03-03', '2019-01-01']) {
      const evaluator = createEvaluator({ facts, asOf: dayOfIso(day)!, units, names });
      const mutated = evaluator.verdicts({ ...s310f, change: [...s310f.change] });
      const both = evaluator.verdicts({ kind: 'all', of: [{ ...s310f, change: [...s310f.change] }, adult] });
      const truths = Array.from(both, truthOf).filter((_, subject) => mutated[subject] === MET);
      expect(truths.filter((truth) => truth === 'met')).toHaveLength(2);
      expect(truths.filter((truth) => truth === 'unknown')).toHaveLength(7);
      const eligible = Array.from(both).flatMap((verdict, i) => (verdict === MET ? [facts.subjectId(i)] : []));
      expect(eligible).toEqual(['15', '16']);
    }
  });

  it('imported again is known fact by fact', async () => {
    const again = await on.look(FOLDER);
    const dry = await dryRun(on, again, again.plan());
    expect(dry.subjects).toEqual({ new: 0, existing: 25 });
    expect({ new: dry.facts.new, changed: dry.facts.changed }).toEqual({ new: 0, changed: 0 });
  });
});
