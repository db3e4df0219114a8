import { CLASS_TABLE } from './tables/classes.ts';
import { rowsOf } from './tables/rows.ts';

export interface DrugClass {
  /** `egfr-tki-3`. */
  id: string;
  /** "EGFR inhibitor, 3rd generation". */
  name: string;
  /** The next wider class; null at the top. */
  parent: string | null;
}

/** Every drug class, wider ones first. */
export const DRUG_CLASSES: readonly DrugClass[] = rowsOf(CLASS_TABLE).map(([id, name, parent]) => ({
  id: id!,
  name: name!,
  parent: parent || null,
}));

const byId = new Map(DRUG_CLASSES.map((drugClass) => [drugClass.id, drugClass]));

export function drugClass(id: string): DrugClass | null {
  return byId.get(id) ?? null;
}

/** A class and all wider ones, the class itself first. */
export function withWider(id: string): string[] {
  const found: string[] = [];
  for (let at = byId.get(id); at; at = at.parent === null ? undefined : byId.get(at.parent)) found.push(at.id);
  return found;
}
