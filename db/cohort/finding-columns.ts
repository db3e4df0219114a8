import type { GridColumn } from '../contract/cohort.ts';
import type { FactTableName } from '../domain/facts/tables.ts';
import type { FactTable, FactView } from '../domain/facts/view.ts';
import { type ColumnData, lazyWordColumn, wordColumnOf } from '../grid/column.ts';

/** What was found in each gene. Records are put in order of gene once, so that a gene costs only its own records. */
export class GeneFindings {
  readonly #facts: FactView;
  readonly #withheld: Uint8Array;
  #byGene: Map<string, GeneRecords[]> | null = null;

  constructor(facts: FactView, withheld: Uint8Array) {
    this.#facts = facts;
    this.#withheld = withheld;
  }

  /** Genes with any finding, alphabetically. */
  genes(): string[] {
    return [...this.#index().keys()].sort();
  }

  /** Per subject: protein changes, else consequences, and copy-number changes. */
  column(gene: string): ColumnData {
    const texts = new Map<number, Set<string>>();
    for (const { records, subjects, textOf } of this.#index().get(gene) ?? [])
      records.forEach((record, i) => {
        const text = textOf(record);
        if (text === '') return;
        const known = texts.get(subjects[i]!);
        if (known) known.add(text);
        else texts.set(subjects[i]!, new Set([text]));
      });
    const about: GridColumn = {
      id: `gene:${gene}`,
      title: gene,
      group: 'genes',
      kind: 'category',
      unit: null,
      have: texts.size,
    };
    const shown = (subject: number) => [...(texts.get(subject) ?? [])].join(', ');
    return lazyWordColumn(
      about,
      () => wordColumnOf(about, this.#facts.subjects, shown),
      (subject) => shown(subject) || null,
    );
  }

  #index(): Map<string, GeneRecords[]> {
    if (this.#byGene) return this.#byGene;
    const byGene = new Map<string, GeneRecords[]>();
    const variants = this.#facts.table('variant');
    const protein = wordReader(variants, 'protein');
    const consequence = wordReader(variants, 'consequence');
    this.#add(byGene, variants, (record) => protein(record) || consequence(record) || 'mutated');
    const copies = this.#facts.table('copyNumber');
    const state = copies.numbers('state');
    this.#add(byGene, copies, (record) => copyNumberText(state?.[record] ?? Number.NaN));
    this.#byGene = byGene;
    return byGene;
  }

  #add(
    byGene: Map<string, GeneRecords[]>,
    table: FactTable<'variant'> | FactTable<'copyNumber'>,
    textOf: (record: number) => string,
  ): void {
    const genes = table.words('gene');
    if (!genes || table.length === 0) return;
    const found = new Map<number, { records: number[]; subjects: number[] }>();
    for (let subject = 0; subject < this.#facts.subjects; subject++) {
      if (this.#withheld[subject]) continue;
      const end = Math.min(table.end(subject), table.length);
      for (let record = table.first(subject); record < end; record++) {
        const code = genes.codes[record]!;
        if (code === 0) continue;
        const list = found.get(code) ?? { records: [], subjects: [] };
        found.set(code, list);
        list.records.push(record);
        list.subjects.push(subject);
      }
    }
    for (const [code, list] of found) {
      const gene = genes.words[code]!;
      byGene.set(gene, [...(byGene.get(gene) ?? []), { ...list, textOf }]);
    }
  }
}

/** The records of one gene in one table, with the subject of each, in order of subject. */
interface GeneRecords {
  records: readonly number[];
  subjects: readonly number[];
  textOf(record: number): string;
}

/** All distinct texts of one table per subject, in the order received: of each record the first column that has one. */
export function listedColumn<T extends Exclude<FactTableName, 'observation'>>(
  facts: FactView,
  withheld: Uint8Array,
  name: T,
  columns: readonly string[],
  about: Omit<GridColumn, 'kind' | 'unit' | 'have'>,
): ColumnData {
  const table: FactTable = facts.table(name);
  const readers = columns.map((column) => wordReader(table, column));
  let have = 0;
  const column = wordColumnOf({ ...about, kind: 'category', unit: null, have }, facts.subjects, (subject) => {
    if (table.length === 0 || withheld[subject]) return '';
    const texts = new Set<string>();
    for (let record = table.first(subject); record < table.end(subject) && record < table.length; record++) {
      const text = readers.map((read) => read(record)).find((word) => word !== '');
      if (text) texts.add(text);
    }
    if (texts.size > 0) have++;
    return [...texts].join(', ');
  });
  column.about.have = have;
  return column;
}

function wordReader(table: FactTable, column: string): (record: number) => string {
  const found = (table.words as (c: string) => { codes: Uint32Array; words: readonly string[] } | null).call(
    table,
    column,
  );
  return found ? (record) => found.words[found.codes[record]!]! : () => '';
}

/** Same words as the copy-number criterion; neutral is not worth a word in a list. */
function copyNumberText(state: number): string {
  if (state >= 2) return 'amplification';
  if (state >= 1) return 'gain';
  if (state <= -1.5) return 'deep deletion';
  return state <= -1 ? 'shallow loss' : '';
}
