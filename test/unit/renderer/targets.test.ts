import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../../db/domain/concepts/registry.ts';
import { columnRole, fieldsOf } from '../../../db/domain/import/mapping.ts';
import { roleWords } from '../../../renderer/features/import/role-words.ts';
import { searchTargets, targetKey, targets } from '../../../renderer/features/import/targets.ts';
import { fieldWords } from '../../../renderer/text/fact-words.ts';

const ALL = targets('My Score', []);

describe('what a column can mean', () => {
  it('every meaning is a role that the engine takes, and no two have one key', () => {
    for (const target of ALL) expect(columnRole.safeParse(target.role).success, target.label).toBe(true);
    expect(new Set(ALL.map((target) => target.key)).size).toBe(ALL.length);
    for (const target of ALL) expect(targetKey(target.role)).toBe(target.key);
  });

  it('every field that a column of a file can fill is offered, in words, and no other', () => {
    for (const table of [
      'diagnosis',
      'sample',
      'assay',
      'variant',
      'copyNumber',
      'fusion',
      'therapy',
      'consent',
    ] as const) {
      const offered = ALL.flatMap(({ role }) => (role.role === 'fact' && role.table === table ? [role.field] : []));
      expect(offered.toSorted(), table).toEqual(fieldsOf(table).toSorted());
      for (const field of offered) expect(fieldWords(table, field), `${table} ${field}`).not.toMatch(/[a-z][A-Z]/);
    }
  });

  it('a header that is a gene offers the result of its test, by its approved symbol', () => {
    const [found] = searchTargets(targets('HER2 status', []), 'small variant result', 5);
    expect(found?.role).toEqual({ role: 'fact', table: 'variant', field: 'result', concept: 'ERBB2' });
  });

  it('every concept of the program can be chosen', () => {
    const keys = new Set(ALL.map((target) => target.key));
    expect(CONCEPTS.filter((concept) => !keys.has(`concept.${concept.id}`))).toEqual([]);
  });

  it('an unknown header can become a concept of the study, under its own name', () => {
    const [found] = searchTargets(ALL, 'my score', 5);
    expect(found?.role).toEqual({ role: 'fact', table: 'observation', field: 'value', concept: 'x:my_score' });
  });

  it('is found by any of its names', () => {
    const labels = (query: string) => searchTargets(ALL, query, 10).map((target) => target.label);
    expect(labels('hb')[0]).toMatch(/^Haemoglobin/);
    expect(labels('subject id')).toContain('Subject identifier');
    expect(labels('therapy start')).toContain('Therapy: start date');
    expect(labels('no such thing at all')).toEqual([]);
  });
});

describe('a role in words', () => {
  it('names the record where one row has several', () => {
    expect(roleWords({ role: 'fact', table: 'therapy', field: 'date', group: '2' })).toBe('Therapy 2: start date');
  });
  it('names a concept, and the part only where it is not the value', () => {
    expect(roleWords({ role: 'fact', table: 'observation', field: 'value', concept: 'haemoglobin' })).toBe(
      'Haemoglobin',
    );
    expect(roleWords({ role: 'fact', table: 'observation', field: 'refHigh', concept: 'haemoglobin' })).toBe(
      'Haemoglobin: upper reference limit',
    );
    expect(roleWords({ role: 'fact', table: 'observation', field: 'value', concept: 'x:my_score' })).toBe('my score');
  });
});
