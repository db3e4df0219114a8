import type { GridColumn } from '../contract/cohort.ts';
import type { FactTableName } from '../domain/facts/tables.ts';
import type { FactTable, FactView } from '../domain/facts/view.ts';
import { type ColumnData, wordColumnOf } from '../grid/column.ts';

/** Genes with any finding, alphabetically. */
export function genesWithFindings(facts: FactView): string[] {
  const genes = new Set<string>();
  for (const table of [facts.table('variant'), facts.table('copyNumber')] as const)
    for (const word of table.words('gene')?.words ?? []) if (word !== '') genes.add(word);
  return [...genes].sort();
}

/** What was found in one gene, per subject: protein changes, else consequences, and copy-number changes. */
export function geneColumn(facts: FactView, gene: string): ColumnData {
  const texts = new Map<number, Set<string>>();
  const add = (subject: number, text: string) => {
    const known = texts.get(subject);
    if (known) known.add(text);
    else texts.set(subject, new Set([text]));
  };
  const variants = facts.table('variant');
  const protein = wordReader(variants, 'protein');
  const consequence = wordReader(variants, 'consequence');
  eachOfGene(variants, gene, facts.subjects, (record, subject) =>
    add(subject, protein(record) || consequence(record) || 'mutated'),
  );
  const copies = facts.table('copyNumber');
  const state = copies.numbers('state');
  eachOfGene(copies, gene, facts.subjects, (record, subject) => {
    const text = copyNumberText(state?.[record] ?? Number.NaN);
    if (text) add(subject, text);
  });
  const about: GridColumn = {
    id: `gene:${gene}`,
    title: gene,
    group: 'genes',
    kind: 'category',
    unit: null,
    have: texts.size,
  };
  return wordColumnOf(about, facts.subjects, (subject) => [...(texts.get(subject) ?? [])].join(', '));
}

/** All distinct texts of one table per subject, in the order received: of each record the first column that has one. */
export function listedColumn<T extends Exclude<FactTableName, 'observation'>>(
  facts: FactView,
  name: T,
  columns: readonly string[],
  about: Omit<GridColumn, 'kind' | 'unit' | 'have'>,
): ColumnData {
  const table: FactTable = facts.table(name);
  const readers = columns.map((column) => wordReader(table, column));
  let have = 0;
  const column = wordColumnOf({ ...about, kind: 'category', unit: null, have }, facts.subjects, (subject) => {
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

function eachOfGene(
  table: FactTable<'variant'> | FactTable<'copyNumber'>,
  gene: string,
  subjects: number,
  visit: (record: number, subject: number) => void,
): void {
  const genes = table.words('gene');
  const code = genes?.words.indexOf(gene) ?? -1;
  if (!genes || code <= 0) return;
  for (let subject = 0; subject < subjects; subject++)
    for (let record = table.first(subject); record < table.end(subject); record++)
      if (genes.codes[record] === code) visit(record, subject);
}

/** Same words as the copy-number criterion; neutral is not worth a word in a list. */
function copyNumberText(state: number): string {
  if (state >= 2) return 'amplification';
  if (state >= 1) return 'gain';
  if (state <= -1.5) return 'deep deletion';
  return state <= -1 ? 'shallow loss' : '';
}
