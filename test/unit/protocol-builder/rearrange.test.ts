import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAF_KINDS } from '../../../db/domain/criteria/leaves/index.ts';
import { checkIds } from '../../../db/domain/protocol/checks/ids.ts';
import type { Protocol } from '../../../db/domain/protocol/document.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';
import {
  listOf,
  nearestPart,
  ownerOf,
  partAt,
  withPart,
} from '../../../renderer/features/protocol/editing/document-path.ts';
import {
  copyOf,
  newArm,
  newCriterion,
  newFactor,
  newLevel,
} from '../../../renderer/features/protocol/editing/new-parts.ts';
import { canMove, inserted, moved, removed } from '../../../renderer/features/protocol/editing/rearrange.ts';
import { goldenProtocol } from '../../fixtures/golden-cohort.ts';

const golden = goldenProtocol();
/** Everything in the golden protocol that stands in a list. */
const PLACES = [
  '/inclusion/0',
  '/inclusion/1',
  '/exclusion/0',
  '/arms/0',
  '/arms/1',
  '/arms/2',
  '/arms/0/inclusion/0',
  '/factors/0',
  '/factors/0/levels/0',
  '/factors/0/levels/1',
];
const anyPlace = fc.constantFrom(...PLACES);

describe('rearranging a protocol', () => {
  it('moving a part down and up again gives the protocol as it was', () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom(-1 as const, 1 as const), (path, by) => {
        const there = moved(golden, path, by);
        expect(there === null).toBe(!canMove(golden, path, by));
        if (there === null) return;
        expect(partAt(there.document, there.path)).toBe(partAt(golden, path));
        const back = moved(there.document, there.path, by === 1 ? -1 : 1);
        expect(back).toEqual({ document: golden, path });
      }),
    );
  });

  it('a part that is put in and taken out again leaves the protocol as it was', () => {
    fc.assert(
      fc.property(anyPlace, (path) => {
        const { list, index } = listOf(path)!;
        const more = inserted(golden, list, copyOf(golden, path), index + 1);
        expect(more.path).toBe(`${list}/${index + 1}`);
        expect(removed(more.document, more.path)!.document).toEqual(golden);
      }),
    );
  });

  it('a copy has an id that no other has, and is a protocol that can be saved', () => {
    for (const path of PLACES) {
      const { list, index } = listOf(path)!;
      let { document } = inserted(golden, list, copyOf(golden, path), index + 1);
      document = inserted(document, list, copyOf(document, `${list}/${index + 1}`), index + 2).document;
      expect(checkIds(parseProtocol(document)), path).toEqual([]);
    }
  });

  it('a change touches only what is on the way to it', () => {
    const changed = withPart(golden, '/arms/1/inclusion/0/when/of/gene', 'KRAS');
    expect(changed.arms[1]!.inclusion[0]!.when).toEqual({ kind: 'not', of: { kind: 'variant', gene: 'KRAS' } });
    expect(changed.arms[0]).toBe(golden.arms[0]);
    expect(changed.inclusion).toBe(golden.inclusion);
    expect(withPart(changed, '/arms/1/inclusion/0/when/of/gene', 'EGFR')).toEqual(golden);
  });

  it('taking a value away takes its key away', () => {
    expect(withPart(golden, '/inclusion/0/title', undefined).inclusion[0]).not.toHaveProperty('title');
  });

  it('after a deletion the next part is looked at, else the one before, else what held it', () => {
    expect(removed(golden, '/inclusion/0')!.path).toBe('/inclusion/0');
    expect(removed(golden, '/inclusion/1')!.path).toBe('/inclusion/0');
    expect(removed(golden, '/exclusion/0')!.path).toBe('');
    expect(removed(golden, '/arms/0/inclusion/0')!.path).toBe('/arms/0');
    expect(removed(golden, '')).toBeNull();
    expect(removed(golden, '/assignment')).toBeNull();
  });

  it('what was selected and is gone gives way to what held it', () => {
    expect(nearestPart(golden, '/inclusion/7/when')).toBe('/inclusion');
    expect(ownerOf(nearestPart(golden, '/inclusion/7/when'))).toBe('');
    expect(nearestPart(golden, '/arms/1/inclusion/0/when/of/of')).toBe('/arms/1/inclusion/0/when/of');
  });

  it('a condition belongs to its criterion, a level to itself, a criterion of an arm not to the arm', () => {
    expect(ownerOf('/inclusion/10/when/of/3')).toBe('/inclusion/10');
    expect(ownerOf('/arms/1/exclusion/0/when')).toBe('/arms/1/exclusion/0');
    expect(ownerOf('/arms/1')).toBe('/arms/1');
    expect(ownerOf('/factors/0/levels/1/when')).toBe('/factors/0/levels/1');
    expect(ownerOf('/assignment/policy')).toBe('/assignment');
    expect(ownerOf('')).toBe('');
  });
});

describe('new parts', () => {
  const empty: Protocol = parseProtocol({ stratum: 1, id: 'T-1', title: 'Trial' });

  it('every registered kind can be added as a criterion and saved at once', () => {
    let document = empty;
    for (const kind of LEAF_KINDS)
      document = inserted(document, '/exclusion', newCriterion(document, '/exclusion', kind.initial())).document;
    expect(parseProtocol(document).exclusion.map(({ id }) => id)).toEqual(LEAF_KINDS.map((_, i) => `X${i + 1}`));
  });

  it('ids are free over the whole protocol, so that a result names one criterion', () => {
    let document = inserted(empty, '/arms', newArm(empty)).document;
    const when = { kind: 'age', op: '>=', value: 18 } as const;
    for (const list of ['/inclusion', '/arms/0/inclusion', '/inclusion', '/arms/0/inclusion'])
      document = inserted(document, list, newCriterion(document, list, when)).document;
    document = inserted(document, '/arms', newArm(document)).document;
    document = inserted(document, '/factors', newFactor(document)).document;
    for (let n = 0; n < 3; n++)
      document = inserted(document, '/factors/0/levels', newLevel(document.factors[0]!, when)).document;
    expect(checkIds(parseProtocol(document))).toEqual([]);
    expect(document.arms[0]!.inclusion.map(({ id }) => id)).toEqual(['I2', 'I4']);
  });
});
