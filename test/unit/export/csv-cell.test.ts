import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvField, defused } from '../../../db/export/csv-cell.ts';

describe('a cell of a CSV list', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd|calc', "'+cmd|calc"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    [' =1+1', "' =1+1"],
    ['\u00a0=1+1', "'\u00a0=1+1"],
    ['＝1+1', "'＝1+1"],
    ['-', "'-"],
    ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
  ])('that a spreadsheet would run (%j) becomes text', (text, expected) => {
    expect(defused(text)).toBe(expected);
  });

  test.each(['-1.5', '+3', '1e-3', '-2E5', 'p.V600E', '<5', '≥50', "'quoted", '0007', 'a=b', '1-49', ''])(
    'that is no formula (%j) stays as it is',
    (text) => {
      expect(defused(text)).toBe(text);
    },
  );

  test('holds a number as a number, whatever its sign', () => {
    expect([csvField(-1.5), csvField(0), csvField(1e21), csvField(null)]).toEqual(['-1.5', '0', '1e+21', '']);
  });

  test('reads back as what was written, with at most one apostrophe in front', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 }), { minLength: 1 }),
        (rows) => {
          const width = rows[0]!.length;
          const table = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
          const text = table.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
          const read = parse(text, { record_delimiter: '\r\n', skip_empty_lines: false }) as string[][];
          expect(read).toEqual(table.map((row) => row.map(defused)));
        },
      ),
    );
  });

  test('never begins like a formula unless it is a plain number', () => {
    const risky = fc.tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', ''),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(risky, ([start, rest]) => {
        const text = defused(start + rest);
        const harmless = !/^\s*[=+\-@]/.test(text) && !/^[\t\r\n]/.test(text);
        expect(harmless || Number.isFinite(Number(text))).toBe(true);
      }),
    );
  });
});
