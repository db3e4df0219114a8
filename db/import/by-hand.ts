import { savePanel } from '../columns/panels.ts';
import { SegmentWriter } from '../columns/segment.ts';
import { StratumError } from '../domain/errors.ts';
import { FACT_TABLES, type FactTableName, FLAG } from '../domain/facts/tables.ts';
import { type ColumnMapping, type FilePlan, fieldsOf } from '../domain/import/mapping.ts';
import { NO_DATE } from '../domain/time/day.ts';
import { addImport } from '../study/imports.ts';
import type { Study } from '../study/study.ts';
import { addSubjects, type SubjectBook } from '../study/subjects.ts';
import { panelsIn } from './commit.ts';
import { plannedColumns } from './derive/column-groups.ts';
import type { Cells, RowProblems, StagedDraft } from './derive/deriver.ts';
import { deriversOf } from './derive/derivers-of.ts';
import { countsAsJson } from './import-counts.ts';
import { fileContext, type ImportVocabulary } from './stage/file-context.ts';

/** Who types in, and when. */
export interface Typist {
  readonly person: string;
  readonly now: Date;
}

/** One fact as typed: texts by field of the fact table. */
export interface TypedFact {
  readonly table: FactTableName;
  readonly concept?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
  readonly unit?: string | undefined;
  readonly date?: string | undefined;
}

interface Entry {
  readonly subject: string;
  readonly action: 'subject.add' | 'fact.add' | 'attestation.answer';
  readonly reason?: string | undefined;
  /** Texts as typed, by field: what was received. */
  readonly typed?: Readonly<Record<string, string>>;
}

/**
 * Adds a subject without any fact.
 * @throws StratumError exists, bad-value, read-only
 */
export function addSubject(study: Study, book: SubjectBook, visible: boolean, entry: Entry, typist: Typist): number {
  if (visible)
    throw new StratumError('exists', `Subject ${entry.subject} is in this study already.`, { subject: entry.subject });
  return commit(study, book, [], [], entry, typist);
}

/** @throws StratumError bad-value: a text that is not understood as what the field asks for */
export function addFact(
  study: Study,
  book: SubjectBook,
  vocabulary: ImportVocabulary,
  fact: TypedFact,
  entry: Entry,
  typist: Typist,
): number {
  const drafts = draftsOf(fact, vocabulary, book.ordinalOf(entry.subject) ?? 0, entry.subject);
  const typed = {
    ...fact.values,
    ...(fact.date ? { date: fact.date } : {}),
    ...(fact.unit ? { unit: fact.unit } : {}),
  };
  return commit(study, book, drafts, [...vocabulary.madePanels.values()], { ...entry, typed }, typist);
}

function commit(
  study: Study,
  book: SubjectBook,
  drafts: readonly StagedDraft[],
  panels: readonly Parameters<typeof savePanel>[1][],
  entry: Entry,
  { person, now }: Typist,
): number {
  const { subject, action, reason, typed = {} } = entry;
  const why = reason === undefined || reason === '' ? {} : { reason };
  const known = book.ordinalOf(subject);
  return study.change({ person, action, object: `subject ${subject}`, ...why }, (tx) => {
    const ordinal = known ?? addSubjects(tx, book, [subject]);
    const facts = drafts.reduce((sum, draft) => sum + draft.facts, 0);
    const id = addImport(tx, {
      kind: 'hand',
      name: `${subject}: ${drafts[0] ? titleOf(drafts[0]) : 'subject added'}`,
      mapping: { typed },
      dialect: null,
      counts: countsAsJson({
        sources: [],
        subjects: 1,
        facts,
        rejected: 0,
        madePanels: panels.map(({ id: panel }) => panel),
        madeConcepts: [],
        usedPanels: panelsIn(drafts),
      }),
      createdAt: now,
      person,
      ...why,
      subjects: { first: ordinal, count: 1 },
    });
    for (const panel of panels) savePanel(tx, panel);
    const segments = new SegmentWriter(tx, id);
    for (const draft of drafts) segments.write({ ...draft, sourceId: null });
    return { after: { import: id, facts, typed }, result: id };
  });
}

function titleOf({ table, concept }: StagedDraft): string {
  return concept ?? table;
}

/** Understands what was typed just as an import would, except that nothing unreadable is taken in. */
function draftsOf(fact: TypedFact, vocabulary: ImportVocabulary, subject: number, identifier: string): StagedDraft[] {
  const { table, concept, unit } = fact;
  const values: Record<string, string> = {
    ...fact.values,
    ...(fact.date === undefined || fact.date === '' ? {} : { date: fact.date }),
  };
  const { sample = '', ...fields } = values;
  const known = fieldsOf(table);
  const wrong = Object.keys(fields).find((field) => !known.includes(field));
  if (wrong !== undefined)
    throw new StratumError('usage', `${table} has no field "${wrong}".`, { table, field: wrong });
  if (table === 'observation' && (concept === undefined || vocabulary.concept(concept) === null))
    throw new StratumError('usage', `There is no concept "${concept ?? ''}". Choose one from the list.`, { concept });
  const names = Object.keys(fields);
  const plan: FilePlan = {
    file: 'typed in',
    columns: names.map((field, index) => columnFor(field, index, fact, unit)),
    complete: [],
    missing: [],
    skip: false,
  };
  const context = fileContext(vocabulary, plan, {
    estimatedRows: 1,
    hasSamples: sample !== '',
    subjectOfSample: () => null,
  });
  // Typed in facts have their subject beside them; a file would have a column for it.
  const whose: ColumnMapping = { header: 'subject', index: names.length, as: { role: 'subject' } };
  const planned = plannedColumns({ ...plan, columns: [...plan.columns, whose] }, identifier);
  const { events, wide } = deriversOf({ ...planned, subject: null }, context, { file: identifier, asOf: NO_DATE });
  const texts = Object.values(fields);
  const cells: Cells = {
    text: (column) => texts[column] ?? '',
    number: () => Number.NaN,
    size: (column) => (texts[column] ?? '').length,
  };
  const refusal = new Refusal(names, table);
  const at = { subject, sample: sample.trim(), row: 0, date: NO_DATE, dateEnd: NO_DATE, dateFlags: 0 };
  const made = [...events, ...(wide ? [wide] : [])].map((deriver) => deriver.take(cells, at, refusal));
  if (wide) wide.keep(at);
  if (made.every((facts) => facts === 0)) refusal.nothing();
  return [...events, ...(wide ? [wide] : [])].flatMap((deriver) => deriver.drafts()).map(asTyped);
}

function columnFor(field: string, index: number, fact: TypedFact, unit: string | undefined): ColumnMapping {
  const { table, concept } = fact;
  return {
    header: field,
    index,
    as: { role: 'fact', table, field, ...(concept === undefined ? {} : { concept }) },
    dateOrder: 'iso',
    ...(unit === undefined || unit === '' || field !== 'value' ? {} : { unit }),
  };
}

/** Refuses what a file's cell would be flagged for: the person is there and can correct it. */
class Refusal implements RowProblems {
  readonly #names: readonly string[];
  readonly #table: FactTableName;

  constructor(names: readonly string[], table: FactTableName) {
    this.#names = names;
    this.#table = table;
  }

  flag(column: number, received: string, reason: string): void {
    const field = this.#names[column] ?? '';
    // Words that are not known here, and values beyond belief, are kept and flagged as in an import.
    const isNumber = (FACT_TABLES[this.#table] as Readonly<Record<string, string>>)[field] === 'number';
    const kept = reason.startsWith('outside the possible range') || (!isNumber && field !== 'date' && field !== 'end');
    if (!kept) throw new StratumError('bad-value', `${reason}. Correct it and try again.`, { field, received });
  }

  doubt(_column: number, _received: string, reason: string): void {
    throw new StratumError('bad-value', `That is ${reason}. Fill in what is missing.`, { table: this.#table });
  }

  broken(_column: number | null, _received: string | null, reason: string): void {
    throw new StratumError('bad-value', `That is ${reason}. Fill in what is missing.`, { table: this.#table });
  }

  nothing(): never {
    throw new StratumError('bad-value', 'Nothing was typed in that could be kept.', { table: this.#table });
  }
}

function asTyped(draft: StagedDraft): StagedDraft {
  const { flags = 0, records } = draft;
  const typed = typeof flags === 'number' ? flags | FLAG.byHand : flags.map((flag) => flag | FLAG.byHand);
  return { ...draft, row: 0, flags: typed, records };
}
