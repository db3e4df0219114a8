import { describe, expect, it } from 'vitest';
import type { InspectedFile } from '../../../db/contract/imports.ts';
import type { ColumnMapping, ColumnRole, FilePlan } from '../../../db/domain/import/mapping.ts';
import { planProblems } from '../../../renderer/features/import/plan-problems.ts';

const value = (concept: string): ColumnRole => ({ role: 'fact', table: 'observation', field: 'value', concept });
const gene: ColumnRole = { role: 'fact', table: 'variant', field: 'gene' };

function fileOf(roles: readonly ColumnRole[], ambiguous: readonly number[] = []): InspectedFile {
  const columns = roles.map((as, index): InspectedFile['columns'][number] => ({
    header: `column ${index + 1}`,
    index,
    nonEmpty: 3,
    numericShare: 0,
    decimal: null,
    decimalReason: null,
    dateOrder: ambiguous.includes(index) ? 'ambiguous' : null,
    dateReason: null,
    unit: null,
    missing: [],
    suspects: [],
    leadingZeros: false,
    examples: [],
    suggestion: { as, score: 1, reason: '', alternatives: [] },
  }));
  return {
    id: 'f',
    name: 'f.csv',
    bytes: 1,
    format: 'csv',
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', preamble: 0, header: true },
    dialectReasons: { encoding: '', delimiter: '', header: '', preamble: '' },
    preamble: [],
    columns,
    rows: [],
    estimatedRows: 3,
    fingerprint: '',
    template: null,
    notices: [],
    plan: planOf(roles),
  };
}

function planOf(roles: readonly ColumnRole[], more: Partial<FilePlan> = {}): FilePlan {
  const columns = roles.map((as, index): ColumnMapping => ({ header: `column ${index + 1}`, index, as }));
  return { file: 'f', columns, complete: [], missing: [], skip: false, ...more };
}

const sentences = (roles: readonly ColumnRole[], more: Partial<FilePlan> = {}, ambiguous: readonly number[] = []) =>
  planProblems(fileOf(roles, ambiguous), planOf(roles, more)).map((problem) => problem.sentence);

describe('what is still to be settled in a mapping', () => {
  it('nothing, for an identifier and a value', () => {
    expect(sentences([{ role: 'subject' }, value('haemoglobin')])).toEqual([]);
  });

  it('a file that names neither subject nor sample reaches nobody', () => {
    expect(sentences([value('haemoglobin')])).toEqual([expect.stringContaining('subject identifier')]);
    expect(sentences([{ role: 'sample' }, value('haemoglobin')])).toEqual([]);
  });

  it('a subject has one identifier', () => {
    expect(sentences([{ role: 'subject' }, { role: 'subject' }])).toEqual([expect.stringContaining('second subject')]);
  });

  it('dates whose order cannot be told are never guessed', () => {
    expect(sentences([{ role: 'subject' }, { role: 'date' }], {}, [1])).toEqual([expect.stringContaining('order')]);
    const roles: ColumnRole[] = [{ role: 'subject' }, { role: 'date' }];
    const chosen = planOf(roles);
    chosen.columns[1]!.dateOrder = 'dmy';
    expect(planProblems(fileOf(roles, [1]), chosen)).toEqual([]);
  });

  it('two columns cannot be the same value; two therapies in one row are numbered', () => {
    expect(sentences([{ role: 'subject' }, value('haemoglobin'), value('haemoglobin')])).toHaveLength(1);
    const agent = (group: string): ColumnRole => ({ role: 'fact', table: 'therapy', field: 'agent', group });
    expect(sentences([{ role: 'subject' }, agent('1'), agent('2')])).toEqual([]);
  });

  it('findings without a word on what was tested are asked about: not tested is never negative', () => {
    expect(sentences([{ role: 'subject' }, gene])).toEqual([expect.stringContaining('tested for')]);
    expect(sentences([{ role: 'subject' }, gene], { coverage: { kind: 'unknown' } })).toEqual([]);
  });

  it('a file that is left out has nothing to settle', () => {
    expect(sentences([gene], { skip: true })).toEqual([]);
  });
});
