import type { Concept } from '../../domain/concepts/concept.ts';
import { customConcept } from '../../domain/concepts/custom.ts';
import { findConcept } from '../../domain/concepts/find.ts';
import { foldPanelName } from '../../domain/facts/panel-name.ts';
import type { PanelDefinition } from '../../domain/facts/view.ts';
import type { ColumnMapping, FilePlan } from '../../domain/import/mapping.ts';
import { type Day, dayOfIso, NO_DATE } from '../../domain/time/day.ts';
import type { UnitSystem } from '../../domain/units/system.ts';
import { type MissingCodes, missingCodes } from '../../domain/values/missing.ts';
import type { DeriveContext } from '../derive/deriver.ts';

/** How sure a name must be to name a concept by itself. */
const CERTAIN = 0.95;

/** The vocabulary of one import: concepts and panels of the study, and those that the import makes. */
export class ImportVocabulary {
  readonly units: UnitSystem;
  /** Concepts of the study's own that the import makes, by id. */
  readonly madeConcepts = new Map<string, Concept>();
  readonly madePanels = new Map<string, PanelDefinition>();
  readonly #known: (id: string) => Concept | null;
  readonly #panels: Map<string, string>;
  readonly #panelIds: ReadonlySet<string>;

  constructor(known: {
    units: UnitSystem;
    concept: (id: string) => Concept | null;
    panels: readonly PanelDefinition[];
  }) {
    this.units = known.units;
    this.#known = known.concept;
    this.#panelIds = new Set(known.panels.map(({ id }) => id));
    this.#panels = new Map(known.panels.flatMap(({ id, name }) => [id, name].map((text) => [foldPanelName(text), id])));
  }

  concept(id: string): Concept | null {
    return this.#known(id) ?? this.madeConcepts.get(id) ?? null;
  }

  conceptNamed(name: string): Concept | null {
    const exact = this.concept(name);
    if (exact) return exact;
    const [best, second] = findConcept(name);
    if (!best || best.score < CERTAIN) return null;
    return second && second.score === best.score ? null : best.concept;
  }

  /** A concept of the study's own: the one it has, or a new one. */
  own(name: string, kind: Concept['kind'], unit?: string): Concept {
    const code = unit === undefined ? null : this.units.normalise(unit);
    const made = customConcept(name, kind, code ?? undefined);
    const known = this.concept(made.id);
    if (known) return known;
    this.madeConcepts.set(made.id, made);
    return made;
  }

  /** Makes a concept that the plan names by its id. */
  make(id: string, name: string, kind: Concept['kind'], unit?: string): void {
    const code = unit === undefined ? null : this.units.normalise(unit);
    this.madeConcepts.set(id, { ...customConcept(name, kind, code ?? undefined), id });
  }

  settleKind(id: string, kind: Concept['kind']): void {
    const made = this.madeConcepts.get(id);
    if (made) this.madeConcepts.set(id, { ...made, kind });
  }

  /** Id of the panel of that name, whatever its spelling. A name that the study does not know is its own id as first met. */
  panel(name: string): string {
    const key = foldPanelName(name);
    const id = this.#panels.get(key) ?? name;
    this.#panels.set(key, id);
    return id;
  }

  isKnownPanel(id: string): boolean {
    return this.#panelIds.has(id) || this.madePanels.has(id);
  }

  definePanel(panel: PanelDefinition): void {
    if (!this.isKnownPanel(panel.id)) this.madePanels.set(panel.id, panel);
  }
}

/** What the derivers of one file need to know. */
export function fileContext(
  vocabulary: ImportVocabulary,
  plan: FilePlan,
  file: { estimatedRows: number; hasSamples: boolean; subjectOfSample: (sample: string) => number | null },
): DeriveContext {
  const codes = new Map<ColumnMapping, MissingCodes>();
  for (const column of plan.columns) {
    const { as } = column;
    if (as.role !== 'fact' || as.table !== 'observation' || !as.concept?.startsWith('x:')) continue;
    if (vocabulary.concept(as.concept) === null)
      vocabulary.make(as.concept, column.header, column.kind ?? 'text', column.unit);
  }
  const day = (iso: string | undefined): Day => (iso === undefined ? NO_DATE : (dayOfIso(iso) ?? NO_DATE));
  return {
    units: vocabulary.units,
    concept: (id) => vocabulary.concept(id),
    conceptNamed: (name) => vocabulary.conceptNamed(name),
    ownConcept: (name) => vocabulary.own(name, 'number'),
    settleKind: (id, kind) => vocabulary.settleKind(id, kind),
    missing(column) {
      let own = codes.get(column);
      if (!own) {
        own = missingCodes([...plan.missing, ...(column.missing ?? [])]);
        codes.set(column, own);
      }
      return own;
    },
    asOf: (column) => day(column?.asOf ?? plan.asOf),
    panel: (name) => vocabulary.panel(name),
    definePanel: (panel) => vocabulary.definePanel(panel),
    ...file,
  };
}
