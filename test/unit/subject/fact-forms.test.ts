import { describe, expect, it } from 'vitest';
import { FACT_TABLES } from '../../../db/domain/facts/tables.ts';
import { fieldsOf } from '../../../db/domain/import/mapping.ts';
import { FACT_FORMS, missingFields } from '../../../renderer/features/subject/fact-forms.ts';
import { tableWord } from '../../../renderer/features/subject/table-words.ts';

describe('a fact typed in by hand', () => {
  it('can be of every kind that a study holds, except answers, which have their own place', () => {
    const offered = FACT_FORMS.map((f) => f.table).toSorted();
    const held = Object.keys(FACT_TABLES).filter((t) => t !== 'attestation');
    expect(offered).toEqual(held.toSorted());
  });
  it('only asks for fields that the study can hold', () => {
    for (const form of FACT_FORMS) {
      const table = Object.keys(FACT_TABLES).find((t): t is keyof typeof FACT_TABLES => t === form.table)!;
      const known = [...fieldsOf(table), 'sample'];
      for (const field of form.fields) expect(known, `${form.table}.${field.name}`).toContain(field.name);
    }
  });
  it('names what is still missing', () => {
    const variant = FACT_FORMS.find((f) => f.table === 'variant')!;
    expect(missingFields(variant, '', { protein: 'p.V600E' })).toEqual(['Gene']);
    const observation = FACT_FORMS.find((f) => f.table === 'observation')!;
    expect(missingFields(observation, '', { value: ' ' })).toEqual(['Concept', 'Value']);
    expect(missingFields(observation, 'haemoglobin', { value: '12' })).toEqual([]);
  });
  it('is called by a word, not by the name of its table', () => {
    for (const table of Object.keys(FACT_TABLES)) expect(tableWord(table)).not.toBe(table);
  });
});
