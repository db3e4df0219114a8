import type { SubjectsLeaf } from './schema.ts';

const SHOWN = 5;

export function printSubjects(leaf: SubjectsLeaf): string {
  if (leaf.title !== undefined) return `subject is in the list "${leaf.title}" (${leaf.ids.length})`;
  const more = leaf.ids.length > SHOWN ? ` and ${leaf.ids.length - SHOWN} more` : '';
  return `subject is one of ${leaf.ids.slice(0, SHOWN).join(', ')}${more}`;
}
