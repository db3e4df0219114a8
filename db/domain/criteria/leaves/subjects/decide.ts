import { MET, NOT_MET } from '../../../verdict.ts';
import type { CompiledLeaf, EvaluationContext } from '../../leaf-kind.ts';
import type { SubjectsLeaf } from './schema.ts';

/** Met for the subjects named, not met for all others; never unknown. Identifiers are compared exactly. */
export function compileSubjects(leaf: SubjectsLeaf, { facts }: EvaluationContext): CompiledLeaf {
  const named = new Set<number>();
  for (const id of leaf.ids) {
    const subject = facts.subjectOf(id);
    if (subject !== null) named.add(subject);
  }
  return {
    decide: (subject) => (named.has(subject) ? MET : NOT_MET),
    fill(out) {
      out.fill(NOT_MET);
      for (const subject of named) out[subject] = MET;
    },
  };
}
