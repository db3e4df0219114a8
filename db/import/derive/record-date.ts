import { FLAG } from '../../domain/facts/tables.ts';
import type { ColumnMapping } from '../../domain/import/mapping.ts';
import { type DateReading, dateReader } from '../../domain/import/understand/date.ts';
import { type Day, NO_DATE } from '../../domain/time/day.ts';
import { BoundColumn, type Cells, type DeriveContext, type RowContext, type RowProblems } from './deriver.ts';

export interface RecordDate {
  date: Day;
  dateEnd: Day;
  /** FLAG.dateOfFile, or FLAG.unrecognised for a date that was not understood. */
  flags: number;
}

/** Binds a column of dates. */
export function dateColumn(mapping: ColumnMapping, context: DeriveContext): BoundColumn<DateReading> {
  return new BoundColumn(
    mapping,
    dateReader({
      order: mapping.dateOrder ?? 'iso',
      pivot: mapping.pivot,
      missing: context.missing(mapping),
      values: mapping.values,
    }),
  );
}

/**
 * Dates the records of one group: by their own date column, else by the row's, else by the date of the column or file.
 * `strict`: only by their own. Therapies and diagnoses are dated strictly, since the date of a visit or of a file is
 * not the day on which a therapy began or a diagnosis was made.
 */
export class RecordDates {
  readonly column: BoundColumn<DateReading> | null;
  readonly #strict: boolean;
  readonly #asOf: Day;

  constructor(
    own: ColumnMapping | undefined,
    context: DeriveContext,
    options: { strict?: boolean; main?: ColumnMapping | undefined } = {},
  ) {
    this.column = own ? dateColumn(own, context) : null;
    this.#strict = options.strict ?? false;
    this.#asOf = context.asOf(options.main ?? own ?? null);
  }

  of(cells: Cells, at: RowContext, problems: RowProblems): RecordDate {
    if (this.column !== null) {
      const { date, dateEnd, flags } = this.column.read(cells, problems);
      if (date !== NO_DATE || flags !== 0) return { date, dateEnd, flags };
    }
    if (this.#strict) return { date: NO_DATE, dateEnd: NO_DATE, flags: 0 };
    if (at.date !== NO_DATE || at.dateFlags !== 0) return { date: at.date, dateEnd: at.dateEnd, flags: at.dateFlags };
    if (this.#asOf === NO_DATE) return { date: NO_DATE, dateEnd: NO_DATE, flags: 0 };
    return { date: this.#asOf, dateEnd: this.#asOf, flags: FLAG.dateOfFile };
  }
}
