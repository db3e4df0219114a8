import type { GridColumn } from '../contract/cohort.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import type { FactTableName } from '../domain/facts/tables.ts';
import type { FactTable, FactView } from '../domain/facts/view.ts';
import type { UnitSystem } from '../domain/units/system.ts';
import { type ColumnData, type ColumnSource, numberColumn, wordColumnOf } from '../grid/column.ts';
import { latestRecords } from './latest.ts';
import { observationText, representative } from './observation-text.ts';

/** The columns a list of subjects can show, made from the facts when first asked for and kept for one data revision. */
export class CohortColumns {
  readonly #facts: FactView;
  readonly #units: UnitSystem;
  readonly #conceptOf: (id: string) => Concept | null;
  readonly #made = new Map<string, ColumnData | null>();
  #list: GridColumn[] | null = null;

  constructor(facts: FactView, units: UnitSystem, conceptOf: (id: string) => Concept | null) {
    this.#facts = facts;
    this.#units = units;
    this.#conceptOf = conceptOf;
  }

  readonly column: ColumnSource = (id) => {
    let made = this.#made.get(id);
    if (made === undefined) {
      made = this.#make(id);
      this.#made.set(id, made);
    }
    return made;
  };

  list(): GridColumn[] {
    this.#list ??= [
      'id',
      'completeness',
      'diagnosis',
      'therapies',
      'samples',
      ...this.#facts.concepts().map((concept) => `concept:${concept}`),
      ...this.genes().map((gene) => `gene:${gene}`),
    ].flatMap((id) => this.column(id)?.about ?? []);
    return this.#list;
  }

  /** Genes with any finding, alphabetically. */
  genes(): string[] {
    const genes = new Set<string>();
    for (const table of [this.#facts.table('variant'), this.#facts.table('copyNumber')] as const)
      for (const word of table.words('gene')?.words ?? []) if (word !== '') genes.add(word);
    return [...genes].sort();
  }

  #make(id: string): ColumnData | null {
    const [kind, name] = split(id);
    if (id === 'id') return this.#identifier();
    if (id === 'completeness') return this.#completeness();
    if (id === 'diagnosis') return this.#listed(id, 'Diagnosis', 'disease', 'diagnosis', ['code', 'text']);
    if (id === 'therapies') return this.#listed(id, 'Therapies', 'therapy', 'therapy', ['agent']);
    if (id === 'samples') return this.#listed(id, 'Samples', 'findings', 'sample', ['sample']);
    if (kind === 'concept') return this.#facts.concepts().includes(name) ? this.#concept(id, name) : null;
    if (kind === 'gene') return this.#gene(id, name);
    return null;
  }

  #identifier(): ColumnData {
    const about: GridColumn = {
      id: 'id',
      title: 'Subject',
      group: 'subject',
      kind: 'text',
      unit: null,
      have: this.#facts.subjects,
    };
    return wordColumnOf(about, this.#facts.subjects, (subject) => this.#facts.subjectId(subject));
  }

  /** Share of the study's concepts for which the subject has a value. */
  #completeness(): ColumnData {
    const { subjects } = this.#facts;
    const share = new Float64Array(subjects);
    const concepts = this.#facts.concepts();
    for (const concept of concepts) {
      const latest = latestRecords(this.#facts.observation(concept), subjects);
      for (let subject = 0; subject < subjects; subject++) if (latest(subject) !== null) share[subject]!++;
    }
    for (let subject = 0; subject < subjects; subject++)
      share[subject] = concepts.length ? Math.round((100 * share[subject]!) / concepts.length) : 0;
    return numberColumn(
      { id: 'completeness', title: 'Completeness', group: 'subject', kind: 'number', unit: '%', have: subjects },
      share,
    );
  }

  #concept(id: string, conceptId: string): ColumnData {
    const { subjects } = this.#facts;
    const concept = this.#conceptOf(conceptId);
    const table = this.#facts.observation(conceptId);
    const latest = latestRecords(table, subjects);
    const about: GridColumn = {
      id,
      title: concept?.name ?? conceptId,
      group: concept?.group ?? 'custom',
      kind: concept?.kind === 'number' || concept?.kind === 'date' ? concept.kind : 'category',
      unit: concept?.kind === 'number' ? (concept.unit ?? null) : null,
      have: 0,
    };
    const valueKind = about.kind === 'date' ? 'date' : 'number';
    if (about.kind === 'category') {
      const column = wordColumnOf(about, subjects, (subject) => {
        const record = latest(subject);
        return record === null ? '' : observationText(table, record, valueKind);
      });
      return counted(column);
    }
    const toShown = this.#conversion(table, concept);
    const numbers = new Float64Array(subjects).fill(Number.NaN);
    for (let subject = 0; subject < subjects; subject++) {
      const record = latest(subject);
      if (record !== null) numbers[subject] = toShown(record, representative(table, record));
    }
    const show = (subject: number) => {
      const record = latest(subject);
      if (record === null) return null;
      if (about.kind === 'date') return observationText(table, record, 'date');
      const text = observationText(table, record, 'number');
      const plain = numbers[subject]!;
      // Shown as a number when it is one; a text beside a number, or a censored value, is shown as understood.
      return Number.isNaN(plain) || !/^-?[\d.e+]+$/.test(text) ? text || null : plain;
    };
    return counted(numberColumn(about, numbers, show), latest);
  }

  /** Values of one column are comparable only in one unit; a value in a unit that cannot be converted has no number. */
  #conversion(table: FactTable<'observation'>, concept: Concept | null): (record: number, value: number) => number {
    const unit = table.words('unit');
    const wanted = concept?.unit;
    if (!unit || !wanted) return (_record, value) => value;
    const conversions = unit.words.map((word) =>
      word === '' || word === wanted ? (value: number) => value : converter(this.#units, word, wanted, concept.analyte),
    );
    return (record, value) => conversions[unit.codes[record]!]!(value);
  }

  #gene(id: string, gene: string): ColumnData | null {
    if (!this.genes().includes(gene)) return null;
    const { subjects } = this.#facts;
    const texts = new Array<string>(subjects).fill('');
    const add = (subject: number, text: string) => {
      texts[subject] = texts[subject]
        ? texts[subject]!.split(', ').includes(text)
          ? texts[subject]!
          : `${texts[subject]}, ${text}`
        : text;
    };
    const variants = this.#facts.table('variant');
    eachOfGene(variants, gene, subjects, (record, subject) =>
      add(subject, wordAt(variants, 'protein', record) || wordAt(variants, 'consequence', record) || 'mutated'),
    );
    const copies = this.#facts.table('copyNumber');
    const state = copies.numbers('state');
    eachOfGene(copies, gene, subjects, (record, subject) => {
      const text = copyNumberText(state?.[record] ?? Number.NaN);
      if (text) add(subject, text);
    });
    return counted(
      wordColumnOf(
        { id, title: gene, group: 'genes', kind: 'category', unit: null, have: 0 },
        subjects,
        (subject) => texts[subject]!,
      ),
    );
  }

  /** All distinct texts of one table per subject, in the order received. */
  #listed<T extends Exclude<FactTableName, 'observation'>>(
    id: string,
    title: string,
    group: string,
    name: T,
    columns: readonly string[],
  ): ColumnData {
    const table = this.#facts.table(name);
    const column = wordColumnOf(
      { id, title, group, kind: 'category', unit: null, have: 0 },
      this.#facts.subjects,
      (subject) => {
        const texts = new Set<string>();
        for (let record = table.first(subject); record < table.end(subject); record++) {
          const text = columns.map((c) => wordAt(table, c, record)).find((word) => word !== '');
          if (text) texts.add(text);
        }
        return [...texts].join(', ');
      },
    );
    return counted(column);
  }
}

function split(id: string): [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}

function converter(
  units: UnitSystem,
  from: string,
  to: string,
  analyte: string | undefined,
): (value: number) => number {
  const known = units.normalise(from);
  return (value) => (known === null ? Number.NaN : (units.convert(value, known, to, analyte) ?? Number.NaN));
}

function wordAt(table: FactTable, column: string, record: number): string {
  const words = (table.words as (c: string) => { codes: Uint32Array; words: readonly string[] } | null)(column);
  return words ? words.words[words.codes[record]!]! : '';
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

function counted(column: ColumnData, latest?: (subject: number) => number | null): ColumnData {
  let have = 0;
  if (column.kind === 'words') {
    for (const code of column.codes) if (code !== 0) have++;
    if (column.words.length <= 60) column.about.levels = column.words.filter((word) => word !== '');
  } else if (latest)
    for (let subject = 0; subject < column.numbers.length; subject++) if (latest(subject) !== null) have++;
  column.about.have = have;
  return column;
}
