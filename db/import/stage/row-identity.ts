import type { ColumnMapping } from '../../domain/import/mapping.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import { isMissing } from '../../domain/values/missing.ts';
import type { PlannedColumns } from '../derive/column-groups.ts';
import type { DeriveContext, RowContext } from '../derive/deriver.ts';
import type { TextRecord } from '../text/text-record.ts';
import type { RowLedger } from './row-ledger.ts';
import type { StagingContext } from './staged-file.ts';
import type { Understood } from './understood.ts';

/** What holds for the row at hand; one object, written anew for each row. */
export interface MutableRow extends RowContext {
  subject: number;
  sample: string;
  row: number;
  date: Day;
  dateEnd: Day;
  dateFlags: number;
}

export function newRow(): MutableRow {
  return { subject: 0, sample: '', row: 0, date: NO_DATE, dateEnd: NO_DATE, dateFlags: 0 };
}

/** Finds whose rows they are: by the subject they name, else by the subject of their sample. */
export class RowIdentity {
  /** Rows may be of nobody: a table of genes by samples names its samples in the header. */
  readonly isNeeded: boolean;
  readonly #planned: PlannedColumns;
  readonly #context: DeriveContext;
  readonly #staging: StagingContext;
  readonly #ledger: RowLedger;
  readonly #understood: Understood;

  constructor(
    planned: PlannedColumns,
    context: DeriveContext,
    staging: StagingContext,
    reports: { ledger: RowLedger; understood: Understood },
  ) {
    this.#planned = planned;
    this.#context = context;
    this.#staging = staging;
    this.#ledger = reports.ledger;
    this.#understood = reports.understood;
    this.isNeeded = planned.subject !== null || planned.sample !== null;
  }

  /** Writes subject and sample into `at`; false when nobody can say, and the row is rejected. */
  find(record: TextRecord, at: MutableRow): boolean {
    const { subject, sample } = this.#planned;
    at.sample = sample ? this.#identifier(record, sample) : '';
    const named = subject ? this.#identifier(record, subject) : '';
    const link = at.sample === '' ? null : this.#staging.links.find(at.sample);
    if (named !== '') return this.#isConsistent(record, at, named, link);
    if (link) {
      at.subject = link.subject;
      return true;
    }
    if (at.sample !== '') {
      const sentence = `no file says which subject sample ${at.sample} is of`;
      this.#ledger.reject(record, 'unknown-sample', sentence, sample!.index, at.sample);
      return false;
    }
    const column = (subject ?? sample)!;
    const sentence = subject ? 'the row names no subject' : 'the row names no sample';
    this.#ledger.reject(record, 'no-subject', sentence, column.index, record.text(column.index));
    return false;
  }

  #isConsistent(
    record: TextRecord,
    at: MutableRow,
    named: string,
    link: ReturnType<StagingContext['links']['find']>,
  ): boolean {
    const { subject, sample } = this.#planned;
    const { roll } = this.#staging;
    if (!named.isWellFormed() || named.includes('\0')) {
      const why = 'the subject identifier holds characters that cannot be stored';
      this.#ledger.reject(record, 'bad-subject', why, subject!.index, named);
      return false;
    }
    at.subject = roll.resolve(named);
    if (!link || link.subject === at.subject) return true;
    roll.reject(at.subject);
    const owner = roll.identifier(link.subject);
    const sentence = `sample ${at.sample} is said to be of subject ${named} here, and of subject ${owner} in ${link.said}`;
    this.#ledger.reject(record, 'sample-of-another', sentence, sample!.index, at.sample);
    return false;
  }

  /** Compared exactly, save for space around it, which is taken away in the open. */
  #identifier(record: TextRecord, column: ColumnMapping): string {
    const received = record.text(column.index);
    const trimmed = received.trim();
    const text = column.values?.[trimmed] ?? trimmed;
    if (isMissing(text, this.#context.missing(column))) return '';
    if (text !== received) this.#understood.count(column.header, received, text);
    return text;
  }
}
