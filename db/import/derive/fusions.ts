import { geneReader, pairReader } from '../../domain/import/understand/findings.ts';
import { MISSING_WORD, type WordReading, wordReading } from '../../domain/import/understand/reading.ts';
import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

/** One fusion or other structural variant per row: two partner columns, or both in one. */
export class Fusions implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('fusion');
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const dates = new RecordDates(group.fields.get('date'), context, {
      main: group.fields.get('gene5') ?? group.fields.get('gene3') ?? group.fields.get('pair'),
    });
    if (dates.column) fields.own(dates.column);
    const gene5 = fields.column('gene5', partnerReader);
    const gene3 = fields.column('gene3', partnerReader);
    const pair = fields.column('pair', pairReader);
    const kind = fields.words('kind');
    const description = fields.words('description');
    const records = this.#records;
    this.#take = (cells, at, problems) => {
      let first: WordReading = gene5?.read(cells, problems) ?? MISSING_WORD;
      let second: WordReading = gene3?.read(cells, problems) ?? MISSING_WORD;
      let flags = first.flags | second.flags;
      if (pair && first.word === '' && second.word === '') {
        const both = pair.read(cells, problems);
        first = { ...MISSING_WORD, word: both.gene5 };
        second = { ...MISSING_WORD, word: both.gene3 };
        flags |= both.flags;
      }
      const what = kind(cells, problems);
      const words = description(cells, problems);
      if (first.word === '' && second.word === '') {
        if (words.word !== '' || (fields.has('kind') && what.word !== ''))
          problems.broken(gene5?.index ?? gene3?.index ?? null, '', 'a rearrangement without a gene');
        return 0;
      }
      const date = dates.of(cells, at, problems);
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | flags | what.flags);
      records.word('sample', at.sample);
      records.word('gene5', first.word);
      records.word('gene3', second.word);
      records.word('kind', what.word);
      records.word('description', words.word);
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
    return this.#records.drafts(this.#fields.headers({ pair: ['gene5', 'gene3'] }));
  }

  genes(): Iterable<string> {
    return [...this.#records.wordsOf('gene5'), ...this.#records.wordsOf('gene3')];
  }
}

/** A gene, or `intergenic` where a break lies in no gene. */
const partnerReader: typeof geneReader = (missing, values) => {
  const read = geneReader(missing, values);
  return (received) => (/^intergenic$/i.test(received.trim()) ? wordReading(received, 'intergenic') : read(received));
};
