import type { GridColumn } from '../contract/cohort.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import type { FactView } from '../domain/facts/view.ts';
import { consentStates, withheldSubjects } from '../domain/run/consent.ts';
import type { UnitSystem } from '../domain/units/system.ts';
import {
  type ColumnData,
  type ColumnSource,
  identifierColumn,
  lazyWordColumn,
  numberColumn,
  wordColumnOf,
} from '../grid/column.ts';
import { conceptColumn } from './concept-column.ts';
import { GeneFindings, listedColumn } from './finding-columns.ts';
import { presence } from './latest.ts';

/**
 * The columns a list of subjects can show, made from the facts when first asked for and kept for one data revision. Of
 * a withheld subject only the identifier and the state of its consent are in them.
 */
export class CohortColumns {
  readonly #facts: FactView;
  readonly #units: UnitSystem;
  readonly #conceptOf: (id: string) => Concept | null;
  readonly #made = new Map<string, ColumnData | null>();
  #list: GridColumn[] | null = null;

  readonly #withheld: Uint8Array;
  readonly #geneFindings: GeneFindings;

  constructor(facts: FactView, units: UnitSystem, conceptOf: (id: string) => Concept | null) {
    this.#facts = facts;
    this.#units = units;
    this.#conceptOf = conceptOf;
    this.#withheld = withheldSubjects(facts);
    this.#geneFindings = new GeneFindings(facts, this.#withheld);
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
      'consent',
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
    return this.#geneFindings.genes();
  }

  #make(id: string): ColumnData | null {
    const facts = this.#facts;
    switch (id) {
      case 'id':
        return identifierColumn(facts.subjects, (subject) => facts.subjectId(subject));
      case 'consent':
        return this.#consent();
      case 'completeness':
        return this.#completeness();
      case 'diagnosis':
        return listedColumn(facts, this.#withheld, 'diagnosis', ['code', 'text'], {
          id,
          title: 'Diagnosis',
          group: 'disease',
        });
      case 'therapies':
        return listedColumn(facts, this.#withheld, 'therapy', ['agent'], { id, title: 'Therapies', group: 'therapy' });
      case 'samples':
        return listedColumn(facts, this.#withheld, 'sample', ['sample'], { id, title: 'Samples', group: 'findings' });
    }
    const [kind, name] = split(id);
    if (kind === 'concept' && facts.concepts().includes(name))
      return conceptColumn(name, this.#conceptOf(name), facts.observation(name), this.#withheld, this.#units);
    return kind === 'gene' && this.genes().includes(name) ? this.#geneFindings.column(name) : null;
  }

  /** Where each subject's consent to screening stands today. */
  #consent(): ColumnData {
    const { subjects } = this.#facts;
    const states = ['given', 'refused', 'withdrawn', 'none'];
    const about: GridColumn = {
      id: 'consent',
      title: 'Consent',
      group: 'subject',
      kind: 'category',
      unit: null,
      have: subjects,
    };
    about.levels = states;
    return lazyWordColumn(about, () => wordColumnOf(about, subjects, consentStates(this.#facts)));
  }

  /** Share of the study's concepts for which the subject has a value. */
  #completeness(): ColumnData {
    const facts = this.#facts;
    const concepts = facts.concepts();
    let known: Float64Array | undefined;
    const share = () => {
      if (known) return known;
      const counts = new Uint16Array(facts.subjects);
      for (const concept of concepts) {
        const present = presence(facts.observation(concept), this.#withheld);
        for (let subject = 0; subject < counts.length; subject++) counts[subject]! += present[subject]!;
      }
      known = Float64Array.from(counts, (n, subject) =>
        this.#withheld[subject] || concepts.length === 0 ? Number.NaN : Math.round((100 * n) / concepts.length),
      );
      return known;
    };
    return numberColumn(
      { id: 'completeness', title: 'Completeness', group: 'subject', kind: 'number', unit: '%', have: facts.subjects },
      share,
      (subject) => (Number.isNaN(share()[subject]!) ? null : share()[subject]!),
    );
  }
}

function split(id: string): [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}
