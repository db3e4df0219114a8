import type { FactTableName } from '../domain/facts/tables.ts';
import type { FactView, PanelDefinition, ScreeningBasis } from '../domain/facts/view.ts';
import { type VisibleSubjects, visibleSubjects } from '../study/imports.ts';
import { sql } from '../study/sql.ts';
import type { Study } from '../study/study.ts';
import { type SubjectBook, subjectsOf } from '../study/subjects.ts';
import { StoredTable } from './fact-table.ts';
import { Marks } from './marks.ts';
import { Origins } from './origins.ts';
import { listPanels, PanelBook } from './panels.ts';
import { type Segment, storedSegments } from './read-segment.ts';
import { dataRevision } from './revision.ts';
import { StoredFacts } from './stored-facts.ts';

/**
 * The facts of a study at one data revision. Nothing is read until it is asked for, and what one revision has in common
 * with the one before is not read again. Subjects are numbered within the view: the cohort without gaps, in the order
 * in which they entered the study.
 */
export class StudyFacts implements FactView {
  readonly subjects: number;
  readonly revision: string;
  readonly screeningBasis: ScreeningBasis;
  readonly #study: Study;
  readonly #segments: ReadonlyMap<string, readonly Segment[]>;
  readonly #visible: VisibleSubjects;
  readonly #toView: Int32Array | null;
  readonly #stored: StoredFacts;
  readonly #origins: Origins;
  readonly #marks: Marks;
  readonly #panels: PanelBook;
  readonly #tables = new Map<string, { signature: string; table: unknown }>();

  constructor(study: Study, revision: string, earlier: StudyFacts | null) {
    const { read } = study;
    this.#study = study;
    this.revision = revision;
    this.#segments = Map.groupBy(storedSegments(read, 'active'), ({ table, concept }) => keyOf(table, concept));
    this.#visible = visibleSubjects(read);
    this.subjects = this.#visible.count;
    this.#toView = toViewOf(this.#visible);
    this.#stored = earlier ? earlier.#stored : new StoredFacts(read);
    this.#origins = new Origins(read);
    this.#marks = new Marks(read);
    this.#panels = new PanelBook(listPanels(read));
    this.screeningBasis = JSON.parse(read.value<string>(sql`SELECT basis FROM study`) ?? 'null') as ScreeningBasis;
    for (const [key, entry] of earlier ? earlier.#tables : [])
      if (entry.signature === this.#signature(key)) this.#tables.set(key, entry);
  }

  subjectId(subject: number): string {
    const identifier = this.#book().identifier(this.studyOrdinal(subject));
    if (identifier === undefined) throw new RangeError(`There is no subject ${subject}.`);
    return identifier;
  }

  subjectOf(id: string): number | null {
    const ordinal = this.#book().ordinalOf(id);
    if (ordinal === null) return null;
    const subject = this.#toView ? (this.#toView[ordinal] ?? -1) : ordinal;
    return subject >= 0 && subject < this.subjects ? subject : null;
  }

  /** The number by which the study knows a subject of this view for ever. */
  studyOrdinal(subject: number): number {
    if (!(subject >= 0 && subject < this.subjects)) throw new RangeError(`There is no subject ${subject}.`);
    return this.#visible.ordinals ? this.#visible.ordinals[subject]! : subject;
  }

  table<T extends Exclude<FactTableName, 'observation'>>(name: T): StoredTable<T> {
    return this.#tableOf(name, null);
  }

  observation(concept: string): StoredTable<'observation'> {
    return this.#tableOf('observation', concept);
  }

  concepts(): readonly string[] {
    const found = new Set<string>();
    for (const segments of this.#segments.values())
      for (const { concept, facts } of segments) if (concept !== null && facts > 0) found.add(concept);
    return [...found].sort();
  }

  panel(id: string): PanelDefinition | null {
    return this.#panels.find(id);
  }

  #tableOf<T extends FactTableName>(name: T, concept: string | null): StoredTable<T> {
    const key = keyOf(name, concept);
    const known = this.#tables.get(key);
    if (known) return known.table as StoredTable<T>;
    const table = new StoredTable<T>(name, {
      segments: this.#segments.get(key) ?? [],
      facts: this.#stored,
      origins: this.#origins,
      marks: this.#marks,
      subjects: this.subjects,
      toView: this.#toView,
    });
    this.#tables.set(key, { signature: this.#signature(key), table });
    return table;
  }

  /** The same text when a table would come out the same. */
  #signature(key: string): string {
    const parts = (this.#segments.get(key) ?? []).map(({ id }) => `${id}:${this.#marks.signature(id)}`);
    return `${this.#toView ? this.revision : this.subjects} ${parts.join(' ')}`;
  }

  #book(): SubjectBook {
    return subjectsOf(this.#study);
  }
}

/** Reads the study as it is now; the facts themselves are read when asked for. */
export function openFactView(study: Study): StudyFacts {
  return new StudyFacts(study, dataRevision(study.read), null);
}

const views = new WeakMap<Study, { view: StudyFacts; changes: number }>();

/** The facts of a study, kept until the data revision changes. Not to be called inside a change. */
export function factViewOf(study: Study): StudyFacts {
  if (study.changing) throw new TypeError('Facts cannot be viewed inside a change: they might be taken back.');
  const known = views.get(study);
  if (known?.changes === study.changes) return known.view;
  const revision = dataRevision(study.read);
  const view = known?.view.revision === revision ? known.view : new StudyFacts(study, revision, known?.view ?? null);
  views.set(study, { view, changes: study.changes });
  return view;
}

function keyOf(table: FactTableName, concept: string | null): string {
  return concept === null ? table : `${table} ${concept}`;
}

function toViewOf({ ordinals }: VisibleSubjects): Int32Array | null {
  if (!ordinals) return null;
  const toView = new Int32Array((ordinals.at(-1) ?? -1) + 1).fill(-1);
  ordinals.forEach((ordinal, subject) => {
    toView[ordinal] = subject;
  });
  return toView;
}
