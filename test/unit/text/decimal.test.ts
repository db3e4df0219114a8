import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../db/import/text/decimal.ts';

function read(text: string): number {
  const bytes = Buffer.from(`|${text}|`);
  return decimalOf(bytes, 1, bytes.length - 1);
}

describe('a number read straight from bytes', () => {
  it.each(['0', '-0', '+5', '007', '12.5', '0.1', '-273.15', '1e3', '1E-7', '9007199254740993', '0.30000000000000004'])(
    '%s is the double that JavaScript makes of it',
    (text) => expect(read(text)).toBe(Number(text)),
  );

  it.each([
    '',
    '-',
    '.5',
    '5.',
    '1,5',
    '<5',
    '0x10',
    'Infinity',
    'NaN',
    ' 5',
    '5 ',
    '1e',
    '1e+',
    '1.2.3',
    '--1',
    '5 mg',
  ])('"%s" is left to its text', (text) => expect(read(text)).toBeNaN());

  it('is bit for bit what Number gives, for every double as written by JavaScript', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toBe(Number(String(value)));
      }),
      { numRuns: 3000 },
    );
  });

  it('is bit for bit what Number gives, for every plain decimal numeral', () => {
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 24 });
    const numeral = fc
      .tuple(fc.constantFrom('', '-', '+'), digits, fc.option(digits), fc.option(fc.integer({ min: -330, max: 330 })))
      .map(
        ([sign, whole, part, power]) => `${sign}${whole}${part ? `.${part}` : ''}${power === null ? '' : `e${power}`}`,
      );
    fc.assert(
      fc.property(numeral, (text) => {
        expect(read(text)).toBe(Number(text));
      }),
      { numRuns: 5000 },
    );
  });

  it('never reads as a number what JavaScript does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159+-.eE, <x') }), (text) => {
        const value = read(text);
        if (!Number.isNaN(value)) expect(value).toBe(Number(text));
      }),
      { numRuns: 3000 },
    );
  });
});
