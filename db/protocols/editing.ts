import { createHash } from 'node:crypto';
import type { JsonValue } from '../domain/canonical-json.ts';
import { StratumError } from '../domain/errors.ts';
import type { Protocol } from '../domain/protocol/document.ts';
import { canonicalProtocol, protocolHash } from '../domain/protocol/hash.ts';
import type { WriteConnection } from '../study/connection.ts';
import { sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';
import { draftOf, latestRelease, type StoredVersion, versionsOf } from './versions.ts';

/** Who edits, and when. */
export interface Editor {
  person: string;
  now: Date;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashOf = (document: Protocol): string => protocolHash(document, sha256);

/** A new protocol with `document` as its first draft. @throws StratumError exists */
export function addProtocol(study: Study, document: Protocol, by: Editor): void {
  if (study.read.value(sql`SELECT 1 FROM protocol WHERE id = ${document.id}`) !== undefined)
    throw new StratumError(
      'exists',
      `This study already has a protocol "${document.id}". Edit its draft, or give the new one another id.`,
      { id: document.id },
    );
  const at = by.now.toISOString();
  study.change({ person: by.person, action: 'protocol.add', object: `protocol ${document.id}` }, (tx) => {
    tx.run(sql`INSERT INTO protocol (id, created_at, created_by) VALUES (${document.id}, ${at}, ${by.person})`);
    insertDraft(tx, document, 1, by);
    return { after: { hash: hashOf(document), title: document.title }, result: null };
  });
}

/**
 * Replaces the draft, as one step that can be undone; starts one from the latest release where there is none. A draft
 * that is saved unchanged makes no step.
 */
export function saveDraft(study: Study, document: Protocol, label: string, by: Editor): void {
  const { id } = document;
  const draft = draftOf(study.read, id);
  const former = draft ?? latestRelease(study.read, id);
  if (draft && canonicalProtocol(draft.document) === canonicalProtocol(document)) return;
  study.change({ person: by.person, action: 'protocol.edit', object: `protocol ${id}`, reason: label }, (tx) => {
    tx.run(sql`DELETE FROM draft_undo WHERE protocol_id = ${id} AND undone = 1`);
    if (former) {
      const position =
        (tx.value<number>(sql`SELECT coalesce(max(position), 0) FROM draft_undo WHERE protocol_id = ${id}`) ?? 0) + 1;
      tx.run(
        sql`INSERT INTO draft_undo (protocol_id, position, label, document) VALUES (${id}, ${position}, ${label}, ${canonicalProtocol(former.document)})`,
      );
    }
    if (draft) updateDraft(tx, document, by);
    else insertDraft(tx, document, nextVersion(tx, id), by);
    return changeOf(former?.document ?? null, document);
  });
}

interface StepRow {
  position: number;
  label: string;
  document: string;
}

/** The step that undo (redo) would take back (bring back); null when there is none. */
export function nextStep(study: Study, id: string, direction: 'undo' | 'redo'): StepRow | null {
  return (
    (direction === 'undo'
      ? study.read.get<StepRow>(
          sql`SELECT position, label, document FROM draft_undo WHERE protocol_id = ${id} AND undone = 0 ORDER BY position DESC LIMIT 1`,
        )
      : study.read.get<StepRow>(
          sql`SELECT position, label, document FROM draft_undo WHERE protocol_id = ${id} AND undone = 1 ORDER BY position LIMIT 1`,
        )) ?? null
  );
}

/** Takes the last step back, or brings the last undone one back. Nothing happens when there is none. */
export function step(study: Study, id: string, direction: 'undo' | 'redo', by: Editor): void {
  const draft = draftOf(study.read, id);
  const row = nextStep(study, id, direction);
  if (!draft || !row) return;
  study.change(
    { person: by.person, action: `protocol.${direction}`, object: `protocol ${id}`, reason: row.label },
    (tx) => {
      // The step keeps the state on its other side, so that it can be taken in the other direction.
      tx.run(
        sql`UPDATE draft_undo SET undone = ${direction === 'undo' ? 1 : 0}, document = ${canonicalProtocol(draft.document)} WHERE protocol_id = ${id} AND position = ${row.position}`,
      );
      const document = JSON.parse(row.document) as Protocol;
      updateDraft(tx, document, by);
      return changeOf(draft.document, document);
    },
  );
}

/** Makes the draft a released version, which never changes again. */
export function releaseDraft(study: Study, id: string, by: Editor, reason: string | undefined): void {
  const draft = needDraft(study, id);
  const at = by.now.toISOString();
  study.change(
    { person: by.person, action: 'protocol.release', object: `protocol ${id}`, ...(reason ? { reason } : {}) },
    (tx) => {
      tx.run(
        sql`UPDATE protocol_version SET status = 'released', released_at = ${at}, released_by = ${by.person} WHERE protocol_id = ${id} AND version = ${draft.version}`,
      );
      tx.run(sql`DELETE FROM draft_undo WHERE protocol_id = ${id}`);
      return {
        before: { status: 'draft' },
        after: { status: 'released', version: draft.version, hash: draft.hash },
        result: null,
      };
    },
  );
}

/** Throws the draft away; a protocol that was never released goes with it. */
export function discardDraft(study: Study, id: string, by: Editor, reason: string | undefined): void {
  const draft = needDraft(study, id);
  study.change(
    { person: by.person, action: 'protocol.discard', object: `protocol ${id}`, ...(reason ? { reason } : {}) },
    (tx) => {
      tx.run(sql`DELETE FROM draft_undo WHERE protocol_id = ${id}`);
      tx.run(
        sql`DELETE FROM protocol_version WHERE protocol_id = ${id} AND version = ${draft.version} AND status = 'draft'`,
      );
      const hasRuns = tx.value(sql`SELECT 1 FROM run WHERE protocol_id = ${id} LIMIT 1`) !== undefined;
      if (!latestRelease(tx, id) && !hasRuns) tx.run(sql`DELETE FROM protocol WHERE id = ${id}`);
      return { before: draft.document as object as JsonValue, result: null };
    },
  );
}

function needDraft(study: Study, id: string): StoredVersion {
  const draft = draftOf(study.read, id);
  if (!draft)
    throw new StratumError('immutable', `Protocol "${id}" has no draft. Edit it first: that starts one.`, { id });
  return draft;
}

function nextVersion(tx: WriteConnection, id: string): number {
  return (versionsOf(tx, id).at(-1)?.version ?? 0) + 1;
}

function insertDraft(tx: WriteConnection, document: Protocol, version: number, by: Editor): void {
  const at = by.now.toISOString();
  tx.run(
    sql`INSERT INTO protocol_version (protocol_id, version, status, document, hash, created_at, created_by, changed_at)
        VALUES (${document.id}, ${version}, 'draft', ${canonicalProtocol(document)}, ${hashOf(document)}, ${at}, ${by.person}, ${at})`,
  );
}

function updateDraft(tx: WriteConnection, document: Protocol, by: Editor): void {
  tx.run(
    sql`UPDATE protocol_version SET document = ${canonicalProtocol(document)}, hash = ${hashOf(document)}, changed_at = ${by.now.toISOString()}
        WHERE protocol_id = ${document.id} AND status = 'draft'`,
  );
}

/** The audit trail keeps the whole document before and after: a protocol is small, and an inspector asks. */
function changeOf(before: Protocol | null, after: Protocol) {
  return {
    ...(before ? { before: before as object as JsonValue } : {}),
    after: after as object as JsonValue,
    result: null,
  };
}
