import type { Migration } from './migration.ts';

/** Facts in columns: one segment per import and table (for observations: and concept), one blob per column. */
export const facts: Migration = {
  version: 30,
  brings: 'facts in columns, marks on single facts, gene panels, own concepts',
  up(db) {
    db.exec(`
      CREATE TABLE segment (
        id INTEGER PRIMARY KEY,
        import_id INTEGER NOT NULL REFERENCES import (id),
        source_id INTEGER REFERENCES source (id),
        table_name TEXT NOT NULL,
        concept TEXT,
        records INTEGER NOT NULL CHECK (records > 0),
        -- Records that state something: a dense table has holes.
        facts INTEGER NOT NULL CHECK (facts BETWEEN 0 AND records),
        fields TEXT NOT NULL CHECK (json_valid(fields)),
        -- Columns with one value throughout, and columns that count: columns/constants.ts.
        constants TEXT NOT NULL CHECK (json_valid(constants)),
        hash TEXT NOT NULL,
        CHECK ((table_name = 'observation') = (concept IS NOT NULL))
      ) STRICT;
      CREATE INDEX segment_of_import ON segment (import_id);

      CREATE TABLE segment_column (
        segment_id INTEGER NOT NULL REFERENCES segment (id),
        name TEXT NOT NULL,
        type TEXT NOT NULL CHECK (type IN ('float64', 'int32', 'uint32', 'uint8', 'word')),
        -- The segment that stores the same array under the same name.
        shared_with INTEGER REFERENCES segment (id),
        words TEXT CHECK (words IS NULL OR json_valid(words)),
        data BLOB,
        hash TEXT NOT NULL,
        PRIMARY KEY (segment_id, name),
        CHECK ((shared_with IS NULL) = (data IS NOT NULL))
      ) STRICT;
      CREATE TRIGGER segment_is_kept BEFORE DELETE ON segment BEGIN SELECT RAISE(ABORT, 'Facts are never deleted; revert their import.'); END;
      CREATE TRIGGER segment_is_not_rewritten BEFORE UPDATE ON segment BEGIN SELECT RAISE(ABORT, 'Facts are never rewritten.'); END;
      CREATE TRIGGER segment_column_is_kept BEFORE DELETE ON segment_column BEGIN SELECT RAISE(ABORT, 'Facts are never deleted; revert their import.'); END;
      CREATE TRIGGER segment_column_is_not_rewritten BEFORE UPDATE ON segment_column BEGIN SELECT RAISE(ABORT, 'Facts are never rewritten.'); END;

      -- A person's judgement of one stored fact: confirmed although implausible, or withdrawn (corrected by another).
      CREATE TABLE fact_mark (
        segment_id INTEGER NOT NULL REFERENCES segment (id),
        record INTEGER NOT NULL CHECK (record >= 0),
        mark TEXT NOT NULL CHECK (mark IN ('confirmed', 'withdrawn')),
        person TEXT NOT NULL,
        at_utc TEXT NOT NULL,
        reason TEXT,
        PRIMARY KEY (segment_id, record)
      ) STRICT;

      CREATE TABLE panel (id TEXT PRIMARY KEY, definition TEXT NOT NULL CHECK (json_valid(definition))) STRICT;
      CREATE TABLE custom_concept (id TEXT PRIMARY KEY, definition TEXT NOT NULL CHECK (json_valid(definition))) STRICT;
    `);
  },
};
