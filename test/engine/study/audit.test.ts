import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditHead, localIso, verifyAudit } from '../../../db/study/audit.ts';
import { sql } from '../../../db/study/sql.ts';
import { verifyStudy } from '../../../db/study/verify.ts';
import { bareDatabase, newStudy, OWNER } from '../../fixtures/study.ts';

/** A study with entries 1 (its creation) to 6. */
async function sixEntries() {
  const made = await newStudy();
  for (let i = 2; i <= 6; i++)
    made.study.change({ person: OWNER, action: 'setting.set', object: `setting ${i}`, reason: `reason ${i}` }, (tx) => {
      tx.run(sql`INSERT INTO setting VALUES (${`k${i}`}, ${String(i)})`);
      return { before: null, after: { value: i }, result: null };
    });
  return made;
}

/** Runs SQL on the closed study as someone would who has the key and takes the guards away. */
async function forge(path: string, statement: string): Promise<void> {
  const db = await bareDatabase(path);
  db.exec(`DROP TRIGGER audit_is_not_rewritten; DROP TRIGGER audit_is_kept; ${statement}`);
  db.close();
}

describe('the audit trail', () => {
  it('holds as written', async () => {
    const { study } = await sixEntries();
    const verdict = verifyAudit(study.read);
    expect(verdict).toEqual({ entries: 6, head: auditHead(study.read), broken: null });
  });

  it.each([
    ['at_utc', `'2025-01-01T00:00:00.000Z'`],
    ['at_local', `'2025-01-01T00:00:00.000+00:00'`],
    ['person', `'Someone Else'`],
    ['action', `'setting.get'`],
    ['object', `'setting 99'`],
    ['before', `'{}'`],
    ['after', `'{"value":40}'`],
    ['reason', 'NULL'],
    ['hash', `'${'f'.repeat(64)}'`],
  ])('shows that %s of entry 4 was altered', async (column, value) => {
    const { study, path, reopen } = await sixEntries();
    study.close();
    await forge(path, `UPDATE audit SET ${column} = ${value} WHERE seq = 4`);
    const { broken } = verifyAudit((await reopen()).read);
    expect(broken).toEqual({ seq: 4, sentence: 'Entry 4 of the audit trail was altered after it was written.' });
  });

  it('shows that an entry was taken out, exchanged, or put in', async () => {
    for (const [statement, sentence] of [
      ['DELETE FROM audit WHERE seq = 3', 'Entry 3 of the audit trail is missing.'],
      ['DELETE FROM audit WHERE seq = 1', 'Entry 1 of the audit trail is missing.'],
      [
        'UPDATE audit SET seq = 99 WHERE seq = 3; UPDATE audit SET seq = 3 WHERE seq = 4; UPDATE audit SET seq = 4 WHERE seq = 99',
        'Entry 3 of the audit trail does not follow from the one before it.',
      ],
    ] as const) {
      const { study, path, reopen } = await sixEntries();
      study.close();
      await forge(path, statement);
      expect(verifyAudit((await reopen()).read).broken?.sentence).toBe(sentence);
    }
  });

  it('looks whole when its end is cut off, unless a head is known from elsewhere', async () => {
    const { study, path, reopen } = await sixEntries();
    const printed = auditHead(study.read);
    study.close();
    await forge(path, 'DELETE FROM audit WHERE seq > 4');
    const again = await reopen();
    expect(verifyAudit(again.read).broken).toBeNull();
    expect(verifyAudit(again.read, printed).broken?.sentence).toBe(
      'Entry 6, known from elsewhere, is not in the audit trail: the trail was shortened or replaced.',
    );
  });

  it('still knows an earlier head after more was done', async () => {
    const { study } = await sixEntries();
    const printed = auditHead(study.read);
    study.change({ person: OWNER, action: 'setting.set', object: 'setting 7' }, () => ({ result: null }));
    expect(verifyAudit(study.read, printed).broken).toBeNull();
  });

  it('is part of what a verification reports', async () => {
    const { study, path, reopen } = await sixEntries();
    expect(verifyStudy(study.read).checks.map(({ name, ok }) => [name, ok])).toEqual([
      ['audit', true],
      ['subjects', true],
      ['sources', true],
      ['facts', true],
      ['links', true],
    ]);
    study.close();
    await forge(path, `UPDATE audit SET reason = 'better' WHERE seq = 2`);
    const [audit] = verifyStudy((await reopen()).read).checks;
    expect(audit).toMatchObject({
      ok: false,
      sentence: 'Entry 2 of the audit trail was altered after it was written.',
    });
  });
});

describe('local time in the audit trail', () => {
  it('is the same instant as UTC, whatever the zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (instant) => {
          expect(new Date(localIso(instant)).getTime()).toBe(instant.getTime());
        },
      ),
    );
  });
});
