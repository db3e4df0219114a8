import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecords } from '../../../db/import/text/records.ts';
import { bytesSource } from '../../../db/import/text/source.ts';
import { anyTable, COMMA, encodeText, PLAIN_STYLE, readAll, writeTable } from '../../fixtures/delimited-text.ts';

/** Texts in which everything can be wrong. */
const chaos = fc.string({
  unit: fc.constantFrom('a', '1', ',', ',', '"', '"', '\n', '\n', '\r', '\r\n', 'é', '\0', '""'),
  maxLength: 60,
});

describe('a quote never closed', () => {
  it('costs the row in which it stands, and the rows after it are kept', async () => {
    const { records, cells, summary } = await readAll('id,note,age\nP1,x,60\nP2,"oops,61\nP3,y,62\nP4,z,63\n');
    expect(cells).toEqual([
      ['P1', 'x', '60'],
      ['P3', 'y', '62'],
      ['P4', 'z', '63'],
    ]);
    expect(records[1]).toMatchObject({
      row: 2,
      line: 3,
      problem: 'unterminated-quote',
      problemColumn: 2,
      problemLine: 3,
      problemOffset: 23,
      sentence:
        'cohort.csv, row 2 (line 3), column 2 "note": a quotation mark is opened here and not closed before the next row. Only this line was set aside, reading went on with the next one. Close it or remove it.',
    });
    expect(Buffer.from(records[1]!.raw).toString()).toBe('P2,"oops,61\n');
    expect(summary.problems).toMatchObject({ total: 1, byCode: { 'unterminated-quote': 1 } });
  });

  it('does not swallow the rows up to the next quoted text', async () => {
    const { cells, records } = await readAll('id,note\nP1,"oops\nP2,x\nP3,"a, b"\nP4,y\n');
    expect(cells).toEqual([
      ['P2', 'x'],
      ['P3', 'a, b'],
      ['P4', 'y'],
    ]);
    expect(records[0]!.problem).toBe('unterminated-quote');
  });

  it('does not swallow rows when the next quoted text starts with the delimiter', async () => {
    const { cells } = await readAll('id,note\nP1,"oops\nP2,x\nP3,", b"\nP4,y\n');
    expect(cells).toEqual([
      ['P2', 'x'],
      ['P3', ', b'],
      ['P4', 'y'],
    ]);
  });

  it('leaves a text over several lines in a short row alone: its lines are no rows', async () => {
    const { cells, records } = await readAll('id,note,age\nP1,"see\nA,B,C\nend"\nP2,y,62\n');
    expect(cells).toEqual([['P2', 'y', '62']]);
    expect(records.map(({ problem }) => problem)).toEqual(['ragged-short', null]);
  });

  it('in the header is refused, naming line and column', async () => {
    await expect(readAll('id,"note\nP1,x\n')).rejects.toMatchObject({
      code: 'bad-file',
      message: expect.stringContaining('cohort.csv, line 1: the header row cannot be read.'),
      data: { line: 1, column: 2 },
    });
  });

  it('anywhere in a table without line breaks in its texts costs one row', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'x', '60', 'a, b', 'say "yes"', '"', 'a,'),
      fc.string({ unit: fc.constantFrom('a', ',', '"'), maxLength: 5 }).filter((text) => !/^,.*,$|^,$/s.test(text)),
    );
    const place = fc.tuple(fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(anyTable(cell), place, async (table, [a, b]) => {
        fc.pre(table.length > 2 && table[0]!.length > 1);
        const row = 1 + (a % (table.length - 1));
        const column = b % table[0]!.length;
        const lines = table.map((cells, i) => {
          const written = cells.map((text) => writeTable([[text, '']], PLAIN_STYLE).slice(0, -2));
          if (i === row) written[column] = '"stray';
          return written.join(',');
        });
        const { records } = await readAll(lines.join('\n'));
        const others = table.slice(1).filter((_, i) => i !== row - 1);
        expect(records.filter(({ problem }) => problem === null).map(({ cells }) => cells)).toEqual(others);
        expect(records.filter(({ problem }) => problem !== null)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a faulty row is set aside with its place, and the others are kept', () => {
  const good = ['P1', 'x', '60'];
  const cases: [string, string, string, number, RegExp][] = [
    [
      'too few cells',
      'P2,y',
      'ragged-short',
      3,
      /row 2 \(line 3\), column 3 "age": the row has 2 cells and the header has 3/,
    ],
    [
      'too many cells',
      'P2,y,61,z',
      'ragged-long',
      4,
      /row 2 \(line 3\), column 4: the row has 4 cells and the header has 3/,
    ],
    [
      'a quote inside a text',
      'P2,5" tube,61',
      'bare-quote',
      2,
      /column 2 "note": there is a quotation mark inside a text/,
    ],
    [
      'text after a closing quote',
      'P2,"a"b,61',
      'text-after-quote',
      2,
      /column 2 "note": there is text after the closing/,
    ],
    ['a NUL byte', 'P2,a\0b,61', 'nul-byte', 2, /column 2 "note": there is a NUL byte/],
  ];
  it.each(cases)('%s', async (_, line, code, column, sentence) => {
    const { cells, records } = await readAll(`id,note,age\nP1,x,60\n${line}\nP3,z,62\n`);
    expect(cells).toEqual([good, ['P3', 'z', '62']]);
    expect(records[1]).toMatchObject({ row: 2, line: 3, problem: code, problemColumn: column, problemLine: 3 });
    expect(records[1]!.sentence).toMatch(/^cohort\.csv, row 2/);
    expect(records[1]!.sentence).toMatch(sentence);
    expect(Buffer.from(records[1]!.raw).toString()).toBe(`${line}\n`);
  });

  it('bytes that are no UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('id,name\nP1,Müller\nP2,M'),
      Buffer.of(0xfc),
      Buffer.from('ller\nP3,x\n'),
    ]);
    for (const readSize of [1, 7, 100]) {
      const { cells, records } = await readAll(bytes, {}, { readSize });
      expect(cells).toEqual([
        ['P1', 'Müller'],
        ['P3', 'x'],
      ]);
      expect(records[1]).toMatchObject({ problem: 'invalid-encoding', problemColumn: 2, problemLine: 3 });
      expect(records[1]!.sentence).toMatch(
        /"name": there are bytes that are no character in UTF-8\. Choose the encoding/,
      );
      expect(Buffer.from(records[1]!.raw).includes(0xfc)).toBe(true);
    }
  });

  it('bytes that are no UTF-8, wherever the reading is interrupted', async () => {
    const overlong = Buffer.concat([
      Buffer.from('id,name\nP1,long enough'),
      Buffer.of(0xe0, 0x80, 0x80),
      Buffer.from(' text\nP2,x\n'),
    ]);
    const cutOff = Buffer.concat([Buffer.from('id,name\nP2,x\nP1,a name'), Buffer.of(0xe2, 0x82)]);
    for (let readSize = 1; readSize < 50; readSize++) {
      const first = await readAll(overlong, {}, { readSize });
      expect(first.records.map(({ problem }) => problem)).toEqual(['invalid-encoding', null]);
      const last = await readAll(cutOff, {}, { readSize });
      expect(last.records.map(({ problem }) => problem)).toEqual([null, 'invalid-encoding']);
    }
  });

  it('half a character of UTF-16, and bytes that Windows-1252 does not have', async () => {
    const torn = await readAll(encodeText('id,name\nP1,a\nP2,\uD83D!\nP3,\uFFFD\n', 'utf-16le', true), {
      encoding: 'utf-16le',
      bom: true,
    });
    expect(torn.records.map(({ problem }) => problem)).toEqual([null, 'invalid-encoding', null]);
    const odd = await readAll(Buffer.from('id,name\nP1,a\nP2,\x81\n', 'latin1'), { encoding: 'windows-1252' });
    expect(odd.records.map(({ problem }) => problem)).toEqual([null, 'invalid-encoding']);
    const cut = await readAll(encodeText('id,name\nP1,ab', 'utf-16be', false).subarray(0, -1), {
      encoding: 'utf-16be',
    });
    expect(cut.records.map(({ problem }) => problem)).toEqual(['invalid-encoding']);
  });

  it('a cell or a row beyond the limit, with reading resumed after it', async () => {
    const limits = { cell: 20, record: 60 };
    const long = 'x'.repeat(21);
    const text = `id,note,age\nP1,${long},60\nP2,${'y'.repeat(500)},61\nP3,"${'z'.repeat(500)}\nP4,ok,63\nP5,"${'\n'.repeat(70)}",64\n`;
    for (const readSize of [5, 64, 1000]) {
      const { records } = await readAll(text, {}, { limits, readSize });
      expect(records.slice(0, 4).map(({ problem, line }) => [problem, line])).toEqual([
        ['cell-too-long', 2],
        ['record-too-long', 3],
        ['unterminated-quote', 4],
        [null, 5],
      ]);
      expect(records[0]!.sentence).toMatch(/column 2 "note": the text is longer than 20 bytes/);
      expect(records[1]!.sentence).toMatch(/the row is longer than 60 bytes/);
      expect(records.at(-1)!.row).toBe(records.length);
    }
  });

  it.each([
    ['a quote never closed', `P1,"${'x\n'.repeat(5000)}`, 'unterminated-quote'],
    ['a row without an end', `P1,${'x'.repeat(10_000)}`, 'record-too-long'],
  ])('%s is found without looking further than the limit', async (_, rows, code) => {
    const bytes = Buffer.from(`id,note\n${rows}`);
    const source = bytesSource('cohort.csv', bytes);
    let read = 0;
    const counted = {
      ...source,
      read(into: Uint8Array, position: number) {
        const length = source.read(into, position);
        read += length;
        return length;
      },
    };
    const seen: [unknown, number][] = [];
    const limits = { cell: 20, record: 60 };
    await readRecords(counted, COMMA, ({ problem }) => seen.push([problem?.code, read]), { limits, readSize: 16 });
    expect(seen[0]![0]).toBe(code);
    expect(seen[0]![1]).toBeLessThan(200);
  });

  it('but a text of 30,000 characters is no fault', async () => {
    const note = 'Ω'.repeat(30_000);
    const { cells } = await readAll(`id,note\nP1,"${note}"\nP2,x\n`, {}, { readSize: 1000 });
    expect(cells).toEqual([
      ['P1', note],
      ['P2', 'x'],
    ]);
  });

  it('but one empty cell too many is none, where the dialect says that rows end with a delimiter', async () => {
    const text = 'id,age\nP1,60,\nP2,61,x\nP3,62\n';
    const { records } = await readAll(text, { trailingDelimiter: true });
    expect(records.map(({ cells, problem }) => [cells, problem])).toEqual([
      [['P1', '60'], null],
      [['P2', '61', 'x'], 'ragged-long'],
      [['P3', '62'], null],
    ]);
  });
});

describe('any bytes at all', () => {
  it('give the same records however they are cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(chaos, fc.integer({ min: 1, max: 30 }), async (text, readSize) => {
        const options = { limits: { cell: 12, record: 24 } };
        const dialect = { header: false };
        const whole = await readAll(text, dialect, options);
        const pieces = await readAll(text, dialect, { ...options, readSize });
        expect(pieces.records).toEqual(whole.records);
      }),
      { numRuns: 600 },
    );
  });

  it('are all accounted for: each lies in the raw bytes of a record or is a blank line', async () => {
    const bytesOf = fc.oneof(
      chaos.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(bytesOf, async (bytes) => {
        const seen = await readAll(bytes, { header: false });
        let position = Buffer.from(bytes).indexOf('\uFEFF') === 0 ? 3 : 0;
        for (const { offset, raw, line } of seen.records) {
          expect([...bytes.subarray(position, offset)].every((byte) => byte === 10 || byte === 13)).toBe(true);
          expect(raw).toEqual(Uint8Array.from(bytes.subarray(offset, offset + raw.length)));
          const before = Buffer.from(bytes.subarray(0, offset)).toString('latin1');
          expect(line).toBe(1 + (before.match(/\r\n|\n|\r/g) ?? []).length);
          position = offset + raw.length;
        }
        expect([...bytes.subarray(position)].every((byte) => byte === 10 || byte === 13)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});
