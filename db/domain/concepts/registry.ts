import { BIOMARKER } from './biomarker.ts';
import { ELECTROLYTES, KIDNEY, LIVER } from './chemistry.ts';
import { CARDIAC, CARDIOVASCULAR, COAGULATION, RESPIRATORY } from './clotting-heart.ts';
import type { Concept } from './concept.ts';
import { DEMOGRAPHICS } from './demographics.ts';
import { HAEMATOLOGY } from './haematology.ts';
import { HISTORY, NEUROLOGY, PHARMACOGENOMICS, RARE_DISEASE } from './history.ts';
import { AUTOIMMUNE, INFECTION, INFLAMMATION } from './immunity.ts';
import { ENDOCRINE, METABOLISM } from './metabolism.ts';
import { PERFORMANCE } from './performance.ts';
import { TUMOUR, TUMOUR_MARKERS } from './tumour.ts';
import { VITAL_SIGNS, WEARABLES } from './vital-signs.ts';

/** Every concept that the program knows from the start, in the order in which lists show them. */
export const CONCEPTS: readonly Concept[] = [
  ...DEMOGRAPHICS,
  ...PERFORMANCE,
  ...VITAL_SIGNS,
  ...HAEMATOLOGY,
  ...LIVER,
  ...KIDNEY,
  ...ELECTROLYTES,
  ...METABOLISM,
  ...COAGULATION,
  ...CARDIAC,
  ...INFLAMMATION,
  ...ENDOCRINE,
  ...TUMOUR,
  ...TUMOUR_MARKERS,
  ...BIOMARKER,
  ...PHARMACOGENOMICS,
  ...CARDIOVASCULAR,
  ...AUTOIMMUNE,
  ...INFECTION,
  ...WEARABLES,
  ...RARE_DISEASE,
  ...RESPIRATORY,
  ...NEUROLOGY,
  ...HISTORY,
];

const BY_ID: ReadonlyMap<string, Concept> = new Map(CONCEPTS.map((concept) => [concept.id, concept]));

/** A concept of the program; null for an unknown id and for the study's own concepts (`x:…`). */
export function concept(id: string): Concept | null {
  return BY_ID.get(id) ?? null;
}
