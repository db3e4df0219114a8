import { createHash } from 'node:crypto';
import type { JsonValue } from '../domain/canonical-json.ts';
import { StratumError } from '../domain/errors.ts';
import type { ReadConnection, WriteConnection } from './connection.ts';
import { sql } from './sql.ts';

/** Ordinals of subjects: consecutive, or a list in ascending order without repetition. */
export type SubjectSet = { readonly first: number; readonly count: number } | Uint32Array;

export interface NewImport {
  readonly kind: 'file' | 'hand';
  readonly name: string;
  readonly mapping: JsonValue;
  readonly dialect: JsonValue;
  readonly counts: JsonValue;
  readonly createdAt: Date;
  readonly person: string;
  readonly reason?: string;
  /** Every subject the import names, those without any fact too: who belongs to the cohort while it is active. */
  readonly subjects: SubjectSet;
}

export interface ImportSummary {
  readonly id: number;
  readonly kind: 'file' | 'hand';
  readonly name: string;
  readonly status: 'active' | 'reverted';
  readonly mapping: JsonValue;
  readonly dialect: JsonValue;
  readonly counts: JsonValue;
  /** ISO instant. */
  readonly createdAt: string;
  readonly person: string;
  readonly reason: string | null;
}

/** @returns id of the import, now active */
export function addImport(tx: WriteConnection, added: NewImport): number {
  const { kind, name, mapping, dialect, counts, createdAt, person, reason = null, subjects } = added;
  const isRange = !(subjects instanceof Uint32Array);
  const hash = createHash('sha256').update(JSON.stringify([kind, name, mapping]));
  hash.update(isRange ? `${subjects.first}+${subjects.count}` : subjects);
  return tx.run(sql`
    INSERT INTO import (kind, name, status, mapping, dialect, counts, created_at, person, reason,
      subject_first, subject_count, subjects, data_hash)
    VALUES (${kind}, ${name}, 'active', ${JSON.stringify(mapping)}, ${JSON.stringify(dialect)},
      ${JSON.stringify(counts)}, ${createdAt.toISOString()}, ${person}, ${reason},
      ${isRange ? subjects.first : null}, ${isRange ? subjects.count : subjects.length},
      ${isRange ? null : ascending(subjects)}, ${hash.digest('hex')})`).id;
}

function ascending(subjects: Uint32Array): Uint32Array {
  for (let i = 1; i < subjects.length; i++)
    if (subjects[i]! <= subjects[i - 1]!) throw new TypeError('Subjects of an import must be ascending.');
  return subjects;
}

/** Takes an import out of the cohort, or puts it back. Nothing is deleted. */
export function setImportStatus(tx: WriteConnection, id: number, status: 'active' | 'reverted'): void {
  const { changes } = tx.run(sql`UPDATE import SET status = ${status} WHERE id = ${id}`);
  if (changes === 0) throw new StratumError('not-found', `This study has no import ${id}.`, { import: id });
}

/** Oldest first. */
export function listImports(read: ReadConnection): ImportSummary[] {
  const rows = read.all<Omit<ImportSummary, 'mapping'> & { mapping: string; dialect: string; counts: string }>(sql`
    SELECT id, kind, name, status, mapping, dialect, counts, created_at AS createdAt, person, reason
    FROM import ORDER BY id`);
  return rows.map((row) => ({
    ...row,
    mapping: JSON.parse(row.mapping) as JsonValue,
    dialect: JSON.parse(row.dialect) as JsonValue,
    counts: JSON.parse(row.counts) as JsonValue,
  }));
}

export interface VisibleSubjects {
  readonly count: number;
  /** Study ordinals of the visible subjects, ascending; null when they are simply 0 to count - 1. */
  readonly ordinals: Uint32Array | null;
}

/** The cohort: subjects that an active import names. */
export function visibleSubjects(read: ReadConnection): VisibleSubjects {
  const sets = read
    .all<SetRow>(
      sql`SELECT subject_first AS first, subject_count AS count, subjects FROM import WHERE status = 'active'`,
    )
    .map(subjectSet);
  const end = sets.reduce((max, set) => Math.max(max, endOf(set)), 0);
  const seen = new Uint8Array(end);
  for (const set of sets) {
    if (set instanceof Uint32Array) for (const ordinal of set) seen[ordinal] = 1;
    else seen.fill(1, set.first, set.first + set.count);
  }
  let count = 0;
  for (let i = 0; i < end; i++) count += seen[i]!;
  if (count === end) return { count, ordinals: null };
  const ordinals = new Uint32Array(count);
  for (let i = 0, at = 0; i < end; i++) if (seen[i]) ordinals[at++] = i;
  return { count, ordinals };
}

/** The subjects an import names. */
export function subjectsOfImport(read: ReadConnection, id: number): SubjectSet {
  const row = read.get<SetRow>(sql`
    SELECT subject_first AS first, subject_count AS count, subjects FROM import WHERE id = ${id}`);
  if (!row) throw new StratumError('not-found', `This study has no import ${id}.`, { import: id });
  return subjectSet(row);
}

type SetRow = { first: number; count: number; subjects: null } | { first: null; count: number; subjects: Buffer };

function subjectSet(row: SetRow): SubjectSet {
  if (row.subjects === null) return { first: row.first, count: row.count };
  return new Uint32Array(new Uint8Array(row.subjects).buffer);
}

function endOf(set: SubjectSet): number {
  return set instanceof Uint32Array ? (set.at(-1) ?? -1) + 1 : set.count === 0 ? 0 : set.first + set.count;
}
