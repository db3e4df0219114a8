import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyTable, encodeText, PLAIN_STYLE, readAll, writeStyle, writeTable } from '../../fixtures/delimited-text.ts';

describe('a well-formed delimited text', () => {
  it('gives every cell as it was written, whatever delimiter, quoting and line ends', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable(), writeStyle, async (table, style) => {
        const seen = await readAll(writeTable(table, style), { delimiter: style.delimiter });
        expect([seen.summary.header, ...seen.cells]).toEqual(table);
        expect(seen.summary.problems.total).toBe(0);
      }),
      { numRuns: 400 },
    );
  });

  it('gives what csv-parse, another reader, gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable(), writeStyle, async (table, style) => {
        const text = writeTable(table, style);
        const seen = await readAll(text, { delimiter: style.delimiter, header: false });
        const other = parse(text, {
          delimiter: style.delimiter,
          record_delimiter: ['\r\n', '\n', '\r'],
          skip_empty_lines: true,
        });
        expect(seen.cells).toEqual(other);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same in UTF-8, UTF-16 and with or without a byte-order mark', async () => {
    const encodings = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const);
    await fc.assert(
      fc.asyncProperty(
        anyTable(),
        writeStyle,
        encodings,
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (table, style, encoding, bom, readSize) => {
          const bytes = encodeText(writeTable(table, style), encoding, bom);
          const seen = await readAll(bytes, { delimiter: style.delimiter, encoding, bom }, { readSize });
          expect([seen.summary.header, ...seen.cells]).toEqual(table);
          for (const { offset, raw } of seen.records)
            expect(raw).toEqual(Uint8Array.from(bytes.subarray(offset, offset + raw.length)));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('gives the letters of Windows-1252, with their places in the file', async () => {
    const bytes = encodeText('name,price\nMüller,5 €\nßé,x\n', 'windows-1252', false);
    const { cells, records } = await readAll(bytes, { encoding: 'windows-1252' }, { readSize: 3 });
    expect(cells).toEqual([
      ['Müller', '5 €'],
      ['ßé', 'x'],
    ]);
    expect(records.map(({ offset }) => offset)).toEqual([11, 22]);
    expect(Buffer.from(records[1]!.raw).toString('latin1')).toBe('ßé,x\n');
  });

  it('names the physical line and the byte of each record, also after texts over several lines', async () => {
    const { records } = await readAll('id,note\r\nP1,"a\r\nb\nc"\r\n\r\nP2,x\r\n');
    expect(records.map(({ row, line, offset }) => ({ row, line, offset }))).toEqual([
      { row: 1, line: 2, offset: 9 },
      { row: 2, line: 6, offset: 24 },
    ]);
  });

  it('keeps comment lines before the header as the preamble, quotes in them included', async () => {
    const text = '#Patient Identifier "x\r\n#STRING\r\nid,age\r\nP1,60\r\n';
    const { summary, cells, records } = await readAll(text, { preamble: 2 });
    expect(summary.preamble).toEqual(['#Patient Identifier "x', '#STRING']);
    expect(summary.header).toEqual(['id', 'age']);
    expect(cells).toEqual([['P1', '60']]);
    expect(records[0]!.line).toBe(4);
  });

  it('is read with no records when there is only a header', async () => {
    const { summary, records } = await readAll('id,age\n');
    expect(records).toEqual([]);
    expect(summary).toMatchObject({ records: 0, header: ['id', 'age'], bytes: 7 });
  });

  it('without a header has numbered columns, as many as its first record', async () => {
    const { summary, cells } = await readAll('P1,60\nP2,61\n', { header: false });
    expect(summary.header).toEqual(['column 1', 'column 2']);
    expect(cells).toHaveLength(2);
  });

  it('has the SHA-256 of all its bytes, byte-order mark included', async () => {
    const bytes = encodeText('id\nP1\n', 'utf-8', true);
    const { summary } = await readAll(bytes, { bom: true });
    expect(summary.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(summary.bytes).toBe(9);
  });

  it('counts the blank lines it passes over', async () => {
    const { summary, cells } = await readAll('id,age\n\nP1,60\n\n\nP2,61\n\n');
    expect(summary.blankLines).toBe(4);
    expect(cells).toHaveLength(2);
  });

  it('gives numbers as numbers and everything else as not a number', async () => {
    const { records } = await readAll('a,b,c,d,e\n1.5,"2.25",,<5,"1,5"\n');
    expect(records[0]!.numbers).toEqual([1.5, 2.25, Number.NaN, Number.NaN, Number.NaN]);
  });

  it('tells its progress in bytes and hears a cancel', async () => {
    const text = writeTable(
      [['id', 'note'], ...Array.from({ length: 300_000 }, (_, i) => [`P${i}`, 'x'])],
      PLAIN_STYLE,
    );
    const stop = new AbortController();
    const progress: number[] = [];
    const reading = readAll(
      text,
      {},
      {
        signal: stop.signal,
        onProgress(done) {
          progress.push(done);
          stop.abort();
        },
      },
    );
    await expect(reading).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Reading "cohort.csv" was stopped; nothing was changed.',
    });
    expect(progress).toHaveLength(1);
    expect(progress[0]).toBeGreaterThanOrEqual(1 << 20);
  });
});
