import type { Migration } from './migration.ts';

/** A released version never changes; a draft may. A protocol has at most one draft. */
export const protocolsAndRuns: Migration = {
  version: 40,
  brings: 'protocols with their versions, runs',
  up(db) {
    db.exec(`
      CREATE TABLE protocol (id TEXT PRIMARY KEY CHECK (length(id) > 0), created_at TEXT NOT NULL, created_by TEXT NOT NULL) STRICT;

      CREATE TABLE protocol_version (
        protocol_id TEXT NOT NULL REFERENCES protocol (id),
        version INTEGER NOT NULL CHECK (version >= 1),
        status TEXT NOT NULL CHECK (status IN ('draft', 'released')),
        document TEXT NOT NULL CHECK (json_valid(document)),
        hash TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        released_at TEXT,
        released_by TEXT,
        PRIMARY KEY (protocol_id, version),
        CHECK ((status = 'released') = (released_at IS NOT NULL AND released_by IS NOT NULL))
      ) STRICT;
      CREATE UNIQUE INDEX one_draft ON protocol_version (protocol_id) WHERE status = 'draft';
      CREATE TRIGGER released_stays BEFORE UPDATE ON protocol_version WHEN old.status = 'released'
        BEGIN SELECT RAISE(ABORT, 'A released protocol version never changes.'); END;
      CREATE TRIGGER released_is_kept BEFORE DELETE ON protocol_version WHEN old.status = 'released'
        BEGIN SELECT RAISE(ABORT, 'A released protocol version is never deleted.'); END;

      -- Steps of editing a draft: document is the state before the step; undone steps wait for redo.
      CREATE TABLE draft_undo (
        protocol_id TEXT NOT NULL REFERENCES protocol (id),
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        document TEXT NOT NULL CHECK (json_valid(document)),
        undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
        PRIMARY KEY (protocol_id, position)
      ) STRICT;

      CREATE TABLE run (
        id INTEGER PRIMARY KEY,
        protocol_id TEXT NOT NULL REFERENCES protocol (id),
        version INTEGER NOT NULL,
        draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
        -- The protocol as it was run; a draft may have changed since.
        document TEXT NOT NULL CHECK (json_valid(document)),
        protocol_hash TEXT NOT NULL,
        revision TEXT NOT NULL,
        as_of INTEGER NOT NULL,
        app_version TEXT NOT NULL,
        person TEXT NOT NULL,
        created_at TEXT NOT NULL,
        subjects INTEGER NOT NULL,
        counts TEXT NOT NULL CHECK (json_valid(counts)),
        verdicts BLOB NOT NULL,
        hash TEXT NOT NULL
      ) STRICT;
      CREATE TRIGGER run_stays BEFORE UPDATE ON run BEGIN SELECT RAISE(ABORT, 'A run never changes.'); END;
      CREATE TRIGGER run_is_kept BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'A run is never deleted.'); END;
    `);
  },
};
