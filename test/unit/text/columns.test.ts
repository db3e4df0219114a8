import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerNotices, nameColumns } from '../../../db/domain/import/column-names.ts';
import { profileColumns, profileValues } from '../../../db/import/text/columns-sniff.ts';
import { sampleRecords } from '../../../db/import/text/sample.ts';
import { bytesSource } from '../../../db/import/text/source.ts';
import { COMMA, encodeText } from '../../fixtures/delimited-text.ts';

function profileText(text: string) {
  const sample = sampleRecords(bytesSource('cohort.csv', Buffer.from(text)), { ...COMMA, delimiter: ';' });
  return profileColumns(sample.header, sample.rows);
}

describe('column names', () => {
  it('tell columns with the same header apart and name those without one', () => {
    const header = ['id', 'weight', '', 'weight', ' ', 'weight (2)', 'weight'];
    expect(nameColumns(header)).toEqual({
      names: ['id', 'weight', 'column 3', 'weight (3)', 'column 5', 'weight (2)', 'weight (4)'],
      duplicates: [{ header: 'weight', columns: [2, 4, 7] }],
      unnamed: [3, 5],
    });
    expect(headerNotices(['id', 'id', ''])).toEqual([
      'The header "id" stands above 2 columns (1, 2); the later are called "id (2)".',
      'A column has no header: "column 3".',
    ]);
  });

  it('are unique for every header, and an own header keeps its text', () => {
    const text = fc.constantFrom('', ' ', 'a', 'a (2)', 'a (3)', 'column 1', 'column 2', 'column 2 (2)', 'b');
    fc.assert(
      fc.property(fc.array(text), (header) => {
        const { names } = nameColumns(header);
        expect(new Set(names).size).toBe(header.length);
        header.forEach((own, i) => {
          if (own.trim() !== '' && header.indexOf(own) === header.lastIndexOf(own)) expect(names[i]).toBe(own);
        });
      }),
    );
  });
});

describe('the date order of a column', () => {
  it.each([
    [['2021-03-04', '2021-12-31'], 'iso'],
    [['03/04/2021', '25/04/2021', '05/06/2021'], 'dmy'],
    [['03/04/2021', '04/25/2021'], 'mdy'],
    [['2021/03/04', '2021/12/31'], 'ymd'],
    [['03/04/2021', '05/06/2021'], 'ambiguous'],
    [['25/04/2021', '04/25/2021'], 'ambiguous'],
    [['apple', 'pear'], null],
    [['1.5', '2.5'], null],
    [['2021', '2022'], null],
  ] as const)('%j is %s', (values, order) => expect(profileValues(values).dateOrder.order).toBe(order));

  it('is decided by one value for all, and that value is the reason', () => {
    const { reason } = profileValues(['03/04/2021', '05/06/2021', '25/04/2021', 'NA']).dateOrder;
    expect(reason).toBe('day first: "25/04/2021" can be read in no other way');
  });

  it('is left to a person where no value decides', () => {
    expect(profileValues(['03/04/2021', '', 'unknown']).dateOrder.reason).toMatch(/say which/);
  });
});

describe('the decimal sign of a column', () => {
  it.each([
    [['1.5', '2'], '.'],
    [['1,5', '2'], ','],
    [['1,234.5'], '.'],
    [['1.234,5'], ','],
    [['1', '2'], null],
    [['1,234', '2,345'], null],
    [['1.5', '1,5'], null],
    [['<0,5', '1'], ','],
  ] as const)('%j has %s', (values, sign) => expect(profileValues(values).decimal.sign).toBe(sign));

  it('is told with its reason, or why it is not known', () => {
    expect(profileValues(['12,5']).decimal.reason).toBe('"12,5" has a decimal comma');
    expect(profileValues(['1,234']).decimal.reason).toMatch(/"1,234" may be a thousand or a fraction/);
    expect(profileValues(['1.5', '1,5']).decimal.reason).toMatch(/"1.5" has a decimal point and "1,5" a decimal comma/);
  });

  it('that a column leaves open is proposed from the rest of the file', () => {
    const [, psa] = profileText('hb;psa\n13,2;1,234\n12,8;2,345\n');
    expect(psa!.decimal).toEqual({ sign: ',', reason: 'as in column "hb": "13,2" has a decimal comma' });
    const [, open] = profileText('hb;psa;x\n13,2;1,234;1.5\n');
    expect(open!.decimal.sign).toBeNull();
  });
});

describe('what a column holds', () => {
  it('is counted apart: numbers, limits, numbers with a unit, dates, missing words', () => {
    const profile = profileValues([
      '1',
      '2.5',
      '<5',
      '1-3',
      '13.2 g/dL',
      '2021-03-04',
      'EGFR',
      'x',
      'NA',
      'na',
      '.',
      '',
    ]);
    expect(profile).toMatchObject({ sampled: 12, nonEmpty: 11, values: 8 });
    expect(profile).toMatchObject({ numericShare: 2 / 8, censoredShare: 2 / 8, unitShare: 1 / 8, dateShare: 1 / 8 });
    expect(profile.missing).toEqual([
      { text: 'NA', count: 1 },
      { text: 'na', count: 1 },
      { text: '.', count: 1 },
    ]);
  });

  it('keeps 999 a value and shows it as a suspect', () => {
    const ages = ['45', '61', '58', '39', '999', '999', '-1'];
    const { suspects, missing, values } = profileValues(ages);
    expect(missing).toEqual([]);
    expect(values).toBe(7);
    expect(suspects.map(({ text, count }) => [text, count])).toEqual([
      ['999', 2],
      ['-1', 1],
    ]);
    expect(suspects[0]!.reason).toBe('a usual code for "no value", outside the other values (39 to 61)');
  });

  it('does not suspect 99 among ages up to 98, nor 99.9 at the end of percents', () => {
    expect(profileValues(['45', '98', '99', '20']).suspects).toEqual([]);
    expect(profileValues(['0.5', '55.1', '99.8', '99.9']).suspects).toEqual([]);
  });

  it('shows words that are an answer in one file and no value in another', () => {
    expect(profileValues(['none', 'liver', 'none']).suspects).toMatchObject([{ text: 'none', count: 2 }]);
  });

  it('tells leading zeros, which numbers would lose', () => {
    expect(profileValues(['007', '010', '0', '0.5']).leadingZeros).toBe(2);
  });

  it('leaves out records that cannot be trusted', () => {
    const [, age] = profileText('id;age\nP1;60\nP2;x;y\nP3\nP4;61\n');
    expect(age).toMatchObject({ sampled: 2, numericShare: 1 });
  });
});

describe('a sample of records', () => {
  it('of a small file is the file', () => {
    const sample = sampleRecords(bytesSource('cohort.csv', Buffer.from('id,age\nP1,60\nP2,61\n')), COMMA);
    expect(sample).toMatchObject({ complete: true, estimatedRows: 2, header: ['id', 'age'] });
  });

  it.each(['utf-8', 'utf-16le', 'windows-1252'] as const)('of a large %s file also sees its end', (encoding) => {
    const lines = Array.from({ length: 100_000 }, (_, i) => `P${i},Müller,${i}\n`);
    const source = bytesSource('cohort.csv', encodeText(`id,name,n\n${lines.join('')}`, encoding, false));
    const sample = sampleRecords(source, { ...COMMA, encoding }, 200);
    expect(sample.complete).toBe(false);
    expect(sample.rows.length).toBeGreaterThan(350);
    const numbers = sample.rows.map((row) => Number(row.cells[2]));
    expect(Math.max(...numbers)).toBeGreaterThan(95_000);
    for (const { cells } of sample.rows) expect(cells).toEqual([`P${cells[2]}`, 'Müller', cells[2]]);
    expect(Math.abs(sample.estimatedRows / 100_000 - 1)).toBeLessThan(0.2);
  });
});
