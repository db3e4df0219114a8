import type { Migration } from './migration.ts';

/**
 * Ordinals of subjects are dense from 0 and are never given to another subject. Identifiers are compared exactly and
 * kept as received; that no two are equal is seen to where they are added (study/subjects.ts), because an index over
 * half a million of them would cost as much as importing them, and is checked again by `verify`.
 */
export const subjectsAndImports: Migration = {
  version: 20,
  brings: 'subjects, imports with their files as received, rejected rows, mapping templates',
  up(db) {
    db.exec(`
      CREATE TABLE subject (ordinal INTEGER PRIMARY KEY CHECK (ordinal >= 0), identifier TEXT NOT NULL CHECK (length(identifier) > 0)) STRICT;
      CREATE TRIGGER subject_is_kept BEFORE DELETE ON subject BEGIN SELECT RAISE(ABORT, 'Subjects are never deleted; revert the import that brought them.'); END;
      CREATE TRIGGER subject_is_not_renamed BEFORE UPDATE ON subject BEGIN SELECT RAISE(ABORT, 'Subjects are never renamed.'); END;

      -- Subjects that were added together, with the hash of their identifiers: part of every data revision.
      CREATE TABLE subject_block (first INTEGER PRIMARY KEY, count INTEGER NOT NULL, hash TEXT NOT NULL) STRICT;

      CREATE TABLE import (
        id INTEGER PRIMARY KEY,
        kind TEXT NOT NULL CHECK (kind IN ('file', 'hand')),
        name TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('active', 'reverted')),
        mapping TEXT NOT NULL CHECK (json_valid(mapping)),
        dialect TEXT NOT NULL CHECK (json_valid(dialect)),
        counts TEXT NOT NULL CHECK (json_valid(counts)),
        created_at TEXT NOT NULL,
        person TEXT NOT NULL,
        reason TEXT,
        -- Subjects it names: counted from subject_first, or (subject_first null) a list of uint32 ordinals, ascending.
        subject_first INTEGER,
        subject_count INTEGER NOT NULL,
        subjects BLOB,
        data_hash TEXT NOT NULL,
        CHECK ((subject_first IS NULL) <> (subjects IS NULL))
      ) STRICT;
      CREATE TRIGGER import_is_kept BEFORE DELETE ON import BEGIN SELECT RAISE(ABORT, 'Imports are reverted, never deleted.'); END;

      CREATE TABLE source (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import (id),
        file_name TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        format TEXT NOT NULL,
        dialect TEXT NOT NULL CHECK (json_valid(dialect)),
        header TEXT NOT NULL CHECK (json_valid(header)),
        preamble TEXT NOT NULL CHECK (json_valid(preamble))
      ) STRICT;
      CREATE INDEX source_of_import ON source (import_id);

      -- The file as received, in compressed pieces. first_row: the first record that starts in the piece, at first_offset
      -- of its uncompressed bytes; byte_offset and byte_length: which bytes of the file it holds.
      CREATE TABLE source_chunk (
        source_id INTEGER NOT NULL REFERENCES source (id),
        seq INTEGER NOT NULL,
        first_row INTEGER NOT NULL,
        first_offset INTEGER NOT NULL,
        byte_offset INTEGER NOT NULL,
        byte_length INTEGER NOT NULL,
        compressed BLOB NOT NULL,
        PRIMARY KEY (source_id, seq)
      ) STRICT;

      CREATE TABLE quarantine (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import (id),
        source_id INTEGER NOT NULL REFERENCES source (id),
        row INTEGER NOT NULL,
        line INTEGER NOT NULL,
        column_name TEXT,
        value TEXT,
        reason TEXT NOT NULL,
        sentence TEXT NOT NULL,
        raw BLOB
      ) STRICT;
      CREATE INDEX quarantine_of_import ON quarantine (import_id, source_id, row);

      CREATE TABLE mapping_template (
        fingerprint TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        mapping TEXT NOT NULL CHECK (json_valid(mapping)),
        saved_at TEXT NOT NULL,
        person TEXT NOT NULL
      ) STRICT;
    `);
  },
};
