import type Database from 'better-sqlite3';
import { StratumError } from '../domain/errors.ts';
import type { ScreeningBasis } from '../domain/facts/view.ts';
import { changeThroughDoor } from './change.ts';
import { type Connections, connectionsTo, type ReadConnection, type WriteConnection } from './connection.ts';
import { closeDatabase } from './database.ts';
import type { StudyEnvironment } from './environment.ts';
import { explainFailure } from './failures.ts';
import { visibleSubjects } from './imports.ts';
import { schemaOf } from './migrate.ts';
import { sql } from './sql.ts';
import type { Deed, Outcome, ReadOnly, Study, StudyInfo } from './study.ts';

/** An open study over its database. Made by `createStudy` and `openStudy` only. */
export class StudyFile implements Study {
  readonly path: string;
  readonly read: ReadConnection;
  readonly readOnly: ReadOnly | null;
  changes = 0;
  changing = false;
  readonly #db: Database.Database;
  readonly #connections: Connections;
  readonly #env: StudyEnvironment;
  readonly #released: () => void;
  readonly #failed: (error: unknown) => unknown;

  /** @param released what to do once the database is closed: remove notes and private copies */
  constructor(
    db: Database.Database,
    at: { path: string; readOnly: ReadOnly | null; env: StudyEnvironment; released: () => void },
  ) {
    this.path = at.path;
    this.readOnly = at.readOnly;
    this.#db = db;
    this.#env = at.env;
    this.#released = at.released;
    this.#failed = (error) => (this.#db.open ? explainFailure(error, at.path) : noLongerOpen(at.path));
    this.#connections = connectionsTo(db, this.#failed);
    this.read = this.#connections.read;
    db.pragma('query_only = ON');
  }

  info(): StudyInfo {
    const row = this.read.get<MetaRow>(sql`
      SELECT study_id AS studyId, title, name AS owner, basis, synthetic, study.created_at AS createdAt
      FROM study JOIN person ON person.id = study.owner`);
    if (!row) throw new StratumError('damaged', `The study file ${this.path} does not say which study it is.`);
    return {
      ...row,
      path: this.path,
      basis: JSON.parse(row.basis) as ScreeningBasis,
      synthetic: row.synthetic === 1,
      schema: schemaOf(this.#db),
      readOnly: this.readOnly,
      subjects: visibleSubjects(this.read).count,
    };
  }

  change<T>(deed: Deed, work: (tx: WriteConnection) => Outcome<T>): T {
    if (!this.#db.open) throw noLongerOpen(this.path);
    if (this.readOnly) throw refusal(this.path, this.readOnly);
    if (this.changing) throw new TypeError('A change was begun inside another one.');
    this.changing = true;
    try {
      const door = { db: this.#db, connections: this.#connections, failed: this.#failed, now: () => this.#env.now() };
      const result = changeThroughDoor(door, deed, work);
      this.changes++;
      return result;
    } finally {
      this.changing = false;
    }
  }

  close(): void {
    if (!this.#db.open) return;
    if (this.changing) throw new TypeError('The study cannot be closed inside a change.');
    try {
      closeDatabase(this.#db);
    } catch (error) {
      throw keptInTwoFiles(this.path, explainFailure(error, this.path));
    } finally {
      this.#released();
    }
  }
}

interface MetaRow {
  studyId: string;
  title: string;
  owner: string;
  basis: string;
  synthetic: number;
  createdAt: string;
}

function noLongerOpen(path: string): StratumError {
  return new StratumError('locked', `The study ${path} is locked. Open it again with its passphrase.`, { path });
}

function refusal(path: string, readOnly: ReadOnly): StratumError {
  const because = {
    asked: 'it was opened read-only',
    media: 'its file or folder cannot be written',
    'in-use': 'another copy of Stratum has it open',
  }[readOnly.why];
  return new StratumError('read-only', `The study ${path} cannot be changed: ${because}.`, { path, ...readOnly });
}

function keptInTwoFiles(path: string, cause: unknown): unknown {
  if (!(cause instanceof StratumError)) return cause;
  return new StratumError(
    cause.code,
    `Every change is saved, but the study could not be brought into one file. Keep ${path} and ${path}-wal together, free some space, and open it once more.`,
    { path, log: `${path}-wal`, cause: cause.code },
  );
}
