import { type Concept, type ConceptInput, conceptSchema } from '../domain/concepts/concept.ts';
import type { WriteConnection } from './connection.ts';
import { sql } from './sql.ts';
import type { Study } from './study.ts';

/** Adds a concept of the study's own (`x:…`), or replaces the one with the same id. */
export function saveCustomConcept(tx: WriteConnection, concept: ConceptInput): void {
  const definition = JSON.stringify(conceptSchema.parse(concept));
  tx.run(sql`INSERT INTO custom_concept (id, definition) VALUES (${concept.id}, ${definition})
    ON CONFLICT (id) DO UPDATE SET definition = excluded.definition`);
}

const known = new WeakMap<Study, { changes: number; concepts: ReadonlyMap<string, Concept> }>();

/** The study's own concepts by id, as of its last change. */
export function customConcepts(study: Study): ReadonlyMap<string, Concept> {
  let found = known.get(study);
  if (found?.changes !== study.changes) {
    const definitions = study.read.values<string>(sql`SELECT definition FROM custom_concept ORDER BY id`);
    const concepts = definitions.map((text) => conceptSchema.parse(JSON.parse(text)));
    found = { changes: study.changes, concepts: new Map(concepts.map((concept) => [concept.id, concept])) };
    known.set(study, found);
  }
  return found.concepts;
}
