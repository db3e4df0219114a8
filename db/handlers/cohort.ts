import { distributionOf } from '../cohort/distribution.ts';
import { subjectFacts } from '../cohort/subject-facts.ts';
import { searchTerms } from '../cohort/terms.ts';
import type { cohortMethods } from '../contract/cohort.ts';
import { StratumError } from '../domain/errors.ts';
import { consentStates, withheldSubjects } from '../domain/run/consent.ts';
import { STATUSES } from '../domain/run/result.ts';
import { isoOf } from '../domain/time/day.ts';
import type { LiveRuns } from '../runs/live-runs.ts';
import { storedRuns } from '../runs/store.ts';
import { subjectHistory } from './activity.ts';
import type { Handlers } from './handler.ts';
import type { Session } from './session.ts';

type ByHand = 'subject.add' | 'fact.add' | 'attestation.answer';

/** Runs whose verdicts a subject page shows. */
const RECENT_RUNS = 3;

/** What is read about subjects; what is typed in by hand belongs to import (import-handlers). */
export function cohortHandlers(
  session: Session,
  runs: LiveRuns,
): Handlers<Exclude<keyof typeof cohortMethods, ByHand>> {
  return {
    'cohort.columns': () => session.lists.columns.list(),
    'cohort.page': (request) => session.lists.pages.page(request),

    'cohort.distribution': ({ column: id, filters, search }) => {
      const column = session.lists.columns.column(id);
      if (!column) throw new StratumError('not-found', `There is no column "${id}".`, { id });
      return distributionOf(column, session.lists.pages.order({ filters, search, sort: [] }));
    },

    'subject.get': ({ id }) => {
      const { facts } = session;
      const subject = facts.subjectOf(id);
      if (subject === null) throw new StratumError('not-found', `There is no subject "${id}" in this study.`, { id });
      const withheld = withheldSubjects(facts)[subject] !== 0;
      const verdicts = storedRuns(session.study.read)
        .slice(0, RECENT_RUNS)
        .flatMap((stored) => {
          const live = runs.get(stored.id);
          const ordinal = live.subjectOf(id);
          if (ordinal === null) return [];
          const version = stored.draft ? ('draft' as const) : stored.version;
          const status = STATUSES[live.result.status[ordinal]!]!;
          return [{ run: stored.id, protocol: stored.protocol, version, asOf: isoOf(stored.asOf), status }];
        });
      return {
        id,
        consent: consentStates(facts)(subject),
        withheld,
        facts: withheld ? [] : subjectFacts(facts, subject, session.concept, session.received),
        verdicts,
        history: subjectHistory(session.study.read, id),
      };
    },

    'terms.search': ({ kind, query, limit }) => searchTerms(session, kind, query, limit),
  };
}
