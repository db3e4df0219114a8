import { describe, expect, it } from 'vitest';
import type { Leaf } from '../../../db/domain/criteria/expression.ts';
import { LEAF_KINDS, leafKind } from '../../../db/domain/criteria/leaves/index.ts';
import { parseExpression } from '../../../db/domain/criteria/parse.ts';
import { fieldProblems } from '../../../renderer/features/protocol/fields/field-problems.ts';
import {
  type LeafValues,
  shownFields,
  valuesOf,
  withValue,
} from '../../../renderer/features/protocol/fields/leaf-fields.ts';
import { numberOf } from '../../../renderer/features/protocol/fields/number.ts';
import { names } from '../../fixtures/criteria.ts';

function fill(kind: Leaf['kind'], values: LeafValues, ...changes: [name: string, value: unknown][]): LeafValues {
  const { fields } = leafKind(kind);
  return changes.reduce(
    (now, [name, value]) => withValue(fields, now, fields.find((field) => field.name === name)!, value, names),
    values,
  );
}
const shown = (kind: Leaf['kind'], values: LeafValues) =>
  shownFields(leafKind(kind).fields, values, names).map(({ name }) => name);

describe('the form of a condition', () => {
  it.each(LEAF_KINDS.map((kind) => [kind.kind, kind] as const))(
    '%s shows a field for everything its example and its beginning hold',
    (_, kind) => {
      for (const leaf of [kind.example, kind.initial()]) {
        const held = Object.keys(leaf).filter((key) => key !== 'kind');
        expect(shown(kind.kind, valuesOf(leaf))).toEqual(expect.arrayContaining(held));
      }
    },
  );

  it.each(LEAF_KINDS.map((kind) => [kind.kind, kind] as const))(
    '%s stays the same when each of its values is entered again',
    (_, kind) => {
      const values = valuesOf(kind.example);
      for (const field of kind.fields.filter((one) => !kind.fields.some((other) => other.of === one.name)))
        expect(fill(kind.kind, values, [field.name, values[field.name]])).toEqual(
          Object.fromEntries(
            Object.entries(values).filter(([key, value]) => value !== field.default || key !== field.name),
          ),
        );
    },
  );

  it('another concept takes the limit away, because 9 g/dL of haemoglobin say nothing about platelets', () => {
    const haemoglobin = { kind: 'observation', concept: 'haemoglobin', op: '>=', value: 9, unit: 'g/dL' };
    const platelets = fill('observation', { ...haemoglobin, window: { within: 28 } }, ['concept', 'platelets']);
    expect(platelets).toEqual({
      kind: 'observation',
      concept: 'platelets',
      op: '>=',
      unit: names.concept('platelets')!.unit,
      window: { within: 28 },
    });
    expect(() => parseExpression(platelets)).toThrow(/what is asked of the value/);
    expect(parseExpression(fill('observation', platelets, ['value', 100]))).toMatchObject({ value: 100 });
  });

  it('a concept of categories asks for categories, one of numbers for a limit', () => {
    const haemoglobin = { kind: 'observation', concept: 'haemoglobin', op: '>=', value: 9, unit: 'g/dL' };
    expect(shown('observation', haemoglobin)).toEqual([
      'concept',
      'op',
      'value',
      'times',
      'unit',
      'take',
      'window',
      'note',
    ]);
    const stage = fill('observation', haemoglobin, ['concept', 'stage']);
    expect(stage).toEqual({ kind: 'observation', concept: 'stage' });
    expect(shown('observation', stage)).toEqual(['concept', 'oneOf', 'take', 'window', 'note']);
    expect(parseExpression(fill('observation', stage, ['oneOf', ['IV']]))).toMatchObject({ oneOf: ['IV'] });
  });

  it('what a document holds is shown, even where the form would not have asked for it', () => {
    expect(shown('observation', { kind: 'observation', concept: 'ecog', op: '<=', value: 1 })).toEqual(
      expect.arrayContaining(['op', 'value']),
    );
  });

  it('the second limit goes with "between", and the unit with a multiple of the upper limit of normal', () => {
    const between = fill('age', { kind: 'age', op: '>=', value: 18 }, ['op', 'between'], ['upper', 75]);
    expect(parseExpression(between)).toEqual({ kind: 'age', op: 'between', value: 18, upper: 75 });
    expect(fill('age', between, ['op', '<'])).toEqual({ kind: 'age', op: '<', value: 18 });
    const creatinine = { kind: 'observation', concept: 'creatinine', op: '<=', value: 1.5, unit: 'mg/dL' };
    expect(parseExpression(fill('observation', creatinine, ['times', 'ULN']))).toEqual({
      kind: 'observation',
      concept: 'creatinine',
      op: '<=',
      value: 1.5,
      times: 'ULN',
    });
  });

  it('a washout has days and no window, a therapy received has a window and no days', () => {
    const received = { kind: 'therapy', state: 'received', window: { within: 90 } };
    const washedOut = fill('therapy', received, ['state', 'washed-out'], ['days', 14]);
    expect(parseExpression(washedOut)).toEqual({ kind: 'therapy', state: 'washed-out', days: 14 });
    expect(parseExpression(fill('therapy', washedOut, ['state', 'ongoing']))).toEqual({
      kind: 'therapy',
      state: 'ongoing',
    });
  });

  it('an empty field takes its key away, and so does the choice that absence means', () => {
    const variant = { kind: 'variant', gene: 'EGFR', change: ['L858R'], plasmaNegatives: true };
    expect(fill('variant', variant, ['change', []], ['plasmaNegatives', false])).toEqual({
      kind: 'variant',
      gene: 'EGFR',
    });
    expect(
      fill('observation', { kind: 'observation', concept: 'ecog', oneOf: ['0'], take: 'any' }, ['take', 'latest']),
    ).not.toHaveProperty('take');
  });

  it('a number is a number or nothing, never a guess', () => {
    expect(numberOf('1,5')).toBe(1.5);
    expect(numberOf(' 9 ')).toBe(9);
    expect(numberOf('1.000')).toBe(1);
    expect(numberOf('-0.5e1')).toBe(-5);
    for (const nothing of [
      '',
      '-',
      '1.5.2',
      'nine',
      '1,000.5',
      '100,000',
      '1 000',
      '0x10',
      '12 g',
      Number.NaN,
      Number.POSITIVE_INFINITY,
      null,
      undefined,
    ])
      expect(numberOf(nothing), String(nothing)).toBeUndefined();
  });

  it('what is missing is said beside the empty field, in the words of the form', () => {
    const path = '/inclusion/0/when';
    const values = { kind: 'observation', concept: 'platelets', op: '>=' };
    const shownNow = shownFields(leafKind('observation').fields, values, names);
    const sentence = 'inclusion 1 (I1) → observation: say what is asked of the value: "op" and "value", or "oneOf"';
    const problems = fieldProblems([{ path: `${path}/op`, sentence }], path, shownNow, values);
    expect([...problems]).toEqual([['value', expect.stringMatching(/^say what is asked.*“is” and “Value”/)]]);
    const age = leafKind('age').fields;
    const tooOld = [{ path: `${path}/value`, sentence: 'inclusion 1 (I1) → age: "value" must be at most 1800' }];
    expect([...fieldProblems(tooOld, path, age, { kind: 'age', op: '>=', value: 2000 })]).toEqual([
      ['value', '“Age” must be at most 1800'],
    ]);
  });
});
