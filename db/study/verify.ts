import { createHash } from 'node:crypto';
import { columnNames, readColumn, type Segment, storedSegments } from '../columns/read-segment.ts';
import { columnHash, segmentHash } from '../columns/segment.ts';
import { StratumError } from '../domain/errors.ts';
import { expandChunk } from '../import/text/chunks.ts';
import { type AuditHead, verifyAudit } from './audit.ts';
import type { ReadConnection } from './connection.ts';
import { listSources, type Source, sourceChunks } from './sources.ts';
import { sql } from './sql.ts';

/** One thing that was checked, and what came of it, in a sentence. */
export interface Check {
  readonly name: 'audit' | 'subjects' | 'sources' | 'facts' | 'links';
  readonly ok: boolean;
  readonly sentence: string;
}

/**
 * Reads the whole study and checks it against its own hashes. Damage that the cipher notices on the way is reported as
 * a failed check, too. `anchor`: an audit head known from elsewhere.
 */
export function verifyStudy(read: ReadConnection, anchor?: AuditHead): { checks: Check[]; head: AuditHead } {
  const audit = attempt('audit', () => {
    const { entries, broken } = verifyAudit(read, anchor);
    return broken ? broken.sentence : [`All ${entries} entries of the audit trail follow from one another.`];
  });
  const checks = [
    audit,
    attempt('subjects', () => checkSubjects(read)),
    attempt('sources', () => checkSources(read)),
    attempt('facts', () => checkFacts(read)),
    attempt('links', () => checkLinks(read)),
  ];
  const head = audit.ok ? verifyAudit(read).head : { seq: 0, hash: '' };
  return { checks, head };
}

/** A check gives the sentence of what is wrong, or, in a list, the one of what is right. */
function attempt(name: Check['name'], check: () => string | [string]): Check {
  try {
    const outcome = check();
    return typeof outcome === 'string'
      ? { name, ok: false, sentence: outcome }
      : { name, ok: true, sentence: outcome[0] };
  } catch (error) {
    if (error instanceof StratumError) return { name, ok: false, sentence: error.message };
    throw error;
  }
}

function checkSubjects(read: ReadConnection): string | [string] {
  const count = read.value<number>(sql`SELECT count(*) FROM subject`) ?? 0;
  const distinct = read.value<number>(sql`SELECT count(DISTINCT identifier) FROM subject`) ?? 0;
  const next = read.value<number>(sql`SELECT coalesce(max(ordinal) + 1, 0) FROM subject`) ?? 0;
  if (distinct !== count) return `${count - distinct} subjects have an identifier that another subject has, too.`;
  if (next !== count) return `Subjects are missing: ${next} were added, ${count} are there.`;
  return [`${count} subjects, each with an identifier of its own.`];
}
function checkSources(read: ReadConnection): string | [string] {
  const sources = listSources(read);
  const bad = sources.find((source) => !isAsReceived(read, source));
  if (bad) return `The stored copy of ${bad.fileName} is not the file that was received.`;
  return [`${sources.length} source files are as they were received.`];
}

function isAsReceived(read: ReadConnection, { id, sha256, bytes }: Source): boolean {
  const hash = createHash('sha256');
  let length = 0;
  for (const { compressed } of sourceChunks(read, id)) {
    const piece = expandChunk(compressed);
    hash.update(piece);
    length += piece.byteLength;
  }
  return length === bytes && hash.digest('hex') === sha256;
}

function checkFacts(read: ReadConnection): string | [string] {
  const segments = storedSegments(read, 'all');
  for (const segment of segments) {
    const fault = faultOf(read, segment);
    if (fault) return fault;
  }
  const records = segments.reduce((sum, { facts }) => sum + facts, 0);
  return [`${records} facts in ${segments.length} parts agree with their hashes.`];
}

function faultOf(read: ReadConnection, segment: Segment): string | null {
  const what = segment.concept ?? segment.table;
  const columns: [string, string][] = [];
  for (const name of columnNames(read, segment.id)) {
    const column = readColumn(read, segment.id, name);
    if (!column || columnHash(column.array, column.words) !== column.hash)
      return `The column ${name} of ${what} (part ${segment.id}) is not what was imported.`;
    columns.push([name, column.hash]);
  }
  return segmentHash(segment, columns) === segment.hash
    ? null
    : `Part ${segment.id} of ${what} is not what was imported.`;
}

function checkLinks(read: ReadConnection): string | [string] {
  const broken = read.all<{ table: string }>(sql`SELECT DISTINCT "table" FROM pragma_foreign_key_check`);
  if (broken.length > 0) return `Entries of ${broken.map(({ table }) => table).join(', ')} refer to what is not there.`;
  return ['Every entry refers to something that is there.'];
}
