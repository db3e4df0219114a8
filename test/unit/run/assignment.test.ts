import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignArms, freePlaces, NOT_ASSIGNED, type Places } from '../../../db/domain/run/assignment.ts';
import { ELIGIBLE, INELIGIBLE, UNDETERMINED } from '../../../db/domain/run/result.ts';

/** Rows are subjects, columns arms. */
function places(eligible: readonly (readonly boolean[])[], free: readonly number[]): Places[] {
  return free.map((n, arm) => ({
    free: n,
    status: Uint8Array.from(eligible, (row) => (row[arm] ? ELIGIBLE : INELIGIBLE)),
  }));
}

/** The most subjects that can be placed, and among those placements the earliest subjects: by trying everything. */
function best(eligible: readonly (readonly boolean[])[], free: readonly number[]): { placed: number; who: string } {
  const go = (subject: number, left: readonly number[]): { placed: number; who: string } => {
    if (subject === eligible.length) return { placed: 0, who: '' };
    const without = go(subject + 1, left);
    let found = { placed: without.placed, who: `0${without.who}` };
    eligible[subject]!.forEach((can, arm) => {
      if (!can || left[arm]! <= 0) return;
      const rest = go(
        subject + 1,
        left.map((n, a) => (a === arm ? n - 1 : n)),
      );
      const candidate = { placed: rest.placed + 1, who: `1${rest.who}` };
      if (candidate.placed > found.placed || (candidate.placed === found.placed && candidate.who > found.who))
        found = candidate;
    });
    return found;
  };
  return go(0, free);
}

describe('the optimal assignment', () => {
  test('places as many as trying everything does, and of those placements the earliest subjects', () => {
    const row = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 7 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
        (eligible, free) => {
          const assigned = assignArms('optimal', places(eligible, free), eligible.length)!;
          const used = free.map((_, arm) => assigned.filter((a) => a === arm).length);
          used.forEach((n, arm) => {
            expect(n).toBeLessThanOrEqual(free[arm]!);
          });
          assigned.forEach((arm, subject) => {
            if (arm !== NOT_ASSIGNED) expect(eligible[subject]![arm]).toBe(true);
          });
          const who = [...assigned].map((arm) => (arm === NOT_ASSIGNED ? '0' : '1')).join('');
          expect({ placed: used.reduce((a, b) => a + b, 0), who }).toEqual(best(eligible, free));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('moves an earlier subject to another arm to make room (a greedy assignment would not)', () => {
    const eligible = [
      [true, true],
      [true, false],
    ];
    expect([...assignArms('optimal', places(eligible, [1, 1]), 2)!]).toEqual([1, 0]);
  });

  test('gives earlier subjects earlier arms where they may go to the same ones', () => {
    const both = [true, true];
    expect([...assignArms('optimal', places([both, both, both], [1, 2]), 3)!]).toEqual([0, 1, 1]);
  });

  test('assigns nobody who is not certainly eligible', () => {
    const arm = { free: 5, status: Uint8Array.of(UNDETERMINED, INELIGIBLE, ELIGIBLE) };
    expect([...assignArms('optimal', [arm], 3)!]).toEqual([NOT_ASSIGNED, NOT_ASSIGNED, 0]);
  });

  test('copes with half a million subjects', () => {
    const n = 500_000;
    const arms = [0, 1, 2, 3].map((a) => ({
      free: a === 3 ? Number.POSITIVE_INFINITY : 50_000 * (a + 1),
      status: Uint8Array.from({ length: n }, (_, i) => (((i * 2654435761) >>> (a + 8)) & 1 ? ELIGIBLE : INELIGIBLE)),
    }));
    const assigned = assignArms('optimal', arms, n)!;
    const placed = assigned.filter((arm) => arm >= 0).length;
    expect(placed).toBeGreaterThan(250_000);
  });
});

describe('the other policies', () => {
  const eligible = [
    [true, true],
    [false, true],
    [false, false],
  ];
  test('priority: the first open arm with a place, for which the subject is eligible', () => {
    expect([...assignArms('priority', places(eligible, [1, 1]), 3)!]).toEqual([0, 1, NOT_ASSIGNED]);
    expect([...assignArms('priority', places(eligible, [0, 1]), 3)!]).toEqual([1, 1, NOT_ASSIGNED]);
  });
  test('list all assigns nobody', () => {
    expect(assignArms('list-all', places(eligible, [1, 1]), 3)).toBeNull();
  });
});

test('those enrolled before have used their places; only an open arm has any', () => {
  const arm = { id: 'A', title: 'A', status: 'open' as const, inclusion: [], exclusion: [] };
  expect(freePlaces(arm)).toBe(Number.POSITIVE_INFINITY);
  expect(freePlaces({ ...arm, capacity: 10, enrolled: 7 })).toBe(3);
  expect(freePlaces({ ...arm, capacity: 10, enrolled: 12 })).toBe(0);
  expect(freePlaces({ ...arm, status: 'suspended' })).toBe(0);
});
