import type Database from 'better-sqlite3';

/**
 * One step from an older study file to a newer one. Steps only go forward, each runs in one transaction together with
 * the new `user_version`, and a step that was ever released never changes again.
 */
export interface Migration {
  /** Becomes the file's `user_version`; numbered with gaps of ten. */
  readonly version: number;
  /** What it brings, for the audit trail. */
  readonly brings: string;
  up(db: Pick<Database.Database, 'exec' | 'prepare'>): void;
}
