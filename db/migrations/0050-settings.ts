import type { Migration } from './migration.ts';

/** Saved views, column choices and the like. */
export const settings: Migration = {
  version: 50,
  brings: 'settings',
  up(db) {
    db.exec(`CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;`);
  },
};
