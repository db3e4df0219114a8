import type { GridColumn } from '../contract/cohort.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import type { FactView } from '../domain/facts/view.ts';
import { consentStates, withheldSubjects } from '../domain/run/consent.ts';
import type { UnitSystem } from '../domain/units/system.ts';
import {
  type ColumnData,
  type ColumnSource,
  identifierColumn,
  numberColumn,
  withhold,
  wordColumnOf,
} from '../grid/column.ts';
import { conceptColumn } from './concept-column.ts';
import { geneColumn, genesWithFindings, listedColumn } from './finding-columns.ts';
import { observationReader } from './observation-text.ts';

/** Who a withheld subject is and that it is withheld may be seen; nothing else about it. */
const ALWAYS_SHOWN: ReadonlySet<string> = new Set(['id', 'consent']);

/** The columns a list of subjects can show, made from the facts when first asked for and kept for one data revision. */
export class CohortColumns {
  readonly #facts: FactView;
  readonly #units: UnitSystem;
  readonly #conceptOf: (id: string) => Concept | null;
  readonly #made = new Map<string, ColumnData | null>();
  #list: GridColumn[] | null = null;
  #genes: string[] | null = null;

  constructor(facts: FactView, units: UnitSystem, conceptOf: (id: string) => Concept | null) {
    this.#facts = facts;
    this.#units = units;
    this.#conceptOf = conceptOf;
  }

  readonly column: ColumnSource = (id) => {
    let made = this.#made.get(id);
    if (made === undefined) {
      made = this.#make(id);
      if (made && !ALWAYS_SHOWN.has(id)) withhold(made, withheldSubjects(this.#facts));
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
    this.#genes ??= genesWithFindings(this.#facts);
    return this.#genes;
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
        return listedColumn(facts, 'diagnosis', ['code', 'text'], { id, title: 'Diagnosis', group: 'disease' });
      case 'therapies':
        return listedColumn(facts, 'therapy', ['agent'], { id, title: 'Therapies', group: 'therapy' });
      case 'samples':
        return listedColumn(facts, 'sample', ['sample'], { id, title: 'Samples', group: 'findings' });
    }
    const [kind, name] = split(id);
    if (kind === 'concept' && facts.concepts().includes(name))
      return conceptColumn(name, this.#conceptOf(name), facts.observation(name), facts.subjects, this.#units);
    return kind === 'gene' && this.genes().includes(name) ? geneColumn(facts, name) : null;
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
    return wordColumnOf(about, subjects, consentStates(this.#facts));
  }

  /** Share of the study's concepts for which the subject has a value. */
  #completeness(): ColumnData {
    const { subjects } = this.#facts;
    const concepts = this.#facts.concepts();
    const counts = new Uint16Array(subjects);
    for (const concept of concepts) {
      const table = this.#facts.observation(concept);
      const { isFact } = observationReader(table);
      for (let subject = 0; subject < subjects; subject++) {
        const end = Math.min(table.end(subject), table.length);
        for (let record = table.first(subject); record < end; record++)
          if (isFact(record)) {
            counts[subject]!++;
            break;
          }
      }
    }
    const share = Float64Array.from(counts, (n) => (concepts.length ? Math.round((100 * n) / concepts.length) : 0));
    return numberColumn(
      { id: 'completeness', title: 'Completeness', group: 'subject', kind: 'number', unit: '%', have: subjects },
      share,
    );
  }
}

function split(id: string): [string, string] {
  const at = id.indexOf(':');
  return at < 0 ? [id, ''] : [id.slice(0, at), id.slice(at + 1)];
}
