import { type FactTableName, FLAG } from '../../domain/facts/tables.ts';
import type { DateReading } from '../../domain/import/understand/date.ts';
import { dateReader } from '../../domain/import/understand/date.ts';
import { NO_DATE } from '../../domain/time/day.ts';
import type {
  BoundColumn,
  Cells,
  ColumnGroup,
  DeriveContext,
  Deriver,
  RowContext,
  RowProblems,
  StagedDraft,
} from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

interface Shape {
  /** Without it there is no record. */
  needs: string;
  words: readonly string[];
  days: readonly string[];
  /** Word of a field where neither column nor constant says. */
  defaults: Readonly<Record<string, string>>;
}

/** Consents, attestations and statements of completeness: words and days in columns of their own. */
const SHAPES: Readonly<Partial<Record<FactTableName, Shape>>> = {
  consent: { needs: 'status', words: ['scope', 'status', 'version'], days: [], defaults: { scope: 'study' } },
  attestation: { needs: 'answer', words: ['question', 'answer', 'person', 'note'], days: [], defaults: {} },
  completeness: { needs: 'event', words: ['event'], days: ['from', 'to'], defaults: {} },
};

export class PlainEvents implements Deriver {
  readonly #fields: GroupFields;
  readonly #records: EventRecords;
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const shape = SHAPES[group.table]!;
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    this.#records = new EventRecords(group.table);
    const dates = new RecordDates(group.fields.get('date'), context, { main: group.fields.get(shape.needs) });
    if (dates.column) fields.own(dates.column);
    const words = shape.words.map((field) => [field, fields.words(field)] as const);
    const days = shape.days.map((field) => [field, dayColumn(fields, group, field)] as const);
    const records = this.#records;
    const whole = group.fields.get(shape.needs)?.index ?? 0;
    this.#take = (cells, at, problems) => {
      const readings = words.map(([field, read]) => [field, read(cells, problems)] as const);
      const main = readings.find(([field]) => field === shape.needs)![1];
      if (main.word === '') {
        const other = readings.find(([field, reading]) => reading.word !== '' && group.fields.has(field));
        if (other)
          problems.broken(group.fields.get(shape.needs)?.index ?? null, '', `${other[0]} without ${shape.needs}`);
        return 0;
      }
      const date = dates.of(cells, at, problems);
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags);
      for (const [field, reading] of readings) {
        records.word(field, reading.word || (shape.defaults[field] ?? ''));
        records.flag(reading.flags);
      }
      for (const [field, column] of days) {
        const day = column?.read(cells, problems);
        // Of a partial date only what it certainly covers: from its last day, up to its first.
        if (day && day.date !== NO_DATE) records.number(field, field === 'to' ? day.date : day.dateEnd);
        if (day) records.flag(day.flags);
        if (field === 'to' && (day === undefined || day.state === 'missing') && date.date === NO_DATE) {
          problems.flag(whole, cells.text(whole), 'it is not said up to which day the list is complete');
          records.flag(FLAG.unrecognised);
        }
      }
      return 1;
    };
  }

  get columns() {
    return this.#fields.columns;
  }

  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    return this.#take(cells, at, problems);
  }

  drafts(): StagedDraft[] {
    return this.#records.drafts(this.#fields.headers());
  }
}

function dayColumn(fields: GroupFields, group: ColumnGroup, field: string): BoundColumn<DateReading> | null {
  const mapping = group.fields.get(field);
  return fields.column(field, (missing, values) =>
    dateReader({ order: mapping?.dateOrder ?? 'iso', pivot: mapping?.pivot, missing, values }),
  );
}
