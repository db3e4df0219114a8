import { copyNumberReader, geneReader, type StateReading } from '../../domain/import/understand/findings.ts';
import {
  BoundColumn,
  type Cells,
  type ColumnGroup,
  type DeriveContext,
  type Deriver,
  type RowContext,
  type RowProblems,
  type StagedDraft,
} from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';

interface SampleColumn {
  column: BoundColumn<StateReading>;
  sample: string;
  subject: number;
}

/** A table of genes by samples: each row a gene, each column a sample, each cell a state. */
export class CopyNumberMatrix implements Deriver {
  readonly columns: BoundColumn<StateReading>[] | GroupFields['columns'];
  /** Headers whose sample belongs to no subject that is known. */
  readonly strangers: readonly string[];
  readonly samples: readonly { sample: string; subject: number }[];
  readonly #fields: GroupFields;
  readonly #records: { records: EventRecords; header: string }[] = [];
  readonly #genes = new Set<string>();
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    const dates = new RecordDates(undefined, context, { main: group.fields.get('gene') });
    const gene = fields.column('gene', geneReader);
    const known: SampleColumn[] = [];
    const strangers: string[] = [];
    for (const mapping of group.matrix) {
      const sample = mapping.header.trim();
      const subject = context.subjectOfSample(sample);
      const column = fields.own(new BoundColumn(mapping, copyNumberReader(context.missing(mapping), mapping.values)));
      if (subject === null) strangers.push(mapping.header);
      else known.push({ column, sample, subject });
    }
    // Segments keep one header per column of facts, so each sample has its own.
    this.#records = known.map(({ column }) => ({ records: new EventRecords('copyNumber'), header: column.header }));
    this.strangers = strangers;
    this.samples = known.map(({ sample, subject }) => ({ sample, subject }));
    this.columns = fields.columns;

    this.#take = (cells, at, problems) => {
      const named = gene?.read(cells, problems);
      if (!named || named.word === '') {
        problems.broken(gene?.index ?? null, '', 'a row of copy numbers without a gene');
        return 0;
      }
      this.#genes.add(named.word);
      let facts = 0;
      known.forEach(({ column, sample, subject }, i) => {
        const reading = column.read(cells, problems);
        if (reading.state === 'missing') return;
        const { records } = this.#records[i]!;
        const date = dates.of(cells, at, problems);
        records.begin(subject, at.row, date.date, date.dateEnd);
        records.flag(named.flags | reading.flags | date.flags);
        records.word('sample', sample);
        records.word('gene', named.word);
        records.number('state', reading.copyState);
        facts++;
      });
      return facts;
    };
  }

  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    return this.#take(cells, at, problems);
  }

  drafts(): StagedDraft[] {
    const gene = this.#fields.headers().gene ?? '';
    return this.#records.flatMap(({ records, header }) => records.drafts({ gene, state: header, sample: header }));
  }

  genes(): Iterable<string> {
    return this.#genes;
  }
}
