import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SegmentWriter } from '../../../db/columns/segment.ts';
import { addImport } from '../../../db/study/imports.ts';
import { sql } from '../../../db/study/sql.ts';
import { addSubjects, subjectsOf } from '../../../db/study/subjects.ts';
import { newStudy, OWNER, PASSPHRASE } from '../../fixtures/study.ts';

const IDENTIFIER = 'LAKES-0042-QQ';
const FINDING = 'p.Val600Glu-secret-marker';
const VALUE = 137.2519864;

/** Every file under a folder, with all its bytes. */
function filesUnder(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => [path.relative(folder, file), readFileSync(file)]);
}

function secrets(): [string, Buffer][] {
  const number = Buffer.from(new Float64Array([VALUE]).buffer);
  const words = { IDENTIFIER, FINDING, title: 'Umbrella of Lakes', passphrase: PASSPHRASE, column: 'Befund' };
  return [
    ...Object.entries(words).flatMap(([name, word]): [string, Buffer][] => [
      [name, Buffer.from(word)],
      [`${name} in UTF-16`, Buffer.from(word, 'utf16le')],
    ]),
    ['value', number],
    ['owner', Buffer.from(OWNER)],
    ['table names', Buffer.from('CREATE TABLE')],
  ];
}

describe('nothing of a study can be read without its passphrase', () => {
  it('in the file, its log, its note, or a private copy', async () => {
    const { study, folder, reopen } = await newStudy();
    study.change({ person: OWNER, action: 'import.commit', object: 'import 1' }, (tx) => {
      const first = addSubjects(tx, subjectsOf(study), [IDENTIFIER, 'LAKES-0043-QQ']);
      const [mapping, dialect, counts] = [{ column: 'Befund' }, {}, {}];
      const subjects = { first, count: 2 };
      const createdAt = new Date(0);
      const id = addImport(tx, {
        kind: 'file',
        name: 'x.csv',
        mapping,
        dialect,
        counts,
        createdAt,
        person: OWNER,
        subjects,
      });
      const writer = new SegmentWriter(tx, id);
      const shared = {
        sourceId: null,
        records: 2,
        subject: { from: first },
        row: { from: 1 },
        fields: { value: 'Befund' },
      };
      writer.write({ ...shared, table: 'observation', concept: 'x:a', columns: { value: Float64Array.of(VALUE, 1) } });
      const protein = { codes: Uint32Array.of(1, 0), words: ['', FINDING] };
      writer.write({ ...shared, table: 'variant', concept: null, columns: { protein } });
      // More than fits in memory must spill into the log, encrypted.
      tx.run(sql`INSERT INTO setting VALUES ('big', ${JSON.stringify(FINDING.repeat(100_000))})`);
      return { after: { identifier: IDENTIFIER }, result: null };
    });
    // While a study is open, reading its file from the same process would drop its lock; nothing else has it open here.
    const seen = new Map<string, Buffer[]>();
    const look = (when: string) => {
      for (const [name, bytes] of filesUnder(folder)) seen.set(`${when}: ${name}`, [bytes]);
    };
    look('open');
    study.close();
    look('closed');
    const copy = await reopen({ readOnly: true });
    look('read-only');
    copy.close();
    const names = [...seen.keys()].join('\n');
    expect(names).toMatch(/open: lakes\.stratum-wal/);
    expect(names).toMatch(/read-only: stratum-read-only-.*copy\.stratum/);
    for (const [where, [bytes]] of seen)
      for (const [what, secret] of secrets()) expect(bytes!.includes(secret), `${what} in ${where}`).toBe(false);
  });
});
