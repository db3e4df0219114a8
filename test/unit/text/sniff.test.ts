import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StratumError } from '../../../db/domain/errors.ts';
import { dialect } from '../../../db/domain/import/dialect.ts';
import { type SniffedDialect, sniffDialect, sniffSource } from '../../../db/import/text/sniff.ts';
import { bytesSource } from '../../../db/import/text/source.ts';
import { encodeText, readAll, writeTable } from '../../fixtures/delimited-text.ts';

function sniff(input: string | Uint8Array, complete = true): SniffedDialect {
  return sniffDialect(typeof input === 'string' ? Buffer.from(input) : input, { complete, name: 'cohort.csv' });
}

function refusal(input: string | Uint8Array): string {
  try {
    sniff(input);
  } catch (error) {
    if (error instanceof StratumError && error.code === 'bad-file') return error.message;
    throw error;
  }
  return 'not refused';
}

describe('the encoding', () => {
  const text = 'id;name\nP1;Müller\nP2;Groß\n';
  it.each([
    ['utf-8', true, 'utf-8', true, /starts with the byte-order mark of UTF-8/],
    ['utf-16le', true, 'utf-16le', true, /byte-order mark of UTF-16/],
    ['utf-16be', true, 'utf-16be', true, /byte-order mark of UTF-16/],
    ['utf-16le', false, 'utf-16le', false, /every other byte is zero/],
    ['utf-16be', false, 'utf-16be', false, /every other byte is zero/],
    ['utf-8', false, 'utf-8', false, /accented letters and special signs are valid UTF-8/],
    ['windows-1252', false, 'windows-1252', false, /byte 0xFC in line 2 is not valid UTF-8; in Windows-1252 it is "ü"/],
  ] as const)('%s with mark %s is found, with the reason', (encoding, mark, found, bom, reason) => {
    const { dialect, reasons } = sniff(encodeText(text, encoding, mark));
    expect(dialect).toMatchObject({ encoding: found, bom, delimiter: ';', header: true });
    expect(reasons.encoding).toMatch(reason);
  });

  it('of plain ASCII is UTF-8', () => {
    expect(sniff('id,age\nP1,60\n').reasons.encoding).toMatch(/only plain characters \(ASCII\)/);
  });

  it('is UTF-8 though the sample ends in the middle of a character', () => {
    const head = Buffer.from('id,name\nP1,Mü').subarray(0, -1);
    expect(sniff(head, false).dialect.encoding).toBe('utf-8');
  });

  it('stays UTF-8 where single bytes are damaged, and says that their rows are set aside', () => {
    const bytes = Buffer.concat([Buffer.from('id,name\nP1,äöüßéèê\nP2,'), Buffer.of(0xfc), Buffer.from('\n')]);
    const { dialect, reasons, confidence } = sniff(bytes);
    expect(dialect.encoding).toBe('utf-8');
    expect(reasons.encoding).toMatch(/byte 0xFC in line 3 is not: rows with such bytes are set aside/);
    expect(confidence).toBe('low');
  });

  it('is found though the first special letter comes after megabytes of ASCII', async () => {
    const lines = `id,name\n${'P1,Smith\n'.repeat(300_000)}P2,M\xfcller\n`;
    const { dialect, reasons } = await sniffSource(bytesSource('cohort.csv', Buffer.from(lines, 'latin1')));
    expect(dialect.encoding).toBe('windows-1252');
    expect(reasons.encoding).toMatch(/the first MiB is valid UTF-8, but byte 2700012 of the file is not/);
    const utf8 = await sniffSource(bytesSource('cohort.csv', Buffer.from(lines, 'utf8')));
    expect(utf8.dialect.encoding).toBe('utf-8');
  });
});

describe('the delimiter', () => {
  it.each([
    ['comma', 'id,age,ecog\nP1,60,1\nP2,61,0\n', ','],
    ['semicolon beside decimal commas', 'id;hb;crp\nP1;13,2;0,5\nP2;12,8;1,5\n', ';'],
    ['tab beside commas in texts', 'id\tnote\tage\nP1\ta, b, c\t60\nP2\td\t61\n', '\t'],
    ['bar', 'id|age\nP1|60\nP2|61\n', '|'],
    ['comma though quoted texts hold semicolons', 'id,note\nP1,"a;b;c"\nP2,"d;e"\n', ','],
  ])('%s', (_, text, delimiter) => {
    const { dialect, reasons } = sniff(text);
    expect(dialect.delimiter).toBe(delimiter);
    expect(reasons.delimiter).toMatch(/divides each of the first 3 rows into \d cells/);
  });

  it('of an Excel file that names it in its first line is that one, and the line is no data', async () => {
    const text = 'sep=;\nid;age\nP1;60\n';
    const { dialect, reasons } = sniff(text);
    expect(dialect).toMatchObject({ delimiter: ';', preamble: 1 });
    expect(reasons.delimiter).toBe('the first line names the semicolon as the separator');
    expect((await readAll(text, dialect)).cells).toEqual([['P1', '60']]);
  });

  it('of a single column is told to be none', () => {
    const { dialect, reasons, confidence } = sniff('subject\nP1\nP2\n');
    expect(dialect).toMatchObject({ delimiter: ',', header: true });
    expect(reasons.delimiter).toMatch(/read as one column/);
    expect(confidence).toBe('low');
  });

  it('that ends every row but not the header is seen', async () => {
    const text = 'id,age\nP1,60,\nP2,61,\n';
    const { dialect } = sniff(text);
    expect(dialect.trailingDelimiter).toBe(true);
    expect((await readAll(text, dialect)).summary.problems.total).toBe(0);
  });

  it('is the one with which any well-formed table of numbers and words was written', () => {
    const cell = fc.constantFrom('a', 'EGFR', '12', '3.5', 'x y', 'Müller');
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }),
      );
    const style = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      quoteAll: fc.boolean(),
      lastNewline: fc.boolean(),
    });
    fc.assert(
      fc.property(table, style, (rows, how) => {
        expect(sniff(writeTable(rows, how)).dialect).toMatchObject({ delimiter: how.delimiter, quote: '"' });
      }),
      { numRuns: 200 },
    );
  });
});

describe('quotation marks', () => {
  it('mean nothing where they only stand inside texts', async () => {
    const text = 'id\tneedle\nP1\t5" long\nP2\t"6 long\nP3\t7\n';
    const { dialect, reasons } = sniff(text);
    expect(dialect.quote).toBeNull();
    expect(reasons.quote).toMatch(/stand inside texts and never enclose one/);
    expect((await readAll(text, dialect)).cells[1]).toEqual(['P2', '"6 long']);
  });

  it('keep their meaning where one of them is missing', () => {
    expect(sniff('id,note\nP1,"a, b"\nP2,"c\nP3,"d, e"\nP4,f\n').dialect.quote).toBe('"');
  });
});

describe('the header', () => {
  it.each([
    [
      'names above numbers',
      'haemoglobin,ecog\n13.2,1\n12.8,0\n',
      true,
      /below "haemoglobin" there are numbers or dates/,
    ],
    ['names above words', 'patient_id,sex\nP1,F\nP2,M\n', true, /names such as "patient_id"/],
    [
      'values from the first row on',
      'P1,60,2021-03-04\nP2,61,2021-03-05\n',
      false,
      /holds values such as "60", not names/,
    ],
    ['texts that occur again', 'EGFR,x\nEGFR,y\nKRAS,x\n', false, /occur again below/],
  ])('%s', (_, text, header, reason) => {
    const found = sniff(text);
    expect(found.dialect.header).toBe(header);
    expect(found.reasons.header).toMatch(reason);
  });

  it('that is all there is gives a table without records', () => {
    const { dialect, reasons } = sniff('id,age,ecog\n');
    expect(dialect).toMatchObject({ header: true, delimiter: ',' });
    expect(reasons.header).toMatch(/there are no records/);
  });
});

describe('lines before the table', () => {
  it('that are comments, as in cBioPortal files, are the preamble', async () => {
    const text =
      '#Patient Identifier\tAge\n#The patient\tAge in years\n#STRING\tNUMBER\n#1\t1\nPATIENT_ID\tAGE\nP1\t60\nP2\t61\n';
    const { dialect, reasons } = sniff(text);
    expect(dialect).toMatchObject({ preamble: 4, delimiter: '\t', header: true });
    expect(reasons.preamble).toBe('the first 4 lines are comments (#): kept, not read as data');
    const { summary, cells } = await readAll(text, dialect);
    expect(summary.preamble[1]).toBe('#The patient\tAge in years');
    expect(cells).toEqual([
      ['P1', '60'],
      ['P2', '61'],
    ]);
  });

  it('of which the last names the columns leave it to be the header', async () => {
    const text = '##source=lab\n#sample\tpos\tdepth\nS1\t100\t30\nS2\t200\t31\n';
    const { dialect } = sniff(text);
    expect(dialect).toMatchObject({ preamble: 1, header: true });
    expect((await readAll(text, dialect)).summary.header).toEqual(['#sample', 'pos', 'depth']);
  });

  it('that are titles do not become the header', async () => {
    const text = 'Report of 3 March,,\n\nid,age,ecog\nP1,60,1\nP2,61,0\n';
    const { dialect, reasons } = sniff(text);
    expect(dialect).toMatchObject({ preamble: 2, header: true });
    expect(reasons.preamble).toMatch(/first 2 lines do not have the cells of the table below/);
    expect((await readAll(text, dialect)).summary.header).toEqual(['id', 'age', 'ecog']);
  });
});

describe('any bytes at all', () => {
  it('give a dialect with which they can be read, or are refused as a bad file', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '1', ',', ';', '"', '\n', '\r', '#', ' ', 'é', '\0'),
      maxLength: 50,
    });
    const bytes = fc.oneof(
      text.map((value) => Buffer.from(value)),
      fc.uint8Array({ maxLength: 50 }),
    );
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (input, complete) => {
        try {
          const found = sniff(input, complete).dialect;
          expect(dialect.parse(found)).toEqual(found);
          await readAll(input, found);
        } catch (error) {
          expect(error).toMatchObject({ name: 'StratumError', code: 'bad-file' });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('leave a quote never closed to be reported', async () => {
    const file = 'id,note,age\nP1,x,60\nP2,"oops,61\nP3,y,62\n';
    const { records } = await readAll(file, sniff(file).dialect);
    expect(records.map(({ problem }) => problem)).toEqual([null, 'unterminated-quote', null]);
  });
});

describe('what is no delimited text is refused by name, with what to do', () => {
  const zip = (inside: string) => Buffer.from(`PK\x03\x04${'\0'.repeat(26)}${inside}`, 'latin1');
  it.each([
    ['an Excel workbook', zip('[Content_Types].xml'), 'an Excel workbook', 'save it as CSV'],
    ['a zip archive', zip('data.csv'), 'a zip archive', 'Unpack it'],
    ['gzip', Buffer.of(0x1f, 0x8b, 8, 0), 'a gzip archive', 'Unpack it'],
    ['PDF', '%PDF-1.7\n', 'a PDF document', 'save it as CSV'],
    ['old Excel', Buffer.of(0xd0, 0xcf, 0x11, 0xe0), 'an old Excel or Word document', 'save it as CSV'],
    ['a web page', '\n<!DOCTYPE html><html>', 'a web page', 'save it as CSV'],
    ['SPSS', '$FL2@(#)', 'an SPSS data file', 'save it as CSV'],
  ])('%s', (_, input, what, advice) => {
    const sentence = refusal(input);
    expect(sentence).toContain(`"cohort.csv" is ${what}, not a text table.`);
    expect(sentence).toContain(advice);
  });

  it('bytes of no known format', () => {
    const random = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff);
    expect(refusal(random)).toBe(
      '"cohort.csv" is not a text: it holds NUL or control bytes throughout. Export the table as CSV and import that.',
    );
    expect(refusal(new Uint8Array(100))).toMatch(/is not a text/);
  });

  it('but a single NUL byte in a text costs its row only', () => {
    expect(refusal(`id,age\n${'P1,60\n'.repeat(50)}P\0,6\n`)).toBe('not refused');
  });

  it('an empty file', () => {
    const sentence = '"cohort.csv" is empty. Export it again, with a header row and data.';
    expect(refusal('')).toBe(sentence);
    expect(refusal('\n\r\n')).toBe(sentence);
    expect(refusal(Buffer.of(0xef, 0xbb, 0xbf))).toBe(sentence);
  });

  it('comments and nothing else', () => {
    expect(refusal('#a\n#b\n')).toBe(
      '"cohort.csv" holds nothing but comments. Export it again, with a header row and data.',
    );
  });
});
