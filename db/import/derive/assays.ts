import { plainReader } from '../../domain/import/understand/category.ts';
import { wordReading } from '../../domain/import/understand/reading.ts';
import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

/**
 * That samples were tested, and with which panel. In a table of findings the same assay stands on many rows: each assay
 * is then taken once, from the first row that names it.
 */
export class Assays implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('assay');
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext, options: { once: boolean }) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const dates = new RecordDates(group.fields.get('date'), context, {
      main: group.fields.get('panel') ?? group.fields.get('outcome'),
    });
    if (dates.column) fields.own(dates.column);
    const panel = fields.column('panel', (missing, values) => {
      const read = plainReader(missing, values);
      return (received) => {
        const reading = read(received);
        return reading.word === '' ? reading : wordReading(received, context.panel(reading.word));
      };
    });
    const constantPanel = group.constants.panel ? context.panel(group.constants.panel) : '';
    const outcome = fields.words('outcome');
    // Where a table names panels and no outcomes, a panel is a report. Beside outcomes of others, an empty one is none.
    const unstated = fields.has('outcome') ? 'unknown' : 'success';
    const records = this.#records;
    const seen = new Set<string>();
    this.#take = (cells, at, problems) => {
      const name = panel?.read(cells, problems).word || constantPanel;
      const result = outcome(cells, problems);
      if (result.word === 'not done' || (name === '' && result.word === '')) return 0;
      const date = dates.of(cells, at, problems);
      if (options.once) {
        const key = JSON.stringify([at.subject, at.sample, name, result.word, date.date]);
        if (seen.has(key)) return 1;
        seen.add(key);
      }
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | result.flags);
      records.word('sample', at.sample);
      records.word('panel', name);
      records.word('outcome', result.word || unstated);
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
