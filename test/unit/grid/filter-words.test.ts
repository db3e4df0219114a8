import { describe, expect, it } from 'vitest';
import { filterWords, finishFilter, OPS } from '../../../renderer/components/grid/filter-words.ts';
import type { GridColumn, GridFilter } from '../../../renderer/components/grid/grid-types.ts';

const column = (part: Partial<GridColumn>): GridColumn => ({
  id: 'concept:x',
  title: 'X',
  group: 'Test',
  kind: 'text',
  unit: null,
  have: 1,
  ...part,
});
const tps = column({ id: 'concept:pd-l1-tps', title: 'PD-L1 TPS', kind: 'number', unit: '%' });
const egfr = column({ id: 'gene:EGFR', title: 'EGFR', kind: 'category', levels: ['mutated', 'not mutated'] });
const stage = column({ title: 'Stage', kind: 'category', levels: ['III', 'IV'] });
const consent = column({ title: 'Consent date', kind: 'date' });

describe('a filter is said in words', () => {
  const said: [GridFilter, GridColumn | undefined, string][] = [
    [{ column: tps.id, op: 'ge', value: 50 }, tps, 'PD-L1 TPS ≥ 50 %'],
    [{ column: tps.id, op: 'between', value: 1, valueTo: 49 }, tps, 'PD-L1 TPS 1–49 %'],
    [{ column: egfr.id, op: 'oneOf', value: ['mutated'] }, egfr, 'EGFR mutated'],
    [{ column: stage.id, op: 'oneOf', value: ['III', 'IV'] }, stage, 'Stage: III or IV'],
    [{ column: stage.id, op: 'blank' }, stage, 'Stage: no value'],
    [{ column: consent.id, op: 'le', value: '2026-01-31' }, consent, 'Consent date on or before 2026-01-31'],
    [{ column: 'gone', op: 'equals', value: 'a' }, undefined, 'gone: a'],
  ];
  it.each(said)('%o reads as its sentence', (filter, of, words) => {
    expect(filterWords(filter, of)).toBe(words);
  });

  it('every comparison that is offered can be said without its code name', () => {
    for (const [kind, ops] of Object.entries(OPS))
      for (const { op } of ops) {
        const words = filterWords({ column: 'c', op, value: '7', valueTo: '9' }, column({ kind: kind as 'text' }));
        expect(words).not.toMatch(/\b(ge|le|gt|lt|oneOf|notEquals|notBlank|startsWith)\b/);
      }
  });
});

describe('a filter is only applied when it is complete', () => {
  it('takes a decimal comma in a number', () => {
    expect(finishFilter(tps, 'ge', '1,5', '')).toEqual({ column: tps.id, op: 'ge', value: 1.5 });
  });
  it('asks again for a text where a number is wanted', () => {
    expect(finishFilter(tps, 'ge', 'high', '')).toHaveProperty('missing');
  });
  it('turns ends round that were given the wrong way', () => {
    expect(finishFilter(tps, 'between', '49', '1')).toEqual({ column: tps.id, op: 'between', value: 1, valueTo: 49 });
  });
  it('asks for a level when none is ticked', () => {
    expect(finishFilter(stage, 'oneOf', [], '')).toHaveProperty('missing');
  });
  it('needs no value to look for subjects without one', () => {
    expect(finishFilter(stage, 'blank', '', '')).toEqual({ column: stage.id, op: 'blank' });
  });
});
