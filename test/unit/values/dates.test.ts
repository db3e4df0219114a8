import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfIso, isoOf } from '../../../db/domain/time/day.ts';
import { dateOrderOf } from '../../../db/domain/values/date-order.ts';
import { DATE_ORDERS, type DateOrder, parseDate } from '../../../db/domain/values/dates.ts';

function read(text: string, order: DateOrder, pivot?: number): string | null {
  const parsed = parseDate(text, order, pivot === undefined ? {} : { pivot });
  if (parsed === null || parsed === 'out-of-range') return parsed;
  return parsed.date === parsed.dateEnd ? isoOf(parsed.date) : `${isoOf(parsed.date)}/${isoOf(parsed.dateEnd)}`;
}

describe('dates are read in the order of their column', () => {
  it.each<[string, DateOrder, string | null]>([
    ['2021-03-04', 'iso', '2021-03-04'],
    ['20210304', 'iso', '2021-03-04'],
    ['03/04/2021', 'dmy', '2021-04-03'],
    ['03/04/2021', 'mdy', '2021-03-04'],
    ['03/04/2021', 'iso', null],
    ['3.4.2021', 'dmy', '2021-04-03'],
    ['2021/03/04', 'ymd', '2021-03-04'],
    ['2021/03/04', 'dmy', '2021-03-04'],
    ['25/12/2021', 'mdy', 'out-of-range'],
    ['2023-02-29', 'iso', 'out-of-range'],
    ['2024-02-29', 'iso', '2024-02-29'],
    ['31.4.2021', 'dmy', 'out-of-range'],
    ['2021-13-01', 'iso', 'out-of-range'],
    ['03/04-2021', 'dmy', null],
    ['13.2', 'dmy', null],
    ['hello', 'dmy', null],
    ['', 'dmy', null],
  ])('%s as %s is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  it.each([
    ['4 March 2021', '2021-03-04'],
    ['04-Mar-2021', '2021-03-04'],
    ['04MAR2021', '2021-03-04'],
    ['March 4, 2021', '2021-03-04'],
    ['4. März 2021', '2021-03-04'],
    ['4 mars 2021', '2021-03-04'],
    ['1er août 2021', '2021-08-01'],
    ['4 de marzo de 2021', '2021-03-04'],
    ['24. Dez. 2021', '2021-12-24'],
    ['15 enero 2021', '2021-01-15'],
    ['2021-Mar-04', '2021-03-04'],
    ['30 Feb 2021', 'out-of-range'],
    ['4 Marvember 2021', null],
  ])('%s has one meaning in every order', (text, expected) => {
    for (const order of DATE_ORDERS) expect(read(text, order)).toBe(expected);
  });

  it.each([
    ['2021', '2021-01-01/2021-12-31'],
    ['2021-02', '2021-02-01/2021-02-28'],
    ['02/2024', '2024-02-01/2024-02-29'],
    ['Mar 2021', '2021-03-01/2021-03-31'],
    ['mars 2021', '2021-03-01/2021-03-31'],
    ['UN-MAR-2021', '2021-03-01/2021-03-31'],
    ['UNK/UNK/2021', '2021-01-01/2021-12-31'],
  ])('%s is an interval of days', (text, expected) => {
    expect(read(text, 'dmy')).toBe(expected);
  });

  it('the time of day and its zone are dropped: the date is the one the site wrote', () => {
    expect(read('2021-03-04T23:30:00-08:00', 'iso')).toBe('2021-03-04');
    expect(read('2021-03-04T00:30:00Z', 'iso')).toBe('2021-03-04');
    expect(read('04/03/2021 1:45 pm', 'dmy')).toBe('2021-03-04');
    expect(read('04MAR2021:13:45:00', 'dmy')).toBe('2021-03-04');
    expect(read('2021-03-04 27:99', 'iso')).toBeNull();
    expect(read('2021-03 13:45', 'iso')).toBeNull();
  });

  it('two-digit years are refused unless the column says where the century turns', () => {
    expect(read('03/04/21', 'dmy')).toBeNull();
    expect(read('03/04/21', 'dmy', 30)).toBe('2021-04-03');
    expect(read('03/04/31', 'dmy', 30)).toBe('1931-04-03');
    expect(read('04-MAR-21', 'dmy')).toBeNull();
    expect(read('Mar-21', 'dmy', 30)).toBeNull();
  });
});

describe('Excel serial dates', () => {
  // Microsoft: DATE(2008,1,1) is serial 39448 in the 1900 system, 37986 in the 1904 system (1462 days apart).
  it.each<[string, DateOrder, string]>([
    ['39448', 'excel-1900', '2008-01-01'],
    ['37986', 'excel-1904', '2008-01-01'],
    ['1', 'excel-1900', '1900-01-01'],
    ['59', 'excel-1900', '1900-02-28'],
    ['60', 'excel-1900', 'out-of-range'],
    ['61', 'excel-1900', '1900-03-01'],
    ['0', 'excel-1900', 'out-of-range'],
    ['0', 'excel-1904', '1904-01-01'],
    ['44259.75', 'excel-1900', '2021-03-04'],
    ['2958465', 'excel-1900', '9999-12-31'],
    ['2958466', 'excel-1900', 'out-of-range'],
    ['2021-03-04', 'excel-1900', '2021-03-04'],
  ])('%s in %s is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });
  it('a serial number is no date in a column of texts', () => {
    expect(read('44259', 'dmy')).toBeNull();
    expect(read('44259', 'iso')).toBeNull();
  });
});

describe('the date order of a column', () => {
  it('is day first as soon as one value can only be', () => {
    const decision = dateOrderOf(['03/04/2021', '25/12/2021', 'NA']);
    expect(decision).toEqual({ order: 'dmy', candidates: ['dmy'], dates: 2, because: '25/12/2021' });
  });
  it('is not decided when every value can be read both ways', () => {
    expect(dateOrderOf(['03/04/2021', '05/06/2021'])).toMatchObject({ order: null, candidates: ['dmy', 'mdy'] });
  });
  it('does not matter when all readings agree', () => {
    expect(dateOrderOf(['05/05/2021', '2021'])).toMatchObject({ order: 'dmy' });
    expect(dateOrderOf(['2021-03-04', '2021-03'])).toMatchObject({ order: 'iso' });
  });
  it('is not decided when values contradict each other', () => {
    expect(dateOrderOf(['25/12/2021', '12/25/2021'])).toMatchObject({ order: null, candidates: [] });
  });
  it('is not decided where nothing is a date', () => {
    expect(dateOrderOf(['x', '44259'])).toMatchObject({ order: null, dates: 0 });
  });
});

describe('properties of reading dates', () => {
  const day = fc.integer({ min: dayOfIso('1850-01-01')!, max: dayOfIso('2150-12-31')! });
  it('every day written in a column order reads back in that order', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('.', '/', '-'), (date, sign) => {
        const [y, m, d] = isoOf(date).split('-');
        expect(read([y, m, d].join(sign), 'ymd')).toBe(isoOf(date));
        expect(read([d, m, y].join(sign), 'dmy')).toBe(isoOf(date));
        expect(read([m, d, y].join(sign), 'mdy')).toBe(isoOf(date));
        expect(read(isoOf(date), 'iso')).toBe(isoOf(date));
      }),
    );
  });
  it('serials of the two systems are 1462 days apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1463, max: 100_000 }), (serial) => {
        expect(read(String(serial), 'excel-1900')).toBe(read(String(serial - 1462), 'excel-1904'));
      }),
    );
  });
  it('never throws, and an interval never ends before it starts', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\dUN]{1,4}[./ -][\dA-Z]{1,3}[./ -]\d{1,4}$/)),
        fc.constantFrom(...DATE_ORDERS),
        (text, order) => {
          const parsed = parseDate(text, order, { pivot: 40 });
          if (parsed !== null && parsed !== 'out-of-range') expect(parsed.date).toBeLessThanOrEqual(parsed.dateEnd);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
