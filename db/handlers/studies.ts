import { statSync } from 'node:fs';
import path from 'node:path';
import type { importMethods } from '../contract/imports.ts';
import type { StudyInfo, studyMethods } from '../contract/study.ts';
import { canonicalJson, type JsonValue } from '../domain/canonical-json.ts';
import { StratumError } from '../domain/errors.ts';
import type { LiveRuns } from '../runs/live-runs.ts';
import { fillSample, SAMPLE_STUDY } from '../sample/fill-sample.ts';
import { createStudy } from '../study/create.ts';
import { describeHolder } from '../study/lock-note.ts';
import { openStudy } from '../study/open.ts';
import { sql } from '../study/sql.ts';
import type { ReadOnly } from '../study/study.ts';
import { verifyStudy } from '../study/verify.ts';
import { activityPage } from './activity.ts';
import type { Handlers } from './handler.ts';
import { factCounts, type LastImport, overviewOf } from './overview.ts';
import type { Session } from './session.ts';

export function studyHandlers(
  session: Session,
  runs: LiveRuns,
  imports: Handlers<keyof typeof importMethods>,
): Handlers<keyof typeof studyMethods> {
  const { env } = session;
  const tellAll = () => session.changed('study', 'imports', 'cohort', 'protocol', 'runs', 'activity');

  function info(): StudyInfo {
    const { title, owner, basis, createdAt, readOnly, synthetic } = session.study.info();
    return {
      title,
      file: path.basename(session.study.path),
      owner,
      basis,
      readOnly: readOnly && whyReadOnly(readOnly),
      subjects: session.facts.subjects,
      revision: session.facts.revision,
      createdAt,
      bytes: statSync(session.study.path).size,
      synthetic,
    };
  }

  async function lastImport(): Promise<LastImport | null> {
    const list = await imports['import.list']({}, { signal: new AbortController().signal, progress: () => {} });
    const last = list.filter((i) => i.status === 'active' && i.kind === 'file').sort((a, b) => b.id - a.id)[0];
    if (!last) return null;
    const accepted = last.sources.reduce((sum, source) => sum + source.accepted, 0);
    return { id: last.id, name: last.name, at: last.at, accepted, rejected: last.rejected };
  }

  return {
    'study.create': async ({ path: file, ...study }) => {
      session.take(await createStudy(file, study, env));
      tellAll();
      return info();
    },

    'study.createSample': async ({ path: file, owner, passphrase }, call) => {
      session.take(await createStudy(file, { ...SAMPLE_STUDY, owner, passphrase }, env));
      await fillSample(session, call);
      tellAll();
      return info();
    },

    'study.open': async ({ path: file, passphrase, readOnly }) => {
      // Opening the study that is open means opening it anew, perhaps after unlocking.
      if (session.openStudy?.path === path.resolve(file)) session.take(null);
      const opened = await openStudy(file, passphrase, env, readOnly === undefined ? {} : { readOnly });
      session.take(opened);
      tellAll();
      return info();
    },

    'study.close': () => {
      session.take(null);
      tellAll();
      return null;
    },

    'study.info': () => (session.openStudy ? info() : null),
    'study.facts': () => factCounts(session),
    'study.overview': async () => overviewOf(session, runs, info(), await lastImport()),

    'study.verify': () => {
      const { checks, head } = verifyStudy(session.study.read);
      return {
        ok: checks.every((check) => check.ok),
        checks: checks.map(({ name, ok, sentence }) => ({ name, ok, sentence })),
        auditHead: head.hash,
        auditEntries: head.seq,
      };
    },

    'activity.page': (request) => activityPage(session.study.read, request),

    'setting.get': ({ key }) => {
      const text = session.study.read.value<string>(sql`SELECT value FROM setting WHERE key = ${key}`);
      return text === undefined ? null : (JSON.parse(text) as JsonValue as never);
    },

    'setting.set': ({ key, value }) => {
      if (session.study.readOnly)
        throw new StratumError('read-only', 'The study is open for reading only; views cannot be saved.');
      const text = canonicalJson(value as JsonValue);
      session.study.change({ person: session.person, action: 'setting.set', object: key }, (tx) => {
        tx.run(
          sql`INSERT INTO setting (key, value) VALUES (${key}, ${text}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        );
        return { after: value as JsonValue, result: null };
      });
      return null;
    },
  };
}

function whyReadOnly(readOnly: ReadOnly): string {
  switch (readOnly.why) {
    case 'asked':
      return 'Opened for reading only, as asked.';
    case 'media':
      return 'The file or its folder cannot be written, so the study is open for reading only.';
    case 'in-use':
      return `Another copy of Stratum has the study open${readOnly.holder ? ` (${describeHolder(readOnly.holder)})` : ''}, so it is open for reading only.`;
  }
}
