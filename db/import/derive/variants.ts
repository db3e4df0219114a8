import { FLAG } from '../../domain/facts/tables.ts';
import { consequenceOfProtein } from '../../domain/findings/consequence.ts';
import { parseProteinChange } from '../../domain/findings/protein.ts';
import { consequenceReader, geneReader, isWildType, proteinReader } from '../../domain/import/understand/findings.ts';
import { understandPolarity } from '../../domain/values/words.ts';
import type { Cells, ColumnGroup, DeriveContext, Deriver, RowContext, RowProblems, StagedDraft } from './deriver.ts';
import { EventRecords } from './event-records.ts';
import { GroupFields } from './group-fields.ts';
import { RecordDates } from './record-date.ts';
import { TestedGenes } from './tested-genes.ts';

const WHOLE = { low: 0, high: Number.MAX_SAFE_INTEGER };
const FRACTION = { low: 0, high: 1, percent: true };

/** One small variant per row, each field in its own column. */
export class Variants implements Deriver {
  readonly #fields: GroupFields;
  readonly #records = new EventRecords('variant');
  readonly #tested: TestedGenes;
  readonly #dates: RecordDates;
  readonly #take: (cells: Cells, at: RowContext, problems: RowProblems) => number;

  constructor(group: ColumnGroup, context: DeriveContext) {
    const fields = new GroupFields(group, context);
    this.#fields = fields;
    this.#tested = new TestedGenes('small', context);
    this.#dates = new RecordDates(group.fields.get('date'), context, { main: group.fields.get('gene') });
    if (this.#dates.column) fields.own(this.#dates.column);
    const gene = fields.column('gene', geneReader);
    const constantGene = geneReader(new Set())(group.constants.gene ?? '');
    const protein = fields.column('protein', (missing, values) => {
      const read = proteinReader(missing, values);
      return (text) => (saysNothingFound(text) ? nothingFound(text) : read(text));
    });
    const consequence = fields.column('consequence', consequenceReader);
    const words = WORDS.map((field) => [field, fields.words(field)] as const);
    const vaf = fields.numbers('vaf', FRACTION);
    const depth = fields.numbers('depth', WHOLE);
    const refCount = fields.numbers('refCount', WHOLE);
    const altCount = fields.numbers('altCount', WHOLE);
    const records = this.#records;

    this.#take = (cells, at, problems) => {
      const named = gene?.read(cells, problems) ?? constantGene;
      const change = protein?.read(cells, problems) ?? null;
      const kind = consequence?.read(cells, problems) ?? null;
      const others = words.map(([field, read]) => [field, read(cells, problems)] as const);
      const coding = others.find(([field]) => field === 'coding')?.[1].word ?? '';
      const says = (change?.word ?? '') !== '' || coding !== '' || (kind?.word ?? '') !== '';
      if (named.word === '') {
        if (says) problems.broken(gene?.index ?? null, '', 'a variant without a gene');
        return 0;
      }
      const date = this.#dates.of(cells, at, problems);
      if (change?.word === NOTHING_FOUND) {
        this.#tested.add(named.word, at, date, 'success');
        return 1;
      }
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | named.flags | (change?.flags ?? 0) | (kind?.flags ?? 0));
      records.word('sample', at.sample);
      records.word('gene', named.word);
      records.word('protein', change?.word ?? '');
      records.word('consequence', kind?.word || consequenceBy(change?.word ?? ''));
      for (const [field, reading] of others) {
        records.word(field, reading.word);
        records.flag(reading.flags);
      }
      const reference = refCount(cells, problems);
      const alternative = altCount(cells, problems);
      const reads = reference.value + alternative.value;
      const fraction = vaf(cells, problems);
      const total = depth(cells, problems);
      records.number('vaf', Number.isNaN(fraction.value) && reads > 0 ? alternative.value / reads : fraction.value);
      records.number('depth', Number.isNaN(total.value) ? reads : total.value);
      // A fraction or depth that cannot be used is absent; the variant itself stands.
      records.flag((fraction.flags | total.flags) & FLAG.implausible);
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
    const headers = this.#fields.headers({
      refCount: ['depth'],
      altCount: ['vaf', 'depth'],
    });
    return [...this.#records.drafts(headers), ...this.#tested.drafts(headers.protein ?? headers.gene ?? '')];
  }

  genes(): Iterable<string> {
    return this.#records.wordsOf('gene');
  }
}

const WORDS = ['coding', 'transcript', 'build', 'exon', 'origin', 'zygosity'] as const;

/** The word with which the reader of changes says that a row states a negative result. */
const NOTHING_FOUND = 'nothing found';

function saysNothingFound(text: string): boolean {
  return isWildType(text) || understandPolarity(text) === 'negative';
}

function nothingFound(received: string) {
  const note = `"${received.trim()}": the gene was tested and nothing was found`;
  return { state: 'changed', understood: 'tested, nothing found', note, flags: 0, word: NOTHING_FOUND } as const;
}

function consequenceBy(protein: string): string {
  const change = protein === '' ? null : parseProteinChange(protein);
  return change && change.kind !== 'no-protein' && change.kind !== 'unknown'
    ? (consequenceOfProtein(change) ?? '')
    : '';
}
