import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../db/domain/criteria/parse.ts';
import { StratumError } from '../../../db/domain/errors.ts';
import { diffProtocols } from '../../../db/domain/protocol/diff.ts';
import type { Protocol } from '../../../db/domain/protocol/document.ts';
import { protocolHash } from '../../../db/domain/protocol/hash.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';
import { protocolFromText, protocolText } from '../../../db/protocol-text.ts';
import { names } from '../../fixtures/criteria.ts';
import { goldenProtocol } from '../../fixtures/golden-cohort.ts';
import { expression } from '../../fixtures/random-criteria.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('YAML and JSON', () => {
  test('a protocol written and read again is the same, for any criteria', () => {
    fc.assert(
      fc.property(expression, fc.constantFrom('yaml' as const, 'json' as const), (random, format) => {
        const when = parseExpression(JSON.parse(JSON.stringify(random)));
        const protocol = parseProtocol({
          stratum: 1,
          id: 'P',
          title: 'No: "yes" # 1e3',
          inclusion: [{ id: 'on', when }],
        });
        expect(protocolFromText(protocolText(protocol, format), 'p')).toEqual(protocol);
      }),
    );
  });
  test('an error of the text names file, line and column', () => {
    expect(() => protocolFromText('stratum: 1\ntitle: "open\n', 'p.yaml')).toThrow(
      /p\.yaml is not valid YAML or JSON: line \d+, column \d+/,
    );
    expect(() => protocolFromText('a: 1\na: 2\n', 'p.yaml')).toThrow(/line 2/);
    expect(() => protocolFromText('just words', 'p.yaml')).toThrow(StratumError);
  });
  test('an alias that refers to itself is refused, and nothing hangs', () => {
    const refusal = /an alias refers to something it stands in itself/;
    for (const text of [
      'a: &a [*a]',
      'stratum: 1\nid: P\ntitle: T\ninclusion: &i [{id: I, when: {kind: all, of: *i}}]',
    ])
      expect(() => protocolFromText(text, 'self.yaml')).toThrow(refusal);
  });

  test('aliases cannot blow a small text up', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ].join('\n');
    expect(() => protocolFromText(bomb, 'p.yaml')).toThrow(StratumError);
  });
  test('an id that YAML reads as a number or a truth value is refused, not bent', () => {
    expect(() => protocolFromText('stratum: 1\nid: 12\ntitle: T\n', 'p.yaml')).toThrow(/"id" must be a text/);
  });
});

describe('the hash of a protocol', () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reversed)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, item]) => [key, reversed(item)]),
          )
        : value;
  test('does not depend on the order of keys, but on everything else', () => {
    const protocol = goldenProtocol();
    const hash = protocolHash(protocol, sha256);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(protocolHash(parseProtocol(reversed(protocol)), sha256)).toBe(hash);
    expect(protocolHash({ ...protocol, title: 'Other' }, sha256)).not.toBe(hash);
    expect(protocolHash({ ...protocol, inclusion: protocol.inclusion.toReversed() }, sha256)).not.toBe(hash);
  });
});

describe('what an amendment changes, in words', () => {
  const before = goldenProtocol();
  const edit = (change: (copy: Protocol) => void): string[] => {
    const copy: Protocol = structuredClone(before);
    change(copy);
    return diffProtocols(before, copy, names).map(({ kind, path, sentence }) => `${kind} ${path} ${sentence}`);
  };
  test('nothing, when nothing changed', () => {
    expect(edit(() => {})).toEqual([]);
  });
  test('a threshold, with both sentences', () => {
    const [only, ...rest] = edit((p) => {
      p.inclusion[0]!.when = { kind: 'age', op: '>=', value: 21 };
    });
    expect(rest).toEqual([]);
    expect(only).toBe(
      'changed /inclusion/0/when Inclusion criterion I1 (Adult) of the protocol changed from "age is at least 18 years" to "age is at least 21 years".',
    );
  });
  test('added and removed criteria, arms and levels', () => {
    expect(edit((p) => p.exclusion.push({ id: 'E2', when: { kind: 'sex', is: 'male' } }))).toEqual([
      'added /exclusion/1 Exclusion criterion E2 of the protocol was added: sex is male.',
    ]);
    expect(edit((p) => p.inclusion.shift())[0]).toMatch(/^removed \/inclusion\/0 Inclusion criterion I1 \(Adult\)/);
    expect(edit((p) => p.arms.pop())).toEqual(['removed /arms/2 Arm closed (Closed arm) was removed.']);
    expect(edit((p) => p.factors[0]!.levels.pop())[0]).toMatch(/level poor \(2 to 5\) was removed/);
  });
  test('an arm that closes, an order that changes', () => {
    expect(
      edit((p) => {
        p.arms[0]!.status = 'suspended';
      }),
    ).toEqual(['changed /arms/0/status The status of arm egfr (EGFR arm) changed from "open" to "suspended".']);
    expect(edit((p) => p.inclusion.reverse())).toEqual([
      'changed /inclusion The order of the inclusion criteria of the protocol changed.',
    ]);
  });
  test('a note changes no criterion', () => {
    expect(
      edit((p) => {
        p.inclusion[0]!.when.note = 'as amended';
      }),
    ).toEqual([]);
  });
});
