import type * as z from 'zod';
import type { runMethods } from '../contract/runs.ts';
import { isGroup, walk } from '../domain/criteria/expression.ts';
import type { Need } from '../domain/criteria/leaf-kind.ts';
import { leafKind } from '../domain/criteria/leaves/index.ts';
import { StratumError } from '../domain/errors.ts';
import { criteriaOf, type Protocol } from '../domain/protocol/document.ts';
import { runProtocol } from '../domain/run/run.ts';
import { subjectResult } from '../domain/run/subject-result.ts';
import { dayOfIso, isoOf } from '../domain/time/day.ts';
import { versionOf } from '../protocols/versions.ts';
import { chartsOf } from '../runs/charts.ts';
import { explanationOf } from '../runs/explanation.ts';
import type { LiveRun, LiveRuns } from '../runs/live-runs.ts';
import { saveRun, storedRun, storedRuns } from '../runs/store.ts';
import { statusCounts, summaryOf } from '../runs/summary.ts';
import type { Handlers } from './handler.ts';
import type { Session } from './session.ts';

type SubjectOut = z.output<(typeof runMethods)['run.subjects']['output']>['subjects'][number];
type Summary = z.output<(typeof runMethods)['run.get']['output']>;

export function runHandlers(session: Session, runs: LiveRuns): Handlers<keyof typeof runMethods> {
  function summary(live: LiveRun): Summary {
    const { stored } = live;
    return summaryOf(
      live.result,
      {
        id: stored.id,
        version: stored.draft ? 'draft' : stored.version,
        protocolHash: stored.protocolHash,
        appVersion: stored.appVersion,
        at: stored.at,
        person: stored.person,
        hash: stored.hash,
        current: runs.isCurrent(stored),
      },
      session.names,
      live.near.subjects.length,
    );
  }

  return {
    'run.start': ({ protocol: id, version, asOf }, call) => {
      const { study, env } = session;
      const wanted = versionOf(study.read, id, version, 'release');
      call.progress({ phase: 'evaluating', done: 0, total: null });
      const result = runProtocol(wanted.document, runs.evaluator(dayOfIso(asOf)!));
      if (call.signal.aborted) throw new StratumError('cancelled', 'The run was cancelled; nothing was kept.');
      const subjectIds = Array.from({ length: result.subjects }, (_, subject) => session.facts.subjectId(subject));
      const about = {
        version: wanted.version,
        draft: wanted.status === 'draft',
        protocolHash: wanted.hash,
        appVersion: env.appVersion,
        person: session.person,
        now: env.now(),
      };
      call.progress({ phase: 'keeping the run', done: 0, total: null });
      const runId = saveRun(study, result, about, subjectIds);
      const live = runs.remember(storedRun(study.read, runId)!, result);
      session.changed('runs', 'activity');
      return summary(live);
    },

    'run.list': () =>
      storedRuns(session.study.read).map((run) => ({
        id: run.id,
        protocol: run.protocol,
        version: run.draft ? ('draft' as const) : run.version,
        draft: run.draft,
        asOf: isoOf(run.asOf),
        at: run.at,
        person: run.person,
        counts: statusCounts(run.counts),
        current: runs.isCurrent(run),
      })),

    'run.get': ({ id }) => summary(runs.get(id)),

    'run.columns': ({ run }) => runs.get(run).columns.list(),

    'run.page': ({ run, tab, criterion, ...request }) =>
      runs.get(run).pages.page(request, tab === 'lostAt' ? `lostAt:${criterion ?? ''}` : tab),

    'run.explain': ({ run, subject: id }) => {
      const live = runs.get(run);
      if (!live.evaluator)
        throw new StratumError(
          'not-found',
          'The data has changed since this run, so its evidence cannot be shown. Run again to explain.',
          { run },
        );
      const subject = live.subjectOf(id);
      if (subject === null) throw new StratumError('not-found', `There is no subject "${id}" in run ${run}.`, { id });
      return explanationOf(live.result, run, subject, live.evaluator, session.received);
    },

    'run.subjects': ({ run, start, count }) => {
      const { result, subjectId } = runs.get(run);
      const end = Math.min(start + count, result.subjects);
      const subjects: SubjectOut[] = [];
      for (let subject = start; subject < end; subject++) {
        const { id, status, arms, stratum, notMet, unknown } = subjectResult(result, subject, subjectId);
        subjects.push({
          id,
          status,
          arms: arms.map((arm) => ({ id: arm.id, status: arm.status, assigned: arm.assigned })),
          stratum,
          notMet,
          unknown,
        });
      }
      return { total: result.subjects, subjects };
    },

    'run.charts': ({ run }) => {
      const live = runs.get(run);
      return chartsOf(live.result, live.evaluator ? session.lists.columns : null, needsOf(live.result.protocol));
    },
  };
}

/** Which facts any criterion of the protocol reads. */
export function needsOf(protocol: Protocol): Need[] {
  const needs: Need[] = [];
  for (const { criterion } of criteriaOf(protocol))
    walk(criterion.when, (node) => {
      if (!isGroup(node)) needs.push(...leafKind(node.kind).needs(node));
    });
  return needs;
}
