import type Database from 'better-sqlite3';
import { StratumError } from '../domain/errors.ts';
import { auditHead, insertEntry, nextEntry } from './audit.ts';
import type { Connections, WriteConnection } from './connection.ts';
import { sql } from './sql.ts';
import type { Deed, Outcome } from './study.ts';

/** What the door needs; made where the database is opened. */
export interface Door {
  readonly db: Database.Database;
  readonly connections: Connections;
  readonly failed: (error: unknown) => unknown;
  now(): Date;
}

/**
 * The one door for changes. Outside of it the database refuses every write (`query_only`); inside, `work` and its audit
 * entry are one transaction.
 */
export function changeThroughDoor<T>(door: Door, deed: Deed, work: (tx: WriteConnection) => Outcome<T>): T {
  const { db, connections, failed } = door;
  const { tx, record, revoke } = connections.writer();
  try {
    db.pragma('query_only = OFF');
    db.exec('BEGIN IMMEDIATE');
    const outcome = work(tx);
    if (outcome instanceof Promise) throw new TypeError('A change must be synchronous: gather first, then change.');
    refuseStranger(tx, deed.person);
    const entry = nextEntry(auditHead(tx), deed, outcome.before ?? null, outcome.after ?? null, door.now());
    record(insertEntry(entry));
    db.exec('COMMIT');
    return outcome.result;
  } catch (error) {
    if (db.open && db.inTransaction) db.exec('ROLLBACK');
    throw failed(error);
  } finally {
    revoke();
    if (db.open) db.pragma('query_only = ON');
  }
}

function refuseStranger(tx: WriteConnection, person: string): void {
  if (tx.value<number>(sql`SELECT count(*) FROM person WHERE name = ${person}`) === 1) return;
  throw new StratumError('usage', `"${person}" is not a person of this study. Use the name of its owner.`, { person });
}
