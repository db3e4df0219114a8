import type { FactTableName } from '../../domain/facts/tables.ts';
import { FACT_TABLES } from '../../domain/facts/tables.ts';
import type { FactTable, FactView } from '../../domain/facts/view.ts';
import { NO_DATE } from '../../domain/time/day.ts';
import type { StagedDraft } from '../derive/deriver.ts';
import { compareObservations } from './compare-observations.ts';
import { dateAt, numberAt, subjectAt, wordAt } from './draft-cells.ts';
import type { Pause } from './pause.ts';

export interface Comparison {
  new: number;
  changed: number;
  unchanged: number;
}

/** Columns that say which fact it is; the others say what is known of it. */
const IDENTITY: Readonly<Record<Exclude<FactTableName, 'observation'>, readonly string[]>> = {
  diagnosis: ['system', 'code'],
  sample: ['sample'],
  assay: ['sample', 'panel'],
  variant: ['sample', 'gene', 'protein', 'coding'],
  copyNumber: ['sample', 'gene'],
  fusion: ['sample', 'gene5', 'gene3', 'kind'],
  therapy: ['agent', 'line'],
  consent: ['scope'],
  attestation: ['question', 'person'],
  completeness: ['event'],
};

/** What the study has, and how its subjects are numbered in the draft and in the view. */
export interface Known {
  readonly facts: FactView;
  /** First ordinal that the study does not have. */
  readonly firstNew: number;
  /** From the study's ordinal to the view's; null: not in the cohort. */
  viewOf(ordinal: number): number | null;
}

/**
 * Compares staged facts with those of the study: unchanged when the very fact is there, changed when the same thing is
 * known there with other contents, else new.
 */
export async function compareWith(known: Known, drafts: readonly StagedDraft[], pause: Pause): Promise<Comparison> {
  const result = { new: 0, changed: 0, unchanged: 0 };
  for (const [i, draft] of drafts.entries()) {
    await pause(i, drafts.length);
    if (onlyNewSubjects(draft, known.firstNew)) {
      result.new += draft.facts;
      continue;
    }
    if (draft.table === 'observation')
      compareObservations(draft, known.facts.observation(draft.concept!), known, result);
    else compareDraft(draft, known.facts.table(draft.table), known, result);
  }
  return result;
}

function onlyNewSubjects(draft: StagedDraft, firstNew: number): boolean {
  if (!(draft.subject instanceof Uint32Array)) return draft.subject.from >= firstNew;
  return draft.subject.every((ordinal) => ordinal >= firstNew);
}

function compareDraft(draft: StagedDraft, table: FactTable, known: Known, result: Comparison): void {
  const shape = shapeOf(draft.table as Exclude<FactTableName, 'observation'>);
  const stored = readerOf(table, shape);
  /** Identities and contents of the stored facts of one subject, made once. */
  const bySubject = new Map<number, Map<string, Set<string>>>();
  for (let record = 0; record < draft.records; record++) {
    const subject = known.viewOf(subjectAt(draft, record));
    if (subject === null || table.first(subject) === table.end(subject)) {
      result.new++;
      continue;
    }
    let facts = bySubject.get(subject);
    if (!facts) {
      facts = new Map();
      for (let i = table.first(subject); i < table.end(subject); i++) {
        const { identity, contents } = stored(i);
        const same = facts.get(identity);
        if (same) same.add(contents);
        else facts.set(identity, new Set([contents]));
      }
      bySubject.set(subject, facts);
    }
    const identity = keyOf(
      shape.identity.map((column) => cellOf(draft, column, record)),
      dateAt(draft, record),
    );
    const same = facts.get(identity);
    if (!same) result.new++;
    else if (same.has(JSON.stringify(shape.contents.map((column) => cellOf(draft, column, record)))))
      result.unchanged++;
    else result.changed++;
  }
}

interface Shape {
  identity: readonly string[];
  contents: readonly string[];
  isNumber: (column: string) => boolean;
}

function shapeOf(table: Exclude<FactTableName, 'observation'>): Shape {
  const columns: Readonly<Record<string, string>> = FACT_TABLES[table];
  const identity = IDENTITY[table];
  return {
    identity,
    contents: Object.keys(columns).filter((column) => !identity.includes(column)),
    isNumber: (column) => columns[column] === 'number',
  };
}

function readerOf(table: FactTable, { identity, contents, isNumber }: Shape) {
  const cells = (columns: readonly string[]) =>
    columns.map((column): ((i: number) => string | number) => {
      if (isNumber(column)) {
        const numbers = table.numbers(column as never);
        return (i) => printed(numbers?.[i] ?? Number.NaN);
      }
      const words = table.words(column as never);
      return (i) => (words ? (words.words[words.codes[i]!] ?? '') : '');
    });
  const [identities, others] = [cells(identity), cells(contents)];
  return (i: number) => ({
    identity: keyOf(
      identities.map((read) => read(i)),
      table.date?.[i] ?? NO_DATE,
    ),
    contents: JSON.stringify(others.map((read) => read(i))),
  });
}

function keyOf(cells: readonly (string | number)[], date: number): string {
  return JSON.stringify([...cells, date]);
}

function cellOf(draft: StagedDraft, column: string, record: number): string | number {
  const isNumber = (FACT_TABLES[draft.table] as Readonly<Record<string, string>>)[column] === 'number';
  return isNumber ? printed(numberAt(draft, column, record)) : wordAt(draft, column, record);
}

/** JSON has no NaN and no infinities. */
function printed(value: number): string | number {
  return Number.isFinite(value) ? value : String(value);
}
