import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAsCsv } from '../../../renderer/components/grid/all-rows.ts';
import { csvCell, csvLine, tsv } from '../../../renderer/components/grid/delimited.ts';
import type { Cell, GridColumn, PageRequest } from '../../../renderer/components/grid/grid-types.ts';

const COLUMNS: GridColumn[] = [
  { id: 'id', title: 'Subject', group: '', kind: 'text', unit: null, have: 9 },
  { id: 'concept:hb', title: 'Haemoglobin', group: '', kind: 'number', unit: 'g/dL', have: 9 },
];

describe('a list saved from a grid', () => {
  it('has a cell that a spreadsheet would run as a formula defused, and numbers left alone', () => {
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    expect(csvCell('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(csvCell('-1.5')).toBe('-1.5');
    expect(csvCell(-1.5)).toBe('-1.5');
    expect(csvCell('-1+1|cmd')).toBe("'-1+1|cmd");
  });

  it('reads back as the very cells that were shown', () => {
    const cell = fc.string().filter((s) => !/^[=+\-@\t\r]/.test(s));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = rows.map((row) => csvLine(row)).join('');
        expect(parse(text, { relax_column_count: true, record_delimiter: '\r\n' })).toEqual(rows);
      }),
    );
  });

  it('holds every subject once, whatever the number of pages', async () => {
    for (const total of [0, 1, 999, 1000, 1001, 2500]) {
      const asked: number[] = [];
      const fetchPage = async (request: PageRequest) => {
        asked.push(request.start);
        const count = Math.max(0, Math.min(request.count, total - request.start));
        const rows = Array.from({ length: count }, (_, i) => ({
          subject: `S${request.start + i}`,
          cells: [`S${request.start + i}`, 12.5] as Cell[],
        }));
        return { total, rows };
      };
      const pieces = await listAsCsv(fetchPage, { columns: [] }, COLUMNS, new AbortController().signal, () => {});
      const rows: string[][] = parse(pieces.join(''));
      expect(rows[0]).toEqual(['Subject', 'Haemoglobin (g/dL)']);
      expect(rows.slice(1).map((r) => r[0])).toEqual(Array.from({ length: total }, (_, i) => `S${i}`));
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  it('stops when it is cancelled', async () => {
    const abort = new AbortController();
    const endless = async () => {
      abort.abort();
      return { total: 9999, rows: [{ subject: 'S', cells: ['S', 1] as Cell[] }] };
    };
    await expect(listAsCsv(endless, { columns: [] }, COLUMNS, abort.signal, () => {})).rejects.toThrow();
  });
});

describe('rows copied to the clipboard', () => {
  it('keep one line per subject, whatever is in the cells', () => {
    const text = tsv(
      ['Subject', 'Note'],
      [
        ['S1', 'two\nlines\tand a tab'],
        ['S2', null],
      ],
    );
    expect(text).toBe('Subject\tNote\nS1\ttwo lines and a tab\nS2\t');
  });
});
