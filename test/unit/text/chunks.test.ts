import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandChunk, type SourceChunk } from '../../../db/import/text/chunks.ts';
import { rawRecord, storedSource } from '../../../db/import/text/stored-record.ts';
import { anyTable, COMMA, encodeText, readAll, writeStyle, writeTable } from '../../fixtures/delimited-text.ts';

/** As a database finds it: the last chunk that starts with the row or before it. */
function chunkOf(chunks: readonly SourceChunk[]) {
  return (row: number) => chunks.findLast((chunk) => chunk.firstRow <= row) ?? null;
}

function joined(chunks: readonly SourceChunk[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(chunks.map((chunk) => expandChunk(chunk.compressed))));
}

describe('the stored source', () => {
  it('is the file byte for byte, and gives back every record by its number', async () => {
    const encodings = fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const);
    await fc.assert(
      fc.asyncProperty(
        anyTable(),
        writeStyle,
        encodings,
        fc.boolean(),
        fc.integer({ min: 1, max: 80 }),
        async (table, style, encoding, bom, chunkSize) => {
          const bytes = encodeText(writeTable(table, style), encoding, bom);
          const dialect = { ...COMMA, delimiter: style.delimiter, encoding, bom };
          const { chunks, records } = await readAll(bytes, dialect, { chunkSize });
          expect(joined(chunks)).toEqual(Uint8Array.from(bytes));
          expect(chunks.map(({ seq }) => seq)).toEqual(chunks.map((_, i) => i));
          for (const { row, cells, raw } of records) {
            const again = rawRecord(chunkOf(chunks), { dialect, columns: table[0]!.length }, row);
            expect(again).toEqual({ cells, raw });
          }
          expect(rawRecord(chunkOf(chunks), { dialect, columns: table[0]!.length }, records.length + 1)).toBeNull();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('numbers records as the reading did, whatever is wrong with them', async () => {
    const chaos = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '""'), maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(chaos, fc.integer({ min: 1, max: 20 }), async (text, chunkSize) => {
        const { chunks, records } = await readAll(`id,age\n${text}`, {}, { chunkSize });
        for (const { row, raw } of records)
          expect(rawRecord(chunkOf(chunks), { dialect: COMMA, columns: 2 }, row)?.raw).toEqual(raw);
      }),
      { numRuns: 400 },
    );
  });

  it('is cut before a record about every MiB', async () => {
    const text = `id,note\n${Array.from({ length: 60_000 }, (_, i) => `P${i},${'x'.repeat(60)}\n`).join('')}`;
    const { chunks, records } = await readAll(text);
    expect(chunks.length).toBe(4);
    expect(chunks[0]).toMatchObject({ seq: 0, firstRow: 1, firstOffset: 8, offset: 0 });
    for (const chunk of chunks.slice(1)) {
      expect(chunk.firstOffset).toBe(0);
      expect(records[chunk.firstRow - 1]!.offset).toBe(chunk.offset);
      expect(chunk.compressed.length).toBeLessThan(chunk.length / 4);
    }
    expect(joined(chunks)).toEqual(Uint8Array.from(Buffer.from(text)));
  });

  it('keeps a line of 70 MiB in pieces without holding it in memory, and the rows behind it', async () => {
    const text = `id,note\nP1,a\nP2,${'x'.repeat(70 << 20)}\nP3,c\nP4,d\n`;
    const { chunks, records } = await readAll(text);
    expect(records.map(({ problem }) => problem)).toEqual([null, 'record-too-long', null, null]);
    expect(chunks.length).toBeGreaterThan(2);
    expect(Buffer.from(joined(chunks)).equals(Buffer.from(text))).toBe(true);
    const shape = { dialect: COMMA, columns: 2 };
    expect(rawRecord(chunkOf(chunks), shape, 1)?.cells).toEqual(['P1', 'a']);
    expect(rawRecord(chunkOf(chunks), shape, 3)?.cells).toEqual(['P3', 'c']);
    expect(rawRecord(chunkOf(chunks), shape, 4)?.cells).toEqual(['P4', 'd']);
  });

  it('of a file with a header only is one chunk in which no record starts', async () => {
    const { chunks } = await readAll('id,age\n');
    expect(chunks).toMatchObject([{ seq: 0, firstRow: 1, firstOffset: 7, length: 7 }]);
  });

  it('can be read again from its chunks, with the same hash', async () => {
    const text = `id,note\n${Array.from({ length: 500 }, (_, i) => `P${i},"a\n${i}"\n`).join('')}`;
    const first = await readAll(text, {}, { chunkSize: 100 });
    const stored = storedSource('cohort.csv', text.length, () => first.chunks.map(({ compressed }) => compressed));
    const again = await readAll(stored, {}, { readSize: 37, expect: { sha256: first.summary.sha256 } });
    expect(again.records).toEqual(first.records);
  });

  it('may be gzip, where the runtime that wrote it had no zstd', () => {
    expect(Buffer.from(expandChunk(gzipSync('id,age\n'))).toString()).toBe('id,age\n');
  });
});
