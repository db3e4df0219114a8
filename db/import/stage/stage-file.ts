import type { Dialect } from '../../domain/import/dialect.ts';
import type { FilePlan } from '../../domain/import/mapping.ts';
import type { Reading } from '../../domain/import/understand/reading.ts';
import { type Day, dayOfIso, NO_DATE } from '../../domain/time/day.ts';
import { isMissing } from '../../domain/values/missing.ts';
import { type PlannedColumns, plannedColumns } from '../derive/column-groups.ts';
import type { BoundColumn, DeriveContext, Deriver, RowContext, StagedDraft } from '../derive/deriver.ts';
import { deriversOf, type FileDerivers } from '../derive/derivers-of.ts';
import { EventRecords } from '../derive/event-records.ts';
import { LongObservations } from '../derive/long-observations.ts';
import { dateColumn } from '../derive/record-date.ts';
import type { SourceChunk } from '../text/chunks.ts';
import { type ReadSummary, readRecords } from '../text/records.ts';
import type { ByteSource } from '../text/source.ts';
import type { TextRecord } from '../text/text-record.ts';
import { fileContext, type ImportVocabulary } from './file-context.ts';
import { RowLedger } from './row-ledger.ts';
import type { SampleLinks } from './sample-links.ts';
import type { SubjectRoll } from './subject-roll.ts';
import { Understood } from './understood.ts';

export interface FileToStage {
  readonly id: string;
  /** Unique within the delivery. */
  readonly name: string;
  readonly format: string;
  readonly dialect: Dialect;
  readonly plan: FilePlan;
  readonly estimatedRows: number;
  /** Opens the bytes; the caller of `stageFile` does not close them. */
  open(): ByteSource;
}

/** What the files of a delivery share while they are read one after the other. */
export interface StagingContext {
  readonly roll: SubjectRoll;
  readonly links: SampleLinks;
  readonly vocabulary: ImportVocabulary;
  readonly signal: AbortSignal;
}

/** One file, read and understood, not yet in the study. */
export interface StagedFile {
  readonly file: FileToStage;
  readonly summary: ReadSummary;
  readonly names: readonly string[];
  readonly chunks: readonly SourceChunk[];
  readonly ledger: RowLedger;
  readonly drafts: StagedDraft[];
  readonly understood: Understood;
  /** Subject and sample of accepted rows, each pair once, with its first row: who could have been tested. */
  readonly tested: readonly TestedSample[];
  /** Gene symbols that the file's findings name. */
  readonly genes: readonly string[];
  readonly notices: string[];
}

export interface TestedSample {
  subject: number;
  sample: string;
  row: number;
}

interface MutableRow extends RowContext {
  subject: number;
  sample: string;
  row: number;
  date: Day;
  dateEnd: Day;
  dateFlags: number;
}

/**
 * Reads one file and turns its records into facts. Nothing is written.
 * @throws StratumError bad-mapping, bad-file, changed-file, cancelled, io
 */
export async function stageFile(
  file: FileToStage,
  staging: StagingContext,
  onProgress: (done: number, total: number) => void,
): Promise<StagedFile> {
  const { plan } = file;
  const { links, vocabulary } = staging;
  const planned = plannedColumns(plan, file.name);
  const context = fileContext(vocabulary, plan, {
    estimatedRows: file.estimatedRows,
    hasSamples: planned.sample !== null,
    subjectOfSample: (sample) => links.find(sample)?.subject ?? null,
  });
  const asOf = plan.asOf === undefined ? NO_DATE : (dayOfIso(plan.asOf) ?? NO_DATE);
  const derivers = deriversOf(planned, context, { file: file.name, asOf });
  const rows = new FileRows(file, planned, context, derivers, staging);
  const chunks: SourceChunk[] = [];
  const source = file.open();
  try {
    const summary = await readRecords(source, file.dialect, (record) => rows.take(record), {
      signal: staging.signal,
      onProgress,
      onHeader: (names) => rows.nameColumns(names),
      chunks: (chunk) => chunks.push(chunk),
    });
    return { file, summary, chunks, ...rows.finish(asOf) };
  } finally {
    source.close();
  }
}

/** Takes the rows of one file. */
class FileRows {
  readonly ledger: RowLedger;
  readonly understood = new Understood();
  readonly #file: FileToStage;
  readonly #planned: PlannedColumns;
  readonly #context: DeriveContext;
  readonly #derivers: FileDerivers;
  readonly #roll: SubjectRoll;
  readonly #links: SampleLinks;
  readonly #date: BoundColumn<Reading & { date: Day; dateEnd: Day }> | null;
  readonly #autoSamples: EventRecords | null;
  readonly #needsSubject: boolean;
  readonly #at: MutableRow = { subject: 0, sample: '', row: 0, date: NO_DATE, dateEnd: NO_DATE, dateFlags: 0 };
  readonly #tested = new Map<string, TestedSample>();
  readonly #listsTested: boolean;
  readonly #firstRows: Map<number, number> | null;
  #names: readonly string[] = [];

  constructor(
    file: FileToStage,
    planned: PlannedColumns,
    context: DeriveContext,
    derivers: FileDerivers,
    staging: StagingContext,
  ) {
    this.#file = file;
    this.#planned = planned;
    this.#context = context;
    this.#derivers = derivers;
    this.#roll = staging.roll;
    this.#links = staging.links;
    this.ledger = new RowLedger(() => this.#names);
    this.#date = planned.date ? dateColumn(planned.date, context) : null;
    this.#needsSubject = planned.subject !== null || planned.sample !== null;
    // Without a table of samples, a sample's first mention is the record of it.
    this.#autoSamples = planned.sample && !derivers.samples ? new EventRecords('sample') : null;
    this.#listsTested = planned.sample !== null || file.plan.coverage?.kind === 'all-genes-in-file';
    this.#firstRows = file.plan.complete.length > 0 ? new Map() : null;
  }

  nameColumns(names: readonly string[]): void {
    this.#names = names;
  }

  take(record: TextRecord): void {
    const { ledger } = this;
    ledger.begin(record);
    if (record.problem) {
      ledger.reject(record, record.problem.code, record.problem.sentence, record.problem.column - 1);
      return;
    }
    if (this.#needsSubject && !this.#identify(record)) return;
    const at = this.#at;
    at.row = record.row;
    if (this.#date) {
      const { date, dateEnd, flags } = this.#date.read(record, ledger);
      at.date = date;
      at.dateEnd = dateEnd;
      at.dateFlags = flags;
    }
    let facts = 0;
    for (const deriver of this.#derivers.events) facts += deriver.take(record, at, ledger);
    if (this.#derivers.wide) facts += this.#derivers.wide.take(record, at, ledger);
    if (facts === 0 && ledger.isBroken) {
      if (this.#needsSubject) this.#roll.reject(at.subject);
      ledger.rejectBroken(record);
      return;
    }
    this.#derivers.wide?.keep(at);
    if (this.#needsSubject) this.#settle(at, record);
    ledger.accept(record);
  }

  /** Finds whose row it is; false when nobody can say, and the row is rejected. */
  #identify(record: TextRecord): boolean {
    const { subject, sample } = this.#planned;
    const at = this.#at;
    at.sample = sample ? this.#identifier(record, sample.index, sample) : '';
    const named = subject ? this.#identifier(record, subject.index, subject) : '';
    const link = at.sample === '' ? null : this.#links.find(at.sample);
    if (named !== '') {
      if (!named.isWellFormed() || named.includes('\0')) {
        const why = 'the subject identifier holds characters that cannot be stored';
        this.ledger.reject(record, 'bad-subject', why, subject!.index, named);
        return false;
      }
      at.subject = this.#roll.resolve(named);
      if (link && link.subject !== at.subject) {
        this.#roll.reject(at.subject);
        const owner = this.#roll.identifier(link.subject);
        const sentence = `sample ${at.sample} is said to be of subject ${named} here, and of subject ${owner} in ${link.said}`;
        this.ledger.reject(record, 'sample-of-another', sentence, sample!.index, at.sample);
        return false;
      }
      return true;
    }
    if (link) {
      at.subject = link.subject;
      return true;
    }
    if (at.sample !== '') {
      const sentence = `no file says which subject sample ${at.sample} is of`;
      this.ledger.reject(record, 'unknown-sample', sentence, sample!.index, at.sample);
      return false;
    }
    const column = (subject ?? sample)!;
    const sentence = subject ? 'the row names no subject' : 'the row names no sample';
    this.ledger.reject(record, 'no-subject', sentence, column.index, record.text(column.index));
    return false;
  }

  #identifier(record: TextRecord, index: number, column: { values?: Record<string, string> | undefined }): string {
    const received = record.text(index);
    const trimmed = received.trim();
    const text = column.values?.[trimmed] ?? trimmed;
    if (isMissing(text, this.#context.missing(this.#planned.subject ?? this.#planned.sample!))) return '';
    if (text !== received) this.understood.count(this.#names[index] ?? '', received, text);
    return text;
  }

  #settle(at: MutableRow, record: TextRecord): void {
    this.#roll.accept(at.subject);
    if (at.sample !== '') {
      this.#links.link(at.sample, { subject: at.subject, said: `${this.#file.name}, row ${record.row}` });
      const first = this.#links.declare(at.sample);
      if (first && this.#autoSamples) {
        this.#autoSamples.begin(at.subject, at.row);
        this.#autoSamples.word('sample', at.sample);
        this.#autoSamples.word('type', 'unknown');
      }
    }
    if (this.#listsTested) {
      const key = `${at.subject}\n${at.sample}`;
      if (!this.#tested.has(key)) this.#tested.set(key, { subject: at.subject, sample: at.sample, row: at.row });
    }
    if (this.#firstRows && !this.#firstRows.has(at.subject)) this.#firstRows.set(at.subject, at.row);
  }

  finish(asOf: Day) {
    const { events, wide, matrices } = this.#derivers;
    const all: readonly Deriver[] = wide ? [...events, wide] : events;
    const drafts = all.flatMap((deriver) => deriver.drafts());
    const header = this.#planned.sample?.header ?? '';
    if (this.#autoSamples) drafts.push(...this.#autoSamples.drafts({ sample: header, type: header }));
    drafts.push(...this.#completeness(asOf));
    const columns = [...all.flatMap((deriver) => deriver.columns), ...(this.#date ? [this.#date] : [])];
    for (const column of columns) this.understood.add(column.header, column.reader.changes());
    for (const deriver of events)
      if (deriver instanceof LongObservations) this.understood.add(deriver.valueHeader, deriver.changes());
    const tested = [...this.#tested.values()];
    for (const matrix of matrices) {
      for (const { sample, subject } of matrix.samples) {
        this.#roll.accept(subject);
        tested.push({ sample, subject, row: 1 });
      }
    }
    return {
      names: this.#names,
      ledger: this.ledger,
      drafts: withSampleHeader(drafts, header),
      understood: this.understood,
      tested,
      genes: [...new Set(events.flatMap((deriver) => [...(deriver.genes?.() ?? [])]))].sort(),
      notices: matrices.flatMap(({ strangers }) =>
        strangers.length === 0
          ? []
          : [
              `${this.#file.name}: no file says which subject these samples are of, so their columns are not imported: ${strangers.join(', ')}.`,
            ],
      ),
    };
  }

  /** That the file lists every event of a kind for its subjects, up to its date. */
  #completeness(asOf: Day): StagedDraft[] {
    if (!this.#firstRows) return [];
    const records = new EventRecords('completeness');
    for (const [subject, row] of this.#firstRows)
      for (const event of this.#file.plan.complete) {
        records.begin(subject, row, asOf);
        records.word('event', event);
        records.number('to', asOf);
      }
    return records.drafts({});
  }
}

/** Facts about a sample also say which column named it. */
function withSampleHeader(drafts: readonly StagedDraft[], header: string): StagedDraft[] {
  if (header === '') return [...drafts];
  return drafts.map((draft) =>
    draft.columns.sample === undefined || draft.fields.sample !== undefined
      ? draft
      : { ...draft, fields: { ...draft.fields, sample: header } },
  );
}
