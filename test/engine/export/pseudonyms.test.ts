import { describe, expect, test } from 'vitest';
import { pseudonymiser } from '../../../db/export/pseudonyms.ts';
import { sql } from '../../../db/study/sql.ts';
import { newStudy } from '../../fixtures/study.ts';

const IDS = Array.from({ length: 5000 }, (_, i) => `UMB-${i}`);

describe('a pseudonym', () => {
  test('is the same for the same subject in every list of a study, also after reopening it', async () => {
    const { study, reopen } = await newStudy();
    const before = IDS.map(pseudonymiser(study));
    expect(IDS.map(pseudonymiser(study))).toEqual(before);
    study.close();
    expect(IDS.map(pseudonymiser(await reopen()))).toEqual(before);
  });

  test('is there in a study that is open for reading only', async () => {
    const { study, reopen } = await newStudy();
    const before = pseudonymiser(study)('UMB-1');
    study.close();
    expect(pseudonymiser(await reopen({ readOnly: true }))('UMB-1')).toBe(before);
  });

  test('is another in another study, and another for each subject', async () => {
    const [here, there] = await Promise.all([newStudy(), newStudy()]);
    const first = IDS.map(pseudonymiser(here.study));
    const second = IDS.map(pseudonymiser(there.study));
    expect(new Set([...first, ...second]).size).toBe(2 * IDS.length);
    expect(first[0]).toMatch(/^P-[0-9a-f]{16}$/);
  });

  test('has a key that no change may touch and no audit entry names', async () => {
    const { study } = await newStudy();
    const key = study.read.value<Uint8Array>(sql`SELECT key FROM pseudonym_key`)!;
    expect(key).toHaveLength(32);
    const audit = JSON.stringify(study.read.all(sql`SELECT * FROM audit`));
    expect(audit).not.toContain(Buffer.from(key).toString('hex'));
    const person = study.info().owner;
    for (const statement of [sql`UPDATE pseudonym_key SET key = randomblob(32)`, sql`DELETE FROM pseudonym_key`])
      expect(() =>
        study.change({ person, action: 'test.key', object: 'study' }, (tx) => ({ result: tx.run(statement) })),
      ).toThrow();
    expect(Buffer.from(study.read.value<Uint8Array>(sql`SELECT key FROM pseudonym_key`)!)).toEqual(Buffer.from(key));
  });
});
