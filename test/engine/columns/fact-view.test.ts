import { describe, expect, it } from 'vitest';
import { factViewOf, openFactView } from '../../../db/columns/fact-view.ts';
import { markFact } from '../../../db/columns/marks.ts';
import { listPanels, savePanel } from '../../../db/columns/panels.ts';
import { FLAG } from '../../../db/domain/facts/tables.ts';
import { dayOf, NO_DATE } from '../../../db/domain/time/day.ts';
import { setImportStatus, visibleSubjects } from '../../../db/study/imports.ts';
import { openStudy } from '../../../db/study/open.ts';
import type { Study } from '../../../db/study/study.ts';
import { importDrafts, typeIn } from '../../fixtures/cohort.ts';
import { newStudy, OWNER, PASSPHRASE, refusalOf } from '../../fixtures/study.ts';

const deed = { person: OWNER, action: 'import.revert', object: 'import' };
const ABC = ['S-1', 'S-2', 'S-3'];
const numbers = (...values: number[]) => Float64Array.from(values);

/** Values of a concept by subject identifier. */
function valuesOf(study: Study, concept: string): Record<string, number[]> {
  const view = factViewOf(study);
  const table = view.observation(concept);
  const values = table.numbers('value');
  return Object.fromEntries(
    Array.from({ length: view.subjects }, (_, subject) => [
      view.subjectId(subject),
      values ? [...values.subarray(table.first(subject), table.end(subject))].filter((v) => !Number.isNaN(v)) : [],
    ]),
  );
}

function setStatus(study: Study, id: number, status: 'active' | 'reverted'): void {
  study.change(deed, (tx) => ({ result: setImportStatus(tx, id, status) }));
}

describe('the facts of one wide file', () => {
  it('are handed out as stored: one record per subject, holes where there is no value', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ABC, columns: { value: numbers(44, Number.NaN, 61), unit: 'a' } }]);
    const table = factViewOf(study).observation('age');
    expect(table.start).toBeNull();
    expect([...table.numbers('value')!]).toEqual([44, Number.NaN, 61]);
    expect(table.words('unit')).toEqual({ codes: Uint32Array.of(1, 1, 1), words: ['', 'a'] });
    expect([table.first(2), table.end(2)]).toEqual([2, 3]);
    expect(table.date).toBeNull();
    expect(table.dateEnd).toBeNull();
    expect(table.flags).toBeNull();
    expect(table.numbers('refLow')).toBeNull();
  });

  it('name the cell each came from', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ABC, columns: { value: numbers(44, 50, 61) }, fields: { value: 'Alter' } }]);
    expect(factViewOf(study).observation('age').source(2)).toEqual({
      importId: 1,
      file: 'visits.csv',
      byHand: false,
      row: 3,
      fields: { value: 'Alter' },
    });
    expect(() => factViewOf(study).observation('age').source(3)).toThrow(RangeError);
  });

  it('count as a concept only when some subject has a value', async () => {
    const { study } = await newStudy();
    importDrafts(study, [
      { subject: ABC, concept: 'ferritin', columns: { value: numbers(1, 2, 3) } },
      { subject: ABC, concept: 'troponin', columns: { unit: 'ng/L' } },
    ]);
    expect(factViewOf(study).concepts()).toEqual(['ferritin']);
  });

  it('store what segments share only once', async () => {
    const { study } = await newStudy();
    const date = Int32Array.of(20_000, 20_001, 20_009);
    const subject = ['S-3', 'S-1', 'S-2', 'S-1'];
    importDrafts(study, [{ subject: ABC, concept: 'age', columns: { value: 1 } }]);
    const before = storedBytes(study);
    importDrafts(study, [{ subject, concept: 'x:a', columns: { value: numbers(1, 2, 3, 4) } }]);
    expect(storedBytes(study) - before).toBe(4 * 4 + 4 * 8);
    const shared = { subject: ABC, date };
    const again = storedBytes(study);
    importDrafts(
      study,
      ['x:b', 'x:c', 'x:d'].map((concept, i) => ({ ...shared, concept, columns: { value: numbers(i, 2, 3) } })),
    );
    expect(storedBytes(study) - again).toBe(3 * 4 + 3 * 3 * 8);
    for (const concept of ['x:b', 'x:c', 'x:d']) expect(factViewOf(study).observation(concept).date).toEqual(date);
  });
});

function storedBytes(study: Study): number {
  return study.read.value({ text: 'SELECT coalesce(sum(length(data)), 0) FROM segment_column', values: [] })!;
}

describe('facts of several imports', () => {
  it('lie together, by subject, then by import, then by row', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ['S-2', 'S-1', 'S-2'], columns: { value: numbers(1, 2, 3) } }]);
    importDrafts(study, [{ subject: ['S-1', 'S-3', 'S-2'], columns: { value: numbers(4, 5, 6) } }]);
    expect(valuesOf(study, 'age')).toEqual({ 'S-2': [1, 3, 6], 'S-1': [2, 4], 'S-3': [5] });
    const table = factViewOf(study).observation('age');
    const subject = factViewOf(study).subjectOf('S-2')!;
    expect([0, 1, 2].map((i) => table.source(table.first(subject) + i))).toMatchObject([
      { importId: 1, row: 1 },
      { importId: 1, row: 3 },
      { importId: 2, row: 3 },
    ]);
  });

  it('lose the holes of a dense import when they are merged', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ABC, columns: { value: numbers(44, Number.NaN, 61) } }]);
    typeIn(study, [{ subject: ['S-2'], columns: { value: numbers(50) } }]);
    const table = factViewOf(study).observation('age');
    expect(table.length).toBe(3);
    expect([...table.numbers('value')!]).toEqual([44, 50, 61]);
    expect(table.source(1)).toMatchObject({ file: OWNER, byHand: true, row: 0 });
  });

  it('keep their own dates, units and words', async () => {
    const { study } = await newStudy();
    const march = dayOf(2021, 3, 1)!;
    importDrafts(study, [{ subject: ['S-1'], columns: { value: 1, unit: 'g/dL' }, date: march, dateEnd: march + 30 }]);
    importDrafts(study, [
      { subject: ['S-1', 'S-2'], columns: { value: 2, unit: 'g/L' }, date: Int32Array.of(20_000, NO_DATE) },
    ]);
    importDrafts(study, [{ subject: ['S-2'], columns: { text: 'positive' } }]);
    const table = factViewOf(study).observation('age');
    const unit = table.words('unit')!;
    expect([...unit.codes].map((code) => unit.words[code])).toEqual(['g/dL', 'g/L', 'g/L', '']);
    expect([...table.date!]).toEqual([march, 20_000, NO_DATE, NO_DATE]);
    expect([...table.dateEnd!]).toEqual([march + 30, 20_000, NO_DATE, NO_DATE]);
    expect(table.words('text')!.codes.at(-1)).toBe(1);
  });
});

describe('a reverted import', () => {
  it('takes its facts and the subjects that only it named out of the cohort, and gives them back', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ['S-1', 'S-2'], columns: { value: numbers(1, 2) } }]);
    const second = importDrafts(study, [{ subject: ['S-3', 'S-2'], columns: { value: numbers(3, 4) } }]);
    importDrafts(study, [{ subject: ['S-4'], columns: { value: 5 } }], ['S-4', 'S-5']);
    const full = { 'S-1': [1], 'S-2': [2, 4], 'S-3': [3], 'S-4': [5], 'S-5': [] };
    expect(valuesOf(study, 'age')).toEqual(full);
    setStatus(study, second, 'reverted');
    expect(valuesOf(study, 'age')).toEqual({ 'S-1': [1], 'S-2': [2], 'S-4': [5], 'S-5': [] });
    const view = factViewOf(study);
    expect([view.subjects, view.subjectOf('S-3'), view.subjectOf('S-4'), view.subjectOf('S-9')]).toEqual([
      4,
      null,
      2,
      null,
    ]);
    expect(view.studyOrdinal(2)).toBe(3);
    expect(study.info().subjects).toBe(4);
    setStatus(study, second, 'active');
    expect(valuesOf(study, 'age')).toEqual(full);
  });

  it('that was the first leaves the others dense among themselves', async () => {
    const { study } = await newStudy();
    const first = importDrafts(study, [{ subject: ['S-1'], columns: { value: 1 } }]);
    importDrafts(study, [{ subject: ['S-2', 'S-3'], columns: { value: numbers(2, 3) } }]);
    setStatus(study, first, 'reverted');
    expect(visibleSubjects(study.read)).toEqual({ count: 2, ordinals: Uint32Array.of(1, 2) });
    expect(valuesOf(study, 'age')).toEqual({ 'S-2': [2], 'S-3': [3] });
  });

  it('that does not exist is not found', async () => {
    const { study } = await newStudy();
    expect((await refusalOf(() => setStatus(study, 7, 'reverted'))).message).toBe('This study has no import 7.');
  });
});

describe('a mark on a single fact', () => {
  const mark = (study: Study, record: number, kind: 'confirmed' | 'withdrawn') =>
    study.change(deed, (tx) => {
      markFact(tx, { segmentId: 1, record, mark: kind, person: OWNER, at: new Date(0), reason: 'seen in the chart' });
      return { result: null };
    });

  it('confirms an implausible value, and only that one', async () => {
    const { study } = await newStudy();
    const flags = Uint8Array.of(0, FLAG.implausible, FLAG.implausible);
    importDrafts(study, [{ subject: ABC, columns: { value: numbers(44, 212, 190) }, flags }]);
    mark(study, 1, 'confirmed');
    expect([...factViewOf(study).observation('age').flags!]).toEqual([
      0,
      FLAG.implausible | FLAG.confirmed,
      FLAG.implausible,
    ]);
    expect([...flags]).toEqual([0, FLAG.implausible, FLAG.implausible]);
  });

  it('withdraws a value that another corrects', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ABC, columns: { value: numbers(44, 212, 61) } }]);
    mark(study, 1, 'withdrawn');
    expect(valuesOf(study, 'age')).toEqual({ 'S-1': [44], 'S-2': [], 'S-3': [61] });
    typeIn(study, [{ subject: ['S-2'], columns: { value: 21 }, flags: FLAG.byHand }]);
    expect(valuesOf(study, 'age')).toEqual({ 'S-1': [44], 'S-2': [21], 'S-3': [61] });
    const table = factViewOf(study).observation('age');
    expect(table.locate(2)).toMatchObject({ segment: { id: 1 }, record: 2 });
  });

  it('needs a fact to be on', async () => {
    const { study } = await newStudy();
    importDrafts(study, [{ subject: ABC, columns: { value: 1 } }]);
    expect(() => mark(study, 3, 'confirmed')).toThrow('Segment 1 has no record 3.');
  });
});

describe('a data revision', () => {
  it('changes with everything that can change a verdict, and with nothing else', async () => {
    const { study } = await newStudy();
    const seen = new Map<string, string>();
    const note = (what: string) => {
      const { revision } = openFactView(study);
      expect(seen.get(revision), `${what} is like ${seen.get(revision)}`).toBeUndefined();
      seen.set(revision, what);
    };
    note('empty');
    const first = importDrafts(study, [{ subject: ABC, columns: { value: numbers(1, 2, 3) } }]);
    note('an import');
    importDrafts(study, [], ['S-4']);
    note('a subject without facts');
    typeIn(study, [{ subject: ['S-1'], columns: { value: 9 } }]);
    note('a fact typed in');
    study.change(deed, (tx) => {
      markFact(tx, { segmentId: 1, record: 0, mark: 'withdrawn', person: OWNER, at: new Date(0) });
      return { result: null };
    });
    note('a mark');
    const panel = { id: 'P', name: 'P', genes: ['BRAF'], classes: ['small' as const], source: 'maker' };
    study.change(deed, (tx) => ({ result: savePanel(tx, panel) }));
    note('a panel');
    study.change(deed, (tx) => ({ result: savePanel(tx, { ...panel, genes: '*' }) }));
    note('a wider panel');
    const before = openFactView(study).revision;
    setStatus(study, first, 'reverted');
    note('a reverted import');
    setStatus(study, first, 'active');
    expect(openFactView(study).revision).toBe(before);
    study.change(deed, (tx) => ({ result: tx.run({ text: `INSERT INTO setting VALUES ('a', '1')`, values: [] }) }));
    expect(openFactView(study).revision).toBe(before);
    expect(listPanels(study.read)).toEqual([{ ...panel, genes: '*' }]);
    expect(factViewOf(study).panel('P')?.genes).toBe('*');
    expect(factViewOf(study).panel('Q')).toBeNull();
  });

  it('is the same after the study was closed and opened, and in a copy', async () => {
    const { study, reopen } = await newStudy();
    importDrafts(study, [{ subject: ABC, columns: { value: numbers(1, 2, 3) } }]);
    const { revision } = factViewOf(study);
    study.close();
    expect(factViewOf(await reopen({ readOnly: true })).revision).toBe(revision);
  });

  it('keeps its view while nothing changes, and what it read while other facts change', async () => {
    const { study } = await newStudy();
    importDrafts(study, [
      { subject: ABC, concept: 'age', columns: { value: numbers(1, 2, 3) } },
      { subject: ABC, concept: 'ferritin', columns: { value: numbers(4, 5, 6) } },
    ]);
    const view = factViewOf(study);
    const ages = view.observation('age').numbers('value');
    expect(factViewOf(study)).toBe(view);
    study.change(deed, () => ({ result: null }));
    expect(factViewOf(study)).toBe(view);
    typeIn(study, [{ subject: ['S-1'], concept: 'ferritin', columns: { value: 7 } }]);
    const next = factViewOf(study);
    expect(next).not.toBe(view);
    expect(next.observation('age').numbers('value')).toBe(ages);
    expect(valuesOf(study, 'ferritin')).toEqual({ 'S-1': [4, 7], 'S-2': [5], 'S-3': [6] });
    expect([...view.observation('ferritin').numbers('value')!]).toEqual([4, 5, 6]);
  });

  it('is not viewed inside a change', async () => {
    const { study } = await newStudy();
    expect(() => study.change(deed, () => ({ result: factViewOf(study) }))).toThrow('inside a change');
  });
});

describe('an empty study', () => {
  it('has no subjects, no concepts, and empty tables', async () => {
    const { study } = await newStudy({ basis: { kind: 'approved', reference: 'EC 1' } });
    const view = factViewOf(study);
    expect([view.subjects, view.concepts(), view.subjectOf('S-1')]).toEqual([0, [], null]);
    expect([view.observation('age').length, view.table('variant').length]).toEqual([0, 0]);
    expect(view.observation('age').numbers('value')).toBeNull();
    expect(view.screeningBasis).toEqual({ kind: 'approved', reference: 'EC 1' });
    expect(() => view.subjectId(0)).toThrow(RangeError);
  });

  it('has no facts for a subject outside the cohort', async () => {
    const { study, path, env } = await newStudy();
    importDrafts(study, [{ subject: ['S-2', 'S-2'], columns: { value: numbers(1, 2) } }], ['S-1']);
    study.close();
    const again = await openStudy(path, PASSPHRASE, env);
    const table = factViewOf(again).observation('age');
    expect([table.first(0), table.end(0), table.first(1), table.end(1)]).toEqual([0, 0, 0, 2]);
    again.close();
  });
});
