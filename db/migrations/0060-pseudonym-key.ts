import type { Migration } from './migration.ts';

/**
 * The key under which subjects get pseudonyms in exported lists. It comes from SQLite's own generator (ChaCha20, seeded
 * by the operating system) and never changes: a new key would give every subject another pseudonym.
 */
export const pseudonymKey: Migration = {
  version: 60,
  brings: 'pseudonyms',
  up(db) {
    db.exec(`
      CREATE TABLE pseudonym_key (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL CHECK (length(key) = 32)) STRICT;
      INSERT INTO pseudonym_key VALUES (1, randomblob(32));
      CREATE TRIGGER pseudonym_key_stays BEFORE UPDATE ON pseudonym_key BEGIN SELECT RAISE(ABORT, 'Pseudonyms stay what they are.'); END;
      CREATE TRIGGER pseudonym_key_is_kept BEFORE DELETE ON pseudonym_key BEGIN SELECT RAISE(ABORT, 'Pseudonyms stay what they are.'); END;
    `);
  },
};
