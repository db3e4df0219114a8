import type { Reading } from '../../domain/import/understand/reading.ts';
import type { Day } from '../../domain/time/day.ts';
import type { PlannedColumns } from '../derive/column-groups.ts';
import type { BoundColumn, DeriveContext, Deriver, StagedDraft } from '../derive/deriver.ts';
import type { FileDerivers } from '../derive/derivers-of.ts';
import { EventRecords } from '../derive/event-records.ts';
import { LongObservations } from '../derive/long-observations.ts';
import { dateColumn } from '../derive/record-date.ts';
import type { TextRecord } from '../text/text-record.ts';
import { ListGaps } from './list-gaps.ts';
import { type MutableRow, newRow, RowIdentity } from './row-identity.ts';
import { RowLedger } from './row-ledger.ts';
import type { SampleLinks } from './sample-links.ts';
import type { FileToStage, StagingContext, TestedSample } from './staged-file.ts';
import type { SubjectRoll } from './subject-roll.ts';
import { Understood } from './understood.ts';

/** Takes the rows of one file. */
export class FileRows {
  readonly ledger: RowLedger;
  readonly understood = new Understood();
  readonly #file: FileToStage;
  readonly #planned: PlannedColumns;
  readonly #derivers: FileDerivers;
  readonly #roll: SubjectRoll;
  readonly #links: SampleLinks;
  readonly #date: BoundColumn<Reading & { date: Day; dateEnd: Day }> | null;
  readonly #autoSamples: EventRecords | null;
  readonly #identity: RowIdentity;
  readonly #at = newRow();
  readonly #tested = new Map<string, TestedSample>();
  readonly #listsTested: boolean;
  readonly #firstRows: Map<number, number> | null;
  readonly #gaps = new ListGaps();
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
    this.#derivers = derivers;
    this.#roll = staging.roll;
    this.#links = staging.links;
    this.ledger = new RowLedger(() => this.#names);
    this.#date = planned.date ? dateColumn(planned.date, context) : null;
    this.#identity = new RowIdentity(planned, context, staging, this);
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
      this.#gaps.unreadable(record, this.#planned.subject);
      return;
    }
    const at = this.#at;
    const isSomebodys = this.#identity.isNeeded;
    if (isSomebodys && !this.#identity.find(record, at)) {
      this.#gaps.nobodys(record, this.#planned.subject);
      return;
    }
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
    if (ledger.isDoubtful) this.#gaps.of(at.subject, record.row);
    if (facts === 0 && ledger.isBroken) {
      if (isSomebodys) this.#roll.reject(at.subject);
      ledger.rejectBroken(record);
      return;
    }
    this.#derivers.wide?.keep(at);
    if (isSomebodys) this.#settle(at, record);
    ledger.accept(record);
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
      notices: [
        ...this.#gapNotice(),
        ...matrices.flatMap(({ strangers }) =>
          strangers.length === 0
            ? []
            : [
                `${this.#file.name}: no file says which subject these samples are of, so their columns are not imported: ${strangers.join(', ')}.`,
              ],
        ),
      ],
    };
  }

  /** Whose list is not taken as complete, although the person says that the file's is. */
  #gapNotice(): string[] {
    const rows = this.#firstRows === null ? [] : this.#gaps.rows;
    if (rows.length === 0) return [];
    const shown = rows.slice(0, 20).join(', ');
    const whose = this.#gaps.isOfAnybody ? 'anybody' : 'the subjects of these rows';
    return [
      `${this.#file.name}: ${rows.length === 1 ? `row ${shown} tells` : `rows ${shown}${rows.length > 20 ? ' and others tell' : ' tell'}`} of something that could not be taken in, so the list of ${this.#file.plan.complete.join(', ')} does not count as complete for ${whose}.`,
    ];
  }

  /** That the file lists every event of a kind for its subjects, up to its date. */
  #completeness(asOf: Day): StagedDraft[] {
    if (!this.#firstRows) return [];
    const records = new EventRecords('completeness');
    const known = this.#gaps.settle(this.#firstRows.keys(), (subject) => this.#roll.identifier(subject));
    for (const [subject, row] of this.#firstRows) {
      if (known.has(subject)) continue;
      for (const event of this.#file.plan.complete) {
        records.begin(subject, row, asOf);
        records.word('event', event);
        records.number('to', asOf);
      }
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
