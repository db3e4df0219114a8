import type { VersionRef } from '../contract/protocol.ts';
import { StratumError } from '../domain/errors.ts';
import type { Protocol } from '../domain/protocol/document.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';

/** One stored version of a protocol, released or draft. */
export interface StoredVersion {
  protocolId: string;
  /** A draft has the number it will be released under. */
  version: number;
  status: 'draft' | 'released';
  document: Protocol;
  /** SHA-256 of the document's canonical JSON. */
  hash: string;
  createdAt: string;
  createdBy: string;
  releasedAt: string | null;
  releasedBy: string | null;
}

interface VersionRow {
  protocol_id: string;
  version: number;
  status: 'draft' | 'released';
  document: string;
  hash: string;
  created_at: string;
  created_by: string;
  released_at: string | null;
  released_by: string | null;
}

const COLUMNS = sql`protocol_id, version, status, document, hash, created_at, created_by, released_at, released_by`;

/** All versions of all protocols, by protocol and then oldest first. */
export function allVersions(db: ReadConnection): StoredVersion[] {
  return db.all<VersionRow>(sql`SELECT ${COLUMNS} FROM protocol_version ORDER BY protocol_id, version`).map(stored);
}

/** The draft, or null. @throws StratumError not-found when there is no such protocol */
export function draftOf(db: ReadConnection, id: string): StoredVersion | null {
  return versionsOf(db, id).find((v) => v.status === 'draft') ?? null;
}

export function latestRelease(db: ReadConnection, id: string): StoredVersion | null {
  return versionsOf(db, id).findLast((v) => v.status === 'released') ?? null;
}

/** @throws StratumError not-found when there is no such protocol */
export function versionsOf(db: ReadConnection, id: string): StoredVersion[] {
  const rows = db.all<VersionRow>(
    sql`SELECT ${COLUMNS} FROM protocol_version WHERE protocol_id = ${id} ORDER BY version`,
  );
  if (rows.length === 0 && db.value(sql`SELECT 1 FROM protocol WHERE id = ${id}`) === undefined) {
    const known = db.values<string>(sql`SELECT id FROM protocol ORDER BY id`);
    throw new StratumError(
      'not-found',
      `There is no protocol "${id}" in this study. ${known.length ? `It has: ${known.join(', ')}.` : 'Add one first.'}`,
      { known },
    );
  }
  return rows.map(stored);
}

/**
 * The wanted version. Without `ref` a person who edits wants the draft first (`prefer` 'draft'), a run the latest
 * release first (`prefer` 'release').
 * @throws StratumError not-found
 */
export function versionOf(
  db: ReadConnection,
  id: string,
  ref: VersionRef | undefined,
  prefer: 'draft' | 'release',
): StoredVersion {
  const versions = versionsOf(db, id);
  const draft = versions.find((v) => v.status === 'draft');
  const release = versions.findLast((v) => v.status === 'released');
  const found =
    ref === undefined
      ? prefer === 'draft'
        ? (draft ?? release)
        : (release ?? draft)
      : ref === 'draft'
        ? draft
        : versions.find((v) => v.version === ref && v.status === 'released');
  if (!found) {
    const what = ref === 'draft' ? 'a draft' : ref === undefined ? 'a version' : `a released version ${ref}`;
    throw new StratumError('not-found', `Protocol "${id}" does not have ${what}.`, { id });
  }
  return found;
}

function stored(row: VersionRow): StoredVersion {
  return {
    protocolId: row.protocol_id,
    version: row.version,
    status: row.status,
    document: JSON.parse(row.document) as Protocol,
    hash: row.hash,
    createdAt: row.created_at,
    createdBy: row.created_by,
    releasedAt: row.released_at,
    releasedBy: row.released_by,
  };
}
