import { observationReader } from '../cohort/observation-text.ts';
import type { StoredTable } from '../columns/fact-table.ts';
import { markFact, unmarkFact } from '../columns/marks.ts';
import type { confirmationMethods, JudgedFact } from '../contract/confirmations.ts';
import type { JsonValue } from '../domain/canonical-json.ts';
import { StratumError } from '../domain/errors.ts';
import { FACT_TABLES, type FactTableName, FLAG } from '../domain/facts/tables.ts';
import { withheldSubjects } from '../domain/run/consent.ts';
import type { Handlers } from './handler.ts';
import type { Session } from './session.ts';

/** A person's judgement of values that are beyond belief: a confirmed one decides like any other. */
export function confirmationHandlers(session: Session): Handlers<keyof typeof confirmationMethods> {
  /** The mark and its audit entry in one change; `mark` false takes it away. */
  function judge(fact: JudgedFact, mark: boolean): null {
    const { subject, reason } = fact;
    const { study, person } = session;
    const { table, record } = factMeant(session, fact, mark);
    const { segment, record: stored } = table.locate(record);
    const state = { ...wordsOf(table, record, fact), confirmed: mark };
    const action = mark ? 'fact.confirm' : 'fact.unconfirm';
    study.change({ person, action, object: `subject ${subject}`, reason }, (tx) => {
      if (mark)
        markFact(tx, {
          segmentId: segment.id,
          record: stored,
          mark: 'confirmed',
          person,
          at: session.env.now(),
          reason,
        });
      else unmarkFact(tx, segment.id, stored);
      return { before: { ...state, confirmed: !mark }, after: state, result: null };
    });
    session.changed('study', 'cohort', 'runs', 'activity');
    return null;
  }

  return {
    'fact.confirm': (fact) => judge(fact, true),
    'fact.unconfirm': (fact) => judge(fact, false),
  };
}

/**
 * The one record that the address names.
 * @throws StratumError not-found; usage: nothing to be judged there, or several facts
 */
function factMeant(
  session: Session,
  fact: JudgedFact,
  confirming: boolean,
): { table: StoredTable<FactTableName>; record: number } {
  const { facts } = session;
  const { subject: id, importId, file, row, column } = fact;
  const subject = facts.subjectOf(id);
  if (subject === null) throw new StratumError('not-found', `There is no subject "${id}" in this study.`, { id });
  if (withheldSubjects(facts)[subject])
    throw new StratumError('usage', `Subject ${id} is withheld: without consent nothing about it is judged.`, { id });
  const table = tableOf(session, fact);
  const found: number[] = [];
  for (let record = table.first(subject); record < table.end(subject); record++) {
    const source = table.source(record);
    const here = source.importId === importId && source.row === row && (file === undefined || source.file === file);
    if (here && (column == null || row === 0 || Object.values(source.fields).includes(column))) found.push(record);
  }
  const where = row === 0 ? 'typed in' : `in row ${row}${file === undefined ? '' : ` of ${file}`}`;
  if (found.length === 0) throw new StratumError('not-found', `Subject ${id} has no such fact ${where}.`, { id, row });
  const flagsOf = (record: number) => (table.flags?.[record] ?? 0) & (FLAG.implausible | FLAG.confirmed);
  const wanted = confirming ? FLAG.implausible : FLAG.implausible | FLAG.confirmed;
  const open = found.filter((record) => flagsOf(record) === wanted);
  if (open.length === 1) return { table, record: open[0]! };
  if (open.length > 1)
    throw new StratumError('usage', `Several facts of ${id} stand ${where}: say which file and column.`, { id, row });
  const sentence = confirming
    ? found.some((record) => flagsOf(record) !== 0)
      ? `This value of ${id} has been confirmed already.`
      : `This value of ${id} is not flagged as implausible: there is nothing to confirm.`
    : `This value of ${id} has not been confirmed.`;
  throw new StratumError('usage', sentence, { id, row });
}

function tableOf({ facts }: Session, { table, concept }: JudgedFact): StoredTable<FactTableName> {
  if (!Object.hasOwn(FACT_TABLES, table))
    throw new StratumError('usage', `There is no kind of fact "${table}".`, { table });
  const name = table as FactTableName;
  return name === 'observation' ? facts.observation(concept ?? '') : facts.table(name);
}

/** For the audit trail: which value it was. */
function wordsOf(
  table: StoredTable<FactTableName>,
  record: number,
  { concept }: JudgedFact,
): Record<string, JsonValue> {
  const { file, row } = table.source(record);
  if (table.table !== 'observation') return { table: table.table, file, row };
  const observations = table as StoredTable<'observation'>;
  const unit = observations.words('unit');
  return {
    concept,
    value: observationReader(observations).text(record, 'number'),
    unit: unit?.words[unit.codes[record]!] || null,
    file,
    row,
  };
}
