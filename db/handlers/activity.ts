import type * as z from 'zod';
import type { studyMethods } from '../contract/study.ts';
import type { ReadConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';

type Page = z.output<(typeof studyMethods)['activity.page']['output']>;
type Request = z.output<(typeof studyMethods)['activity.page']['input']>;

interface AuditRow {
  seq: number;
  at_utc: string;
  at_local: string;
  person: string;
  action: string;
  object: string;
  before: string | null;
  after: string | null;
  reason: string | null;
  hash: string;
}

/** The audit trail as people read it. `filter` is looked for in person, action, object and reason. */
export function activityPage(db: ReadConnection, { start, count, filter, newestFirst }: Request): Page {
  const wanted = `%${(filter ?? '').trim().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  const where = sql`WHERE (person LIKE ${wanted} ESCAPE '\\' OR action LIKE ${wanted} ESCAPE '\\' OR object LIKE ${wanted} ESCAPE '\\' OR coalesce(reason, '') LIKE ${wanted} ESCAPE '\\')`;
  const total = db.value<number>(sql`SELECT count(*) FROM audit ${where}`)!;
  const order = newestFirst ? sql`DESC` : sql`ASC`;
  const rows = db.all<AuditRow>(
    sql`SELECT seq, at_utc, at_local, person, action, object, before, after, reason, hash FROM audit ${where} ORDER BY seq ${order} LIMIT ${count} OFFSET ${start}`,
  );
  return { total, entries: rows.map(entryOf) };
}

/** Entries about one subject, oldest first. */
export function subjectHistory(db: ReadConnection, id: string): { at: string; person: string; story: string }[] {
  const rows = db.all<AuditRow>(
    sql`SELECT seq, at_utc, at_local, person, action, object, before, after, reason, hash FROM audit WHERE object = ${`subject ${id}`} ORDER BY seq`,
  );
  return rows.map((row) => ({
    at: row.at_utc,
    person: row.person,
    story: row.reason ? `${storyOf(row)} Reason: ${row.reason}` : storyOf(row),
  }));
}

function entryOf(row: AuditRow): Page['entries'][number] {
  const { seq, person, action, object, before, after, reason, hash } = row;
  return {
    seq,
    atUtc: row.at_utc,
    atLocal: row.at_local,
    person,
    action,
    object,
    story: storyOf(row),
    before,
    after,
    reason,
    hash,
  };
}

const VERBS: Readonly<Record<string, string>> = {
  'study.create': 'created the study',
  'study.migrate': 'brought the study file to a newer format',
  'import.commit': 'imported',
  'import.revert': 'took back',
  'subject.add': 'added',
  'fact.add': 'typed in a fact about',
  'attestation.answer': 'answered a question about',
  'template.save': 'saved the mapping template',
  'template.delete': 'deleted the mapping template',
  'fact.confirm': 'confirmed an implausible value of',
  'fact.unconfirm': 'took back the confirmation of a value of',
  'panel.define': 'defined gene',
  'panel.remove': 'took back the definition of gene',
  'protocol.add': 'added',
  'protocol.edit': 'edited',
  'protocol.undo': 'undid a step in',
  'protocol.redo': 'redid a step in',
  'protocol.release': 'released',
  'protocol.discard': 'discarded the draft of',
  'run.start': 'ran',
  'export.write': 'exported a list of',
  'setting.set': 'changed the setting',
};

/** One sentence, without the reason: "Ada Young released protocol NSCLC-UMB-01." */
function storyOf({ person, action, object }: AuditRow): string {
  const verb = VERBS[action] ?? action.replace('.', ' ');
  const what = action === 'study.create' || action === 'study.migrate' ? '' : ` ${object}`;
  return `${person} ${verb}${what}.`;
}
