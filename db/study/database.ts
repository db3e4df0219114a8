import Database from 'better-sqlite3';
import { CIPHER, MAGIC, PAGE_SIZE } from './file-layout.ts';

/** Up to 256 MiB of changes gather in the write-ahead log before they are moved into the file: imports write once. */
const CHECKPOINT_PAGES = 8192;
const CACHE_KIB = 65536;
/** Long enough for a copy that is just closing. */
const BUSY_MS = 300;

/** The encrypting build has this beside what the published types of better-sqlite3 name. */
type Keyed = Database.Database & { key(key: Buffer): number };

/**
 * Opens the encrypted database with the manners of section 3 of docs/study-file.md. The lock on the file is exclusive
 * from the first read until it is closed, and the system lets go of it when the process dies.
 * @throws what SQLite throws: SQLITE_BUSY (in use), SQLITE_NOTADB or SQLITE_CORRUPT (damaged)
 */
export function openDatabase(path: string, key: Uint8Array, purpose: 'create' | 'open'): Database.Database {
  const db = new Database(path, { fileMustExist: purpose === 'open', timeout: BUSY_MS }) as Keyed;
  try {
    db.pragma(`cipher = '${CIPHER}'`);
    if (purpose === 'create') db.pragma(`page_size = ${PAGE_SIZE}`);
    const raw = Buffer.concat([Buffer.from('raw:'), key, purpose === 'create' ? MAGIC : Buffer.alloc(0)]);
    db.key(raw);
    raw.fill(0);
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('temp_store = MEMORY');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Moves the write-ahead log into the file and removes it, so that the document is one file; then closes. */
export function closeDatabase(db: Database.Database): void {
  if (!db.open) return;
  try {
    db.pragma('query_only = OFF');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
