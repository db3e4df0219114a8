import type Database from 'better-sqlite3';
import type { Sql, SqlValue } from './sql.ts';

/** May look, and nothing else: there is no method that writes, and statements that would are refused. */
export interface ReadConnection {
  all<Row extends object>(query: Sql): Row[];
  get<Row extends object>(query: Sql): Row | undefined;
  /** First column of the first row. */
  value<Value>(query: Sql): Value | undefined;
  /** First column of every row. */
  values<Value>(query: Sql): Value[];
  /** Row by row. Finish or leave the loop before the next change. */
  iterate<Row extends object>(query: Sql): IterableIterator<Row>;
  /** Makes `name` readable in SQL as a table whose rows are produced on demand. Nothing is stored. */
  virtualTable(name: string, columns: readonly string[], rows: () => Iterable<SqlRow>): void;
}
export type SqlRow = readonly (string | number | null)[];

declare const writable: unique symbol;

/** Handed out by the one door for changes (`study.change`) and valid only until it closes behind the change. */
export interface WriteConnection extends ReadConnection {
  readonly [writable]: true;
  /** One INSERT, UPDATE or DELETE. `id` is the rowid of the last inserted row. */
  run(query: Sql): { changes: number; id: number };
}

const READING = /^\s*(?:SELECT|WITH|VALUES|EXPLAIN)\b/i;
const WRITING = /^\s*(?:INSERT|UPDATE|DELETE|REPLACE|WITH)\b/i;
const AUDIT = /\baudit\b/i;
const CACHED_STATEMENTS = 400;

export interface Connections {
  readonly read: ReadConnection;
  /** A writer that works until `revoke` is called. `record` alone may write to the audit trail. */
  writer(): { tx: WriteConnection; record(entry: Sql): void; revoke(): void };
}

/** The only place that prepares statements for a study. `failed` turns what SQLite throws into what a person reads. */
export function connectionsTo(db: Database.Database, failed: (error: unknown) => unknown): Connections {
  const statements = new Map<string, Database.Statement>();

  /** @param plucked gives the first column instead of the row; set once, because a running query forbids to change it */
  function prepare(query: Sql, plucked = false): Database.Statement {
    const key = plucked ? `1 ${query.text}` : query.text;
    let statement = statements.get(key);
    if (!statement) {
      if (statements.size >= CACHED_STATEMENTS) statements.clear();
      statement = db.prepare(query.text);
      if (plucked) statement.pluck();
      statements.set(key, statement);
    }
    return statement;
  }

  function reading(query: Sql, plucked: boolean): Database.Statement {
    // Before it is prepared: a PRAGMA takes effect even so.
    if (!READING.test(query.text)) throw new TypeError(`A reader may not run: ${query.text}`);
    const statement = prepare(query, plucked);
    if (!statement.readonly) throw new TypeError(`A reader may not run: ${query.text}`);
    return statement;
  }

  function guarded<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw failed(error);
    }
  }

  const read: ReadConnection = {
    all: <Row extends object>(query: Sql) =>
      guarded(() => reading(query, false).all(...query.values.map(bindable)) as Row[]),
    get: <Row extends object>(query: Sql) =>
      guarded(() => reading(query, false).get(...query.values.map(bindable)) as Row | undefined),
    value: <Value>(query: Sql) =>
      guarded(() => reading(query, true).get(...query.values.map(bindable)) as Value | undefined),
    values: <Value>(query: Sql) => guarded(() => reading(query, true).all(...query.values.map(bindable)) as Value[]),
    *iterate<Row extends object>(query: Sql) {
      const rows = guarded(() => reading(query, false).iterate(...query.values.map(bindable)) as IterableIterator<Row>);
      try {
        yield* rows;
      } catch (error) {
        throw failed(error);
      }
    },
    virtualTable(name, columns, rows) {
      db.table(name, {
        columns: [...columns],
        *rows() {
          for (const row of rows()) yield [...row];
        },
      });
    },
  };

  return {
    read,
    writer() {
      let open = true;
      const write = (query: Sql) => {
        if (!open) throw new TypeError('This change is over; its connection may not write any more.');
        return guarded(() => {
          if (!WRITING.test(query.text)) throw new TypeError(`Not a change: ${query.text}`);
          const statement = prepare(query);
          if (statement.readonly) throw new TypeError(`Not a change: ${query.text}`);
          const { changes, lastInsertRowid } = statement.run(...query.values.map(bindable));
          return { changes, id: Number(lastInsertRowid) };
        });
      };
      const writing: Omit<WriteConnection, typeof writable> = {
        ...read,
        run(query) {
          if (AUDIT.test(query.text)) throw new TypeError(`Only the door writes the audit trail: ${query.text}`);
          return write(query);
        },
      };
      return {
        tx: writing as WriteConnection,
        record: write,
        revoke() {
          open = false;
        },
      };
    },
  };
}

function bindable(value: SqlValue): string | number | bigint | null | Buffer {
  if (value === null || typeof value !== 'object') return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
