import { beforeEach, describe, expect, it } from 'vitest';
import type { Protocol } from '../../../db/domain/protocol/document.ts';
import { parseProtocol } from '../../../db/domain/protocol/parse.ts';
import { addProtocol, discardDraft, releaseDraft, saveDraft, step } from '../../../db/protocols/editing.ts';
import { draftOf, versionOf, versionsOf } from '../../../db/protocols/versions.ts';
import { verifyAudit } from '../../../db/study/audit.ts';
import type { Study } from '../../../db/study/study.ts';
import { newStudy, OWNER } from '../../fixtures/study.ts';

const by = { person: OWNER, now: new Date('2026-01-31T09:00:00Z') };
const age = (value: number): Protocol =>
  parseProtocol({
    stratum: 1,
    id: 'P',
    title: 'A protocol',
    inclusion: [{ id: 'I1', when: { kind: 'age', op: '>=', value } }],
  });

let study: Study;
beforeEach(async () => {
  ({ study } = await newStudy());
  addProtocol(study, age(18), by);
});

const ageNow = () =>
  (versionOf(study.read, 'P', undefined, 'draft').document.inclusion[0]!.when as { value: number }).value;

describe('editing a draft', () => {
  it('undo takes back one step at a time, redo brings it back, and a new step forgets what was undone', () => {
    saveDraft(study, age(20), 'older', by);
    saveDraft(study, age(30), 'older still', by);
    step(study, 'P', 'undo', by);
    expect(ageNow()).toBe(20);
    step(study, 'P', 'undo', by);
    expect(ageNow()).toBe(18);
    step(study, 'P', 'undo', by);
    expect(ageNow()).toBe(18);
    step(study, 'P', 'redo', by);
    step(study, 'P', 'redo', by);
    expect(ageNow()).toBe(30);
    step(study, 'P', 'undo', by);
    saveDraft(study, age(50), 'another way', by);
    step(study, 'P', 'redo', by);
    expect(ageNow()).toBe(50);
    step(study, 'P', 'undo', by);
    expect(ageNow()).toBe(20);
  });

  it('saving what is there already makes no step', () => {
    const changes = study.changes;
    saveDraft(study, age(18), 'nothing', by);
    expect(study.changes).toBe(changes);
  });

  it('a released version never changes; editing it starts the next draft', () => {
    const { hash } = draftOf(study.read, 'P')!;
    releaseDraft(study, 'P', by, 'approved');
    saveDraft(study, age(40), 'amendment', by);
    expect(versionsOf(study.read, 'P').map((v) => [v.version, v.status])).toEqual([
      [1, 'released'],
      [2, 'draft'],
    ]);
    expect(versionOf(study.read, 'P', 1, 'draft').hash).toBe(hash);
    expect(() =>
      study.change({ person: OWNER, action: 'protocol.edit', object: 'protocol P' }, (tx) => {
        tx.run({ text: "UPDATE protocol_version SET document = '{}' WHERE version = 1", values: [] });
        return { result: null };
      }),
    ).toThrow('never changes');
  });

  it('a run uses the latest release, a person who edits sees the draft', () => {
    releaseDraft(study, 'P', by, undefined);
    saveDraft(study, age(40), 'amendment', by);
    expect(versionOf(study.read, 'P', undefined, 'release').status).toBe('released');
    expect(versionOf(study.read, 'P', undefined, 'draft').status).toBe('draft');
  });

  it('a draft that was never released can be thrown away with its protocol', () => {
    discardDraft(study, 'P', by, 'a trial run');
    expect(() => versionsOf(study.read, 'P')).toThrow('There is no protocol "P"');
  });

  it('every step is in the audit trail, and the trail holds', () => {
    saveDraft(study, age(20), 'older', by);
    step(study, 'P', 'undo', by);
    const actions = study.read.values<string>({
      text: "SELECT action FROM audit WHERE object = 'protocol P' ORDER BY seq",
      values: [],
    });
    expect(actions).toEqual(['protocol.add', 'protocol.edit', 'protocol.undo']);
    expect(verifyAudit(study.read).broken).toBeNull();
  });

  it('two protocols of one id are refused', () => {
    expect(() => addProtocol(study, age(1), by)).toThrow('already has a protocol "P"');
  });
});
