import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

/** The samples of a table that says what kind each is. */
export class Samples implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('sample');
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const dates = new RecordDates(group.fields.get('date'), context, { main: group.fields.get('type') });
    if (dates.column) fields.own(dates.column);
    const type = fields.words('type');
    const material = fields.words('material');
    const records = this.#records;
    this.#take = (cells, at, problems) => {
      const stated = type(cells, problems);
      const made = material(cells, problems);
      if (at.sample === '') {
        if (stated.word !== '') problems.broken(null, '', 'a sample without an identifier');
        return 0;
      }
      const date = dates.of(cells, at, problems);
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | stated.flags | made.flags);
      records.word('sample', at.sample);
      records.word('type', sampleType(stated.word, made.word));
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
    const headers = this.#fields.headers({ material: ['type'] });
    return this.#records.drafts(headers);
  }
}

/**
 * A normal sample stays normal whatever it is made of; tumour DNA from plasma is a plasma sample. Blood of which nobody
 * says what it is counts as plasma too, the stricter of what it can be: nothing found in it never means "not there".
 */
function sampleType(stated: string, material: string): string {
  if (stated === '') return material === 'plasma' || material === 'blood' ? 'plasma' : 'unknown';
  return material === 'plasma' && stated === 'tumour' ? 'plasma' : stated;
}
