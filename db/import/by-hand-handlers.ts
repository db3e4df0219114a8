import { listPanels } from '../columns/panels.ts';
import { StratumError } from '../domain/errors.ts';
import { FACT_TABLES, type FactTableName } from '../domain/facts/tables.ts';
import type { Handlers } from '../handlers/handler.ts';
import type { Session } from '../handlers/session.ts';
import { subjectsOf } from '../study/subjects.ts';
import { addFact, addSubject } from './by-hand.ts';
import { ImportVocabulary } from './stage/file-context.ts';

export type ByHandMethod = 'subject.add' | 'fact.add' | 'attestation.answer';

/** The calls with which a person adds a subject or a fact, and is its source. */
export function byHandHandlers(session: Session): Handlers<ByHandMethod> {
  const typist = () => ({ person: session.person, now: session.env.now() });
  const vocabulary = () =>
    new ImportVocabulary({ units: session.units, concept: session.concept, panels: listPanels(session.study.read) });
  const tell = () => session.changed('study', 'imports', 'cohort', 'runs', 'activity');

  function refuseStranger(subject: string): void {
    if (session.facts.subjectOf(subject) !== null) return;
    throw new StratumError('not-found', `There is no subject "${subject}" in this study.`, { subject });
  }

  return {
    'subject.add': ({ id, reason }) => {
      const { study } = session;
      const visible = session.facts.subjectOf(id) !== null;
      addSubject(study, subjectsOf(study), visible, { subject: id, action: 'subject.add', reason }, typist());
      tell();
      return null;
    },

    'fact.add': ({ subject, table, concept, values, unit, date, reason }) => {
      if (!Object.hasOwn(FACT_TABLES, table))
        throw new StratumError('usage', `There is no kind of fact "${table}".`, { table });
      refuseStranger(subject);
      const { study } = session;
      const fact = { table: table as FactTableName, concept, values, unit, date };
      const entry = { subject, action: 'fact.add' as const, reason };
      const id = addFact(study, subjectsOf(study), vocabulary(), fact, entry, typist());
      tell();
      return { import: id };
    },

    'attestation.answer': ({ subject, question, answer, date, note }) => {
      refuseStranger(subject);
      const { study, person } = session;
      const fact = { table: 'attestation' as const, values: { question, answer, person, note }, date };
      const entry = { subject, action: 'attestation.answer' as const, reason: note };
      addFact(study, subjectsOf(study), vocabulary(), fact, entry, typist());
      tell();
      return null;
    },
  };
}
