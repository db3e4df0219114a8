import { FLAG } from '../../domain/facts/tables.ts';
import { consequenceOfProtein } from '../../domain/findings/consequence.ts';
import { isOpen, parseProteinChange } from '../../domain/findings/protein.ts';
import { consequenceReader, geneReader, isWildType, proteinReader } from '../../domain/import/understand/findings.ts';
import { saysNotTested, saysTestFailed } from '../../domain/import/understand/gene-result.ts';
import type { WordReading } from '../../domain/import/understand/reading.ts';
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
      return (text) => {
        if (saysNothingFound(text)) return outcome(NOTHING_FOUND, text, 'the gene was tested and nothing was found');
        if (saysNotTested(text)) return outcome(NOT_TESTED, text, 'the gene was not tested');
        return saysTestFailed(text) ? outcome(FAILED, text, 'the test failed') : read(text);
      };
    });
    const consequence = fields.column('consequence', consequenceReader);
    const words = WORDS.map((field) => [field, fields.words(field)] as const);
    const vaf = fields.numbers('vaf', FRACTION);
    const depth = fields.numbers('depth', WHOLE);
    const refCount = fields.numbers('refCount', WHOLE);
    const altCount = fields.numbers('altCount', WHOLE);
    const records = this.#records;
    /** The table has a place to say what the variant is. */
    const describes = fields.has('protein') || fields.has('coding') || fields.has('consequence');

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
      if (change?.word === NOT_TESTED) return 0;
      if (change?.word === NOTHING_FOUND || change?.word === FAILED) {
        this.#tested.add(named.word, at, date, change.word === FAILED ? 'failed' : 'success');
        return 1;
      }
      records.begin(at.subject, at.row, date.date, date.dateEnd);
      records.flag(date.flags | named.flags | (change?.flags ?? 0) | (kind?.flags ?? 0));
      records.word('sample', at.sample);
      records.word('gene', named.word);
      const written = settled(change?.word ?? '', kind?.word ?? '');
      const reference = refCount(cells, problems);
      const alternative = altCount(cells, problems);
      const fraction = vaf(cells, problems);
      const total = depth(cells, problems);
      const isDescribed = says || alternative.value > 0 || fraction.value > 0;
      if (describes && !isDescribed) {
        problems.flag(
          (protein ?? consequence ?? gene)?.index ?? 0,
          '',
          `nothing is said about the variant of ${named.word}`,
        );
        records.flag(FLAG.unrecognised);
      }
      records.word('protein', describes && !isDescribed ? NOT_STATED : written);
      records.word('consequence', kind?.word || consequenceBy(written));
      for (const [field, reading] of others) {
        records.word(field, reading.word);
        records.flag(reading.flags);
      }
      const reads = reference.value + alternative.value;
      const share = Number.isNaN(fraction.value) && reads > 0 ? alternative.value / reads : fraction.value;
      if (share === 0) {
        const column = group.fields.get('vaf') ?? group.fields.get('altCount')!;
        problems.flag(column.index, cells.text(column.index), `no read shows the variant of ${named.word}`);
        records.flag(FLAG.implausible);
      }
      records.number('vaf', share);
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

/** The words with which the reader of changes says that a row states the outcome of a test, and no change. */
const NOTHING_FOUND = 'tested, nothing found';
const NOT_TESTED = 'not tested';
const FAILED = 'assay failed';
/** Kept as the change of a row that names a gene and says nothing about it, so that nobody takes it for a finding. */
const NOT_STATED = 'not stated';

function saysNothingFound(text: string): boolean {
  return isWildType(text) || understandPolarity(text) === 'negative';
}

function outcome(word: string, received: string, meaning: string): WordReading {
  return { state: 'changed', understood: word, note: `"${received.trim()}": ${meaning}`, flags: 0, word };
}

/** `R213X` beside "nonsense" is the stop it once stood for. */
function settled(protein: string, consequence: string): string {
  const change = parseProteinChange(protein);
  if (change === null || !isOpen(change) || consequence !== 'nonsense') return protein;
  return protein.replace(/X$/, '*');
}

function consequenceBy(protein: string): string {
  const change = protein === '' ? null : parseProteinChange(protein);
  return change && change.kind !== 'no-protein' && change.kind !== 'unknown'
    ? (consequenceOfProtein(change) ?? '')
    : '';
}
