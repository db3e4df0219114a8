import { createHash } from 'node:crypto';
import type { Protocol } from '../domain/protocol/document.ts';
import type { RunResult } from '../domain/run/result.ts';
import { isoOf } from '../domain/time/day.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';
import { compress, decompress, pack, unpack } from './pack.ts';

/** One stored run: what it was of, and when, without its verdicts. */
export interface StoredRun {
  id: number;
  protocol: string;
  version: number;
  draft: boolean;
  document: Protocol;
  protocolHash: string;
  revision: string;
  asOf: number;
  appVersion: string;
  person: string;
  at: string;
  subjects: number;
  counts: RunResult['counts'];
  hash: string;
}

/** The verdicts of a stored run, and the identifiers of its subjects. */
export interface StoredVerdicts {
  result: RunResult;
  subjectIds: string[];
}

interface RunRow {
  id: number;
  protocol_id: string;
  version: number;
  draft: number;
  document: string;
  protocol_hash: string;
  revision: string;
  as_of: number;
  app_version: string;
  person: string;
  created_at: string;
  subjects: number;
  counts: string;
  hash: string;
}

const COLUMNS = sql`id, protocol_id, version, draft, document, protocol_hash, revision, as_of, app_version, person, created_at, subjects, counts, hash`;

/**
 * SHA-256 over everything that decides the result and the result itself. The same protocol version, data revision,
 * as-of date and app version give the same hash, on any machine.
 */
export function runHash(result: RunResult, protocolHash: string, appVersion: string): string {
  const { protocol: _, ...verdicts } = result;
  return createHash('sha256')
    .update(JSON.stringify([protocolHash, result.revision, result.asOf, appVersion]))
    .update(pack(verdicts))
    .digest('hex');
}

export function saveRun(
  study: Study,
  result: RunResult,
  about: { version: number; draft: boolean; protocolHash: string; appVersion: string; person: string; now: Date },
  subjectIds: readonly string[],
): number {
  const { protocol, ...verdicts } = result;
  const hash = runHash(result, about.protocolHash, about.appVersion);
  const blob = compress(pack({ verdicts, subjectIds }));
  const object = `protocol ${protocol.id}`;
  return study.change({ person: about.person, action: 'run.start', object }, (tx) => {
    const { id } = tx.run(
      sql`INSERT INTO run (protocol_id, version, draft, document, protocol_hash, revision, as_of, app_version, person, created_at, subjects, counts, verdicts, hash)
          VALUES (${protocol.id}, ${about.version}, ${about.draft ? 1 : 0}, ${JSON.stringify(protocol)}, ${about.protocolHash}, ${result.revision},
                  ${result.asOf}, ${about.appVersion}, ${about.person}, ${about.now.toISOString()}, ${result.subjects}, ${JSON.stringify(result.counts)}, ${blob}, ${hash})`,
    );
    const after = {
      run: id,
      version: about.draft ? 'draft' : about.version,
      asOf: isoOf(result.asOf),
      revision: result.revision,
      protocolHash: about.protocolHash,
      hash,
      ...result.counts,
    };
    return { after, result: id };
  });
}

/** Newest first. */
export function storedRuns(db: ReadConnection): StoredRun[] {
  return db.all<RunRow>(sql`SELECT ${COLUMNS} FROM run ORDER BY id DESC`).map(stored);
}

export function storedRun(db: ReadConnection, id: number): StoredRun | null {
  const row = db.get<RunRow>(sql`SELECT ${COLUMNS} FROM run WHERE id = ${id}`);
  return row ? stored(row) : null;
}

export function storedVerdicts(db: ReadConnection, run: StoredRun): StoredVerdicts {
  const blob = db.value<Uint8Array>(sql`SELECT verdicts FROM run WHERE id = ${run.id}`)!;
  const { verdicts, subjectIds } = unpack(decompress(blob)) as {
    verdicts: Omit<RunResult, 'protocol'>;
    subjectIds: string[];
  };
  const result = { ...verdicts, protocol: run.document };
  return { result, subjectIds };
}

function stored(row: RunRow): StoredRun {
  return {
    id: row.id,
    protocol: row.protocol_id,
    version: row.version,
    draft: row.draft === 1,
    document: JSON.parse(row.document) as Protocol,
    protocolHash: row.protocol_hash,
    revision: row.revision,
    asOf: row.as_of,
    appVersion: row.app_version,
    person: row.person,
    at: row.created_at,
    subjects: row.subjects,
    counts: JSON.parse(row.counts) as RunResult['counts'],
    hash: row.hash,
  };
}
