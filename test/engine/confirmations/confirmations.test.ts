import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { subjectFacts } from '../../../db/cohort/subject-facts.ts';
import type { SubjectFact } from '../../../db/contract/cohort.ts';
import { activityPage, subjectHistory } from '../../../db/handlers/activity.ts';
import { confirmationHandlers } from '../../../db/handlers/confirmations.ts';
import { overviewOf } from '../../../db/handlers/overview.ts';
import { LiveRuns } from '../../../db/runs/live-runs.ts';
import { openStudy } from '../../../db/study/open.ts';
import { verifyStudy } from '../../../db/study/verify.ts';
import { environment, OWNER, PASSPHRASE, quiet } from '../import/rig.ts';
import { csv, type Judging, opened, sent } from '../verdicts/case-study.ts';

/** Haemoglobin of 140 g/dL cannot be; B's value of the day before can. Both files have a row 1 and a row 2 of their own. */
const delivery = [
  {
    name: 'january.csv',
    text: csv('patient,date,Hb (g/dL)', 'A,2026-01-10,140', 'B,2026-01-10,150', 'C,2026-01-10,12'),
  },
  { name: 'february.csv', text: csv('patient,date,Hb (g/dL)', 'A,2026-02-10,141', 'B,2026-01-09,12') },
];
const anaemic = { kind: 'observation', concept: 'haemoglobin', op: '<', value: 9, unit: 'g/dL' };

let judging: Judging;
let marks: ReturnType<typeof confirmationHandlers>;
beforeEach(async () => {
  judging = await opened({ deliveries: [delivery] });
  marks = confirmationHandlers(judging.on.session);
});
afterEach(() => judging.on.close());

function factsOf(subject: string): SubjectFact[] {
  const { session } = judging.on;
  const ordinal = session.facts.subjectOf(subject)!;
  return subjectFacts(session.facts, ordinal, session.concept, session.received);
}
/** What a screen sends: the address that it was shown. */
function address(subject: string, date: string) {
  const { table, concept, source } = factsOf(subject).find((fact) => fact.date === date)!;
  const { importId, file, row, column } = source;
  return { subject, table, concept, importId, file, row, column, reason: 'seen in the laboratory’s report' };
}
const flags = (subject: string, date: string) => factsOf(subject).find((fact) => fact.date === date)?.flags;
const attention = () => {
  const { session } = judging.on;
  const info = { subjects: session.facts.subjects } as Parameters<typeof overviewOf>[2];
  return overviewOf(session, new LiveRuns(session), info, null).attention.find(({ id }) => id === 'implausible');
};
const log = () => activityPage(judging.on.session.study.read, { start: 0, count: 50, newestFirst: true }).entries;

describe('an implausible value', () => {
  it('decides nothing until a person confirms it, and then decides as any other', async () => {
    expect(await judging.verdicts(anaemic)).toEqual({ A: 'implausible', B: 'implausible', C: 'not met' });
    expect(attention()?.count).toBe(3);
    await marks['fact.confirm'](address('B', '2026-01-10'), quiet);
    expect(flags('B', '2026-01-10')).toEqual(['implausible', 'confirmed']);
    expect(await judging.verdicts(anaemic)).toEqual({ A: 'implausible', B: 'not met', C: 'not met' });
    expect(attention()?.count).toBe(2);
  });

  it('is confirmed alone: the same row of another file of the import stays as it was', async () => {
    await marks['fact.confirm'](address('A', '2026-01-10'), quiet);
    expect(flags('A', '2026-01-10')).toEqual(['implausible', 'confirmed']);
    expect(flags('A', '2026-02-10')).toEqual(['implausible']);
    expect((await judging.verdicts(anaemic)).A).toBe('implausible');
  });

  it('is named with its subject where the study asks for attention, unless the subject is withheld', async () => {
    expect(attention()?.sentence).toBe(
      '3 values lie outside their plausible range and decide nothing until they are confirmed or corrected: Haemoglobin of A, Haemoglobin of A, Haemoglobin of B.',
    );
    const consent = { subject: 'A', table: 'consent', values: { status: 'refused', scope: 'study' } };
    await judging.on.imports['fact.add'](consent, quiet);
    expect(attention()?.sentence).toBe(
      '1 value lies outside its plausible range and decides nothing until it is confirmed or corrected: Haemoglobin of B.',
    );
  });

  it('of which there are several at the address is not guessed', () => {
    const { file: _, ...vague } = address('A', '2026-01-10');
    expect(() => marks['fact.confirm'](vague, quiet)).toThrow('say which file and column');
    expect(attention()?.count).toBe(3);
  });

  it('confirmed in the trail: who, what, which value, why', async () => {
    await marks['fact.confirm'](address('B', '2026-01-10'), quiet);
    const { session } = judging.on;
    const [entry] = log();
    expect(entry).toMatchObject({ person: OWNER, action: 'fact.confirm', object: 'subject B' });
    expect(entry?.reason).toBe('seen in the laboratory’s report');
    expect(JSON.parse(entry!.after!)).toEqual({
      concept: 'haemoglobin',
      value: '150',
      unit: 'g/dL',
      file: 'january.csv',
      row: 2,
      confirmed: true,
    });
    expect(subjectHistory(session.study.read, 'B').at(-1)?.story).toBe(
      `${OWNER} confirmed an implausible value of subject B. Reason: seen in the laboratory’s report`,
    );
    expect(verifyStudy(session.study.read).checks.every(({ ok }) => ok)).toBe(true);
  });

  it('makes earlier runs out of date when confirmed; taken back, the former data revision is there again', async () => {
    const { session, events } = judging.on;
    const before = session.facts.revision;
    events.length = 0;
    await marks['fact.confirm'](address('B', '2026-01-10'), quiet);
    expect(session.facts.revision).not.toBe(before);
    expect(events).toEqual([{ type: 'changed', what: expect.arrayContaining(['cohort', 'runs', 'activity']) }]);
    await marks['fact.unconfirm'](address('B', '2026-01-10'), quiet);
    expect(session.facts.revision).toBe(before);
    expect((await judging.verdicts(anaemic)).B).toBe('implausible');
    expect(log().map(({ action }) => action)).toContain('fact.unconfirm');
  });

  it('typed in is confirmed by its own address', async () => {
    const values = { value: '170' };
    const typed = { subject: 'C', table: 'observation', concept: 'haemoglobin', values, unit: 'g/dL' };
    await judging.on.imports['fact.add']({ ...typed, date: '2026-02-20' }, quiet);
    await judging.on.imports['fact.add']({ ...typed, date: '2026-02-21' }, quiet);
    expect((await judging.verdicts(anaemic)).C).toBe('implausible');
    await marks['fact.confirm'](address('C', '2026-02-21'), quiet);
    expect(flags('C', '2026-02-20')).toEqual(['implausible', 'typed in']);
    expect((await judging.verdicts(anaemic)).C).toBe('not met');
  });

  it('of one of two columns of a row is told apart by its column', async () => {
    const text = csv('patient,Hb before (g/dL),Hb after (g/dL)', 'D,160,170');
    const as = { role: 'fact' as const, table: 'observation' as const, field: 'value', concept: 'haemoglobin' };
    await sent(judging.on, [
      {
        name: 'pairs.csv',
        text,
        edit: (plan) => {
          plan.columns[1]!.as = { ...as, group: 'before' };
          plan.columns[2]!.as = { ...as, group: 'after' };
          for (const column of plan.columns.slice(1)) column.unit = 'g/dL';
        },
      },
    ]);
    const [first, second] = factsOf('D');
    expect([first?.source.column, second?.source.column]).toEqual(['Hb before (g/dL)', 'Hb after (g/dL)']);
    const at = { subject: 'D', table: 'observation', concept: 'haemoglobin', ...second!.source, reason: 'checked' };
    await marks['fact.confirm'](at, quiet);
    expect(factsOf('D').map((fact) => [fact.value, fact.flags.includes('confirmed')])).toEqual([
      ['160 g/dL', false],
      ['170 g/dL', true],
    ]);
  });
});

describe('a confirmation is refused', () => {
  it('for a value that needs none, for one confirmed already, and where there is no such fact', async () => {
    const sound = address('C', '2026-01-10');
    expect(() => marks['fact.confirm'](sound, quiet)).toThrow('is not flagged as implausible');
    expect(() => marks['fact.unconfirm'](sound, quiet)).toThrow('has not been confirmed');
    const at = address('B', '2026-01-10');
    await marks['fact.confirm'](at, quiet);
    expect(() => marks['fact.confirm'](at, quiet)).toThrow('has been confirmed already');
    expect(() => marks['fact.confirm']({ ...at, row: 9 }, quiet)).toThrow('has no such fact in row 9 of january.csv');
    expect(() => marks['fact.confirm']({ ...at, concept: 'ferritin' }, quiet)).toThrow('no such fact');
    expect(() => marks['fact.confirm']({ ...at, subject: 'Z' }, quiet)).toThrow('There is no subject "Z"');
    expect(() => marks['fact.confirm']({ ...at, table: 'nonsense' }, quiet)).toThrow('no kind of fact');
  });

  it('for a withheld subject', async () => {
    const at = address('B', '2026-01-10');
    const consent = { subject: 'B', table: 'consent', values: { status: 'refused', scope: 'study' } };
    await judging.on.imports['fact.add'](consent, quiet);
    expect(() => marks['fact.confirm'](at, quiet)).toThrow('is withheld');
  });

  it('in a study open for reading only', async () => {
    const at = address('B', '2026-01-10');
    const { session, folder } = judging.on;
    session.take(null);
    session.take(await openStudy(path.join(folder, 's.stratum'), PASSPHRASE, environment(), { readOnly: true }));
    expect(() => marks['fact.confirm'](at, quiet)).toThrow(expect.objectContaining({ code: 'read-only' }));
    expect(flags('B', '2026-01-10')).toEqual(['implausible']);
  });
});
