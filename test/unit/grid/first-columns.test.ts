import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../renderer/components/grid/grid-types.ts';
import { firstColumns } from '../../../renderer/features/cohort/first-columns.ts';

const column = (id: string, group: string, have: number): GridColumn => ({
  id,
  title: id,
  group,
  kind: 'number',
  unit: null,
  have,
});

describe('the columns of a cohort that nobody has chosen yet', () => {
  it('say who the subjects are before what was measured', () => {
    const available = [
      column('id', 'subject', 9),
      column('completeness', 'subject', 9),
      column('concept:alt', 'liver', 9),
      column('concept:age', 'demographics', 7),
      column('concept:ecog', 'performance', 5),
      column('diagnosis', 'disease', 3),
    ];
    expect(firstColumns(available)).toEqual([
      'id',
      'completeness',
      'diagnosis',
      'concept:age',
      'concept:ecog',
      'concept:alt',
    ]);
  });
  it('leave out what no subject has, and are never too many to read', () => {
    const many = Array.from({ length: 60 }, (_, i) => column(`gene:G${i}`, 'findings', i));
    const shown = firstColumns([column('id', 'subject', 9), ...many]);
    expect(shown).toHaveLength(11);
    expect(shown).not.toContain('gene:G0');
    expect(shown).toContain('gene:G59');
  });
});
