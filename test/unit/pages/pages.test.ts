import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GridColumn } from '../../../db/contract/cohort.ts';
import { numberColumn, wordColumnOf } from '../../../db/grid/column.ts';
import { GridPages } from '../../../db/grid/pages.ts';

const about = (id: string, kind: GridColumn['kind']): GridColumn => ({
  id,
  title: id,
  group: '',
  kind,
  unit: null,
  have: 0,
});

interface Person {
  hb: number | null;
  arm: string;
}

function pagesOf(people: readonly Person[]) {
  const hb = numberColumn(
    about('hb', 'number'),
    () => Float64Array.from(people, (p) => p.hb ?? Number.NaN),
    (s) => people[s]!.hb,
  );
  const arm = wordColumnOf(about('arm', 'category'), people.length, (s) => people[s]!.arm);
  return new GridPages({
    revision: 'r',
    subjects: () => Uint32Array.from(people.keys()),
    columns: (id) => (id === 'hb' ? hb : id === 'arm' ? arm : null),
    subjectId: (s) => `S${s}`,
  });
}

const request = { columns: ['hb', 'arm'], filters: [], sort: [], start: 0, count: 1000 };
const people: Person[] = [
  { hb: 9, arm: 'B' },
  { hb: null, arm: '' },
  { hb: 12.5, arm: 'a' },
  { hb: 9, arm: 'A' },
];

describe('a list of subjects', () => {
  it('shows what is there and nothing where there is nothing', () => {
    expect(
      pagesOf(people)
        .page(request)
        .rows.map((r) => r.cells),
    ).toEqual([
      [9, 'B'],
      [null, null],
      [12.5, 'a'],
      [9, 'A'],
    ]);
  });
  it('puts subjects without a value last in either direction', () => {
    const order = (descending: boolean) =>
      pagesOf(people)
        .page({ ...request, sort: [{ column: 'hb', descending }] })
        .rows.map((r) => r.subject);
    expect(order(false)).toEqual(['S0', 'S3', 'S2', 'S1']);
    expect(order(true)).toEqual(['S2', 'S0', 'S3', 'S1']);
  });
  it('finds texts whatever their case', () => {
    const page = pagesOf(people).page({ ...request, filters: [{ column: 'arm', op: 'equals', value: 'A' }] });
    expect(page.rows.map((r) => r.subject)).toEqual(['S2', 'S3']);
  });
  it('a missing value passes no comparison, "not equal" included', () => {
    const having = pagesOf(people).page({ ...request, filters: [{ column: 'hb', op: 'notEquals', value: 9 }] });
    expect(having.rows.map((r) => r.subject)).toEqual(['S2']);
  });
  it('says in words what cannot be filtered', () => {
    expect(() => pagesOf(people).page({ ...request, filters: [{ column: 'hb', op: 'lt', value: 'many' }] })).toThrow(
      '"many" is not a number',
    );
    expect(() => pagesOf(people).page({ ...request, sort: [{ column: 'nope', descending: false }] })).toThrow(
      'no column "nope"',
    );
  });

  const person = fc.record({ hb: fc.option(fc.integer({ min: 0, max: 20 })), arm: fc.constantFrom('', 'A', 'B', 'C') });
  it('pages put together are the whole list, filtered and sorted as a plain program would', () => {
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 60 }),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 9 }),
        (cohort, limit, descending, count) => {
          const pages = pagesOf(cohort);
          const wanted = {
            ...request,
            filters: [{ column: 'hb', op: 'ge' as const, value: limit }],
            sort: [{ column: 'hb', descending }],
            count,
          };
          const got: string[] = [];
          for (let start = 0; ; start += count) {
            const page = pages.page({ ...wanted, start });
            got.push(...page.rows.map((r) => r.subject));
            if (start + count >= page.total) break;
          }
          const expected = cohort
            .map((p, s) => ({ ...p, s }))
            .filter((p) => p.hb !== null && p.hb >= limit)
            .sort((a, b) => (descending ? b.hb! - a.hb! : a.hb! - b.hb!) || a.s - b.s)
            .map((p) => `S${p.s}`);
          expect(got).toEqual(expected);
        },
      ),
    );
  });
});
