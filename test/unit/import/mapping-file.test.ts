import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FACT_TABLES, type FactTableName } from '../../../db/domain/facts/tables.ts';
import { deliveryPlan, fieldsOf } from '../../../db/domain/import/mapping.ts';
import { plannedColumns } from '../../../db/import/derive/column-groups.ts';

const DOCS = readFileSync(path.resolve(import.meta.dirname, '../../../docs/import.md'), 'utf8');

describe('the page about import', () => {
  it('shows a mapping file that can be carried out', () => {
    const example = /```json\n([\s\S]*?)```/.exec(DOCS)?.[1];
    const plan = deliveryPlan.parse(JSON.parse(example ?? ''));
    for (const file of plan.files.filter(({ skip }) => !skip))
      expect(plannedColumns(file, file.file).groups).toHaveLength(2);
  });

  it('names every field that is read and is no column of its table', () => {
    for (const table of Object.keys(FACT_TABLES) as FactTableName[])
      for (const field of fieldsOf(table))
        if (field !== 'date' && !Object.hasOwn(FACT_TABLES[table], field))
          expect(DOCS, `${table} ${field}`).toContain(`\`${field}\``);
  });
});

describe('a mapping', () => {
  const columns = (...roles: object[]) =>
    deliveryPlan.parse({
      files: [{ file: 'f', columns: roles.map((as, index) => ({ header: `c${index}`, index, as })) }],
    }).files[0]!;
  const subject = { role: 'subject' };

  it.each([
    ['two subjects', [subject, subject], 'both hold'],
    ['no subject', [{ role: 'date' }], 'no column holds the subject'],
    [
      'a field that the table does not have',
      [subject, { role: 'fact', table: 'therapy', field: 'colour' }],
      'does not have',
    ],
    ['a gene’s result of no gene', [subject, { role: 'fact', table: 'variant', field: 'result' }], 'say of which gene'],
    ['a value of nothing', [subject, { role: 'fact', table: 'observation', field: 'value' }], 'say what was observed'],
    [
      'a start without a therapy',
      [subject, { role: 'fact', table: 'therapy', field: 'date' }],
      'cannot make a therapy',
    ],
    [
      'a concept with an impossible name',
      [subject, { role: 'fact', table: 'observation', field: 'value', concept: 'x:Ä b' }],
      'cannot name a concept',
    ],
    [
      'two columns for one field',
      [subject, { role: 'fact', table: 'therapy', field: 'agent' }, { role: 'fact', table: 'therapy', field: 'agent' }],
      'both give',
    ],
  ])('with %s is refused in a sentence that names file and column', (_, roles, sentence) => {
    expect(() => plannedColumns(columns(...roles), 'f.csv')).toThrow(sentence);
    expect(() => plannedColumns(columns(...roles), 'f.csv')).toThrow(/^f\.csv: /);
  });
});
