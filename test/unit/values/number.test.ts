import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../db/domain/values/decimal.ts';
import { missingCodes } from '../../../db/domain/values/missing.ts';
import { type DecimalSign, parseQuantity, printQuantity } from '../../../db/domain/values/number.ts';

const read = (text: string, decimal: DecimalSign | null = '.') => parseQuantity(text, { decimal });
const exact = (value: number, unit = '') => ({
  kind: 'number',
  low: value,
  high: value,
  lowOpen: false,
  highOpen: false,
  unit,
});

describe('numbers as laboratories write them', () => {
  it.each([
    ['13.2', '.', 13.2],
    ['13,2', ',', 13.2],
    ['1,234.5', '.', 1234.5],
    ['1.234,5', ',', 1234.5],
    ['1 234,5', ',', 1234.5],
    ['1\u202f234\u202f567', ',', 1234567],
    ["1'234.5", '.', 1234.5],
    ['1.2E3', '.', 1200],
    ['1,2e-3', ',', 0.0012],
    ['-4', '.', -4],
    ['\u22124.5', '.', -4.5],
    ['.5', '.', 0.5],
    ['007', '.', 7],
    ['1,234', '.', 1234],
    ['1.234', ',', 1234],
    ['0,234', ',', 0.234],
  ] as const)('%s with decimal "%s" is %d', (text, decimal, value) => {
    expect(read(text, decimal)).toEqual(exact(value));
  });

  it.each([
    ['13.2 g/dL', 13.2, 'g/dL'],
    ['4.5x10^9/L', 4.5, 'x10^9/L'],
    ['4.5 10^9/L', 4.5, '10^9/L'],
    ['4.5 ×10⁹/l', 4.5, '×10⁹/l'],
    ['60 mL/min/1.73 m²', 60, 'mL/min/1.73 m²'],
    ['50%', 50, '%'],
    ['37.2 °C', 37.2, '°C'],
    ['72 beats per minute', 72, 'beats per minute'],
    ['5 µg/L', 5, 'µg/L'],
  ])('%s is %d with its unit', (text, value, unit) => {
    expect(read(text)).toEqual(exact(value, unit));
  });

  it.each([
    ['<5', -Infinity, 5, true, true],
    ['≤5', -Infinity, 5, true, false],
    ['<= 5', -Infinity, 5, true, false],
    ['>100', 100, Infinity, true, true],
    ['≥100', 100, Infinity, false, true],
    ['=>100', 100, Infinity, false, true],
  ])('%s is censored: an interval with an open end', (text, low, high, lowOpen, highOpen) => {
    expect(read(text)).toEqual({ kind: 'number', low, high, lowOpen, highOpen, unit: '' });
  });

  it.each(['1-3', '1–3', '1 - 3', '1..3', '1 to 3', '1 bis 3', '1 à 3'])('%s is the interval from 1 to 3', (text) => {
    expect(read(text)).toEqual({ kind: 'number', low: 1, high: 3, lowOpen: false, highOpen: false, unit: '' });
  });

  it('a range of decimal commas with a unit keeps both', () => {
    expect(read('1,5-3,2 mg/dl', ',')).toMatchObject({ low: 1.5, high: 3.2, unit: 'mg/dl' });
  });

  it.each([
    ...['positive', '5±1', '~5', '1/2', '120/80', '12:30', '2021-03-04', '12/03/2021', '1-Mar', '5 Mar 2021', '3-1'],
    ...[
      '1-2-3',
      '13.2.4',
      '1,23,456',
      '12,34',
      'NaN5',
      'Infinity',
      '1e999',
      '0x10',
      '5 tumours seen in liver',
      '++',
      '5!',
    ],
    ...['1_000', '=5', '5 109/L', '<', '10 >', 'V600E'],
  ])('%s is no number, and is not made into one', (text) => {
    expect(read(text)).toEqual({ kind: 'not-a-number' });
  });

  it.each(['', ' ', 'NA', 'n/a', '.', '-', '[Not Available]', 'Unknown', 'k.A.', 'non renseigné', 'sin datos'])(
    '"%s" means that there is no value',
    (text) => {
      expect(read(text)).toEqual({ kind: 'missing' });
    },
  );

  it('999 is a number until the mapping says that it means missing', () => {
    expect(read('999')).toEqual(exact(999));
    expect(parseQuantity('999', { decimal: '.', missing: missingCodes(['999', '-1']) })).toEqual({ kind: 'missing' });
    expect(parseQuantity('998', { decimal: '.', missing: missingCodes(['999']) })).toEqual(exact(998));
  });

  it('a comma whose meaning nobody stated is not decided', () => {
    expect(read('1,234', null)).toEqual({ kind: 'ambiguous', point: exact(1234), comma: exact(1.234) });
    expect(read('1.234', null)).toEqual({ kind: 'ambiguous', point: exact(1.234), comma: exact(1234) });
  });

  it('a text with one reading needs no statement', () => {
    expect(read('13,2', null)).toEqual(exact(13.2));
    expect(read('1,234.5', null)).toEqual(exact(1234.5));
    expect(read('0,234', null)).toEqual(exact(0.234));
    expect(read('1234', null)).toEqual(exact(1234));
  });
});

describe('the decimal sign of a column', () => {
  it('is decided by the values that have one reading', () => {
    expect(decimalOf(['13,2', '1,234', '9'])).toEqual({ decimal: ',', point: 0, comma: 1, ambiguous: 1 });
    expect(decimalOf(['13.2', '1,234'])).toMatchObject({ decimal: '.', ambiguous: 1 });
  });
  it('is not decided where values contradict each other, or none tells', () => {
    expect(decimalOf(['13,2', '13.2']).decimal).toBeNull();
    expect(decimalOf(['1,234', '5']).decimal).toBeNull();
    expect(decimalOf(['1', '2', 'NA'])).toEqual({ decimal: null, point: 0, comma: 0, ambiguous: 0 });
  });
});

describe('properties of reading numbers', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((x) => x + 0);
  const unit = fc.constantFrom('', 'g/dL', 'mmol/L', '%', '10*9/L');

  it('what is printed reads back as the same quantity', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        unit,
        fc.constantFrom('exact', 'range', 'below', 'above'),
        fc.boolean(),
        (a, b, u, shape, open) => {
          const [low, high] = a <= b ? [a, b] : [b, a];
          const quantity =
            shape === 'exact'
              ? { low: a, high: a, lowOpen: false, highOpen: false, unit: u }
              : shape === 'range'
                ? { low, high, lowOpen: false, highOpen: false, unit: u }
                : shape === 'below'
                  ? { low: -Infinity, high: a, lowOpen: true, highOpen: open, unit: u }
                  : { low: a, high: Infinity, lowOpen: open, highOpen: true, unit: u };
          expect(read(printQuantity(quantity))).toEqual({ kind: 'number', ...quantity });
        },
      ),
    );
  });

  it('grouping and the decimal sign do not change the value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const fraction = String(cents).padStart(2, '0');
        const expected = exact(Number(`${whole}.${fraction}`));
        const group = (sign: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, sign);
        expect(read(`${group(',')}.${fraction}`, '.')).toEqual(expected);
        expect(read(`${group('.')},${fraction}`, ',')).toEqual(expected);
        expect(read(`${group(' ')},${fraction}`, ',')).toEqual(expected);
        expect(read(`${group('’')}.${fraction}`, '.')).toEqual(expected);
      }),
    );
  });

  it('never throws, and never gives NaN, an inverted interval or a unit that is another number', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[<>≤]?[\d., '-]{0,8}[eE]?[\d-]{0,3}[ a-zµ/%^]{0,8}$/));
    fc.assert(
      fc.property(cell, fc.constantFrom<DecimalSign | null>('.', ',', null), (text, decimal) => {
        const parsed = read(text, decimal);
        if (parsed.kind !== 'number') return;
        expect(parsed.low).toBeLessThanOrEqual(parsed.high);
        expect(/\d/.test(text)).toBe(true);
        expect(parsed.unit).not.toMatch(/^[\d.,-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('a number that plain JavaScript reads is read the same', () => {
    fc.assert(
      fc.property(finite, (value) => {
        expect(read(String(value))).toEqual(exact(value));
      }),
    );
  });
});
