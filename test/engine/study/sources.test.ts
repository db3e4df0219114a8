import { describe, expect, it } from 'vitest';
import { addSource, addSourceChunk, chunkOfRow, listSources, sourceChunks } from '../../../db/study/sources.ts';
import { importDrafts } from '../../fixtures/cohort.ts';
import { newStudy, OWNER } from '../../fixtures/study.ts';

describe('a file as received', () => {
  it('is found again piece by piece: the one in which a record starts', async () => {
    const { study } = await newStudy();
    const importId = importDrafts(study, [], ['S-1']);
    const source = {
      importId,
      fileName: 'befunde.csv',
      sha256: 'ab',
      bytes: 300,
      format: 'csv',
      dialect: { delimiter: ';' },
      header: ['Fall', 'Datum "neu"'],
      preamble: ['# exported'],
    };
    // In the second piece no record starts: it is the inside of record 4, so its first is the next to come.
    const starts = [1, 5, 5, 8];
    const id = study.change({ person: OWNER, action: 'import.commit', object: 'source' }, (tx) => {
      const added = addSource(tx, source);
      starts.forEach((firstRow, seq) => {
        const compressed = Uint8Array.of(seq, 1, 2);
        addSourceChunk(tx, added, { seq, firstRow, firstOffset: seq, offset: seq * 75, length: 75, compressed });
      });
      return { result: added };
    });
    expect(listSources(study.read).find((one) => one.id === id)).toEqual({ id, ...source });
    expect(listSources(study.read, importId).map(({ fileName }) => fileName)).toEqual(['visits.csv', 'befunde.csv']);
    expect(listSources(study.read, importId + 1)).toEqual([]);
    expect([1, 4, 5, 7, 8, 99].map((row) => chunkOfRow(study.read, id, row)?.seq)).toEqual([0, 0, 2, 2, 3, 3]);
    expect(chunkOfRow(study.read, id, 0)).toBeNull();
    const [, , third] = [...sourceChunks(study.read, id)];
    expect({ ...third, compressed: [...third!.compressed] }).toEqual({
      seq: 2,
      firstRow: 5,
      firstOffset: 2,
      offset: 150,
      length: 75,
      compressed: [2, 1, 2],
    });
  });
});
