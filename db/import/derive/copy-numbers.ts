import { copyNumberReader, geneReader } from '../../domain/import/understand/findings.ts';
import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

/** One gene's copy number per row (`Samples`, `Gene`, `CNA`). */
export class CopyNumbers implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('copyNumber');
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const dates = new RecordDates(group.fields.get('date'), context, { main: group.fields.get('gene') });
    if (dates.column) fields.own(dates.column);
    const gene = fields.column('gene', geneReader);
    const constantGene = geneReader(new Set())(group.constants.gene ?? '');
    const state = fields.column('state', copyNumberReader);
    const copies = fields.numbers('copies', { low: 0, high: 10_000 });
    const records = this.#records;
    this.#take = (cells, at, problems) => {
      const named = gene?.read(cells, problems) ?? constantGene;
      const call = state?.read(cells, problems) ?? null;
      const number = copies(cells, problems);
      const absent = (call === null || call.state === 'missing') && Number.isNaN(number.value) && number.flags === 0;
      if (named.word === '') {
        if (!absent) problems.broken(gene?.index ?? null, '', 'a copy number without a gene');
        return 0;
      }
      if (absent) return 0;
      const date = dates.of(cells, at, problems);
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | named.flags | (call?.flags ?? 0) | number.flags);
      records.word('sample', at.sample);
      records.word('gene', named.word);
      records.number('state', call?.copyState ?? Number.NaN);
      records.number('copies', number.value);
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

  genes(): Iterable<string> {
    return this.#records.wordsOf('gene');
  }
}
