import { createHash } from 'node:crypto';
import { canonicalJson, type JsonValue } from '../domain/canonical-json.ts';
import type { ReadConnection } from './connection.ts';
import { type Sql, sql } from './sql.ts';
import type { Deed } from './study.ts';

/** One line of the audit trail. `before` and `after` are canonical JSON. Hashes are SHA-256 in hexadecimal. */
export interface AuditEntry {
  readonly seq: number;
  readonly atUtc: string;
  /** The same instant by the clock on the wall, with its offset from UTC. */
  readonly atLocal: string;
  readonly person: string;
  readonly action: string;
  readonly object: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly prevHash: string;
  readonly hash: string;
}

/**
 * The end of the trail. Printed on exports and reports it becomes an anchor: a trail that was cut off at its end looks
 * whole by itself, and only a head known from elsewhere shows it.
 */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

export interface AuditVerdict {
  readonly entries: number;
  readonly head: AuditHead;
  /** The first entry that does not fit; null when the whole trail holds. */
  readonly broken: { readonly seq: number; readonly sentence: string } | null;
}

const BEFORE_ALL: AuditHead = { seq: 0, hash: '0'.repeat(64) };

export function auditHead(read: ReadConnection): AuditHead {
  return read.get<AuditHead>(sql`SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1`) ?? BEFORE_ALL;
}

/** The entry that follows `head`. */
export function nextEntry(head: AuditHead, deed: Deed, before: JsonValue, after: JsonValue, now: Date): AuditEntry {
  const entry = {
    seq: head.seq + 1,
    atUtc: now.toISOString(),
    atLocal: localIso(now),
    person: deed.person,
    action: deed.action,
    object: deed.object,
    before: before === null ? null : canonicalJson(before),
    after: after === null ? null : canonicalJson(after),
    reason: deed.reason ?? null,
    prevHash: head.hash,
  };
  return { ...entry, hash: hashOf(entry) };
}

export function insertEntry(entry: AuditEntry): Sql {
  const { seq, atUtc, atLocal, person, action, object, before, after, reason, prevHash, hash } = entry;
  return sql`INSERT INTO audit (seq, at_utc, at_local, person, action, object, before, after, reason, prev_hash, hash)
    VALUES (${seq}, ${atUtc}, ${atLocal}, ${person}, ${action}, ${object}, ${before}, ${after}, ${reason}, ${prevHash}, ${hash})`;
}

const ENTRY = sql`seq, at_utc AS atUtc, at_local AS atLocal, person, action, object, before, after, reason,
  prev_hash AS prevHash, hash`;

/** Entries from `start` (0-based from the oldest or the newest), at most `count`. */
export function auditPage(read: ReadConnection, start: number, count: number, newestFirst: boolean): AuditEntry[] {
  const order = newestFirst ? sql`DESC` : sql`ASC`;
  return read.all<AuditEntry>(sql`SELECT ${ENTRY} FROM audit ORDER BY seq ${order} LIMIT ${count} OFFSET ${start}`);
}

/** Recomputes every hash. `anchor`: a head noted earlier, on an export or elsewhere, that must still be in the trail. */
export function verifyAudit(read: ReadConnection, anchor?: AuditHead): AuditVerdict {
  let head = BEFORE_ALL;
  let broken: AuditVerdict['broken'] = null;
  let anchored = anchor === undefined || anchor.seq === 0;
  for (const entry of read.iterate<AuditEntry>(sql`SELECT ${ENTRY} FROM audit ORDER BY seq`)) {
    broken ??= breakAt(entry, head);
    if (anchor && entry.seq === anchor.seq && entry.hash === anchor.hash) anchored = true;
    head = { seq: entry.seq, hash: entry.hash };
  }
  if (!broken && !anchored && anchor)
    broken = {
      seq: anchor.seq,
      sentence: `Entry ${anchor.seq}, known from elsewhere, is not in the audit trail: the trail was shortened or replaced.`,
    };
  return { entries: head.seq, head, broken };
}

function breakAt(entry: AuditEntry, previous: AuditHead): AuditVerdict['broken'] {
  const { hash, ...rest } = entry;
  const { seq } = entry;
  if (seq !== previous.seq + 1)
    return { seq: previous.seq + 1, sentence: `Entry ${previous.seq + 1} of the audit trail is missing.` };
  if (entry.prevHash !== previous.hash)
    return { seq, sentence: `Entry ${seq} of the audit trail does not follow from the one before it.` };
  if (hashOf(rest) !== hash)
    return { seq, sentence: `Entry ${seq} of the audit trail was altered after it was written.` };
  return null;
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  return createHash('sha256')
    .update(canonicalJson({ ...entry }))
    .digest('hex');
}

/** `2026-03-01T09:12:00.000+01:00`. */
export function localIso(instant: Date): string {
  const offset = -instant.getTimezoneOffset();
  const wall = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${wall}${offset < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
