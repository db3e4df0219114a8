import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../../db/domain/concepts/registry.ts';
import { ucum } from '../../../db/units/ucum.ts';

/** Spelling on the left as met in reports, UCUM code on the right, by hand. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '10*9/L': [
    '10^9/L',
    'x10E9/L',
    '10⁹/l',
    '×10^9/L',
    'x 10^9 /L',
    '10E9/L',
    '10**9/L',
    'x10(9)/L',
    'G/l',
    'G/L',
    'Gpt/l',
    'E9/L',
  ],
  '10*3/uL': [
    'K/uL',
    'k/µL',
    'K/µl',
    'Tsd/µl',
    'Tsd./µl',
    'thou/uL',
    '10^3/μL',
    'x10³/µL',
    '10^3/mm³',
    'K/mm3',
    'miles/mm3',
  ],
  '10*6/uL': ['M/uL', 'Mio/µl', 'x10^6/uL', 'millones/mm3', 'mill/mm3'],
  '10*12/L': ['T/L', '10^12/L', 'Tpt/l'],
  '/uL': ['/µL', 'cells/µL', '/mm3', 'cells/mm³', '/cumm'],
  'mg/dL': ['mg%', 'mg/dl', 'MG/DL', 'mg / dL', 'mg/100 mL'],
  'g/dL': ['g/dl', 'G/DL', 'gm/dL', 'g%'],
  'g/L': ['g/l', 'gr/L'],
  'ug/L': ['µg/L', 'μg/l', 'mcg/L', 'UG/L'],
  'umol/L': ['µmol/l', 'μmol/L', 'mcmol/L', 'UMOL/L'],
  'U/L': ['U/l', 'u/l', 'E/l', 'units/L'],
  '[iU]/L': ['IU/L', 'UI/L', 'IE/l', 'iU/L', '[IU]/L'],
  'm[iU]/L': ['mIU/L', 'mUI/L', 'MIU/L'],
  'u[iU]/mL': ['µIU/mL', 'uIU/ml', 'µUI/mL'],
  'mm[Hg]': ['mmHg', 'mm Hg', 'MMHG'],
  'meq/L': ['mEq/L', 'mval/l', 'MEQ/L'],
  Cel: ['°C', 'C', 'degC', 'deg C'],
  '[degF]': ['°F', 'F'],
  'mL/min/{1.73_m2}': ['mL/min/1.73 m²', 'ml/min/1,73m2', 'mL/min/1.73m^2', 'ml/min per 1.73 m2'],
  'kg/m2': ['kg/m²', 'kg/m^2', 'kg/qm'],
  '/min': ['bpm', '1/min', 'beats/min', 'breaths per minute'],
  a: ['years', 'Jahre', 'ans', 'años', 'y'],
  '{mutations}/{megabase}': ['mut/Mb', 'mutations/Mb', 'Mutations per megabase'],
  '1': ['INR', 'ratio', 'score'],
  'g/d': ['g/24h', 'g/24 h', 'g/day'],
  'ukat/L': ['µkat/l', 'ukat/l'],
  'U/g{Hb}': ['U/g Hb', 'U/gHb', 'IU/g Hb'],
};

describe('units as people write them', () => {
  for (const [code, texts] of Object.entries(SPELLINGS))
    it(`${texts.join(' · ')} → ${code}`, () => {
      for (const text of [...texts, code]) expect(ucum.normalise(text), text).toBe(code);
    });

  it('spellings with several meanings, flags and other words are not understood', () => {
    for (const text of ['mil/mm3', 'Mg/dL', 'H', 'L/H/x', 'banana', '', '5', 'days ago', 'log10 copies/mL', '120/80'])
      expect(ucum.normalise(text), text).toBeNull();
  });

  it('K/uL is thousands and never kelvin, G/l a billion and never gauss, u/l enzyme units and never atomic masses', () => {
    expect(ucum.convert(4.5, ucum.normalise('K/uL')!, '/uL')).toBe(4500);
    expect(ucum.convert(4.5, ucum.normalise('G/l')!, '10*9/L')).toBe(4.5);
    expect(ucum.convert(60, ucum.normalise('u/l')!, 'ukat/L')).toBe(1);
  });

  it('understanding twice changes nothing', () => {
    const texts = Object.entries(SPELLINGS).flatMap(([code, list]) => [code, ...list]);
    const prefix = fc.constantFrom('', 'm', 'u', 'µ', 'n', 'k', 'd', 'M', 'x10^9', '10^3');
    const atom = fc.constantFrom('g', 'L', 'l', 'mol', 'U', 'IU', 'eq', 'm', 's', 'min', 'dL', 'µL', '%', 'Pa', 'G');
    const built = fc.tuple(prefix, atom, fc.constantFrom('', '/'), prefix, atom).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...texts), built, fc.string({ maxLength: 8 })), (text) => {
        const code = ucum.normalise(text);
        if (code !== null) expect(ucum.normalise(code)).toBe(code);
      }),
      { numRuns: 1000 },
    );
  });

  it("every concept's canonical unit is a UCUM code in the spelling that is kept", () => {
    for (const { id, unit } of CONCEPTS) if (unit !== undefined) expect(ucum.normalise(unit), id).toBe(unit);
  });
});
