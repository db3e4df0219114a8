import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANALYTES } from '../../../db/domain/units/analytes.ts';
import { kindOf } from '../../../db/domain/units/kind.ts';
import { ucum } from '../../../db/units/ucum.ts';

const convert = (value: number, from: string, to: string, analyte?: string) => ucum.convert(value, from, to, analyte);

describe('conversions by dimension', () => {
  it.each([
    [70, 'g/L', 'g/dL', 7],
    [13.2, 'g/dL', 'g/L', 132],
    [4.5, '10*9/L', '/uL', 4500],
    [150, '10*3/uL', '10*9/L', 150],
    [98.6, '[degF]', 'Cel', 37],
    [-40, '[degF]', 'Cel', -40],
    [150, '[lb_av]', 'kg', 68.0388555],
    [70, '[in_i]', 'cm', 177.8],
    [0.42, 'L/L', '%', 42],
    [3, 'm[iU]/L', 'u[iU]/mL', 3],
    [1, 'a', 'mo', 12],
    [500, 'ng/mL{FEU}', 'ug/mL{FEU}', 0.5],
  ])('%d %s is %4$d %3$s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBe(expected);
  });

  it('binary noise is removed: every tenth of a gram per litre is a clean number of g/dL', () => {
    for (let tenths = 1; tenths <= 3000; tenths++)
      expect(convert(tenths / 10, 'g/L', 'g/dL')).toBe(Number((tenths / 100).toFixed(2)));
  });

  it('open ends of censored values stay open', () => {
    expect(convert(Infinity, 'g/L', 'g/dL')).toBe(Infinity);
    expect(convert(-Infinity, '[degF]', 'Cel')).toBe(-Infinity);
  });
});

describe('what cannot be converted without guessing is not converted', () => {
  it.each([
    ['mg/dL', 'umol/L', undefined, 'no substance stated'],
    ['g/dL', 'umol/L', undefined, 'no substance stated'],
    ['mmol/mol', '%', undefined, 'only HbA1c has the formula'],
    ['mL/min', 'mL/min/{1.73_m2}', undefined, 'indexed to body surface or not'],
    ['%', '{mutations}/{megabase}', undefined, 'a share is not a mutation rate'],
    ['[iU]/L', 'U/L', undefined, 'international units of what?'],
    ['mmol/L', '10*9/L', undefined, 'amounts are not cell counts'],
    ['meq/L', 'mmol/L', 'creatinine', 'creatinine carries no charge'],
    ['ng/mL{FEU}', 'ng/mL{DDU}', undefined, 'two kinds of D-dimer unit'],
    ['ng/mL{FEU}', 'ng/mL', undefined, 'unit of D-dimer not stated'],
    ['g/L', 'umol/L', 'enzyme', 'no molar mass'],
    ['kg', 'm', undefined, 'different dimensions'],
    ['g/dL', 'g', undefined, 'a concentration is no mass'],
  ])('%s → %s (%s): %s', (from, to, analyte, _why) => {
    expect(convert(1, from, to, analyte)).toBeNull();
    expect(convert(1, to, from, analyte)).toBeNull();
  });

  it('urea is not urea nitrogen', () => {
    // 28 mg/dL of urea nitrogen are 10 mmol/L of urea, which weigh 60 mg/dL.
    expect(convert(28, 'mg/dL', 'mmol/L', 'urea_nitrogen')).toBeCloseTo(10, 1);
    expect(convert(60, 'mg/dL', 'mmol/L', 'urea')).toBeCloseTo(10, 1);
  });
});

describe('published conversions', () => {
  /** AMA Manual of Style, 11th edition, section 17.5: conventional unit × factor = SI unit. */
  it.each([
    ['creatinine', 'mg/dL', 'umol/L', 88.4],
    ['bilirubin', 'mg/dL', 'umol/L', 17.104],
    ['glucose', 'mg/dL', 'mmol/L', 0.0555],
    ['urea_nitrogen', 'mg/dL', 'mmol/L', 0.357],
    ['urate', 'mg/dL', 'umol/L', 59.48],
    ['calcium', 'mg/dL', 'mmol/L', 0.25],
    ['magnesium', 'mg/dL', 'mmol/L', 0.4114],
    ['phosphate', 'mg/dL', 'mmol/L', 0.323],
    ['cholesterol', 'mg/dL', 'mmol/L', 0.0259],
    ['triglycerides', 'mg/dL', 'mmol/L', 0.0113],
    ['lactate', 'mg/dL', 'mmol/L', 0.111],
    ['iron', 'ug/dL', 'umol/L', 0.179],
    ['cortisol', 'ug/dL', 'nmol/L', 27.588],
    ['testosterone', 'ng/dL', 'nmol/L', 0.0347],
    ['estradiol', 'pg/mL', 'pmol/L', 3.671],
    ['thyroxine', 'ng/dL', 'pmol/L', 12.871],
    ['triiodothyronine', 'ng/dL', 'nmol/L', 0.0154],
    ['vitamin_d', 'ng/mL', 'nmol/L', 2.496],
    ['vitamin_b12', 'pg/mL', 'pmol/L', 0.7378],
    ['folate', 'ng/mL', 'nmol/L', 2.266],
    ['homocysteine', 'mg/L', 'umol/L', 7.397],
    ['haemoglobin', 'g/dL', 'mmol/L', 0.6206],
    ['sodium', 'meq/L', 'mmol/L', 1],
    ['calcium', 'meq/L', 'mmol/L', 0.5],
    ['magnesium', 'meq/L', 'mmol/L', 0.5],
  ])('%s: 1 %s is %4$d %3$s', (analyte, from, to, factor) => {
    expect(Math.abs(convert(1, from, to, analyte)! / factor - 1)).toBeLessThan(0.005);
  });

  it.each([
    // NGSP/IFCC conversion table, ngsp.org: 6.0 % is 42, 6.5 % is 48, 7.0 % is 53, 8.0 % is 64, 10.0 % is 86 mmol/mol
    [6, 42],
    [6.5, 48],
    [7, 53],
    [8, 64],
    [10, 86],
  ])('haemoglobin A1c of %d % is %d mmol/mol', (percent, ifcc) => {
    expect(Math.round(convert(percent, '%', 'mmol/mol', 'hba1c')!)).toBe(ifcc);
    expect(convert(ifcc, 'mmol/mol', '%', 'hba1c')).toBeCloseTo(percent, 1);
  });

  it('an albumin/creatinine ratio of 30 mg/g is 3.4 mg/mmol', () => {
    expect(convert(30, 'mg/g', 'mg/mmol', 'albumin_creatinine_ratio')).toBeCloseTo(3.39, 2);
  });
  it('1 pmol/L of NT-proBNP is 8.457 pg/mL', () => {
    expect(convert(1, 'pmol/L', 'pg/mL', 'nt_probnp')).toBe(8.457);
  });
  it('an international unit of an enzyme is an enzyme unit, and 60 of them a microkatal', () => {
    expect(convert(35, '[iU]/L', 'U/L', 'enzyme')).toBe(35);
    expect(convert(60, '[iU]/L', 'ukat/L', 'enzyme')).toBe(1);
  });
});

describe('properties of conversions', () => {
  const families: readonly (readonly [string | undefined, readonly string[]])[] = [
    [undefined, ['g/L', 'g/dL', 'mg/dL', 'mg/L', 'ug/mL', 'ng/mL']],
    ['creatinine', ['mg/dL', 'umol/L', 'mmol/L', 'mg/L']],
    ['calcium', ['mg/dL', 'mmol/L', 'meq/L']],
    ['hba1c', ['%', 'mmol/mol']],
    ['haemoglobin', ['g/dL', 'g/L', 'mmol/L']],
    ['enzyme', ['U/L', '[iU]/L', 'ukat/L', 'kU/L']],
    [undefined, ['Cel', '[degF]', 'K']],
    [undefined, ['10*9/L', '10*3/uL', '/uL', '10*6/L']],
  ];
  const pair = fc.constantFrom(...families).chain(([analyte, units]) =>
    fc.record({
      analyte: fc.constant(analyte),
      from: fc.constantFrom(...units),
      to: fc.constantFrom(...units),
      via: fc.constantFrom(...units),
    }),
  );
  const value = fc.double({ min: 0.01, max: 1e5, noNaN: true });

  it('there and back is where it began, and a detour changes nothing', () => {
    fc.assert(
      fc.property(pair, value, ({ analyte, from, to, via }, x) => {
        const there = convert(x, from, to, analyte)!;
        const close = (a: number, b: number) => Math.abs(a - b) <= 1e-8 * Math.max(Math.abs(a), Math.abs(b), 300);
        expect(close(convert(there, to, from, analyte)!, x)).toBe(true);
        expect(close(convert(convert(x, from, via, analyte)!, via, to, analyte)!, there)).toBe(true);
      }),
    );
  });
  it('order is kept, so that intervals stay intervals', () => {
    fc.assert(
      fc.property(pair, value, value, ({ analyte, from, to }, a, b) => {
        const [x, y] = [convert(a, from, to, analyte)!, convert(b, from, to, analyte)!];
        if (a < b) expect(x).toBeLessThanOrEqual(y);
      }),
    );
  });
  it('every scale is positive and finite', () => {
    for (const analyte of ANALYTES.keys())
      for (const [from, to] of [
        ['mg/dL', 'mmol/L'],
        ['g/L', 'umol/L'],
        ['meq/L', 'mg/dL'],
      ] as const) {
        const conversion = ucum.conversion(from, to, analyte);
        if (conversion) expect(conversion.scale > 0 && Number.isFinite(conversion.scale)).toBe(true);
      }
  });
  it('what a unit counts is told apart from its dimension', () => {
    expect(kindOf('mmol/L')).toBe('mol');
    expect(kindOf('mmol/mol')).toBe('mol/mol');
    expect(kindOf('%')).toBe('');
    expect(kindOf('{beats}/min')).toBe('');
    expect(kindOf('U/g{Hb}')).toBe('mol/{Hb}');
    expect(kindOf('nmol/h/mg{protein}')).toBe('mol/{protein}');
    expect(kindOf('k[iU]/L')).toBe('[iU]');
  });
});
