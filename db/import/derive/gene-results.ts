import { consequenceOfProtein } from '../../domain/findings/consequence.ts';
import { parseProteinChange } from '../../domain/findings/protein.ts';
import { geneReading } from '../../domain/import/understand/findings.ts';
import { geneResultReader, type ResultTable } from '../../domain/import/understand/gene-result.ts';
import type { Reading } from '../../domain/import/understand/reading.ts';
import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { BoundColumn } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';
import { TestedGenes } from './tested-genes.ts';

const CLASS_OF = { variant: 'small', copyNumber: 'copyNumber', fusion: 'fusion' } as const;

/**
 * A column with the result of one gene's test (`EGFR mutation`: `L858R`, `wild type`, `not done`): what was found, and
 * that the gene was tested. Not tested is never negative, and negative is only what the cell says is.
 */
export class GeneResults implements Deriver {
  readonly columns: readonly BoundColumn<Reading>[];
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;
  readonly #records: EventRecords;
  readonly #tested: TestedGenes;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #header: string;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const table = group.table as ResultTable;
    const mapping = group.fields.get('result')!;
    const gene = geneReading(group.concept ?? '', group.concept ?? '');
    const result = new BoundColumn(
      mapping,
      geneResultReader(table, context.missing(mapping), mapping.values, gene.word),
    );
    const dates = new RecordDates(group.fields.get('date'), context, { main: mapping });
    const fields = new GroupFields(group, context);
    const origin = table === 'variant' ? fields.words('origin') : null;
    this.columns = [result, ...(dates.column ? [dates.column] : []), ...fields.columns];
    this.#records = new EventRecords(table);
    this.#tested = new TestedGenes(CLASS_OF[table], context);
    this.#header = mapping.header;
    const column = { variant: 'protein', copyNumber: 'state', fusion: 'gene3' }[table];
    this.#headers = { ...fields.headers({ result: ['gene', column] }) };
    const records = this.#records;

    this.#take = (cells, at, problems) => {
      const reading = result.read(cells, problems);
      if (reading.state === 'missing') return 0;
      const date = dates.of(cells, at, problems);
      const tested = { ...date, flags: date.flags };
      let facts = 0;
      if (reading.tested || reading.failed) {
        this.#tested.add(gene.word, at, tested, reading.failed ? 'failed' : 'success');
        facts++;
      }
      if (table === 'copyNumber') {
        if (Number.isNaN(reading.copyState) && reading.flags === 0) return facts;
        begin(at, date, reading.flags);
        records.word('gene', gene.word);
        records.number('state', reading.copyState);
        return facts + 1;
      }
      for (const change of reading.changes) {
        begin(at, date, reading.flags);
        facts++;
        if (table === 'variant') {
          const parsed = change === '' ? null : parseProteinChange(change);
          records.word('gene', gene.word);
          records.word('protein', change);
          if (parsed) records.word('consequence', consequenceOfProtein(parsed) ?? '');
          records.word('origin', origin?.(cells, problems).word ?? '');
        } else {
          records.word('gene5', reading.partners?.gene5 ?? '');
          records.word('gene3', reading.partners?.gene3 || gene.word);
          // What is not understood may also say that nothing was found: its words are no kind of rearrangement.
          records.word('kind', reading.flags === 0 ? 'fusion' : change);
          if (reading.flags !== 0) records.word('description', change);
        }
      }
      return facts;
    };

    function begin(at: RowContext, date: { date: number; dateEnd: number; flags: number }, flags: number): void {
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | gene.flags | flags);
      records.word('sample', at.sample);
    }
  }

  take(cells: Cells, at: RowContext, problems: RowProblems): number {
    return this.#take(cells, at, problems);
  }

  drafts(): StagedDraft[] {
    return [...this.#records.drafts(this.#headers), ...this.#tested.drafts(this.#header)];
  }
}
