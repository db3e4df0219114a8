import type { Migration } from './migration.ts';

/**
 * `key_page` must be the first table: its only row is as long as two overflow pages, which are therefore pages 3 and 4
 * of every study file. They hold the wrapped keys, outside of what SQLite reads or writes (docs/study-file.md).
 * 65400 = 2 × (32768 bytes of page − 64 reserved by the cipher − 4 for the next page's number).
 */
export const peopleAndAudit: Migration = {
  version: 10,
  brings: 'people, audit trail',
  up(db) {
    db.exec(`
      CREATE TABLE key_page (id INTEGER PRIMARY KEY CHECK (id = 1), space BLOB NOT NULL) STRICT;
      INSERT INTO key_page VALUES (1, zeroblob(65400));
      CREATE TRIGGER key_page_stays BEFORE UPDATE ON key_page BEGIN SELECT RAISE(ABORT, 'The key pages stay where they are.'); END;
      CREATE TRIGGER key_page_is_kept BEFORE DELETE ON key_page BEGIN SELECT RAISE(ABORT, 'The key pages stay where they are.'); END;

      CREATE TABLE person (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
        role TEXT NOT NULL CHECK (role IN ('owner')),
        added_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE study (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        study_id TEXT NOT NULL,
        title TEXT NOT NULL,
        owner INTEGER NOT NULL REFERENCES person (id),
        basis TEXT NOT NULL CHECK (json_valid(basis)),
        synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE audit (
        seq INTEGER PRIMARY KEY,
        at_utc TEXT NOT NULL,
        at_local TEXT NOT NULL,
        person TEXT NOT NULL,
        action TEXT NOT NULL,
        object TEXT NOT NULL,
        before TEXT,
        after TEXT,
        reason TEXT,
        prev_hash TEXT NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER audit_is_not_rewritten BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'The audit trail is never rewritten.'); END;
      CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'The audit trail is never shortened.'); END;
    `);
  },
};
