import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../renderer/components/grid/grid-types.ts';
import {
  byGroup,
  fitView,
  type GridView,
  savedViewsOf,
  withColumn,
  withFilter,
} from '../../../renderer/components/grid/view.ts';

const column = (id: string, group = 'Demographics'): GridColumn => ({
  id,
  title: id,
  group,
  kind: 'text',
  unit: null,
  have: 0,
});
const view: GridView = {
  columns: ['id', 'age', 'gene:KRAS'],
  filters: [{ column: 'gene:KRAS', op: 'oneOf', value: ['mutated'] }],
  sort: [{ column: 'age', descending: true }],
  search: '',
};

describe('a view of a list of subjects', () => {
  it('loses what the study no longer has, so that a saved view survives a reverted import', () => {
    const fitted = fitView(view, [column('id'), column('age')]);
    expect(fitted.columns).toEqual(['id', 'age']);
    expect(fitted.filters).toEqual([]);
    expect(fitted.sort).toEqual(view.sort);
  });
  it('always shows the subject', () => {
    expect(withColumn(view, 'id', false).columns).toContain('id');
    expect(fitView({ ...view, columns: ['age'] }, [column('id'), column('age')]).columns[0]).toBe('id');
  });
  it('has one filter per column: a second one replaces the first, in its place', () => {
    const two = withFilter(view, 'age', { column: 'age', op: 'blank' });
    const changed = withFilter(two, 'gene:KRAS', { column: 'gene:KRAS', op: 'notBlank' });
    expect(changed.filters.map((f) => `${f.column} ${f.op}`)).toEqual(['gene:KRAS notBlank', 'age blank']);
    expect(withFilter(changed, 'age', null).filters).toHaveLength(1);
  });
  it('keeps the groups of columns in the order of the study', () => {
    const groups = byGroup([column('a', 'Liver'), column('b', 'Kidney'), column('c', 'Liver')]);
    expect(groups.map((g) => [g.group, g.columns.map((c) => c.id)])).toEqual([
      ['Liver', ['a', 'c']],
      ['Kidney', ['b']],
    ]);
  });
  it('is only brought back when it is one', () => {
    expect(savedViewsOf([{ name: 'mine', ...view }, { name: 'broken' }, 'x', null])).toHaveLength(1);
    expect(savedViewsOf({ not: 'a list' })).toEqual([]);
  });
});
