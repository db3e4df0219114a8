import { describe, expect, it } from 'vitest';
import { conceptSchema } from '../../../db/domain/concepts/concept.ts';
import { customConcept } from '../../../db/domain/concepts/custom.ts';
import { CONCEPTS, concept } from '../../../db/domain/concepts/registry.ts';
import { ANALYTES } from '../../../db/domain/units/analytes.ts';
import { ucum } from '../../../db/units/ucum.ts';

describe('the registry of concepts', () => {
  it('holds at least 90, each valid, each id once', () => {
    expect(CONCEPTS.length).toBeGreaterThanOrEqual(90);
    expect(new Set(CONCEPTS.map(({ id }) => id)).size).toBe(CONCEPTS.length);
    for (const each of CONCEPTS) expect(conceptSchema.parse(each)).toEqual(each);
  });

  it('numbers have a unit and limits with a source; categories have categories; analytes exist', () => {
    for (const { id, kind, unit, limits, categories, analyte } of CONCEPTS) {
      expect(kind === 'number', id).toBe(unit !== undefined);
      expect(kind === 'number', id).toBe(limits !== undefined);
      expect(kind === 'category', id).toBe(categories !== undefined);
      if (limits) expect(limits.low < limits.high && limits.source !== '', id).toBe(true);
      if (analyte !== undefined) expect(ANALYTES.has(analyte), id).toBe(true);
    }
  });

  it('category ids and their spellings are unique within a concept', () => {
    for (const { id, categories = [] } of CONCEPTS) {
      const owner = new Map<string, string>();
      for (const category of categories)
        for (const word of [category.id, category.name, ...category.synonyms]) {
          const key = word.toLowerCase();
          expect(owner.get(key) ?? category.id, `${id}: ${word}`).toBe(category.id);
          owner.set(key, category.id);
        }
    }
  });

  // LOINC Users' Guide, appendix on the Mod 10 check digit: catches a mistyped code.
  it('every LOINC code has the right check digit, and no two concepts share one', () => {
    const owner = new Map<string, string>();
    for (const { id, loinc } of CONCEPTS)
      for (const code of loinc) {
        expect(code, id).toBe(`${code.split('-')[0]}-${checkDigit(code.split('-')[0]!)}`);
        expect(owner.get(code), code).toBeUndefined();
        owner.set(code, id);
      }
  });

  it('an age of 212, a haemoglobin of 140 g/dL and a pH-like ECOG of 7 are outside what can be', () => {
    const age = concept('age')!.limits!;
    expect(212 > age.high).toBe(true);
    const hb = concept('haemoglobin')!;
    expect(140 > hb.limits!.high).toBe(true);
    expect(ucum.convert(140, 'g/L', hb.unit!, hb.analyte)! < hb.limits!.high).toBe(true);
    expect(concept('ecog')!.categories!.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  it('scoring systems of PD-L1 are four concepts, urea and urea nitrogen two', () => {
    for (const id of ['pdl1_tps', 'pdl1_cps', 'pdl1_ic', 'pdl1_tc', 'urea', 'urea_nitrogen'])
      expect(concept(id)?.id).toBe(id);
  });

  it("a study's own concept is made from its header", () => {
    expect(customConcept('Größe des Bären [kg]', 'number', 'kg')).toMatchObject({
      id: 'x:grosse_des_baren_kg',
      name: 'Größe des Bären [kg]',
      kind: 'number',
      unit: 'kg',
      group: 'custom',
    });
    expect(customConcept('###', 'text').id).toBe('x:unnamed');
    expect(concept('x:anything')).toBeNull();
  });
});

function checkDigit(body: string): number {
  const digits = [...body].reverse();
  const odd = digits
    .filter((_, i) => i % 2 === 0)
    .reverse()
    .join('');
  const even = digits
    .filter((_, i) => i % 2 === 1)
    .reverse()
    .join('');
  const sum = [...`${even}${Number(odd) * 2}`].reduce((total, digit) => total + Number(digit), 0);
  return (10 - (sum % 10)) % 10;
}
