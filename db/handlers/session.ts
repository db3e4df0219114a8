import { CohortColumns } from '../cohort/columns.ts';
import { factViewOf, type StudyFacts } from '../columns/fact-view.ts';
import type { EngineEvent } from '../contract.ts';
import type { Concept } from '../domain/concepts/concept.ts';
import { concept as registeredConcept } from '../domain/concepts/registry.ts';
import type { Names } from '../domain/criteria/leaf-kind.ts';
import { StratumError } from '../domain/errors.ts';
import type { UnitSystem } from '../domain/units/system.ts';
import { GridPages } from '../grid/pages.ts';
import { ReceivedCells } from '../sources/received.ts';
import { customConcepts } from '../study/custom-concepts.ts';
import type { Study } from '../study/study.ts';
import { ucum } from '../units/ucum.ts';
import type { EngineEnvironment } from './handler.ts';

/** What one data revision of the open study looks like to lists. */
interface Lists {
  revision: string;
  columns: CohortColumns;
  pages: GridPages;
}

/** The open study and what is computed from it and kept. One per engine. */
export class Session {
  readonly env: EngineEnvironment;
  readonly units: UnitSystem = ucum;
  #study: Study | null = null;
  #lists: Lists | null = null;
  #received: ReceivedCells | null = null;
  readonly #closing: (() => void)[] = [];

  constructor(env: EngineEnvironment) {
    this.env = env;
  }

  /** @throws StratumError no-study */
  get study(): Study {
    if (!this.#study) throw new StratumError('no-study', 'No study is open. Open a study file first.');
    return this.#study;
  }

  get openStudy(): Study | null {
    return this.#study;
  }

  /** Closes the study that is open, if any, forgets everything about it, and takes the new one. */
  take(study: Study | null): void {
    const former = this.#study;
    this.#study = null;
    this.#lists = null;
    this.#received = null;
    for (const forget of this.#closing) forget();
    former?.close();
    this.#study = study;
  }

  /** `forget` is called whenever the study is closed or changed for another. */
  onClose(forget: () => void): void {
    this.#closing.push(forget);
  }

  /** Whoever opened the study: the person in whose name changes are made. */
  get person(): string {
    return this.study.info().owner;
  }

  get facts(): StudyFacts {
    return factViewOf(this.study);
  }

  /** A concept of the registry or one of the study's own. */
  readonly concept = (id: string): Concept | null =>
    registeredConcept(id) ?? customConcepts(this.study).get(id) ?? null;

  readonly names: Names = { concept: (id) => this.concept(id) };

  get lists(): Lists {
    const facts = this.facts;
    if (this.#lists?.revision !== facts.revision) {
      const columns = new CohortColumns(facts, this.units, this.concept);
      const everyone = Uint32Array.from({ length: facts.subjects }, (_, subject) => subject);
      this.#lists = {
        revision: facts.revision,
        columns,
        pages: new GridPages({
          revision: facts.revision,
          subjects: () => everyone,
          columns: columns.column,
          subjectId: (subject) => facts.subjectId(subject),
        }),
      };
    }
    return this.#lists;
  }

  /** Cells of the received files. */
  get received(): ReceivedCells {
    this.#received ??= new ReceivedCells(this.study.read);
    return this.#received;
  }

  changed(...what: Extract<EngineEvent, { type: 'changed' }>['what']): void {
    this.env.emit({ type: 'changed', what });
  }
}
