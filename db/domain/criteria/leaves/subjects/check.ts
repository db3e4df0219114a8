import type { CheckContext, Warning } from '../../leaf-kind.ts';
import type { SubjectsLeaf } from './schema.ts';

export function checkSubjects(leaf: SubjectsLeaf, { facts }: CheckContext): Warning[] {
  const absent = facts === undefined ? [] : leaf.ids.filter((id) => facts.subjectOf(id) === null);
  if (absent.length === 0) return [];
  return [
    {
      path: '/ids',
      severity: 'warning',
      code: 'unknown-subject',
      sentence: `${absent.length} of ${leaf.ids.length} identifiers are not in the study, the first is "${absent[0]}".`,
    },
  ];
}
